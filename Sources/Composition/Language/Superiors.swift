/// Letters that a language sets as superiors: `1er`, `2e`, `nos 1 et 2` in French.
///
/// Only the shape changes; whoever copies the text gets the letters as they were written.
enum Superiors {
  /// A stretch of text, raised or not.
  struct Stretch: Equatable {
    var text: String
    var isRaised: Bool
  }

  private static let ordinals = ["er", "ers", "re", "res", "e", "es", "nd", "nde"]
  private static let abbreviations = ["os", "o"]

  /// The text in stretches; one alone where nothing is raised.
  static func stretches(of text: String, language: String) -> [Stretch] {
    guard language.hasPrefix("fr"), text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return [Stretch(text: text, isRaised: false)]
    }
    let characters = Array(text)
    var stretches: [Stretch] = []
    var plain = ""
    var index = 0
    while index < characters.count {
      let suffix = raised(characters, at: index)
      if suffix > 0 {
        if !plain.isEmpty { stretches.append(Stretch(text: plain, isRaised: false)) }
        let letters = String(characters[index..<(index + suffix)])
        stretches.append(Stretch(text: letters, isRaised: true))
        plain = ""
        index += suffix
      } else {
        plain.append(characters[index])
        index += 1
      }
    }
    if !plain.isEmpty { stretches.append(Stretch(text: plain, isRaised: false)) }
    return stretches
  }

  /// How many letters are raised here: an ordinal's ending after a number, or the `os` of `nos`
  /// before one.
  private static func raised(_ characters: [Character], at index: Int) -> Int {
    guard index > 0, characters[index].isLetter else { return 0 }
    var end = index
    while end < characters.count, characters[end].isLetter, end - index < 4 { end += 1 }
    let word = String(characters[index..<end])
    let endsWord = end == characters.count || !characters[end].isLetter
    guard endsWord else { return 0 }
    let before = characters[index - 1]
    if before.isNumber, ordinals.contains(word) { return word.count }
    let opensWord = index == 1 || !characters[index - 2].isLetter
    if before == "n", opensWord, abbreviations.contains(word), end + 1 < characters.count,
      characters[end] == " " || characters[end] == "\u{A0}", characters[end + 1].isNumber
    {
      return word.count
    }
    return 0
  }
}
