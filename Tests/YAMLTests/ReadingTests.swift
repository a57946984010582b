import Findings
import Testing

@testable import YAML

/// What reading a text gives: the tree and everything on the sheet.
func reading(_ text: String) -> (root: YAMLNode?, findings: [Finding]) {
  let errata = Errata()
  let document = YAMLDocument(text: text, file: "a.yaml", errata: errata)
  return (document?.root, errata.findings)
}

@Suite struct ReadingTests {
  @Test func everyScalarIsText() throws {
    let (root, findings) = reading("a: no\nb: 1e3\nc: 2022-02-24\nd: 0123\ne: 12:30\n")
    #expect(findings.isEmpty)
    let texts = try #require(root?.entries).map(\.value.text)
    #expect(texts == ["no", "1e3", "2022-02-24", "0123", "12:30"])
  }

  @Test func everyKeyAndValueKnowsLineAndColumnInCharacters() throws {
    let (root, _) = reading("\u{FEFF}título: é\nəsər:\n  - “Sarı Gəlin”\n  - {ə: ı, b: c}\n")
    let entries = try #require(root?.entries)
    #expect(entries[0].place == Place(file: "a.yaml", line: 1, column: 1))
    #expect(entries[0].value.place == Place(file: "a.yaml", line: 1, column: 9))
    let item = try #require(entries[1].value.items?.last?.entries?.last)
    #expect(item.place == Place(file: "a.yaml", line: 4, column: 12))
    #expect(item.value.place == Place(file: "a.yaml", line: 4, column: 15))
  }

  @Test func JSONReadsAsItIs() throws {
    let json = "{\n\t\"title\":\"A \\u0259 \\/ b\",\n\t\"n\": [1, true, null],\n\t\"o\": {}\n}"
    let (root, findings) = reading(json)
    #expect(findings.isEmpty)
    #expect(root?["title"]?.text == "A ə / b")
    #expect(root?["n"]?.items?[0].integer == 1)
    #expect(root?["n"]?.items?[1].boolean == true)
    #expect(root?["n"]?.items?[2].isNull == true)
    #expect(root?["o"]?.entries?.isEmpty == true)
  }

  @Test func nothingAfterAColonIsNothingButQuotesAreAText() {
    let (root, _) = reading("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n")
    #expect(root?["a"]?.isNull == true)
    #expect(root?["b"]?.isNull == true)
    #expect(root?["c"]?.isNull == true)
    #expect(root?["d"]?.text == "")
    #expect(root?["e"]?.text == "null")
  }

  @Test func literalBlocksKeepTheirLines() {
    let (root, _) = reading("a: |\n  one\n    two\n\n  three\nb: >\n  one\n  two\n")
    #expect(root?["a"]?.text == "one\n  two\n\nthree\n")
    #expect(root?["a"]?.style == .literal)
    #expect(root?["b"]?.text == "one two\n")
  }

  @Test func aliasesStandForWhatTheyName() {
    let (root, findings) = reading("a: &x {b: c}\nd: *x\n")
    #expect(findings.isEmpty)
    #expect(root?["d"] == root?["a"])
  }

  @Test func numbersAreReadOnlyWhenTheyAreWrittenAsNumbers() {
    func node(_ text: String) -> YAMLNode { .text(text) }
    #expect(node("-12").integer == -12)
    #expect(node("+12").integer == nil)
    #expect(node("1e3").integer == nil)
    #expect(node("99999999999999999999").integer == nil)
    #expect(node("1.5").number == 1.5)
    #expect(node(".5").number == nil)
    #expect(node("inf").number == nil)
    #expect(node("0x10").number == nil)
    #expect(node("on").boolean == nil)
  }
}
