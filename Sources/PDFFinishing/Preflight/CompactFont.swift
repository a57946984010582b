/// Advance widths of a compact font program (Adobe Technical Notes 5176 and 5177).
struct CompactFont {
  private let data: FontBytes
  private let glyphs: Index
  private let globalSubroutines: Index
  private let privates: [PrivateValues]
  private let selection: [Int]
  private var glyphOfCharacter: [Int: Int] = [:]
  private var glyphOfCode: [Int: Int] = [:]
  private let scale: Double
  /// Whether the program says itself which code shows which glyph.
  var hasOwnEncoding: Bool { !glyphOfCode.isEmpty }

  /// Objects one after another: where each begins, and where the last ends.
  private struct Index {
    var starts: [Int] = []
    var end = 0
    var count: Int { max(0, starts.count - 1) }

    func range(_ index: Int) -> Range<Int>? {
      guard index >= 0, index < count, starts[index] <= starts[index + 1] else { return nil }
      return starts[index]..<starts[index + 1]
    }
  }

  private struct PrivateValues {
    var usual = 0.0
    var nominal = 0.0
    var subroutines = Index()
  }

  init?(_ bytes: [UInt8]) {
    let source = FontBytes(bytes: bytes)
    data = source
    guard let header = data.number(2, 1), let names = CompactFont.index(data, at: header),
      let tops = CompactFont.index(data, at: names.end), let top = tops.range(0),
      let strings = CompactFont.index(data, at: tops.end),
      let globals = CompactFont.index(data, at: strings.end)
    else { return nil }
    let entries = CompactFont.dictionary(data, top)
    guard let place = entries[17]?.first, let glyphs = CompactFont.index(data, at: whole(place)),
      glyphs.count > 0, glyphs.count <= 0xFFFF
    else { return nil }
    (self.glyphs, globalSubroutines) = (glyphs, globals)
    let matrix = entries[1207]?.first ?? 0.001
    scale = matrix > 0 ? matrix * 1000 : 1
    let isComposite = entries[1230] != nil
    if isComposite {
      let fonts =
        entries[1236]?.first.flatMap { CompactFont.index(source, at: whole($0)) } ?? Index()
      privates = (0..<fonts.count).map { number in
        let own = fonts.range(number).map { CompactFont.dictionary(source, $0) } ?? [:]
        return CompactFont.privateValues(source, own)
      }
      selection = CompactFont.selection(data, entries[1237]?.first, glyphs.count)
    } else {
      privates = [CompactFont.privateValues(data, entries)]
      selection = []
    }
    glyphOfCharacter = CompactFont.charset(data, entries[15]?.first, glyphs.count)
    if !isComposite { glyphOfCode = CompactFont.encoding(data, entries[16]?.first) }
  }

  /// The width of a character of a composite font, in thousandths.
  func width(ofCharacter character: Int) -> Double? {
    glyphOfCharacter[character].flatMap { width(ofGlyph: $0) }
  }

  /// The width of what a code shows, in thousandths.
  func width(ofCode code: Int) -> Double? { glyphOfCode[code].flatMap { width(ofGlyph: $0) } }

  private func width(ofGlyph glyph: Int) -> Double? {
    let number = selection.isEmpty ? 0 : selection[min(glyph, selection.count - 1)]
    guard privates.indices.contains(number), let range = glyphs.range(glyph) else { return nil }
    let values = privates[number]
    var stack: [Double] = []
    guard let extra = firstOperands(range, values, &stack, depth: 0) else { return nil }
    return (extra.map { $0 + values.nominal } ?? values.usual) * scale
  }

  /// Runs a glyph up to its first drawing operator; the operand before those it needs is the
  /// width. The outer nil is for what cannot be read, the inner for a glyph of usual width.
  private func firstOperands(
    _ range: Range<Int>, _ values: PrivateValues, _ stack: inout [Double], depth: Int
  ) -> Double?? {
    var place = range.lowerBound
    while place < range.upperBound, let byte = data.number(place, 1) {
      place += 1
      switch byte {
      case 28:
        guard let value = data.signed(place) else { return nil }
        stack.append(Double(value))
        place += 2
      case 32...246: stack.append(Double(byte - 139))
      case 247...254:
        guard let next = data.number(place, 1) else { return nil }
        stack.append(CompactFont.twoBytes(byte, next))
        place += 1
      case 255:
        guard let value = data.number(place, 4) else { return nil }
        stack.append(Double(Int32(truncatingIfNeeded: value)) / 65536)
        place += 4
      case 1, 3, 18, 19, 20, 23: return .some(stack.count % 2 == 1 ? stack.first : nil)
      case 21: return .some(stack.count > 2 ? stack.first : nil)
      case 4, 22: return .some(stack.count > 1 ? stack.first : nil)
      case 14: return .some(stack.count == 1 || stack.count == 5 ? stack.first : nil)
      case 10, 29:
        guard depth < 10, let number = stack.popLast() else { return nil }
        let called = byte == 10 ? values.subroutines : globalSubroutines
        let bias = called.count < 1240 ? 107 : called.count < 33900 ? 1131 : 32768
        guard let inner = called.range(whole(number) + bias) else { return nil }
        if let found = firstOperands(inner, values, &stack, depth: depth + 1) { return found }
      case 11: return nil
      default: return nil
      }
      if stack.count > 96 { return nil }
    }
    return nil
  }
}

