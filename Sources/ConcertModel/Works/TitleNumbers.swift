/// A key: tonic, accidental, mode. Kept as one string such as `B flat major`, `F sharp minor`,
/// `C`.
public struct MusicalKey: Hashable, Sendable {
  /// Major, minor, or a church mode.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    case major, minor, dorian, phrygian, lydian, mixolydian, aeolian, locrian
  }

  /// The white keys, by their English letters.
  public enum Tonic: String, Hashable, Sendable, CaseIterable {
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
    case g = "G"
    case a = "A"
    case b = "B"
  }

  /// The letter of the tonic, as in English: B is the note below C.
  public var tonic: Tonic
  /// −1 flat, +1 sharp, 0 none; −2 to +2.
  public var alteration: Int
  /// The mode; nil where the title does not name it.
  public var mode: Mode?

  /// A key.
  public init(_ tonic: Tonic, _ alteration: Int = 0, _ mode: Mode? = nil) {
    self.tonic = tonic
    self.alteration = min(2, max(-2, alteration))
    self.mode = mode
  }

  private static let signs = [-2: " double flat", -1: " flat", 1: " sharp", 2: " double sharp"]
}

extension MusicalKey: CustomStringConvertible, Codable {
  /// `B flat major`.
  public var description: String {
    tonic.rawValue + (Self.signs[alteration] ?? "") + (mode.map { " " + $0.rawValue } ?? "")
  }

  /// Reads `B flat major`; nil for anything else.
  public init?(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    guard let tonic = words.first.flatMap(Tonic.init) else { return nil }
    words.removeFirst()
    let mode = words.last.flatMap(Mode.init)
    if mode != nil { words.removeLast() }
    let sign = words.map { " " + $0 }.joined()
    guard let alteration = sign.isEmpty ? 0 : Self.signs.first(where: { $0.value == sign })?.key
    else { return nil }
    self.init(tonic, alteration, mode)
  }

  /// Reads `B flat major`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let key = MusicalKey(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a key")
    }
    self = key
  }

  /// Writes `B flat major`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// An opus number: `Op. 10 No. 8`, `Op. 71a`, `Op. posth.`
public struct OpusNumber: Hashable, Sendable, Codable {
  /// The number with its letter, as written without `Op.`: `10`, `71a`, `6/9`; nil for an opus
  /// without a number.
  public var number: String?
  /// Numbers within the opus, as written: `8`, `2b`.
  @Listed public var parts: [String]
  /// The book within the opus, as written.
  public var book: String?
  /// Whether only something out of the opus is meant: `from Op. 74`.
  public var from: Bool?
  /// Whether it appeared after the composer's death.
  public var posthumous: Bool?

  /// An opus by its number.
  public init(_ number: String?, parts: [String] = [], book: String? = nil) {
    self.number = number
    self.parts = parts
    self.book = book
  }
}

/// A number of a thematic catalogue: `K. 300e [297b]`, `Hob. XVII:6`, `BWV 1048`.
public struct CatalogueNumber: Hashable, Sendable, Codable {
  /// The catalogue's siglum without a full stop, as the vocabulary writes it: `K`, `Hob`, `BWV`.
  public var siglum: String
  /// The number as written there: `550`, `XVII:6`, `271b`, `Anh. 9`.
  public var number: String
  /// The number within it, as written.
  @Listed public var parts: [String]
  /// The numbers other editions of the same catalogue give it: `297b`.
  @Listed public var others: [String]
  /// Whether it is a number of the catalogue's earlier edition only.
  public var former: Bool?

  /// A number of a catalogue.
  public init(_ siglum: String, _ number: String, parts: [String] = [], others: [String] = []) {
    self.siglum = siglum
    self.number = number
    self.parts = parts
    self.others = others
  }
}
