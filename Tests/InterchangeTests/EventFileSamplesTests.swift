import ConcertModel
import Findings
import FoundationEssentials
import Testing

@testable import Interchange

/// The samples as they stand in the checkout that is tested.
enum Samples {
  static let names = [
    "salle-cortot-2022", "carnegie-hall-1893", "dichterliebe-1861", "schubert-1828", "sacre-1913",
    "bayreuth-1876",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let file = root.appending(path: "Layouts/Samples/\(name).yaml")
    return Array(try Data(contentsOf: file))
  }
}

@Suite struct EventFileSamplesTests {
  @Test(arguments: Samples.names)
  func everySampleReadsWithoutAFinding(_ name: String) throws {
    let errata = Errata()
    let file = EventFile(try Samples.bytes(name), file: name, errata: errata)
    #expect(file != nil)
    #expect(errata.findings == [])
  }

  @Test(arguments: Samples.names)
  func everySampleIsWrittenAndReadAgainUnchanged(_ name: String) throws {
    let event = try #require(EventFile(try Samples.bytes(name), errata: Errata())).event
    let written = EventFile.text(for: event)
    let errata = Errata()
    let again = EventFile(Array(written.utf8), file: "again.yaml", errata: errata)
    #expect(errata.findings == [])
    #expect(again?.event == event)
    #expect(EventFile.text(for: event) == written)
  }

  @Test func salleCortotSaysWhatItShould() throws {
    let event = try #require(
      EventFile(try Samples.bytes("salle-cortot-2022"), errata: Errata())
    ).event
    #expect(event.languages == ["az", "fr", "en"])
    #expect(event.performances.map(\.date) == [PartialDate(year: 2022, month: 2, day: 24)])
    #expect(event.organisers.map(\.role) == [.organiser, .organiser, .support, .support])
    #expect(event.organisers.allSatisfy { $0.name.languages == ["az", "en", "fr"] })
    #expect(event.programme.map(\.kind) == [.speech, .speech, .reading, .part])
    #expect(event.programme[0].credits.first?.role == "speaker")
    let part = event.programme[3]
    let quartet = try #require(part.credits.first?.ensemble?.entry)
    #expect(quartet.members.count == 4)
    #expect(quartet.members[0].person.entry?.name["az"] == "İsfar Sarabski")
    #expect(quartet.members[3].person.entry?.name == "Makar Novikov")
    #expect(part.items.map(\.kind) == [.work, .work, .announced])
    #expect(part.items[1].work?.entry?.contributors == [Contributor(role: .traditional)])
  }

  @Test func dichterliebeHasSixteenSongsWithAlignedStanzas() throws {
    let event = try #require(
      EventFile(try Samples.bytes("dichterliebe-1861"), errata: Errata())
    ).event
    let songs = try #require(event.programme.first).items
    #expect(songs.count == 16)
    for song in songs {
      let work = try #require(song.work?.entry)
      let text = try #require(work.text)
      #expect(text.stanzas.languages == ["de", "en"])
      #expect(work.partOf?.entry?.opus == "Op. 48")
      #expect(work.partOf?.entry?.contributors.first?.person?.entry?.born?.year == 1810)
      let lines = text.stanzas.entries.map { entry in
        entry.text.split(separator: "\n", omittingEmptySubsequences: false).map(\.isEmpty)
      }
      #expect(lines[0] == lines[1], "\(work.title)")
    }
  }

  @Test func twoHundredEventFilesReadQuickly() throws {
    let bytes = try Samples.bytes("carnegie-hall-1893")
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<200 { #expect(EventFile(bytes, errata: Errata()) != nil) }
    }
    #expect(time < .seconds(20), "\(time)")
  }
}
