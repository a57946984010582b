import Checksums
import ConcertModel
import Findings

/// An event of a batch, after it has been looked at.
struct PlannedEvent {
  var source: EventSource
  var id: EntryID
  var plans: [DocumentPlan]
  /// Digest of what its documents are made from.
  var recipe: String
  /// Why it cannot be set, where it cannot.
  var findings: [ReportedFinding]
  var isUsable: Bool
  /// The number of its first document in the whole batch.
  var firstDocument = 0
}

/// One part of a batch that is divided among machines.
struct Shard: Hashable {
  /// Which part, counted from 1.
  var number: Int
  /// Of how many.
  var count: Int

  /// Reads `2/4`.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count <= 100_000,
      number >= 1, number <= count
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Whether an event belongs to this part: by the SHA-256 of its id, so that every machine
  /// divides alike whatever else is in the batch.
  func holds(_ id: EntryID) -> Bool {
    let digest = SHA256Digest(of: Array(id.utf8)).bytes
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(number % UInt64(count)) == self.number - 1
  }
}

/// What is to be made: the events in the order of the command line, their documents numbered.
struct BatchPlan {
  private(set) var events: [PlannedEvent]
  /// The number of documents of all events.
  let documentCount: Int

  /// Numbers the documents; throws where two of them would have one name.
  init(_ events: [PlannedEvent]) throws {
    try DocumentPlan.refuseCollisions(events.map { ($0.source.place, $0.plans) })
    self.events = events
    var count = 0
    for index in self.events.indices {
      self.events[index].firstDocument = count
      count += self.events[index].plans.count
    }
    documentCount = count
  }

  /// Plans an event from what a worker saw of it.
  static func planned(
    _ source: EventSource, _ answer: WorkAnswer, _ options: SettingOptions, recipe: String
  ) -> PlannedEvent {
    let id = answer.id ?? source.fallbackID
    let plans = DocumentPlan.all(
      id: id, eventLanguages: answer.languages ?? [], options)
    let whole = [recipe, answer.digest ?? ""] + plans.flatMap { [$0.language, $0.stem] }
    let digest = SHA256Digest(of: Array(whole.joined(separator: " ").utf8))
    return PlannedEvent(
      source: source, id: id, plans: plans, recipe: String(digest.hexadecimal.prefix(32)),
      findings: answer.findings,
      isUsable: !answer.findings.contains { $0.severity == .error })
  }
}
