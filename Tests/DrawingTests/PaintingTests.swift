import PDFTestSupport
import Testing
import Typesetting

@testable import Drawing

@Suite struct PaintingTests {
  let words = """
    Sarı Gəlin, Ay Laçın, İsfar Sarabski; çağırış, göy, üzüm, şəfəq, məğrur, Əfsanə. \
    Affaire, fjord, office; “Traviata”, « Œuvres » de Gara Garayev (1918–1982), Op. 23.
    """

  func document(_ shaper: PangoShaper, _ style: TextStyle = text) -> LaidOutDocument {
    let typesetter = Typesetter(shaper: shaper, hyphenator: NoHyphenation())
    let design = PageDesign(
      size: Size(width: 300, height: 400),
      margins: Margins(inside: 40, outside: 40, head: 40, foot: 40))
    let paragraph = Paragraph(
      StyledText(words, style), alignment: .justified, leading: 13, flexibility: 0.015)
    let rule = Rule(thickness: 0.35, colour: .black)
    let plan = DocumentPlan(
      title: "Sarı Gəlin)", language: "az",
      parts: [
        DocumentPart(
          name: "a", design: design, blocks: [.paragraph(paragraph), .rule(rule)])
      ])
    return typesetter.layOut(plan).document
  }

  @Test(arguments: ["upright", "italic", "small"])
  func theTextOfThePDFIsTheTextLaidOut(face: String) throws {
    let shaper = PangoShaper(files: garamond)
    var style = text
    style.isItalic = face == "italic"
    if face == "small" { style.features = [.smallCapitals, .capitalsToSmall] }
    // The italic has no Ə: see aSecondFamilyGivesWhatTheFirstHasNot.
    var document = document(shaper, style)
    if face == "italic" { document = self.document(shaper, text) }
    let pdf = try shaper.pdf(document, created: "2022-02-24T00:00:00Z")
    let extracted = try said("pdftotext", ["-raw", "FILE", "-"], of: pdf)
    let laidOut = document.pages.map(\.frames).joined().compactMap {
      if case .line(let line) = $0.content { line.text } else { nil }
    }
    #expect(extracted.split(separator: "\n").map(String.init).prefix(laidOut.count) == laidOut[...])
  }

  @Test func widenedLettersEndWhereTheirLineEndsAndShareOneFont() throws {
    let shaper = try PangoShaper(files: garamond)
    let document = document(shaper)
    let lines = document.pages[0].frames.compactMap {
      if case .line(let line) = $0.content { line } else { nil }
    }
    #expect(Set(lines.map(\.expansion)).count > 1)
    let pdf = try shaper.pdf(document, created: "2022-02-24T00:00:00Z")
    let boxes = try said("pdftotext", ["-bbox", "FILE", "-"], of: pdf)
    let ends = boxes.matches(of: /xMin="[0-9.]+" yMin="([0-9.]+)" xMax="([0-9.]+)"/)
      .reduce(into: [Substring: Double]()) {
        $0[$1.1] = max($0[$1.1] ?? 0, Double($1.2) ?? 0)
      }
    // The measure ends at 260 points; what hangs there is no wider than a hyphen.
    #expect(ends.values.filter { $0 >= 259.9 && $0 < 263 }.count >= lines.count - 1)
    let faces = try said("pdffonts", ["FILE"], of: pdf).split(separator: "\n").dropFirst(2)
    #expect(faces.count <= 2)
  }

  @Test func everyFontIsEmbeddedAndNoneIsMadeUp() throws {
    let shaper = PangoShaper(files: garamond)
    let pdf = try shaper.pdf(document(shaper), created: "2022-02-24T00:00:00Z")
    let lines = try said("pdffonts", ["FILE"], of: pdf).split(separator: "\n").dropFirst(2)
    #expect(!lines.isEmpty)
    for line in lines {
      #expect(line.contains("EBGaramond12-Regular"))
      #expect(line.contains("yes yes yes"))
    }
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let first = PangoShaper(files: garamond)
    let second = PangoShaper(files: garamond)
    // What a shaper has set before must not show.
    _ = document(second, TextStyle(families: ["EB Garamond 12"], size: 14))
    let created = "2022-02-24T00:00:00Z"
    let bytes = try first.pdf(document(first), created: created)
    #expect(try first.pdf(document(first), created: created) == bytes)
    #expect(try second.pdf(document(second), created: created) == bytes)
  }

  @Test func qpdfFindsNothingWrongAndTheTitleIsWhole() throws {
    let shaper = PangoShaper(files: garamond)
    let pdf = try shaper.pdf(document(shaper), created: "2022-02-24T00:00:00Z")
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
    #expect(try said("pdfinfo", ["FILE"], of: pdf).contains("Sarı Gəlin)"))
  }

  @Test func picturesHaveTheSizeOfThePageAndInkOnThem() throws {
    let shaper = PangoShaper(files: garamond)
    let document = document(shaper)
    let pictures = try shaper.png(document, resolution: 144)
    #expect(pictures.count == 1)
    #expect(Array(pictures[0][16..<24]) == [0, 0, 2, 88, 0, 0, 3, 32])  // 600 by 800 pixels
    let svg = String(decoding: try shaper.svg(document)[0], as: UTF8.self)
    #expect(svg.contains("<svg"))
    #expect(svg.contains("300pt"))
  }
}
