import Foundation
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

@Suite struct TagsTests {
  private func structure(_ blocks: [Block], language: String = "en") throws -> String {
    outline(of: try PDFFile(finished(blocks, language: language)))
  }

  @Test func headingsFollowEachOtherWithoutAGap() throws {
    let tree = try structure([
      paragraph("Title", .title), paragraph("Works", .heading(3)), paragraph("a"),
      paragraph("Notes", .heading(1)), paragraph("One", .heading(2)), paragraph("b"),
    ])
    #expect(tree == "Document:en(Sect(H1(1) H2(1) P(1)) Sect(H2(1) H3(1) P(1)))")
  }

  @Test func itemsThatFollowEachOtherAreAListAndALoneOneIsNone() throws {
    let tree = try structure([
      paragraph("Allegro", .listItem, list: "movement"),
      paragraph("Andante", .listItem, list: "movement"),
      paragraph("Ann, piano", .listItem, list: "performer"), paragraph("end"),
    ])
    #expect(tree == "Document:en(Sect(L(LI(LBody(1)) LI(LBody(1))) P(1) P(1)))")
  }

  @Test func aParagraphOverTwoPagesIsOneElement() throws {
    let words = String(repeating: "words that go on and on over the page ", count: 40)
    let file = try PDFFile(finished([paragraph(words)]))
    #expect(file.pageCount > 1)
    let element = file.catalogue["StructTreeRoot"]["K"]["K"]["K"]
    #expect(element["S"].name == "P")
    let pages = element["K"].items.compactMap { $0["Pg"].reference ?? element["Pg"].reference }
    #expect(Set(pages).count == file.pageCount)
  }

