import ConcertModel
import Findings
import HouseStyle
import Testing

@testable import Interchange

/// Titles in fields: what a person writes, and the whole of what a reader found.
@Suite struct StructuredTitleTests {
  private func work(_ text: String) throws -> (work: Work?, findings: [Finding]) {
    let errata = Errata()
    let file = EventFile(Array("title: T\nprogramme:\n  - work: \(text)\n".utf8), errata: errata)
    return (file?.event.programme.first?.work?.entry, errata.findings)
  }

  @Test func aTitleMayBeWrittenInFields() throws {
    let (work, findings) = try work(
      "{genre: symphony, number: 40, key: g minor, catalogue: K. 550, nickname: Great}")
    #expect(findings == [])
    let parts = try #require(work?.parts)
    #expect(parts.genre == GenrePart("symphony", numbers: ["40"]))
    #expect(work?.key == "g minor")
    #expect(work?.title == "Symphony No. 40")
  }

  @Test func playersAndDistinctiveTitlesMayStandBesideTheGenre() throws {
    let concerto = try #require(
      try work("{genre: concerto, number: 1, for: [violin, orchestra]}").work?.parts)
    #expect(concerto.forces?.players.map(\.code) == ["svl"])
    #expect(concerto.forces?.accompaniment.map(\.code) == ["oun"])
    let overture = try #require(
      try work("{title: Leonore, genre: overture, number: 3}").work?.parts)
    #expect(overture.title == "Leonore")
    #expect(overture.bond == .compound)
    let songs = try #require(try work("{genre: song, count: 6, opus: Op. 48}").work?.parts)
    #expect(songs.genre == GenrePart("song", plural: true, count: 6))
  }

  @Test(arguments: [
    (
      "{genre: simphony, number: 5}", "“simphony” is not a genre we know",
      "did you mean “symphony”?"
    ),
    (
      "{title: X, number: 5}", "“number” says nothing without “genre”",
      "write what kind of piece it is, as “genre: symphony”"
    ),
    (
      "{genre: concerto, for: violn}", "“violn” are no players we know",
      "write instruments and voices, as “for: [violin, orchestra]”"
    ),
  ])
  func aSlipIsReported(text: String, message: String, hint: String) throws {
    let findings = try work(text).findings
    #expect(findings.map(\.message) == [message])
    #expect(findings.first?.hint == hint)
  }

  @Test(arguments: [
    "CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR. Wilhelmj)",
    "SYMPHONY NO. 9, E MINOR, OP.95 (FROM THE NEW WORLD)",
    "VARIATIONS, PIANO, C MAJOR, K.300E (OLD K.265), \"TWINKLE, TWINKLE, LITTLE STAR\"",
    "PEER GYNT: SUITE NO. 1, OP. 46", "GYMNOPEDIES NOS. 1 AND 3 (ARR. Debussy)",
    "MEISTERSINGER, DIE, WWV 96", "DON GIOVANNI, K.527", "LIEDER, SIX, OP. 48 [UNSPECIFIED]",
    "SUITE OF ROMANCES, SOPRANO, PIANO TRIO, OP. 127",
  ])
  func theWholeOfATitleComesBack(title: String) throws {
    var work = Work(title: Texts(title))
    work.parts = TitleReader.read(title, keepingRaw: true)
    var movement = Movement("II. Andante con moto")
    movement.parts = TitleReader.heading("II. Andante con moto")
    work.movements = [movement]
    let written = EntryFile.text(for: .work(work))
    let errata = Errata()
    let again = EntryFile.entry(Array(written.utf8), errata: errata)
    #expect(errata.findings == [], "\(written)")
    #expect(again == .work(work), "\(written)")
  }
}
