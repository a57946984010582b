import Findings

/// Collects what a preflight finds: each fault of a page once, with the first place and the count.
final class PreflightReport {
  private struct Key: Hashable {
    var page: Int
    var severity: Severity
    var message: String
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

  /// The findings: of the document first, then page by page in the order they were met.
  var findings: [Finding] {
    let sorted = order.enumerated().sorted {
      ($0.element.page, $0.offset) < ($1.element.page, $1.offset)
    }
    var findings = sorted.compactMap { _, key -> Finding? in
      guard let entry = entries[key] else { return nil }
      let place = Place(
        file: file, record: key.page > 0 ? "page \(key.page)" : nil,
        field: entry.spot.map(PreflightReport.words))
      let times = entry.count > 1 ? " (\(entry.count) times)" : ""
      return Finding(key.severity, at: place, key.message + times, hint: entry.hint)
    }
    if omitted > 0 {
      findings.append(
        .error("and \(omitted) more findings like these", at: Place(file: file)))
    }
    return findings
  }

  private static func words(_ spot: Spot) -> String {
    func millimetres(_ points: Double) -> String {
      let bounded = min(max(points, -1e7), 1e7)
      return String(Int((bounded * 25.4 / 72).rounded()))
    }
    return "\(millimetres(spot.x)) mm from the left, \(millimetres(spot.y)) mm from the head"
  }
}
