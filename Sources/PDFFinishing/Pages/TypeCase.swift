import Typesetting

/// Where each sort lies: the font that holds it, its code there, and how far it moves the pen.
///
/// It is read from the page of the stock that shows every sort once.
struct TypeCase {
  /// A font as the painter embedded it.
  struct Font {
    /// Its object.
    var number: Int
    /// Bytes of a code: two in composite fonts, one in the others.
    var codeBytes: Int
    /// How far each code moves the pen, in thousandths of the size.
    fileprivate var widths: [Double] = []
    fileprivate var first = 0
    fileprivate var otherWidth = 0.0

    func width(of code: Int) -> Double {
      let index = code - first
      return widths.indices.contains(index) ? widths[index] : otherWidth
    }
  }

  /// A sort in its compartment.
  struct Letter {
    /// The font, by its place in the case.
    var font: Int
    var code: Int
    /// Whether the code has two bytes.
    var isWide: Bool
    /// In thousandths of the size.
    var width: Double
    /// Whether the font itself says what the sort stands for.
    var isNamed: Bool
  }

  private(set) var fonts: [Font] = []
  /// The letter of each sort; nil for a blank that no font needed to hold.
  private(set) var letters: [Letter?]

  init(_ painted: PaintedPages, page: Int, in draft: PDFDraft) throws(PDFFault) {
    letters = Array(repeating: nil, count: painted.sorts.count)
    guard let content = draft.dictionary(of: page)["Contents"]?.reference else {
      throw .damaged("the page of its sorts has no content")
    }
    let fonts = draft.dictionary(draft.dictionary(draft.dictionary(of: page)["Resources"])["Font"])
    let shown = try SortReader(fonts, draft).letters(in: draft.content(of: content))
    guard shown.letters.count == painted.shown.count else {
      throw .refused(
        "\(painted.shown.count) sorts were set, and the fonts hold \(shown.letters.count)")
    }
    self.fonts = shown.fonts
    for (sort, letter) in zip(painted.shown, shown.letters) { letters[sort] = letter }
  }
}

/// Reads which codes a page shows.
private struct SortReader {
  private let resources: PDFDictionary
  private let draft: PDFDraft
  private var places: [String: Int] = [:]
  private var fonts: [TypeCase.Font] = []
  private var letters: [TypeCase.Letter] = []
  private var font: Int?
  private var isNamed = true

  init(_ resources: PDFDictionary, _ draft: PDFDraft) {
    self.resources = resources
    self.draft = draft
  }

  func letters(
    in content: [UInt8]
  ) throws(PDFFault) -> (fonts: [TypeCase.Font], letters: [TypeCase.Letter]) {
    var reader = self
    var fault: PDFFault?
    content.withUnsafeBufferPointer { bytes in
      do throws(PDFFault) {
        var scanner = ContentScanner(bytes)
        while let operation = try scanner.nextInstruction() {
          try reader.take(operation, scanner)
        }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return (reader.fonts, reader.letters)
  }

  private mutating func take(
    _ operation: ContentOperator, _ scanner: ContentScanner
  ) throws(PDFFault) {
    switch operation {
    case .font:
      guard let name = scanner.operands.first else { return }
      font = try place(of: String(decoding: scanner.text(name).dropFirst(), as: UTF8.self))
    // The painter says itself what a glyph stands for that its font calls otherwise.
    case .beginMarkedWithProperties: isNamed = false
    case .endMarked: isNamed = true
    case .showText, .showTexts:
      for token in scanner.operands where token.kind == .string || token.kind == .hexadecimal {
        try show(ContentString.bytes(of: scanner.text(token)))
      }
    default: break
    }
  }

  private mutating func show(_ codes: [UInt8]) throws(PDFFault) {
    guard let place = font else { throw .damaged("its sorts have no font") }
    let font = fonts[place]
    for start in stride(from: 0, to: codes.count, by: font.codeBytes) {
      let code = codes[start..<min(start + font.codeBytes, codes.count)]
        .reduce(0) { $0 << 8 | Int($1) }
      letters.append(
        TypeCase.Letter(
          font: place, code: code, isWide: font.codeBytes == 2, width: font.width(of: code),
          isNamed: isNamed))
    }
  }

  private mutating func place(of name: String) throws(PDFFault) -> Int {
    if let known = places[name] { return known }
    guard let number = resources[name]?.reference else { throw .damaged("a font is not there") }
    let font = draft.dictionary(of: number)
    switch font["Subtype"]?.name {
    case "Type0": fonts.append(composite(number, font))
    case "Type1", "TrueType": fonts.append(simple(number, font))
    default:
      throw .refused("a font has pictures of its letters and not their outlines")
    }
    places[name] = fonts.count - 1
    return fonts.count - 1
  }

  private func simple(_ number: Int, _ font: PDFDictionary) -> TypeCase.Font {
    TypeCase.Font(
      number: number, codeBytes: 1,
      widths: draft.resolved(font["Widths"]).items.map { $0.number ?? 0 },
      first: font["FirstChar"]?.integer ?? 0)
  }

  /// The painter lists the widths of its codes from the first on (ISO 32000-1, 9.7.4.3).
  private func composite(_ number: Int, _ font: PDFDictionary) -> TypeCase.Font {
    let descendant = draft.dictionary(draft.resolved(font["DescendantFonts"]).items.first)
    let list = draft.resolved(descendant["W"]).items
    return TypeCase.Font(
      number: number, codeBytes: 2,
      widths: list.count > 1 ? list[1].items.map { $0.number ?? 0 } : [],
      first: list.first?.integer ?? 0, otherWidth: descendant["DW"]?.number ?? 1000)
  }
}
