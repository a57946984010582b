import ConcertModel
import QRCodes
import Typesetting

/// The event's address on the web as a QR code, with the address printed under it for those who
/// have no camera at hand.
struct CodeSection {
  let maker: TextMaker
  let design: QRCodeDesign

  func blocks(for event: Event) -> [Block] {
    guard let link = event.link, let code = QRCode(link)?.withQuietZone() else { return [] }
    let style = maker.style(design.style)
    // A camera wants contrast: the squares have the ink of the text, whatever the link has.
    let ink = maker.style("text").colour
    let pattern = SquarePattern(side: code.side, isDark: code.isDark, colour: ink)
    // The size is that of the squares; the light zone around them is part of the code too.
    let width = design.size * Double(code.side) / Double(code.side - 8)
    var picture = Picture(
      .pattern(pattern), natural: Size(width: 1, height: 1), width: width, alternative: link,
      alignment: design.alignment)
    picture.link = link
    picture.overhang = (width - design.size) / 2
    var words = StyledText(
      Self.partable(Self.printed(link)), style.textStyle(language: maker.language))
    words.runs[0].link = link
    let address = maker.paragraph(words, design.style, alignment: design.alignment)
    let blocks: [Block] = [.picture(picture), .paragraph(address)]
    return [.group(Group(blocks, spaceBefore: design.before, spaceAfter: design.after))]
  }

  /// The address with places at which a line may end: after a slash and before a sign that parts
  /// words, and inside what is longer than twenty characters, every ten.
  static func partable(_ address: String) -> String {
    var text = ""
    var run = 0
    for (index, character) in address.enumerated() {
      let partsBefore = ".?&=#_-%".contains(character)
      if index > 0, partsBefore || run >= 10 && longest(in: address, around: index) > 20 {
        text += "\u{200B}"
        run = 0
      }
      text.append(character)
      run = partsBefore ? 0 : run + 1
      if character == "/" {
        text += "\u{200B}"
        run = 0
      }
    }
    return text
  }

  /// How many characters stand about a place without a sign that parts words.
  private static func longest(in address: String, around index: Int) -> Int {
    let characters = Array(address)
    let signs: Set<Character> = [".", "?", "&", "=", "#", "_", "-", "%", "/"]
    var start = index
    while start > 0, !signs.contains(characters[start - 1]) { start -= 1 }
    var end = index
    while end < characters.count, !signs.contains(characters[end]) { end += 1 }
    return end - start
  }

  /// The address as people type it.
  static func printed(_ link: String) -> String {
    let address = link.split(separator: "://", maxSplits: 1).last.map(String.init) ?? link
    return address.hasSuffix("/") ? String(address.dropLast()) : address
  }
}
