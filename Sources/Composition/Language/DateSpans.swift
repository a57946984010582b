import ConcertModel
import Foundation

/// Several dates in one phrase, and lengths of time in words.
extension LocaleForms {
  /// Short dates without a year, as scopes print them: “2 nov.”, “2 et 3 nov.”.
  func shortDates(_ dates: [PartialDate]) -> String {
    joined(dates, full: words.shortDatePattern, month: "MMM")
  }

  /// All dates without the days of the week: “2 and 3 November 2016”, “30 May and 2 June 2020”.
  public func dateSpan(_ dates: [PartialDate]) -> String {
    joined(dates, full: withoutWeekday(words.datePattern), month: "MMMM")
  }

  /// A length of time in hours and minutes: “1 hour 50 minutes”.
  public func duration(minutes: Int) -> String {
    let parts: [(Int, Duration.UnitsFormatStyle.Unit)] = [
      (minutes / 60 * 3600, .hours), (minutes % 60 * 60, .minutes),
    ]
    // Unit by unit: the locale data would put a comma or an “and” between them.
    let words = parts.filter { $0.0 > 0 }.map { seconds, unit in
      let style = Duration.UnitsFormatStyle(allowedUnits: [unit], width: .wide).locale(locale)
      return Duration.seconds(seconds).formatted(style).replacingOccurrences(
        of: " ", with: "\u{A0}")
    }
    return words.joined(separator: " ")
  }

  /// The dates as a list, what they share said once.
  ///
  /// - Parameters:
  ///   - full: the pattern of a date that says everything.
  ///   - month: the letters of the month in it.
  private func joined(_ dates: [PartialDate], full: String, month: String) -> String {
    let known = dates.filter { $0.day != nil }
    var seen: Set<PartialDate> = []
    let ordered = known.filter { seen.insert($0).inserted }.sorted()
    guard let last = ordered.last, let first = ordered.first else {
      return list(dates.map { date($0) })
    }
    let isOneYear = first.year == last.year
    let isOneMonth = isOneYear && first.month == last.month
    guard ordered.count > 1, isOneYear else {
      return list(ordered.map { format($0, ClockTime(hour: 12), full) })
    }
    let patterns = patterns(full: full, month: month, isOneMonth: isOneMonth)
    return list(
      ordered.map { date in
        let pattern =
          date == last ? patterns.last : (date == first ? patterns.first : patterns.inner)
        return format(date, ClockTime(hour: 12), pattern)
      })
  }

  /// The pattern of the first, the inner and the last date of a list.
  private func patterns(
    full: String, month: String, isOneMonth: Bool
  ) -> (first: String, inner: String, last: String) {
    let day = full.contains("d.") ? "d." : "d"
    guard full.hasPrefix("d") else {
      // “November 2 and 3, 2016”
      let dated = "\(month) \(day)"
      let inner = isOneMonth ? day : dated
      let rest = full.replacingOccurrences(of: month + " ", with: "")
      return (dated, inner, isOneMonth ? rest : full)
    }
    let inner = isOneMonth ? day : "\(day) \(month)"
    return (inner, inner, full)
  }

  private func withoutWeekday(_ pattern: String) -> String {
    var pattern = pattern
    for weekday in ["EEEE, ", ", EEEE", "EEEE ", " EEEE"] {
      pattern = pattern.replacingOccurrences(of: weekday, with: "")
    }
    return pattern
  }
}