extension CompactFont {
  private static func index(_ data: FontBytes, at place: Int) -> Index? {
    guard let count = data.number(place, 2) else { return nil }
    if count == 0 { return Index(starts: [], end: place + 2) }
    guard let size = data.number(place + 2, 1), (1...4).contains(size) else { return nil }
    let base = place + 2 + size * (count + 1)
    var starts: [Int] = []
    for number in 0...count {
      guard let offset = data.number(place + 3 + size * number, size),
        base + offset <= data.bytes.count
      else { return nil }
      starts.append(base + offset)
    }
    return Index(starts: starts, end: starts[count])
  }

  /// Operators with their operands; those of two bytes by 1200 and the second.
  private static func dictionary(_ data: FontBytes, _ range: Range<Int>) -> [Int: [Double]] {
    var entries: [Int: [Double]] = [:]
    var operands: [Double] = []
    var place = range.lowerBound
    while place < range.upperBound, let byte = data.number(place, 1) {
      place += 1
      switch byte {
      case 0...21:
        var key = byte
        if byte == 12 {
          key = 1200 + (data.number(place, 1) ?? 0)
          place += 1
        }
        entries[key] = operands
        operands = []
      case 28:
        operands.append(Double(data.signed(place) ?? 0))
        place += 2
      case 29:
        operands.append(Double(Int32(truncatingIfNeeded: data.number(place, 4) ?? 0)))
        place += 4
      case 30: operands.append(real(data, &place))
      case 32...246: operands.append(Double(byte - 139))
      case 247...254:
        let next = data.number(place, 1) ?? 0
        operands.append(twoBytes(byte, next))
        place += 1
      default: break
      }
    }
    return entries
  }

  /// A number of two bytes, the first from 247 to 254.
  private static func twoBytes(_ byte: Int, _ next: Int) -> Double {
    Double(byte < 251 ? (byte - 247) * 256 + next + 108 : (251 - byte) * 256 - next - 108)
  }

  /// A number in half bytes.
  private static func real(_ data: FontBytes, _ place: inout Int) -> Double {
    var text = ""
    while let byte = data.number(place, 1) {
      place += 1
      for half in [byte >> 4, byte & 15] {
        switch half {
        case 0...9: text += String(half)
        case 10: text += "."
        case 11: text += "E"
        case 12: text += "E-"
        case 14: text += "-"
        default: return Double(text) ?? 0
        }
      }
    }
    return Double(text) ?? 0
  }

  private static func privateValues(_ data: FontBytes, _ owner: [Int: [Double]]) -> PrivateValues {
    guard let pair = owner[18], pair.count == 2 else { return PrivateValues() }
    let (size, place) = (whole(pair[0]), whole(pair[1]))
    guard size >= 0, place >= 0, place + size <= data.bytes.count else { return PrivateValues() }
    let entries = dictionary(data, place..<place + size)
    return PrivateValues(
      usual: entries[20]?.first ?? 0, nominal: entries[21]?.first ?? 0,
      subroutines: entries[19]?.first.flatMap { index(data, at: place + whole($0)) } ?? Index())
  }

  /// Which of the fonts in a composite one each glyph belongs to.
  private static func selection(_ data: FontBytes, _ place: Double?, _ count: Int) -> [Int] {
    guard let place = place.map({ whole($0) }), let format = data.number(place, 1) else {
      return [0]
    }
    if format == 0 { return (0..<count).map { data.number(place + 1 + $0, 1) ?? 0 } }
    guard format == 3, let ranges = data.number(place + 1, 2) else { return [0] }
    var selected = Array(repeating: 0, count: count)
    for range in 0..<ranges {
      let entry = place + 3 + 3 * range
      guard let first = data.number(entry, 2), let font = data.number(entry + 2, 1),
        let next = data.number(entry + 3, 2), first <= next
      else { break }
      for glyph in first..<min(next, count) where glyph < count { selected[glyph] = font }
    }
    return selected
  }

  /// The glyph of each character (or string) number.
  private static func charset(_ data: FontBytes, _ place: Double?, _ count: Int) -> [Int: Int] {
    var glyphs = [0: 0]
    guard let start = place.map({ whole($0) }), start > 2, let format = data.number(start, 1) else {
      for glyph in 0..<count { glyphs[glyph] = glyph }
      return glyphs
    }
    var (place, glyph) = (start + 1, 1)
    while glyph < count, let first = data.number(place, 2) {
      place += 2
      var left = 0
      if format > 0 {
        left = data.number(place, format == 1 ? 1 : 2) ?? 0
        place += format == 1 ? 1 : 2
      }
      for offset in 0...left where glyph < count {
        glyphs[first + offset] = glyph
        glyph += 1
      }
    }
    return glyphs
  }

  /// The glyph of each code; empty for the encodings that every program knows by number.
  private static func encoding(_ data: FontBytes, _ place: Double?) -> [Int: Int] {
    guard let start = place.map({ whole($0) }), start > 1, let format = data.number(start, 1),
      let count = data.number(start + 1, 1)
    else { return [:] }
    var glyphs: [Int: Int] = [:]
    var glyph = 1
    for entry in 0..<count {
      if format & 0x7F == 0 {
        guard let code = data.number(start + 2 + entry, 1) else { break }
        glyphs[code] = glyph
        glyph += 1
      } else {
        guard let first = data.number(start + 2 + 2 * entry, 1),
          let left = data.number(start + 3 + 2 * entry, 1)
        else { break }
        for code in first...first + left {
          glyphs[code] = glyph
          glyph += 1
        }
      }
    }
    return glyphs
  }
}

/// An offset as a whole number; what no file is long enough for becomes one that is nowhere.
private func whole(_ value: Double) -> Int {
  value.isFinite && abs(value) < 1e9 ? Int(value) : -1
}
