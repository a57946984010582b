import Findings
import Testing

@testable import ConcertModel

@Suite("Catalogue numbers and composers")
struct CatalogueTests {
  private func findings(_ number: String, on composer: String) -> [Finding] {
    var work = Work(
      title: "Symphony",
      contributors: [Contributor(role: .composer, person: .entry(Person(name: Texts(composer))))])
    work.catalogue = [number]
    var event = Event(id: "x")
    event.programme = [ProgrammeItem(.work, work: .entry(work))]
    return EventCheck.findings(of: event) { Place(record: $0) }
      .filter { $0.message.contains(number.prefix { $0.isLetter }) }
  }

  @Test(
    "a number of another composer's catalogue is found",
    arguments: [
      ("BWV 550", "Wolfgang Amadeus Mozart"), ("K. 550", "Johann Sebastian Bach"),
      ("D. 911", "Robert Schumann"), ("Hob. XVII:6", "Ludwig van Beethoven"),
      ("WWV 96", "Johannes Brahms"), ("TrV 190", "Johann Strauss"),
      ("BWV 1", "Carl Philipp Emanuel Bach"), ("Wq 183", "Johann Sebastian Bach"),
    ])
  func aNumberOfAnotherComposersCatalogueIsFound(_ number: String, _ composer: String) {
    let found = findings(number, on: composer)
    #expect(found.count == 1)
    #expect(found.first?.message.contains(" on " + composer) == true)
    #expect(found.first?.hint?.contains("is the catalogue of") == true)
  }

  @Test(
    "a composer's own number is left in peace, however the name is written",
    arguments: [
      ("BWV 1048", "Johann Sebastian Bach"), ("BWV 1048", "Bach, J. S."), ("BWV 1", "J.S. Bach"),
      ("K. 550", "Wolfgang Amadeus Mozart"), ("KV 622", "Mozart"),
      ("Kk. 141", "Domenico Scarlatti"),
      ("D 810", "Schubert, Franz"), ("Hob. XVII:6", "Franz Joseph Haydn"), ("RV 293", "Vivaldi"),
      ("HWV 56", "George Frideric Handel"), ("HWV 56", "Georg Friedrich Händel"),
      ("Sz 116", "Béla Bartók"), ("Wq 183", "C. P. E. Bach"),
      ("Wq 183", "Bach, Carl Philipp Emanuel"),
      ("WoO 52", "Ludwig van Beethoven"), ("TrV 190", "Richard Strauss"), ("No. 3", "Anybody"),
      ("XYZ 12", "Anybody"),
    ])
  func aComposersOwnNumberIsLeftInPeace(_ number: String, _ composer: String) {
    #expect(findings(number, on: composer).isEmpty)
  }
}
