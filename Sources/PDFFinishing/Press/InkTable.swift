import Typesetting

/// The colours of a document by the numbers Cairo writes for them.
struct InkTable {
  /// A colour as it stands in a content stream, in millionths: Cairo writes six decimals.
  struct Key: Hashable {
    let red: Int
    let green: Int
    let blue: Int

    init(red: Double, green: Double, blue: Double) {
      self.red = Int((red * 1_000_000).rounded())
      self.green = Int((green * 1_000_000).rounded())
      self.blue = Int((blue * 1_000_000).rounded())
    }

    /// The colour as people write it.
    var hex: String {
      let digits = Array("0123456789abcdef")
      return "#"
        + [red, green, blue].map { part in
          let byte = min(max(part * 255 + 500_000, 0) / 1_000_000, 255)
          return "\(digits[byte >> 4])\(digits[byte & 15])"
        }.joined()
    }
  }

  private var inks: [Key: Inks] = [:]
  /// Two colours that cannot be told apart and are printed differently.
  private(set) var conflicts: [Key] = []

  /// The declared colours of everything on the pages.
  init(of document: LaidOutDocument) {
    for frame in document.pages.lazy.flatMap(\.frames) {
      switch frame.content {
      case .rule(let rule): note(rule.colour)
      case .line(let line): for piece in line.pieces { note(document.styles[piece.style].colour) }
      case .picture(let mark):
        if case .pattern(let pattern) = mark.content { note(pattern.colour) }
      }
    }
  }

  private mutating func note(_ colour: Colour) {
    guard let declared = colour.inks else { return }
    let key = Key(red: colour.red, green: colour.green, blue: colour.blue)
    if let known = inks[key], known != declared, !conflicts.contains(key) { conflicts.append(key) }
    inks[key] = declared
  }

  /// What a colour is printed with; greys that nobody declared are tints of black.
  func inks(of key: Key) -> Inks? {
    if let declared = inks[key] { return declared }
    guard key.red == key.green, key.green == key.blue else { return nil }
    let black = 1 - Double(key.red) / 1_000_000
    return .process(ProcessInks(cyan: 0, magenta: 0, yellow: 0, black: black))
  }

  /// The declared inks, each once, in the order of their colours.
  var declared: [(key: Key, inks: Inks)] {
    inks.map { (key: $0.key, inks: $0.value) }.sorted {
      ($0.key.red, $0.key.green, $0.key.blue) < ($1.key.red, $1.key.green, $1.key.blue)
    }
  }
}
