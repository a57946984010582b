import ConcertModel
import Findings

extension QueryField {
  /// Whether entries of a kind may be asked for by the field; a title is a name.
  public func isAsked(of kind: EntryKind) -> Bool {
    let fields = Self.fields(of: kind)
    return fields.contains(self)
      || [.name, .title].contains(self) && (fields.contains(.name) || fields.contains(.title))
  }

  /// A value as the hints show one.
  var example: String {
    switch self {
    case .name: "amirov"
    case .title, .work: "shur"
    case .composer, .by, .arranger, .librettist, .performer, .soloist, .conductor, .with:
      "garayev"
    case .ensemble, .member: "\"Sarabski Quartet\""
    case .venue: "\"Salle Cortot\""
    case .town: "Paris"
    case .instrument: "tar"
    case .role: "soloist"
    case .section: "violin-1"
    case .status: "guest"
    case .season: "2021/22"
    case .series: "subscription"
    case .occasion: "tour"
    case .kind: "recital"
    case .family: "strings"
    case .key: "\"D minor\""
    case .id: "gara-garayev"
    case .identifier: "Q188653"
    case .on: "2022-02-24"
    case .from, .until, .born, .died, .composed: "1990"
    case .duration: "20"
    case .forces: "2222-2200-str"
    }
  }

  /// What is wrong with a value; nil when nothing is.
  func fault(in value: String, _ comparison: Query.Comparison) -> (message: String, hint: String)? {
    let isOrdering = comparison != .matches && comparison != .equals
    if isOrdering, !isOrdered {
      return (
        "“\(rawValue)” knows no more and less", "write \(rawValue):\(example)"
      )
    }
    if value.allSatisfy(\.isWhitespace) {
      return ("“\(rawValue):” wants a value", "write \(rawValue):\(example)")
    }
    switch self.value {
    case .date where QueryDate(value) == nil:
      return (
        "“\(excerpt(value))” is not a date",
        QueryDate.suggestion(for: value).map { "did you mean \($0)?" }
          ?? "write 1990, 1990-05, 1990-05-17 or 1990s"
      )
    case .minutes where Self.minutes(value) == nil:
      return ("“\(excerpt(value))” is not a number of minutes", "write \(rawValue)<=20")
    case .formula:
      do {
        _ = try Instrumentation.read(value)
      } catch {
        return (
          "“\(excerpt(value))” is not an instrumentation: \(error.message)",
          error.hint ?? "write \(rawValue)<=\(example)"
        )
      }
      return nil
    case .name, .words:
      guard SoughtWords(value) == nil else { return nil }
      return (
        "“\(excerpt(value))” holds no word that a name could have", "write \(rawValue):\(example)"
      )
    default: return nil
    }
  }

  /// A number of minutes, such as `20` or `20min`.
  static func minutes(_ value: String) -> Int? {
    let digits = value.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
    let unit = value.dropFirst(digits.count).drop { $0 == " " }
    return ["", "min", "m", "'", "′"].contains(unit) ? number : nil
  }
}

/// A date in a query: a stretch of time from its first day to its last.
struct QueryDate: Equatable {
  /// The years it begins and ends in.
  let years: ClosedRange<Int>
  /// The ISO form of its beginning, as precise as it was written.
  let start: String
  /// The ISO form of its end.
  let end: String

  /// Reads `1990`, `1990-05`, `1990-05-17` or `1990s`; nil for anything else.
  init?(_ text: String) {
    if text.hasSuffix("0s"), let first = PartialDate(String(text.dropLast())), first.month == nil {
      guard let last = PartialDate(year: first.year + 9) else { return nil }
      years = first.year...last.year
      (start, end) = (first.description, last.description)
      return
    }
    guard let date = PartialDate(text) else { return nil }
    years = date.year...date.year
    (start, end) = (date.description, date.description)
  }

  /// What sorts behind every date within the end.
  var afterEnd: String { end + "\u{7F}" }

  /// The less precise dates that hold the beginning: 1990 and 1990-05 for 1990-05-17.
  var widerStarts: [String] {
    [4, 7].filter { $0 < start.utf8.count }.map { String(start.prefix($0)) }
  }

  /// The date somebody meant who wrote it as on a letter: 24.02.2022, 24/2/2022, 2022/02/24; or
  /// the letter O for a nought.
  static func suggestion(for written: String) -> String? {
    let text = written.replacing("O", with: "0").replacing("o", with: "0").replacing("l", with: "1")
    if text != written, PartialDate(text) != nil { return text }
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard text.count <= 12, (1...3).contains(parts.count) else { return nil }
    let numbers = parts[0] > 31 ? parts : parts.reversed()
    if parts.count == 3 {
      return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])?.description
        ?? PartialDate(year: numbers[0], month: numbers[2], day: numbers[1])?.description
    }
    guard numbers[0] > 999 else { return nil }
    return PartialDate(year: numbers[0], month: parts.count == 2 ? numbers[1] : nil)?.description
  }
}
