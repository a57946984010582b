import Findings
import Testing

@testable import YAML

/// A generator whose sequence depends on its seed alone (Vigna's SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

private struct TreeMaker {
  var numbers: SeededNumbers
  let pieces = [
    "a", "ə", "İ", "word", "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">",
    "'", "\"", "%", "@", "`", " ", "  ", " #", ": ", "\n", "\n\n", "\t", "~", "null", "no", "...",
    "---", "\\", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{1}", "\u{301}", "𝄞", "<<", "=", "1e3",
    "a longer run of words that may have to be folded at some place in its course ",
  ]

  mutating func text() -> String {
    (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
      pieces.randomElement(using: &numbers) ?? ""
    }.joined()
  }

  mutating func node(depth: Int) -> YAMLNode {
    switch Int.random(in: 0...(depth > 3 ? 1 : 5), using: &numbers) {
    case 0: return YAMLNode(.scalar(""))
    case 1, 2: return .text(text())
    case 3:
      return .list((0..<Int.random(in: 0...4, using: &numbers)).map { _ in node(depth: depth + 1) })
    default:
      var keys: [String] = []
      for _ in 0..<Int.random(in: 0...4, using: &numbers) {
        let key = text()
        if !keys.contains(key) { keys.append(key) }
      }
      return .mapping(keys.map { ($0, node(depth: depth + 1)) })
    }
  }
}

@Suite struct EmitterTests {
  @Test func whatIsWrittenReadsBackEqual() throws {
    var maker = TreeMaker(numbers: SeededNumbers(state: 1786))
    var texts = 0
    for round in 0..<3000 {
      let tree = maker.node(depth: 0)
      let written = YAMLEmitter.text(tree)
      let (root, findings) = reading(written)
      #expect(findings.isEmpty, "round \(round): \(findings) in\n\(written)")
      try #require(root == tree, "round \(round):\n\(written)")
      // Writing again what was read changes nothing.
      if let root { try #require(YAMLEmitter.text(root) == written, "\(written)") }
      if case .mapping = tree.content { texts += 1 }
    }
    #expect(texts > 500)
  }

  @Test func writtenFilesLookHandwritten() {
    let tree = YAMLNode.mapping([
      ("title", .text("Liederabend")), ("date", .text("1886-05-28")), ("colon", .text("a: b")),
      (
        "programme",
        .list([
          .mapping([("work", .text("Die Forelle")), ("year", .text("1817"))]), .text("interval"),
        ])
      ),
      ("text", .text("In einem Bächlein helle,\nDa schoß in froher Eil\n\nDie launische")),
    ])
    #expect(
      YAMLEmitter.text(tree) == """
        title: Liederabend
        date: 1886-05-28
        colon: "a: b"

        programme:
          - work: Die Forelle
            year: 1817
          - interval

        text: |-
          In einem Bächlein helle,
          Da schoß in froher Eil

          Die launische

        """)
  }

  @Test func longProseIsFolded() throws {
    let prose = String(repeating: "words upon words ", count: 20) + "end\n\nA second paragraph."
    let written = YAMLEmitter.text(.mapping([("note", .text(prose))]))
    #expect(written.hasPrefix("note: >-\n"))
    #expect(written.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(reading(written).root?["note"]?.text == prose)
  }
}
