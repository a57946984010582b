import Findings
import Records
import Testing

@Suite struct JSONReaderTests {
  private func read(_ text: String) -> (node: JSONNode?, findings: [Finding]) {
    read(Array(text.utf8))
  }

  private func read(_ bytes: [UInt8]) -> (node: JSONNode?, findings: [Finding]) {
    let errata = Errata()
    return (JSONReader.read(bytes, file: "a.json", errata: errata), errata.findings)
  }

  @Test func whatIsReadIsWrittenAgain() {
    let text = #"{"a": [1, -2.5, true, false, null, "x\n\"\\ é 😀"], "b": {}, "c": []}"#
    #expect(read(text).node?.json.line == text)
    #expect(read(#""\ud83d\ude00\u00e9\/""#).node?.text == "😀é/")
  }

  @Test func everyValueKnowsItsPlace() {
    let root = read("{\n  \"é\": [1,\n    \"x\"]}").node
    #expect(root?["é"]?.items[1].place == Place(file: "a.json", line: 3, column: 5))
    #expect(root?.members[0].place == Place(file: "a.json", line: 2, column: 3))
    #expect(root?["é"]?.place == Place(file: "a.json", line: 2, column: 8))
  }

  @Test(arguments: [
    ("{\"a\": 1,\n \"a\": 2}", "a.json:2:2", "second time; the first is in line 1"),
    ("[1e999]", "a.json:1:2", "larger than any number"),
    ("[\"\\ud800\"]", "a.json:1:3", "half of a surrogate pair"),
    ("[\"\\udc00\\ud800\"]", "a.json:1:3", "half of a surrogate pair"),
    ("[01]", "a.json:1:2", "is not a number"), ("[1.]", "a.json:1:2", "is not a number"),
    ("[-]", "a.json:1:2", "is not a number"), ("[1,]", "a.json:1:4", "no JSON value"),
    ("{\"a\" 1}", "a.json:1:6", "a colon"), ("{a: 1}", "a.json:1:2", "a name in quotes"),
    ("[1 2]", "a.json:1:4", "a comma or “]”"), ("[\"a\nb\"]", "a.json:1:2", "before its quote"),
    ("\"x", "a.json:1:1", "no closing quote"), ("", "a.json:1:1", "the text ends"),
    ("[] x", "a.json:1:4", "after the end"), ("\"\\q\"", "a.json:1:2", "no escape"),
    ("[1", "a.json:1:3", "ends inside a list"), ("nul", "a.json:1:1", "no JSON value"),
  ])
  func aFaultIsNamedAtItsPlace(_ text: String, _ place: String, _ message: String) throws {
    let outcome = read(text)
    #expect(outcome.node == nil)
    let finding = try #require(outcome.findings.first)
    #expect(finding.place.description == place && finding.message.contains(message), "\(finding)")
  }

  @Test func depthAndBytesAreBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(read(deep).findings.first?.message.contains("levels are nested") == true)
    #expect(read([0x22, 0xFF, 0x22]).findings.first?.message.contains("UTF-8") == true)
    #expect(read([0x22, 0x00, 0x22]).findings.first?.message == "a control character")
    #expect(read([0xFF, 0xFE, 0x5B, 0x00]).findings.first?.message.contains("UTF-16") == true)
    #expect(read([0xEF, 0xBB, 0xBF, 0x5B, 0x5D]).node?.isArray == true)
  }
}
