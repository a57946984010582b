/// Gives the marked stretches of a page's content the names of their elements, and wraps all else
/// that is painted as ornament, so that nothing can be neither.
struct ContentTagger {
  /// For each mark of the page the name it gets; nil for an ornament.
  let names: [String?]
  /// The marks that are hyphens of parted words.
  let hyphens: Set<Int>
  /// What stretches of actual text stand for, each once, found on the way.
  private(set) var actualTexts: [ActualText] = []

  /// Glyphs and the characters that all of them stand for.
  struct ActualText: Hashable {
    /// Glyphs shown one after another: the font's name in the page's resources, and their codes.
    var runs: [Run] = []
    /// The characters as UTF-16.
    var text: [UInt16]

    struct Run: Hashable {
      var font: String
      var codes: [UInt8]
    }
  }

  private enum Ornament {
    /// Folios and running heads.
    case pagination
    /// Rules, grounds and pictures that say nothing.
    case layout

    var opening: String {
      switch self {
      case .pagination: "/Artifact <</Type /Pagination>> BDC\n"
      case .layout: "/Artifact <</Type /Layout>> BDC\n"
      }
    }
  }

  private var output: [UInt8] = []
  private var copied = 0
  private var depth = 0
  private var ornament: Ornament?
  private var pathStart: Int?
  private var font = ""
  /// The actual text that is open, and the depth it was opened at.
  private var actual: (depth: Int, shown: ActualText)?

  init(names: [String?], hyphens: Set<Int>) {
    self.names = names
    self.hyphens = hyphens
  }

  /// The content with its marks named; throws where it marks what nobody asked for.
  mutating func tagged(_ content: [UInt8]) throws(PDFFault) -> [UInt8] {
    output = []
    output.reserveCapacity(content.count + content.count / 8 + 64)
    var fault: PDFFault?
    content.withUnsafeBufferPointer { bytes in
      do throws(PDFFault) {
        var scanner = ContentScanner(bytes)
        while let operation = try scanner.nextInstruction() {
          try take(operation, scanner)
        }
        copy(scanner, upTo: bytes.count)
        closeOrnament()
        if depth != 0 { throw .damaged("a marked stretch has no end") }
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return output
  }

  private mutating func copy(_ scanner: ContentScanner, upTo end: Int) {
    guard end > copied else { return }
    output.append(contentsOf: scanner.bytes[copied..<end])
    copied = end
  }

  private mutating func take(
    _ operation: ContentOperator, _ scanner: ContentScanner
  ) throws(PDFFault) {
    switch operation {
    case .beginMarkedWithProperties: try begin(scanner)
    case .beginMarked:
      depth += 1
    case .endMarked:
      depth -= 1
      if depth < 0 { throw .damaged("a marked stretch ends that has not begun") }
      if let actual, actual.depth > depth { close(actual.shown) }
    case .beginText: open(.pagination, scanner, at: scanner.instructionStart)
    case .moveTo, .rectangle:
      if pathStart == nil { pathStart = scanner.instructionStart }
    case .endPath: pathStart = nil
    case .fill, .fillEvenOdd, .fillOld, .stroke, .closeStroke, .fillStroke, .fillStrokeEvenOdd,
      .closeFillStroke, .closeFillStrokeEvenOdd:
      open(.layout, scanner, at: pathStart ?? scanner.instructionStart)
      pathStart = nil
    case .paintObject, .shade, .beginImage:
      open(.layout, scanner, at: scanner.instructionStart)
    case .font: font = scanner.operands.first.map { name(of: $0, scanner) } ?? ""
    case .showText, .showTexts: if actual != nil { collect(scanner) }
    default: break
    }
  }

  private mutating func open(_ kind: Ornament, _ scanner: ContentScanner, at start: Int) {
    guard depth == 0, ornament != kind else { return }
    copy(scanner, upTo: start)
    closeOrnament()
    output.append(contentsOf: kind.opening.utf8)
    ornament = kind
  }

  private mutating func closeOrnament() {
    guard ornament != nil else { return }
    output.append(contentsOf: "EMC\n".utf8)
    ornament = nil
  }

  private mutating func begin(_ scanner: ContentScanner) throws(PDFFault) {
    depth += 1
    let operands = scanner.operands
    guard let key = operands.firstIndex(where: { name(of: $0, scanner) == "MCID" }),
      key + 1 < operands.count, let number = scanner.number(operands[key + 1])
    else {
      noteActualText(scanner)
      return
    }
    guard names.indices.contains(Int(number)), depth == 1 else {
      throw .damaged("its content is marked otherwise than it was laid out")
    }
    copy(scanner, upTo: scanner.instructionStart)
    closeOrnament()
    copied = scanner.position
    let mark = Int(number)
    guard let name = names[mark] else {
      output.append(contentsOf: Ornament.layout.opening.utf8.dropLast())
      return
    }
    // A hyphen at a line's end is a soft one to those who hear or copy the text (14.8.2.2.3).
    let actual = hyphens.contains(mark) ? " /ActualText <FEFF00AD>" : ""
    output.append(contentsOf: "/\(name) <</MCID \(mark)\(actual)>> BDC".utf8)
  }

  private func name(of token: ContentToken, _ scanner: ContentScanner) -> String {
    guard token.kind == .name else { return "" }
    return String(decoding: scanner.text(token).dropFirst(), as: UTF8.self)
  }
}

// MARK: Actual text

extension ContentTagger {
  private mutating func noteActualText(_ scanner: ContentScanner) {
    let operands = scanner.operands
    guard let key = operands.firstIndex(where: { name(of: $0, scanner) == "ActualText" }),
      key + 1 < operands.count, operands[key + 1].kind == .hexadecimal
    else { return }
    let bytes = ContentString.bytes(of: scanner.text(operands[key + 1]))
    guard bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0 else { return }
    let text = stride(from: 2, to: bytes.count, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    actual = (depth, ActualText(text: text))
  }

  private mutating func collect(_ scanner: ContentScanner) {
    for operand in scanner.operands where operand.kind == .hexadecimal || operand.kind == .string {
      let codes = ContentString.bytes(of: scanner.text(operand))
      if !codes.isEmpty { actual?.shown.runs.append(.init(font: font, codes: codes)) }
    }
  }

  private mutating func close(_ shown: ActualText) {
    actual = nil
    if !actualTexts.contains(shown) { actualTexts.append(shown) }
  }
}
