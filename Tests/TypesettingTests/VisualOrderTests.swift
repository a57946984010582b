import Testing

@testable import Typesetting

@Suite struct VisualOrderTests {
  func order(_ words: String) -> String {
    let order = VisualOrder(words.map(\.isUppercase))
    let characters = Array(words)
    return String((0..<characters.count).map { characters[order.word(at: $0).word] })
  }

  /// Capitals stand for words of a right-to-left script.
  @Test(arguments: [
    ("abc", "abc"), ("aBCd", "aCBd"), ("ABC", "CBA"), ("aB", "aB"), ("ABcDE", "BAcED"), ("", ""),
  ])
  func wordsOfRightToLeftScriptsAreReadFromTheRight(text: String, page: String) {
    #expect(order(text) == page)
  }

  @Test func everySpaceStandsOnceBetweenTheWordsItParts() {
    let order = VisualOrder([false, true, true, true, false])
    let spaces = (1..<5).map { order.word(at: $0).space }
    #expect(spaces == [1, 3, 2, 4])
  }
}
