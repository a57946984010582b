import ConcertModel
import Foundation
import Testing

@testable import Interchange

/// What the archive's tests read.
enum Archive {
  /// Programmes picked for their oddities, most of their works left out.
  static func extract(_ file: String = #filePath) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    return [UInt8](try Data(contentsOf: folder.appendingPathComponent("Extract.xml")))
  }

  /// The whole segments, where they lie beside the checkout.
  static func segments(_ file: String = #filePath) -> [URL] {
    let checkout = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = checkout.deletingLastPathComponent().appendingPathComponent("shared/data/nyphil")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }

  /// A file of the archive with one programme of one work.
  static func file(work: String) -> [UInt8] {
    Array(
      """
      <programs><program><id>g</id><programID>1</programID><worksInfo>\(work)</worksInfo>\
      </program></programs>
      """.utf8)
  }

  static func read(_ bytes: [UInt8]) throws -> Proposals {
    try NewYorkPhilharmonicArchive.proposals(from: bytes, file: "a.xml")
  }
}

extension Proposals {
  var events: [Event] {
    proposals.compactMap { if case .event(let event) = $0.entry { event } else { nil } }
  }

  func event(_ id: EntryID) throws -> Event {
    try #require(events.first { $0.id == id }, "\(id)")
  }

  func work(_ id: EntryID) throws -> Work {
    let works = proposals.compactMap { if case .work(let work) = $0.entry { work } else { nil } }
    return try #require(works.first { $0.id == id }, "\(id)")
  }

  func person(_ id: EntryID) throws -> Person {
    let people = proposals.compactMap { proposal -> Person? in
      if case .person(let person) = proposal.entry { person } else { nil }
    }
    return try #require(people.first { $0.id == id }, "\(id)")
  }
}
