import Findings
import Testing

@testable import YAML

/// The one finding that a text must give.
private func refusal(_ text: String) -> Finding? {
  let findings = reading(text).findings
  #expect(findings.count == 1, "\(findings)")
  return findings.first
}

private func at(_ line: Int, _ column: Int) -> Place {
  Place(file: "a.yaml", line: line, column: column)
}

@Suite struct RefusalTests {
  @Test(arguments: [
    "a:\n\tb: 1\n", "a:\n  - x\n\t- y\n", "a: 1\n\tb: 2\n", "a: |\n  text\n\tmore\n",
    "a:\n  b: 1\n \tc: 2\n",
  ])
  func aTabInTheIndentationIsNamed(_ text: String) throws {
    let finding = try #require(refusal(text))
    #expect(finding.message == "a tab stands in the indentation")
    #expect(finding.hint == "indent with spaces")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains("\t") })
    let column = try #require(Array(lines[line]).firstIndex(of: "\t"))
    #expect(finding.place == at(line + 1, column + 1))
  }

  @Test func aDoubledKeyNamesTheFirstOneAndReadingGoesOn() {
    let (root, findings) = reading("a: 1\nb: 2\na: 3\nb: 4\nc: 5\n")
    #expect(findings.map(\.place) == [at(3, 1), at(4, 1)])
    #expect(findings[0].message.contains("line 1"))
    #expect(root?["a"]?.text == "1")
    #expect(root?["c"]?.text == "5")
  }

  @Test func aDoubledKeyIsFoundInALongMapping() {
    let keys = (0..<100).map { "k\($0): x\n" }.joined()
    #expect(refusal(keys + "k3: y\n")?.place == at(101, 1))
  }

  @Test func anAliasBombIsDefusedAtItsPlace() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let stars = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(stars)]\n"
    }
    let finding = try #require(refusal(text))
    #expect(finding.message.contains("more than 100000 values"))
    #expect(finding.place.line == 5)
  }

  @Test func anAliasInsideItselfIsRefused() {
    #expect(refusal("a: &x [*x]\n")?.message == "“*x” stands inside what it names")
  }

  @Test func deepNestingIsRefusedEvenThroughAliases() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(refusal(deep)?.message == "more than 64 levels are nested here")
    let half = String(repeating: "[", count: 40) + "x" + String(repeating: "]", count: 40)
    let text = "a: &a \(half)\nb: *a\n"
    #expect(reading(text).findings.isEmpty)
    let nested = String(repeating: "[", count: 30) + "*a" + String(repeating: "]", count: 30)
    #expect(refusal("a: &a \(half)\nb: \(nested)\n")?.place == at(2, 34))
  }

  @Test func foreignTagsAreRefusedAndCoreTagsAreNot() {
    #expect(refusal("a: !!python/object:os.system x\n")?.place == at(1, 4))
    #expect(reading("a: !!str 12\nb: ! x\n").findings.isEmpty)
  }

  @Test func aSecondDocumentIsRefused() {
    #expect(refusal("a: 1\n---\nb: 2\n")?.place == at(2, 1))
  }

  @Test func invalidUTF8IsPlacedByLineAndColumn() throws {
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let errata = Errata()
      let bytes = Array("a: é\nb: ə".utf8) + bad + Array("\n".utf8)
      #expect(YAMLDocument(bytes, file: "a.yaml", errata: errata) == nil)
      let finding = try #require(errata.findings.first)
      #expect(finding.place == at(2, 5))
      #expect(finding.message.contains("not UTF-8"))
    }
  }

  @Test func UTF16IsCalledByItsName() {
    for bytes: [UInt8] in [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]] {
      let errata = Errata()
      #expect(YAMLDocument(bytes, errata: errata) == nil)
      #expect(errata.findings.first?.message == "the file is in UTF-16")
    }
    let errata = Errata()
    #expect(YAMLDocument([0x61, 0x00, 0x3A, 0x00], errata: errata) == nil)
    #expect(errata.findings.first?.hint?.contains("UTF-16") == true)
  }

  @Test(arguments: [0x00, 0x1B, 0x7F, 0x85, 0x2028, 0xFDD0, 0xFEFF, 0xFFFF, 0x1FFFE])
  func strangeCharactersAreRefusedInTheirPlace(_ value: UInt32) throws {
    var text = "a: é"
    text.unicodeScalars.append(try #require(Unicode.Scalar(value)))
    #expect(refusal(text + "y\n")?.place == at(1, 5))
  }

  @Test func emptyFilesAndLargeFilesAreRefused() {
    #expect(refusal("")?.message == "the file is empty")
    #expect(refusal("# only a remark\n")?.message == "the file is empty")
    let errata = Errata()
    let limits = YAMLDocument.Limits(bytes: 10)
    #expect(YAMLDocument(text: "a: 123456789", limits: limits, errata: errata) == nil)
    #expect(errata.hasErrors)
  }

  @Test(arguments: [
    ("title: Peter: the Wolf\n", 1, "colon"), ("a: \"open\nb: 2\n", 3, "quotes"),
    ("a: @x\n", 1, "begin with this"), ("a: [1, 2\nb: 3\n", 2, "“]”"),
    ("a: 1\n  b: 2\n", 2, "colon"), ("a: 'x' y\n", 1, "key"), ("a: *\n", 1, "“*”"),
  ])
  func syntaxErrorsSpeakToAWriter(_ text: String, line: Int, word: String) throws {
    let finding = try #require(refusal(text))
    #expect(finding.place.line == line, "\(finding)")
    #expect(finding.message.contains(word), "\(finding)")
    #expect(finding.hint != nil)
  }

  @Test func aListCannotBeAKey() {
    #expect(refusal("? [a, b]\n: x\nc: d\n")?.message == "a list cannot be a key")
  }
}
