import Foundation
import Testing

@testable import ConcertModel

@Suite("Titles taken apart")
struct TitlePartsTests {
  @Test("a record holds only what the title names, and comes back as it was")
  func aRecordHoldsOnlyWhatTheTitleNames() throws {
    var parts = TitleParts(genre: GenrePart("symphony", numbers: ["40"]))
    parts.keys = [MusicalKey(.g, 0, .minor)]
    parts.catalogue = [CatalogueNumber("K", "550")]
    var work = Work(title: "Symphony No. 40 in G minor, K. 550")
    work.parts = parts
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let text = String(decoding: try encoder.encode(parts), as: UTF8.self)
    #expect(
      text == #"{"catalogue":[{"number":"550","siglum":"K"}],"#
        + #""genre":{"code":"symphony","numbers":["40"]},"keys":["G minor"]}"#)
    #expect(try JSONDecoder().decode(Work.self, from: encoder.encode(work)) == work)
  }

  @Test(
    "every key is written and read again",
    arguments: MusicalKey.Tonic.allCases, -2...2)
  func everyKeyIsWrittenAndReadAgain(_ tonic: MusicalKey.Tonic, _ alteration: Int) {
    for mode in MusicalKey.Mode.allCases.map(Optional.some) + [nil] {
      let key = MusicalKey(tonic, alteration, mode)
      #expect(MusicalKey(key.description) == key)
    }
  }

  @Test("what is not a key is none", arguments: ["", "H", "C dur", "B flat flat", "c major"])
  func whatIsNotAKeyIsNone(_ text: String) {
    #expect(MusicalKey(text) == nil)
  }
}
