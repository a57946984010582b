import Findings
import Testing

@testable import Markdown

private func prose(_ markdown: String) -> (blocks: [Prose.Block], findings: [Finding]) {
  let errata = Errata()
  let prose = Prose(markdown: markdown, errata: errata) { Place(file: "a.yaml", line: 10 + $0) }
  return (prose.blocks, errata.findings)
}

@Suite struct ProseTests {
  @Test func paragraphsHoldTextEmphasisAndMeantLineBreaks() {
    let (blocks, findings) = prose("One *two\nthree* **four**\\\nfive.\n\nSix & “seven” [x].\n")
    #expect(findings.isEmpty)
    #expect(
      blocks == [
        .paragraph([
          .text("One "), .emphasis([.text("two three")]), .text(" "), .strong([.text("four")]),
          .lineBreak, .text("five."),
        ]), .paragraph([.text("Six & “seven” [x].")]),
      ])
  }

  @Test func headingsListsQuotationsAndBreaksAreBlocks() {
    let (blocks, _) = prose("# A\n\n## B\n\n- x\n- y\n\n3. z\n\n> q\n\n***\n\n    keep  this\n")
    #expect(
      blocks == [
        .heading(level: 1, [.text("A")]), .heading(level: 2, [.text("B")]),
        .list(.init(items: [[.paragraph([.text("x")])], [.paragraph([.text("y")])]])),
        .list(.init(firstNumber: 3, items: [[.paragraph([.text("z")])]])),
        .quotation([.paragraph([.text("q")])]), .sectionBreak, .verbatim("keep  this"),
      ])
  }

  @Test func linksKeepTheirAddress() {
    let (blocks, _) = prose("See [the *hall*](https://example.org/a) or `code`.")
    #expect(
      blocks == [
        .paragraph([
          .text("See "),
          .link([.text("the "), .emphasis([.text("hall")])], address: "https://example.org/a"),
          .text(" or "), .verbatim("code"), .text("."),
        ])
      ])
  }

  @Test func lettersOfEveryLanguageComeThrough() {
    let text = "Əsər «Şur» – İsfar Sarabskinin ifasında; naïve façade, Größe, 𝄞."
    #expect(prose(text).blocks == [.paragraph([.text(text)])])
  }

  @Test func HTMLIsRefusedAtItsLine() {
    let (blocks, findings) = prose("Fine.\n\nOne\nand <b>two</b>.\n\n<script>\nx\n</script>\n")
    #expect(findings.map(\.place.line) == [14, 14, 16])
    #expect(findings.allSatisfy { $0.severity == .error && $0.message.contains("HTML") })
    #expect(blocks.count == 2)
    #expect(blocks[1] == .paragraph([.text("One and two.")]))
  }

  @Test func aPictureStandsInAParagraphOfItsOwnAndNowhereElse() {
    let blocks = prose("a\n\n![Bars *1*](bars.png \"Bar 1\")\n\nb").blocks
    #expect(
      blocks == [
        .paragraph([.text("a")]),
        .picture(file: "bars.png", alternative: "Bars 1", caption: "Bar 1"),
        .paragraph([.text("b")]),
      ])
    #expect(prose("words ![x](x.png)").findings.count == 1)
    #expect(prose("![x](x.png)![y](y.png)").findings.count == 2)
  }

  @Test func deepNestingIsRefusedQuickly() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(prose(String(repeating: "> ", count: 5_000) + "x").findings.count == 1)
      let stars = String(repeating: "*a **b ", count: 2_000)
      let ends = String(repeating: "** *", count: 2_000)
      #expect(prose(stars + "c" + ends).findings.count <= 1)
      #expect(prose(String(repeating: "[", count: 20_000)).findings.isEmpty)
    }
    #expect(time < .seconds(10), "\(time)")
  }

  @Test func plainTextKeepsTheWordsAlone() {
    let errata = Errata()
    let prose = Prose(markdown: "# T\n\nOne *two*\\\nthree\n\n- a\n- b\n", errata: errata)
    #expect(prose.plainText == "T\n\nOne two\nthree\n\na\nb")
  }
}
