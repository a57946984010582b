import ConcertModel
import Testing

@testable import HouseStyle

@Suite("Titles read")
struct TitleReaderTests {
  static let archive: [(String, String)] = [
    (
      "CONCERTO, VIOLIN, NO. 1, D MAJOR, OP. 6 (ARR. Wilhelmj)",
      "Violin Concerto No. 1 in D major, Op. 6 (arr. Wilhelmj)"
    ),
    ("MEISTERSINGER, DIE, WWV 96", "Die Meistersinger, WWV 96"),
    (
      "DIVERTIMENTO NO. 15, B-FLAT MAJOR, K.271B (OLD K.287)",
      "Divertimento No. 15 in B flat major, K. 271b [287]"
    ),
    ("TAXI DRIVER, MUSIC FROM", "Music from Taxi Driver"),
    (
      "BRANDENBURG CONCERTO NO. 1, F MAJOR, BWV 1046 (BRASS) (ARR. Myers)",
      "Brandenburg Concerto No. 1 in F major, BWV 1046 (arr. Myers for brass)"
    ),
    ("CONTREDANSES, TWELVE", "Twelve Contredanses"),
    ("PRELUDE, CHORALE, AND FUGUE (ARR. Abert)", "Prelude, Chorale and Fugue (arr. Abert)"),
  ]

  @Test("an archive's title becomes the canonical one", arguments: archive)
  func anArchivesTitleBecomesTheCanonicalOne(_ raw: String, _ canonical: String) {
    #expect(CanonicalTitle.text(of: TitleReader.read(raw)) == canonical)
  }

  @Test("the canonical title reads back to the same parts", arguments: archive)
  func theCanonicalTitleReadsBack(_ raw: String, _ canonical: String) {
    #expect(TitleReader.read(canonical) == TitleReader.read(raw))
  }

  @Test("what cannot be read stays as it was, and is marked", arguments: ["#8", "", "(?)"])
  func whatCannotBeReadStays(_ raw: String) {
    let parts = TitleReader.read(raw)
    #expect(parts.unread == [raw])
    #expect(parts.title == Texts(raw))
  }
}
