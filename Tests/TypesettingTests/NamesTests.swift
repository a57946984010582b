import Testing

@testable import Typesetting

/// Words that are parted only where nothing else is left: names, and halves of compounds.
@Suite struct NamesTests {
  private func lines(_ text: StyledText, measure: Double) -> [String] {
    let setter = ParagraphSetter(shaper: InventedShaper(), hyphenator: InventedHyphenator())
    let paragraph = Paragraph(
      text, alignment: .justified, leading: 13, hyphenates: true, flexibility: 0)
    return setter.set(paragraph, measure: measure).lines.map(\.line.text)
  }

  private func text(_ words: String, language: String = "en") -> StyledText {
    var style = plain
    style.language = language
    return StyledText(words, style)
  }

  /// What it costs to part each word that can be parted, in order.
  private func costs(_ words: String, language: String) -> [Double] {
    let shaper = InventedShaper()
    let itemiser = ParagraphItemiser(
      cache: WordCache(shaper: shaper), shaper: shaper, hyphenator: InventedHyphenator(),
      hyphenates: true, justifies: true, flexibility: 0)
    return itemiser.items(of: text(words, language: language)).items.filter(\.isHyphen)
      .map(\.cost)
  }

  @Test func namesCostMoreToPartThanOtherWords() {
    let (name, other) = (ParagraphItemiser.nameCost, ParagraphItemiser.hyphenCost)
    #expect(name > other * 2)
    // The first word of a sentence has a capital, name or not.
    #expect(costs("Walked Walked walked", language: "en") == [other, name, other])
    #expect(costs("walked ended. Walked Walked", language: "fr") == [other, other, name])
    #expect(costs("walked ended?” Walked", language: "en") == [other, other])
    // In German every noun has a capital.
    #expect(costs("walked Walked", language: "de-AT") == [other, other])
  }

  @Test func aCompoundInTwoKindsOfLettersIsPartedAtItsHyphen() {
    var italic = plain
    italic.isItalic = true
    for measure in stride(from: 60.0, through: 200, by: 5) {
      var whole = text("one two three four five ")
      whole.append("abcdefghijkl", italic)
      whole.append("-abcdefghijkl six seven eight", plain)
      let ends = lines(whole, measure: measure).filter { $0.hasSuffix("-") }
      for end in ends {
        #expect(end.hasSuffix("abcdefghijkl-"), "“\(end)” at \(measure)")
      }
    }
  }

  @Test func aRaggedTextDoesNotEndWithOneShortWord() {
    let setter = ParagraphSetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    // Nine words of four letters fill the measure, and one is left over.
    let words = Array(repeating: "word", count: 9).joined(separator: " ") + " need"
    let paragraph = Paragraph(StyledText(words, plain), alignment: .left, leading: 13)
    let lines = setter.set(paragraph, measure: 200).lines.map(\.line.text)
    #expect(lines.last == "word word need")
    // So it is where the line before is short already.
    let shorter = Paragraph(
      StyledText(words.replacing("word need", with: "words ne."), plain), alignment: .left,
      leading: 13)
    #expect(setter.set(shorter, measure: 217).lines.last?.line.text == "words ne.")
  }
}
