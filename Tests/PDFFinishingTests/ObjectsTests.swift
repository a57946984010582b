import PDFFinishing
import Testing

/// A PDF of pages that are 100 points wide, with a text drawn in each.
func plainPDF(pages: Int = 2) throws -> PDFFile {
  let file = try PDFFile()
  for number in 1...pages {
    let page = file.dictionary([
      "Type": file.name("Page"), "MediaBox": file.parsed("[0 0 100 200]"),
      "Resources": file.dictionary(), "Contents": file.stream(Array("\(number) w".utf8)),
    ])
    try file.append(page.indirect)
  }
  return file
}

private let form = PDFFile.WritingForm(version: "1.7", packsObjects: true)

@Test func aFileWrittenAndOpenedHasItsPagesAndTheirContent() throws {
  let bytes = try plainPDF(pages: 3).written(form)
  let file = try PDFFile(bytes)
  #expect(file.pageCount == 3)
  #expect(file.remarks.isEmpty)
  #expect(try file.pages.map { try $0.content() } == (1...3).map { Array("\($0) w".utf8) })
  #expect(file.pages[0][.media] == .init(left: 0, lower: 0, right: 100, upper: 200))
}

@Test func theSameObjectsGiveTheSameBytes() throws {
  #expect(try plainPDF().written(form) == plainPDF().written(form))
}

@Test(arguments: [true, false])
func contentPutInPlaceOfAnotherIsWhatIsReadBack(packs: Bool) throws {
  let file = try PDFFile(plainPDF(pages: 1).written(form))
  file.pages[0].replaceContent(Array("0 0 1 rg".utf8))
  let again = try PDFFile(file.written(.init(version: "1.6", packsObjects: packs)))
  #expect(try again.pages[0].content() == Array("0 0 1 rg".utf8))
}

@Test(arguments: [
  ")", "(", "\\", "a\rb\nc", "\u{0}", "Şuşa Заря 🎻 #20", "/a b", "<</S/JavaScript>>",
])
func hostileTextsAndNamesComeBackAsTheyWent(text: String) throws {
  let file = try plainPDF(pages: 1)
  let name = text.filter { $0 != "\u{0}" }
  file.catalogue.set("Probe", file.dictionary(["Text": file.text(text), "Name": file.name(name)]))
  let probe = try PDFFile(file.written(form)).catalogue["Probe"]
  #expect(probe["Text"].text == text)
  #expect(probe["Name"].name == name)
  #expect(probe.keys == ["Name", "Text"])
}

@Test func everyBeginningOfAFileIsReadOrRefusedInWords() throws {
  let bytes = try plainPDF().written(.init(version: "1.7", packsObjects: false))
  for length in stride(from: 0, to: bytes.count, by: 7) {
    do {
      let file = try PDFFile(Array(bytes.prefix(length)))
      for page in file.pages { _ = try? page.content() }
    } catch {
      #expect(!error.message.isEmpty)
    }
  }
}

@Test func aCutFileIsRefusedWhereNothingIsToBeMended() throws {
  let bytes = try plainPDF().written(form)
  #expect(throws: PDFFault.self) { try PDFFile(Array(bytes.dropLast(40)), mends: false) }
}

@Test(arguments: [
  "", "%PDF-1.7", "GIF89a", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <</Root 1 0 R>>",
])
func whatIsNoPDFIsRefused(text: String) {
  #expect(throws: PDFFault.self) { try PDFFile(Array(text.utf8)) }
}

@Test func aFileTakesPagesOfAnother() throws {
  let book = try PDFFile()
  let other = try PDFFile(plainPDF(pages: 2).written(form))
  for page in other.pages { try book.append(page.object) }
  let read = try PDFFile(book.written(form))
  #expect(try read.pages.map { try $0.content() } == [Array("1 w".utf8), Array("2 w".utf8)])
}
