import Findings

/// Collects what a preflight finds: each fault of a page once, with the first place and the count.
final class PreflightReport {
  private struct Key: Hashable {
    var page: Int
    var severity: Severity
    var message: String

    var onAnyPage: Key { Key(page: page > 0 ? 1 : 0, severity: severity, message: message) }
  }

  private let file: String
  private var order: [Key] = []
  private var entries: [Key: (spot: Spot?, hint: String?, count: Int)] = [:]

  /// A place on a page in points from its trimmed area's left and head.
  struct Spot: Hashable {
    var x: Double
    var y: Double
  }

  /// Kinds of faults that are kept; the rest is only counted.
  private static let most = 2_000
  private var omitted = 0

  init(file: String) { self.file = file }

  func error(
    _ message: String, page: Int = 0, at spot: Spot? = nil, hint: String? = nil
  ) {
    add(Key(page: page, severity: .error, message: message), spot, hint)
  }

  func warning(
    _ message: String, page: Int = 0, at spot: Spot? = nil, hint: String? = nil
  ) {
    add(Key(page: page, severity: .warning, message: message), spot, hint)
  }

  func note(_ message: String, page: Int = 0, at spot: Spot? = nil) {
    add(Key(page: page, severity: .note, message: message), spot, nil)
  }

  private func add(_ key: Key, _ spot: Spot?, _ hint: String?) {
    if let known = entries[key] {
      entries[key] = (known.spot ?? spot, known.hint ?? hint, known.count + 1)
    } else if entries.count < PreflightReport.most || key.page == 0 {
      entries[key] = (spot, hint, 1)
      order.append(key)
    } else {
      omitted += 1
    }
  }

  /// The findings: of the document first, then page by page in the order they were met. What is
  /// the same on more than three pages is said once, at the first, with the pages.
  var findings: [Finding] {
    let sorted = order.enumerated().sorted {
      ($0.element.page, $0.offset) < ($1.element.page, $1.offset)
    }.map(\.element)
    var pages: [Key: [Int]] = [:]
    for key in sorted { pages[key.onAnyPage, default: []].append(key.page) }
    var findings = sorted.compactMap { key -> Finding? in
      let others = pages[key.onAnyPage] ?? []
      if others.count > 3, key.page != others.first { return nil }
      return finding(key, on: others)
    }
    if omitted > 0 {
      findings.append(
        .error("and \(omitted) more findings like these", at: Place(file: file)))
    }
    return findings
  }

  private func finding(_ key: Key, on pages: [Int]) -> Finding? {
    guard let entry = entries[key] else { return nil }
    let spot = entry.spot.map(PreflightReport.words)
    let page = spot == nil ? "page \(key.page)" : "page \(key.page),"
    let place = Place(file: file, record: key.page > 0 ? page : nil, field: spot)
    var message = key.message
    if pages.count > 3 {
      message += " (on \(pages.count) pages: \(PreflightReport.ranges(pages)))"
    } else if entry.count > 1 {
      message += " (\(entry.count) times)"
    }
    return Finding(key.severity, at: place, message, hint: entry.hint)
  }

  /// `1–7, 9, 12–36`, cut short where there are many.
  private static func ranges(_ pages: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for page in pages {
      if let last = ranges.last, page == last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...page
      } else {
        ranges.append(page...page)
      }
    }
    let shown = ranges.prefix(12).map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
    }
    return shown.joined(separator: ", ") + (ranges.count > 12 ? ", …" : "")
  }

  private static func words(_ spot: Spot) -> String {
    func millimetres(_ points: Double) -> String {
      let bounded = min(max(points, -1e7), 1e7)
      return String(Int((bounded * 25.4 / 72).rounded()))
    }
    return "\(millimetres(spot.x)) mm from the left, \(millimetres(spot.y)) mm from the head"
  }
}
