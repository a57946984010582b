import Testing

@testable import Typesetting

@Suite struct WordTableTests {
  private func index(_ table: WordTable, _ word: String, _ variant: Int) -> Int? {
    Array(word.utf8).withUnsafeBufferPointer { table.index(of: $0, variant: variant) }
  }

  private func filled(_ words: [String]) -> WordTable {
    var table = WordTable()
    for word in words { Array(word.utf8).withUnsafeBufferPointer { table.add($0, variant: 1) } }
    return table
  }

  @Test func everyWordIsFoundUnderItsNumberHoweverManyThereAre() {
    let words = (0..<20_000).map { "söz\($0 % 7)-\($0)" } + ["", "ə", "İsfar"]
    let table = filled(words)
    for (number, word) in words.enumerated() { #expect(index(table, word, 1) == number) }
    #expect(index(table, "isfar", 1) == nil)
  }

  @Test func theSameLettersInAnotherStyleAreAnotherWord() {
    let table = filled(["tar"])
    #expect(index(table, "tar", 1) == 0)
    #expect(index(table, "tar", 2) == nil)
    #expect(index(table, "ta", 1) == nil)
    #expect(index(table, "tarr", 1) == nil)
  }

  @Test func anEmptiedTableKnowsNothingAndCanBeFilledAgain() {
    var table = filled((0..<3000).map { "w\($0)" })
    table.empty()
    #expect(index(table, "w7", 1) == nil)
    Array("w7".utf8).withUnsafeBufferPointer { table.add($0, variant: 1) }
    #expect(index(table, "w7", 1) == 0)
  }
}
