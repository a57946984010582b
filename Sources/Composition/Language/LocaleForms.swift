import ConcertModel
import Foundation

/// Dates, times, lists and capitals by the common locale data, through Foundation.
///
/// Formatters are costly to make and are kept: one object serves a whole run in one language.
public final class LocaleForms {
  let locale: Locale
  let words: Words
  private var formatters: [String: DateFormatter] = [:]
  private var typographies: [String: Typography] = [:]

  /// Forms of the words' locale.
  public init(words: Words) {
    self.words = words
    locale = Locale(identifier: words.locale)
  }

  /// A date as precise as it is known, in the words' pattern.
  public func date(_ date: PartialDate) -> String {
    guard date.month != nil else { return format(date, ClockTime(hour: 12), "y") }
    guard date.day != nil else { return format(date, ClockTime(hour: 12), words.monthPattern) }
    return format(date, ClockTime(hour: 12), dayPattern(of: date))
  }

  private func dayPattern(of date: PartialDate) -> String {
    date.day == 1 ? words.firstDayPattern ?? words.datePattern : words.datePattern
  }

  /// A date as letters and imprints give it: the day of the week is left out.
  public func dateWithoutWeekday(_ date: PartialDate) -> String {
    guard date.day != nil else { return self.date(date) }
    return format(
      date, ClockTime(hour: 12), LocaleForms.patternWithoutWeekday(dayPattern(of: date)))
  }

  /// “EEEE, d. MMMM y” without the day of the week and the comma it leaves.
  static func patternWithoutWeekday(_ pattern: String) -> String {
    pattern.replacingOccurrences(of: "EEEE", with: "")
      .trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
  }

  /// The parts of a full date that stand apart in a calendar: `13`, `August 1876`, `Sunday`.
  public func calendarDate(
    _ date: PartialDate
  ) -> (day: String, month: String, weekday: String)? {
    guard date.day != nil else { return nil }
    let noon = ClockTime(hour: 12)
    return (format(date, noon, "d"), format(date, noon, "LLLL y"), format(date, noon, "cccc"))
  }

  /// A time of day in the words' pattern.
  public func time(_ time: ClockTime) -> String {
    guard let day = PartialDate(year: 2001, month: 1, day: 1) else { return time.description }
    let shown = format(day, time, words.timePattern)
    // “7.30 pm” stays on one line.
    return shown.replacingOccurrences(of: " ", with: "\u{A0}")
      .replacingOccurrences(of: "\u{202F}", with: "\u{A0}")
  }

  /// The names joined as the language joins a list.
  public func list(_ names: [String]) -> String {
    names.count < 2 ? names.first ?? "" : names.formatted(.list(type: .and).locale(locale))
  }

  /// The text in capitals, by the rules of a language: `İSFAR` in Azerbaijani.
  public static func capitals(_ text: String, language: String) -> String {
    // Every other language of ours has the capitals of Unicode itself, which are had sooner.
    let special = ["az", "tr", "el", "lt"].contains { language.hasPrefix($0) }
    return special ? text.uppercased(with: Locale(identifier: language)) : text.uppercased()
  }

  /// The marks and spaces of a language, which need not be the edition's.
  func typography(of language: String) -> Typography {
    if let known = typographies[language] { return known }
    let typography = Typography(language: language)
    // A file may name any number of languages; a house has a few.
    if typographies.count >= 64 { typographies.removeAll() }
    typographies[language] = typography
    return typography
  }

  /// The text with its first letter as a capital, by the rules of the language.
  public func beginningWithCapital(_ text: String) -> String {
    guard let first = text.first, first.isLowercase, let letter = first.unicodeScalars.first,
      // Georgian letters have capitals, and no sentence begins with one.
      letter.properties.titlecaseMapping != String(letter)
    else { return text }
    return String(first).uppercased(with: locale) + text.dropFirst()
  }

  /// A name that begins with a capital, as it stands inside a sentence; German nouns keep theirs.
  public func insideSentence(_ text: String) -> String {
    guard locale.language.languageCode?.identifier != "de", let first = text.first else {
      return text
    }
    return String(first).lowercased(with: locale) + text.dropFirst()
  }

  func format(_ date: PartialDate, _ time: ClockTime?, _ pattern: String) -> String {
    var parts = DateComponents()
    parts.year = date.year
    parts.month = date.month ?? 1
    parts.day = date.day ?? 1
    parts.hour = time?.hour
    parts.minute = time?.minute
    guard let moment = LocaleForms.calendar.date(from: parts) else { return date.description }
    return formatter(pattern).string(from: moment)
  }

  private func formatter(_ pattern: String) -> DateFormatter {
    if let known = formatters[pattern] { return known }
    let formatter = DateFormatter()
    formatter.locale = locale
    formatter.calendar = LocaleForms.calendar
    formatter.timeZone = LocaleForms.universal
    formatter.dateFormat = LocaleForms.joiningDay(pattern)
    formatters[pattern] = formatter
    return formatter
  }

  /// A pattern whose day does not part from its month: “24. Februar”, “1er mars”, “February 24”,
  /// “24 de febrero”.
  static func joiningDay(_ pattern: String) -> String {
    var scalars = Array(pattern.unicodeScalars)
    var isQuoted = false
    var lastField: Unicode.Scalar?
    var spaces: [Int] = []
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "'" { isQuoted.toggle() }
      if scalar == " " { spaces.append(index) }
      guard !isQuoted, scalar.isASCII, scalar.isLetter else { continue }
      let field: Unicode.Scalar = scalar == "L" ? "M" : scalar
      if field != lastField {
        if (lastField == "d" && field == "M") || (lastField == "M" && field == "d") {
          for space in spaces { scalars[space] = "\u{A0}" }
        }
        spaces = []
      }
      lastField = field
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let universal = TimeZone(secondsFromGMT: 0) ?? .current

  /// Dates are the venue's own and are never moved to another zone; the calendar counts in UTC.
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = universal
    return calendar
  }()
}