  @Test func aTableReadsRowByRowWhereverTheCellsStand() throws {
    let rows = [("sung", "translated"), ("second", "zweite")].map { left, right in
      [[paragraph(left)], [paragraph(right, language: "de")]]
    }
    let tree = try structure([
      .table(Table(columns: [.share(1), .share(1)], rows: rows, gutter: 10))
    ])
    #expect(
      tree
        == "Document:en(Sect(Table(TR(TH(P(1)) TD(P:de(1))) TR(TH(P(1)) TD(P:de(1))))))")
  }

  @Test func cellsSideBySideAreReadOneAfterTheOther() throws {
    let left = [paragraph("Composer"), paragraph("1810"), paragraph("1856")]
    let right = [
      paragraph("Work", .heading(2)), paragraph("one", .listItem, list: "m"),
      paragraph("two", .listItem, list: "m"),
    ]
    var row = Row([.init(.share(1), left), .init(.share(1), right)], gutter: 10)
    row.keepsTogether = false
    let tree = try structure([.row(row)])
    #expect(tree == "Document:en(Sect(P(1) P(1) P(1) H1(1) L(LI(LBody(1)) LI(LBody(1)))))")
  }

  @Test func wordsInAnotherLanguageSaySo() throws {
    var german = text
    german.language = "de"
    german.isItalic = true
    var mixed = StyledText("He called it ", text)
    mixed.append("Schwanengesang", german)
    mixed.append(" himself.", text)
    let tree = try structure([.paragraph(Paragraph(mixed, leading: 12))])
    #expect(tree == "Document:en(Sect(P(2 Span:de(1))))")
  }

  @Test func aPictureHasItsWordsAndOneWithoutAnyIsAnOrnament() throws {
    let pattern = SquarePattern(side: 1, isDark: [true])
    let square = { (words: String) -> Block in
      .picture(
        Picture(
          .pattern(pattern), natural: Size(width: 1, height: 1), width: 20, alternative: words))
    }
    let tree = try structure([square("A ‘square’ (black)"), square(""), paragraph("x")])
    #expect(tree == "Document:en(Sect(Figure“A ‘square’ (black)”(1) P(1)))")
  }

  @Test func aLinkSaysWhereItLeadsAndOneThatLeadsNowhereIsText() throws {
    var words = StyledText("see ", text)
    words.append("the web", text)
    words.runs[1].link = "https://example.org/a(b)\\c?q=ş"
    words.append(" or ", text)
    words.append("this", text)
    words.runs[3].link = "javascript:alert(1)"
    words.append(" or ", text)
    words.append("that", text)
    words.runs[5].link = "#nowhere"
    let pdf = try finished([.paragraph(Paragraph(words, leading: 12))])
    let file = try PDFFile(pdf)
    #expect(outline(of: file) == "Document:en(Sect(P(5 Link(1 area))))")
    let links = file.pages[0].object["Annots"].items
    #expect(links.count == 1)
    #expect(links[0]["Contents"].text == "https://example.org/a(b)\\c?q=ş")
    #expect(links[0]["A"]["URI"].text == "https://example.org/a(b)\\c?q=%C5%9F")
  }

  @Test(arguments: [
    "https://example.org/)", "https://example.org/(\\", "https://example.org/a\rb\nc",
    "https://example.org/) /S /JavaScript /JS (app.alert(1)", "https://xn--e.example/Şuşa?q=🎻",
    "mailto:a@b.example?subject=)>>endobj",
  ])
  func aHostileLinkIsAnAddressAndNothingElse(address: String) throws {
    var words = StyledText("see this", text)
    words.runs[0].link = address
    let pdf = try finished([.paragraph(Paragraph(words, leading: 12))])
    let file = try PDFFile(pdf, mends: false)
    for link in file.pages[0].object["Annots"].items {
      #expect(link["A"].keys == ["S", "Type", "URI"] || link["A"].keys == ["S", "URI"])
      #expect(link["A"]["S"].name == "URI")
      let said = link["A"]["URI"].bytes ?? []
      #expect(said.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "\(said)")
    }
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }

  @Test func aPartedWordIsOneWordToThoseWhoCopyIt() throws {
    let words = "Magelonenromanze unterschiedlichster Liedersammlungen Gesangvereinsvorstand"
    let pdf = try finished([paragraph(words)], width: 150)
    let raw = try said("pdftotext", ["-raw", "FILE", "-"], of: pdf)
    #expect(raw.contains("\u{AD}\n"))
    let whole = raw.replacing("\u{AD}\n", with: "").replacing("\n", with: " ")
    #expect(whole.contains(words))
  }

  /// The hyphen between capitals is a glyph without a character of its own, in a font apart from
  /// the letters'; Cairo can only say what the word is as a whole.
  @Test func everyGlyphOfAWordInSeveralFontsHasItsCharacter() throws {
    var capitals = text
    capitals.features = [.caseForms, .noLigatures]
    capitals.tracking = 0.1
    let words = "THÉÂTRE DES CHAMPS-ÉLYSÉES Sarı Gəlin"
    let pdf = try finished([.paragraph(Paragraph(StyledText(words, capitals), leading: 12))])
    let read = try said("mutool", ["draw", "-q", "-F", "text", "FILE"], of: pdf)
    // Between tracked letters it sees blanks.
    #expect(read.filter { !$0.isWhitespace }.contains(words.filter { !$0.isWhitespace }))
  }

  @Test func aTrackedWordInSeveralFontsIsReadAsAWhole() throws {
    var capitals = text
    capitals.features = [.smallCapitals, .capitalsToSmall]
    capitals.tracking = 0.14
    let words = "Gecənin proqramı, Əlavə"
    let pdf = try finished([.paragraph(Paragraph(StyledText(words, capitals), leading: 12))])
    #expect(try said("pdftotext", ["FILE", "-"], of: pdf).contains(words))
    // To a program that passes over what the word says it is, the capital is one.
    let read = try said("mutool", ["draw", "-q", "-F", "text", "FILE"], of: pdf)
    #expect(read.filter { !$0.isWhitespace }.contains("GecƏninproqramı,ƏlavƏ"))
  }

  @Test func spacesStandBetweenLinesSoThatAnElementReadsAsItsText() throws {
    let words = "so it goes on for some lines as long as there is any need of words to fill them"
    let pdf = try finished([paragraph(words)], width: 150)
    #expect(try said("pdftotext", ["-raw", "FILE", "-"], of: pdf).split(separator: "\n").count > 3)
    // Poppler puts the characters of an element's marks together as they are.
    #expect(try said("pdfinfo", ["-struct-text", "FILE"], of: pdf).contains("\"\(words)\""))
  }

  @Test func nothingPaintedIsNeitherTextNorOrnament() throws {
    let pdf = try finished([
      paragraph("a"), .rule(Rule(thickness: 0.5, colour: .black)), paragraph("b"),
    ])
    for page in try PDFFile(pdf).pages {
      let content = String(decoding: try page.content(), as: UTF8.self)
      #expect(content.contains("/Artifact <</Type /Layout>> BDC"))
      #expect(content.contains("/Artifact <</Type /Pagination>> BDC"))
      #expect(try unmarkedPainting(in: page) == [])
    }
  }

  @Test func marksOfAnotherPaintingAreRefused() throws {
    let (document, shaper) = laidOut([paragraph("a"), paragraph("b")])
    let painted = try shaper.painted(document, created: created)
    func refuses(_ change: (inout PaintedPages) -> Void) {
      var other = painted
      change(&other)
      #expect(throws: PDFFault.self) {
        try PDFFinisher(.screen).finish(
          other, of: document, DocumentFacts(created: created))
      }
    }
    refuses { $0.marks = [[]] }
    refuses { $0.formes = [] }
    refuses { $0.shown.removeLast() }
    refuses { $0.margin = 9 }
    refuses { $0.areDrawings = [true] }
  }
}

/// The operators of a page that paint outside of every mark.
func unmarkedPainting(in page: PDFPage) throws -> [String] {
  try page.content().withUnsafeBufferPointer { bytes in
    var scanner = ContentScanner(bytes)
    var depth = 0
    var found: [String] = []
    let painting: Set<ContentOperator> = [
      .showText, .showTexts, .fill, .stroke, .fillStroke, .fillEvenOdd, .paintObject, .shade,
    ]
    while let operation = try scanner.nextInstruction() {
      if operation == .beginMarked || operation == .beginMarkedWithProperties { depth += 1 }
      if operation == .endMarked { depth -= 1 }
      if depth == 0, painting.contains(operation) { found.append("\(scanner.position)") }
    }
    return found
  }
}
