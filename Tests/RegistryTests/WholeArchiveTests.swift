import ConcertModel
import Foundation
import Testing

@testable import Registry

@Suite struct WholeArchiveTests {
  @Test(.enabled(if: Desk.segmentFiles().count == 3))
  func theThreeSegmentsAreKeptWholeAndOnce() throws {
    let desk = try Desk()
    let registry = try desk.create()
    let segments = try Desk.segments()
    var first = ImportSummary()
    for segment in segments { first += try registry.apply(segment, note: Desk.note) }
    #expect(first.records.read == 3_100 && first.records.added == 3_100)
    #expect(first.findings.allSatisfy { $0.severity == .note }, "\(first.findings.prefix(3))")
    let counts = try registry.statistics()
    #expect(counts.events == 3_100 && counts.items == 19_804 && counts.performances == 4_339)

    var again = ImportSummary()
    for segment in segments { again += try registry.apply(segment, note: Desk.note) }
    #expect(again.records.unchanged == 3_100)
    #expect(again.mentioned.unchanged == again.mentioned.read)
    #expect(try registry.statistics() == counts)
    #expect(try registry.verify().isEmpty)

    let event = try #require(try registry.event("nyp-3853"))
    #expect(event.programme[0].work?.entry?.title == "SYMPHONY NO. 5 IN C MINOR, OP.67")
    #expect(try registry.find(.person, "beethoven").first?.id == "ludwig-van-beethoven")
    #expect(try registry.find(.work, "dvorak new world").first?.id == "nyp-w-2877")

    let size = try FileManager.default.attributesOfItem(atPath: registry.path)[.size] as? Int ?? 0
    let source = try Desk.segmentFiles().reduce(0) {
      $0 + (try FileManager.default.attributesOfItem(atPath: $1.path)[.size] as? Int ?? 0)
    }
    #expect(size <= 2 * source, "\(size) bytes of registry for \(source) of source")
  }
}
