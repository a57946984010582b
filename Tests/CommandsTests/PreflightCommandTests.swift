import Findings
import Foundation
import PDFFinishing
import Testing

@testable import Commands

/// Our own pages, as they are and with faults put in on purpose.
@Suite struct PreflightCommandTests {
  private let place = TestFolder()
  private let sound: [UInt8]

  init() throws {
    let outcome = leporello(
      "typeset", "\(checkout)/Layouts/Samples/salle-cortot-2022.yaml", "--language", "az",
      "--output", place("cortot.pdf"))
    #expect(outcome.status == .done, "\(outcome.errors)")
    sound = Array(try Data(contentsOf: URL(fileURLWithPath: place("cortot.pdf"))))
  }

  private func messages(_ fault: (PDFFile) throws -> Void) throws -> [String] {
    let file = try PDFFile(sound)
    try file.settlePages()
    try fault(file)
    let bytes = try file.written(.init(version: "1.7", packsObjects: false))
    return try Preflight(.screen).findings(of: bytes, file: "a.pdf")
      .filter { $0.severity == .error }.map(\.message)
  }

  private func fonts(_ file: PDFFile) -> [PDFObject] {
    let fonts = file.pages[0].object["Resources"]["Font"]
    return fonts.keys.map { fonts[$0] }
  }

  @Test func ourPagesForTheScreenAreSound() throws {
    let outcome = leporello("check", "--pdf", place("cortot.pdf"), "--profile", "screen")
    #expect(outcome.status == .done, "\(outcome.output)")
    #expect(try messages { _ in } == [])
  }

  @Test func faultsOfTheWholeFileAreFound() throws {
    #expect(
      try messages { $0.catalogue.remove("Lang") } == ["the file does not say its language"])
    #expect(try messages { $0.trailer["Info"].remove("Title") } == ["the file has no title"])
    #expect(
      try messages { $0.catalogue.remove("MarkInfo") } == ["the file is not marked as tagged"])
    #expect(try messages { $0.catalogue.remove("StructTreeRoot") }.contains("there are no tags"))
    #expect(
      try messages { $0.catalogue.remove("Metadata") } == ["there are no metadata (XMP)"])
  }

  @Test func aPageOutsideTheTagsIsFound() throws {
    let untagged = try messages { file in
      let page = file.pages[0]
      let content = String(decoding: try page.content(), as: UTF8.self)
      let lines = content.split(separator: "\n").filter {
        !$0.hasSuffix("BDC") && !$0.hasSuffix("BMC") && !$0.hasSuffix("EMC")
      }
      page.replaceContent(Array(lines.joined(separator: "\n").utf8))
    }
    #expect(untagged.contains { $0.contains("neither tagged nor an artifact") })
    #expect(untagged.contains { $0.hasSuffix("pieces of the tree are not on the page") })
    let added = try messages { file in
      let page = file.pages[1]
      page.replaceContent(try page.content() + Array("\n/P <</MCID 999>> BDC EMC".utf8))
    }
    #expect(added == ["1 tagged pieces are not in the tree of tags"])
  }

  @Test func aPictureWithoutWordsIsFound() throws {
    let found = try messages { file in
      var element = file.catalogue["StructTreeRoot"]
      for _ in 0..<20 {
        let kids = element["K"].isArray ? element["K"].items : [element["K"]]
        guard let next = kids.first(where: { $0["S"].name != nil }) else { break }
        element = next
      }
      element.set("S", file.name("Figure"))
    }
    #expect(found.contains("a picture has no words for those who do not see it"))
  }

  @Test func lettersWithoutMeaningAreFound() throws {
    let found = try messages { file in
      for font in fonts(file) {
        font.remove("ToUnicode")
        font.set("Encoding", file.name("Identity-H"))
      }
    }
    #expect(found.contains { $0.contains("does not say which letters it shows") })
  }

  @Test func widthsThatAreNotThoseOfTheGlyphsAreFound() throws {
    let found = try messages { file in
      for font in fonts(file) {
        let widths = file.array(font["Widths"].items.map { file.number(($0.number ?? 0) + 40) })
        if font["Widths"].isArray { font.set("Widths", widths) }
        for descendant in font["DescendantFonts"].items {
          descendant.set("W", file.parsed("[0 [40 40 40] 3 600 1040]"))
        }
      }
    }
    #expect(found.contains { $0.contains("says other widths than its glyphs have") }, "\(found)")
  }

  @Test func pagesForTheScreenAreNotForThePress() throws {
    let outcome = leporello("check", "--pdf", place("cortot.pdf"), "--format", "json")
    #expect(outcome.status == .rejections)
    let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let messages = (rows as? [[String: Any]])?.compactMap { $0["message"] as? String } ?? []
    #expect(messages.contains { $0.hasPrefix("colours of a screen (DeviceRGB)") })
    #expect(messages.contains { $0.hasPrefix("the page does not say where it is trimmed") })
    #expect(outcome.output.contains("page 1"))
  }

  @Test func whatCannotBeReadIsSaidSo() throws {
    try place.write("Gala", to: "letter.pdf")
    for name in ["letter.pdf", "gone.pdf"] {
      let outcome = leporello("check", "--pdf", place(name))
      #expect(outcome.status == .unreadableInput)
      #expect(outcome.errors.hasPrefix("\(place(name)): error: "))
    }
    #expect(leporello("check").status == .usage)
    #expect(leporello("check", "x.yaml", "--pdf", place("cortot.pdf")).status == .usage)
    #expect(leporello("check", "--pdf", place("cortot.pdf"), "--profile", "web").status == .usage)
  }

  @Test func imposedSheetsOfPagesAreLookedThroughAsWell() throws {
    _ = leporello("impose", place("cortot.pdf"), "--output", place("sheets.pdf"))
    let outcome = leporello("check", "--pdf", place("sheets.pdf"))
    #expect(outcome.status == .rejections)
    #expect(!outcome.output.contains("is not embedded"))
  }
}
