import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Registry

/// A folder of a test's own with a registry in it.
final class Desk {
  let folder: String
  static let note = ChangeNote(time: "2026-03-01T12:00:00Z", author: "librarian", origin: "test")

  init() throws {
    folder = NSTemporaryDirectory() + "registry-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String = "registry.leporello") -> String { folder + "/" + name }

  func contents(_ name: String = "registry.leporello") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  func create() throws -> Registry { try Registry.create(path()) }

  static func proposals(_ entries: [Entry]) -> Proposals {
    Proposals(source: "test", proposals: entries.map { Proposal($0) })
  }

  /// The archive's segments, where they lie beside the checkout.
  static func segments(_ file: String = #filePath) throws -> [Proposals] {
    try segmentFiles(file).map { file in
      try NewYorkPhilharmonicArchive.proposals(
        from: [UInt8](try Data(contentsOf: file)), file: file.lastPathComponent)
    }
  }

  static func segmentFiles(_ file: String = #filePath) -> [URL] {
    let checkout = URL(fileURLWithPath: file).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = checkout.deletingLastPathComponent().appendingPathComponent("shared/data/nyphil")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }
  }
}

/// People, works and an event such as an embassy's culture desk has them.
enum Salon {
  static let garayev = Person(
    id: "gara-garayev", name: Texts(byLanguage: ["az": "Qara Qarayev", "en": "Gara Garayev"]),
    otherNames: [OtherName("Кара Караев", kind: .transliteration, language: "ru")],
    sortName: "Qarayev, Qara", born: PartialDate("1918-02-05"))
  static let tchaikovsky = Person(
    id: "pyotr-ilyich-tchaikovsky", name: "Pyotr Ilyich Tchaikovsky",
    sortName: "Tchaikovsky, Pyotr Ilyich")
  static let dvorak = Person(id: "antonin-dvorak", name: "Antonín Dvořák")
  static let amirov = Person(id: "fikret-amirov", name: "Fikrət Əmirov")
  static let oystein = Person(id: "oystein-baadsvik", name: "Øystein Baadsvik")
  static let hall = Venue(id: "salle-cortot-paris", name: "Salle Cortot", town: "Paris")

  static var preludes: Work {
    Work(
      id: "gara-garayev-24-preludes", title: "24 Preludes",
      contributors: [Contributor(role: .composer, person: .id("gara-garayev"))])
  }

  static var concert: Event {
    var event = Event(id: "cortot", title: Texts(byLanguage: ["fr": "Concert", "az": "Konsert"]))
    event.performances = [
      Performance(
        date: PartialDate("2022-02-24"), time: ClockTime("19:00"),
        venue: .id("salle-cortot-paris"))
    ]
    event.performers = [
      Credit(person: .entry(Person(name: "Isfar Sarabski")), instrument: "piano"),
      Credit(ensemble: .entry(Ensemble(name: "Sarabski Quartet"))),
    ]
    event.programme = [
      ProgrammeItem(.work, work: .id("gara-garayev-24-preludes")),
      ProgrammeItem(.interval),
      ProgrammeItem(
        .work,
        work: .entry(
          Work(title: "Sarı Gəlin", contributors: [Contributor(role: .traditional)]))),
    ]
    return event
  }

  static var everything: [Entry] {
    [garayev, tchaikovsky, dvorak, amirov, oystein].map(Entry.person)
      + [.venue(hall), .work(preludes), .event(concert)]
  }
}
