import Typesetting

/// Archives shout their titles. In small capitals the same letters speak; what is written in
/// lower case among them (`ARR. Wilhelmj`) stays as it is.
enum ShoutedTitle {
  /// A stretch of words, shouted or not.
  struct Stretch: Equatable {
    var text: String
    var isShouted: Bool
  }

  /// The title in stretches; one alone unless most of its letters are capitals.
  static func stretches(of title: String) -> [Stretch] {
    let letters = title.unicodeScalars.filter { $0.properties.isAlphabetic }
    let capitals = letters.filter { !$0.properties.isLowercase }
    guard letters.count > 3, capitals.count * 10 > letters.count * 7, !title.contains("*") else {
      return [Stretch(text: title, isShouted: false)]
    }
    var stretches: [Stretch] = []
    for (index, word) in title.split(separator: " ", omittingEmptySubsequences: false).enumerated()
    {
      let text = (index > 0 ? " " : "") + word
      let isShouted = !word.unicodeScalars.contains { $0.properties.isLowercase }
      if stretches.last?.isShouted == isShouted {
        stretches[stretches.count - 1].text += text
      } else {
        stretches.append(Stretch(text: text, isShouted: isShouted))
      }
    }
    return stretches
  }
}

extension TextMaker {
  /// A title in a style, shouted words in small capitals.
  func title(_ text: String, _ name: String, language: String) -> StyledText {
    let stretches = ShoutedTitle.stretches(of: text)
    let base = style(name)
    guard stretches.contains(where: \.isShouted) else {
      return styled(text, base, language: language, isTitle: true)
    }
    var small = base
    small.capitals = .small
    small.tracking = 0.045
    small.figures = .oldStyle
    var result = StyledText()
    append(
      stretches.map(\.text), stretches.map { $0.isShouted ? small : base }, language: language,
      isTitle: true, to: &result)
    return result
  }
}
