/// Writes the operands of a content stream, byte by byte.
struct ContentPen {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func write(_ words: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  mutating func write(_ words: String) { bytes.append(contentsOf: words.utf8) }

  mutating func write(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digits: value.magnitude)
  }

  private mutating func write(digits value: UInt) {
    if value >= 10 { write(digits: value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10))
  }

  /// A number to three decimals and a blank, and what it says to those who read it.
  @discardableResult
  mutating func write(thousandths value: Double) -> Double {
    Double(write(value, parts: 1000)) / 1000
  }

  /// A number to six decimals and a blank: as fine as colours are told apart.
  mutating func write(millionths value: Double) { _ = write(value, parts: 1_000_000) }

  /// What is beyond all paper becomes its edge; PDF knows no numbers without end.
  private mutating func write(_ value: Double, parts: UInt) -> Int {
    let bounded = value.isFinite ? min(max(value, -1e6), 1e6) : 0
    let whole = Int((bounded * Double(parts)).rounded())
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digits: whole.magnitude / parts)
    var rest = whole.magnitude % parts
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    var place = parts / 10
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    }
    bytes.append(UInt8(ascii: " "))
    return whole
  }
}

// MARK: Codes

extension ContentPen {
  private static let digits = Array("0123456789ABCDEF".utf8)

  mutating func beginCodes(isWide: Bool) {
    bytes.append(isWide ? UInt8(ascii: "<") : UInt8(ascii: "("))
  }

  mutating func endCodes(isWide: Bool) {
    bytes.append(isWide ? UInt8(ascii: ">") : UInt8(ascii: ")"))
  }

  /// A code of one byte as it is, one of two in hexadecimal.
  mutating func write(code: Int, isWide: Bool) {
    guard !isWide else { return write(hexadecimal: UInt16(truncatingIfNeeded: code)) }
    let byte = UInt8(truncatingIfNeeded: code)
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    // A reader takes any end of a line in a string for a line feed (7.3.4.2).
    case 13: write("\\r")
    default: bytes.append(byte)
    }
  }

  mutating func write(hexadecimal value: UInt16) {
    for shift in [12, 8, 4, 0] as [UInt16] {
      bytes.append(Self.digits[Int(value >> shift & 15)])
    }
  }

  /// Opens a stretch that is to be read as a text, whatever its glyphs stand for.
  mutating func write(actualText text: String) {
    write("/Span <</ActualText <FEFF")
    for unit in text.utf16 { write(hexadecimal: unit) }
    write(">>> BDC\n")
  }
}

// MARK: Paths

extension ContentPen {
  /// How far from its ends a quarter of a circle is drawn to, in radii: the usual measure, within
  /// a thirtieth of a per cent of the circle.
  private static let pull = 0.5522847498

  /// Fills discs in a row, each with the same words: packed they take hardly any room.
  mutating func dots(x: Double, y: Double, radius: Double, pitch: Double, count: Int) {
    write("q 1 0 0 1 ")
    write(x, y)
    write("cm\n")
    for dot in 0..<count {
      if dot > 0 {
        write("1 0 0 1 ")
        write(millionths: pitch)
        write("0 cm\n")
      }
      disc(radius: radius)
      write("f\n")
    }
    write("Q\n")
  }

  /// Adds a disc to the path, around the origin.
  private mutating func disc(radius: Double) {
    let pull = radius * Self.pull
    write(radius, 0)
    write("m\n")
    curve((radius, pull), (pull, radius), (0, radius))
    curve((-pull, radius), (-radius, pull), (-radius, 0))
    curve((-radius, -pull), (-pull, -radius), (0, -radius))
    curve((pull, -radius), (radius, -pull), (radius, 0))
  }

  private mutating func curve(
    _ first: (Double, Double), _ second: (Double, Double), _ end: (Double, Double)
  ) {
    for point in [first, second, end] { write(point.0, point.1) }
    write("c\n")
  }

  private mutating func write(_ x: Double, _ y: Double) {
    write(thousandths: x)
    write(thousandths: y)
  }
}
