import ConcertModel
import Foundation

/// Dates, times, lists and capitals by the common locale data, through Foundation.
///
/// Formatters are costly to make and are kept: one object serves a whole run in one language.
public final class LocaleForms {
  private let locale: Locale
  private let words: Words
  private var formatters: [String: DateFormatter] = [:]

  /// Forms of the words' locale.
  public init(words: Words) {
    self.words = words
    locale = Locale(identifier: words.locale)
  }

  /// A date as precise as it is known, in the words' pattern.
  public func date(_ date: PartialDate) -> String {
    let pattern: String =
      if date.day != nil { words.datePattern } else if date.month != nil { "LLLL y" } else { "y" }
    return format(date, ClockTime(hour: 12), pattern)
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
    text.uppercased(with: Locale(identifier: language))
  }

  /// The text with its first letter as a capital, by the rules of the language.
  public func beginningWithCapital(_ text: String) -> String {
    guard let first = text.first, first.isLowercase else { return text }
    return String(first).uppercased(with: locale) + text.dropFirst()
  }

  private func format(_ date: PartialDate, _ time: ClockTime?, _ pattern: String) -> String {
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
    formatter.dateFormat = pattern
    formatters[pattern] = formatter
    return formatter
  }

  private static let universal = TimeZone(secondsFromGMT: 0) ?? .current

  /// Dates are the venue's own and are never moved to another zone; the calendar counts in UTC.
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = universal
    return calendar
  }()
}
