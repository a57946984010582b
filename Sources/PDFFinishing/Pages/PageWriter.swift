import Typesetting

/// Writes a forme as the content of a page (ISO 32000-1, 7.8.2): each stretch under its name, so
/// that nothing is neither text nor ornament.
struct PageWriter {
  private let type: TypeCase
  private let areDrawings: [Bool]
  private let margin: Double
  private var pen = ContentPen()
  private var height = 0.0
  /// Which fonts and pictures the page in hand needs.
  private var fonts: Set<Int> = []
  private var pictures: [Int] = []
  private var font: (place: Int, size: Double)?
  private var width = 1.0
  /// What is still to be read otherwise than sort by sort.
  private var readings: ArraySlice<Forme.Reading> = []
  private var colour: Colour?
  /// Where the line in hand begins, as a reader was told, from the lower left corner of the sheet.
  private var origin = (x: 0.0, y: 0.0)

  /// A page's content, and what it takes from the stock.
  struct Page {
    var content: [UInt8]
    /// Places in the type case.
    var fonts: [Int]
    /// Places among the painted pictures.
    var pictures: [Int]
  }

  init(_ type: TypeCase, _ painted: PaintedPages) {
    self.type = type
    areDrawings = painted.areDrawings
    margin = painted.margin
  }

  /// The name a font is called by on every page that uses it.
  static func name(ofFont place: Int) -> String { "F\(place)" }

  /// The name of a painted picture: a press has to know what is a drawing.
  static func name(ofPicture place: Int, isDrawing: Bool) -> String {
    (isDrawing ? drawing : "Picture") + String(place)
  }

  /// How the names of drawings begin.
  static let drawing = "Drawing"

  /// The content of a page of a height; `names` has for each mark the name it gets, nil for an
  /// ornament, and `marks` says which of them are hyphens.
  mutating func page(
    _ forme: Forme, height: Double, names: [String?], marks: [ContentMark]
  ) throws(PDFFault) -> Page {
    guard names.count == marks.count else { throw Self.otherwise }
    pen = ContentPen(capacity: forme.sorts.count * 4 + 1024)
    self.height = height
    fonts = []
    pictures = []
    font = nil
    width = 1
    readings = forme.readings[...]
    colour = nil
    for stretch in forme.stretches {
      try open(stretch.meaning, names, marks)
      write(stretch.matter, of: forme)
      pen.write("EMC\n")
    }
    return Page(content: pen.bytes, fonts: fonts.sorted(), pictures: pictures)
  }

  private static let otherwise = PDFFault.damaged(
    "its content is marked otherwise than it was laid out")

  private mutating func open(
    _ meaning: Forme.Meaning, _ names: [String?], _ marks: [ContentMark]
  ) throws(PDFFault) {
    switch meaning {
    case .pagination: pen.write("/Artifact <</Type /Pagination>> BDC\n")
    case .layout: pen.write("/Artifact <</Type /Layout>> BDC\n")
    case .mark(let mark):
      guard names.indices.contains(mark) else { throw Self.otherwise }
      guard let name = names[mark] else {
        return pen.write("/Artifact <</Type /Layout>> BDC\n")
      }
      pen.write("/")
      pen.write(name)
      pen.write(" <</MCID ")
      pen.write(mark)
      // A hyphen at a line's end is a soft one to those who hear or copy the text (14.8.2.2.3).
      if marks[mark].content == .hyphen { pen.write(" /ActualText <FEFF00AD>") }
      pen.write(">> BDC\n")
    }
  }

  private mutating func write(_ matter: [Forme.Matter], of forme: Forme) {
    var isInText = false
    for thing in matter {
      if case .type(let string) = thing {
        if isInText, string.colour != colour {
          pen.write("ET\n")
          isInText = false
        }
        if !isInText {
          take(string.colour)
          pen.write("BT\n")
          origin = (0, 0)
          isInText = true
        }
        write(string, of: forme)
        continue
      }
      if isInText { pen.write("ET\n") }
      isInText = false
      switch thing {
      case .fill(let shapes, let colour): fill(shapes, colour)
      case .picture(let place):
        pen.write("/")
        pen.write(Self.name(ofPicture: place, isDrawing: areDrawings[place]))
        pen.write(" Do\n")
        pictures.append(place)
      case .type: break
      }
    }
    if isInText { pen.write("ET\n") }
  }

  private mutating func take(_ colour: Colour) {
    guard colour != self.colour else { return }
    self.colour = colour
    for part in [colour.red, colour.green, colour.blue] { pen.write(millionths: part) }
    pen.write("rg\n")
  }
}

// MARK: Type

extension PageWriter {
  private mutating func write(_ string: Forme.TypeString, of forme: Forme) {
    var line = TypeLine(size: string.size, width: string.width)
    if string.width != width {
      pen.write(millionths: string.width * 100)
      pen.write("Tz\n")
      width = string.width
    }
    for index in string.sorts {
      let placed = forme.sorts[index]
      if let reading = readings.first, reading.sorts.lowerBound == index {
        close(&line)
        pen.write(actualText: reading.text)
      }
      if let letter = type.letters[placed.sort] { set(letter, placed, in: &line) }
      if let reading = readings.first, reading.sorts.upperBound == index + 1 {
        close(&line)
        pen.write("EMC\n")
        readings.removeFirst()
      }
    }
    close(&line)
  }

  /// A string of type while it is written: where a reader's pen stands by what he was told.
  private struct TypeLine {
    let size: Double
    /// How much the pen moves for a thousandth of the size.
    let unit: Double
    var x = 0.0
    var y: Double?
    /// Whether glyphs are being listed, and in a bracket of codes.
    var isListing = false
    var isInCodes = false

    init(size: Double, width: Double) {
      self.size = size
      unit = size * width / 1000
    }
  }

  /// How far a letter may stand from its place, in thousandths of the size, before the pen is moved:
  /// a hundredth of a millimetre in the largest text. The painter writes the widths of TrueType
  /// letters without their decimals; to make up for each would make the pages half as long again.
  private static let tolerance = 2.5

  private mutating func set(
    _ letter: TypeCase.Letter, _ placed: Forme.PlacedSort, in line: inout TypeLine
  ) {
    if font?.place != letter.font || font?.size != line.size {
      close(&line)
      take(letter.font, size: line.size)
    }
    if line.y != placed.y {
      close(&line)
      move(&line, to: placed)
    }
    let drift = (line.x - placed.x) / line.unit
    if abs(drift) >= Self.tolerance || !line.isListing {
      if line.isInCodes { pen.endCodes(isWide: letter.isWide) }
      line.isInCodes = false
      if !line.isListing { pen.write("[") }
      line.isListing = true
      let shift = drift.rounded()
      if shift != 0 { pen.write(Int(shift)) }
      line.x -= shift * line.unit
    }
    if !line.isInCodes { pen.beginCodes(isWide: letter.isWide) }
    line.isInCodes = true
    pen.write(code: letter.code, isWide: letter.isWide)
    line.x += letter.width * line.unit
  }

  private mutating func take(_ place: Int, size: Double) {
    font = (place, size)
    fonts.insert(place)
    pen.write("/")
    pen.write(Self.name(ofFont: place))
    pen.write(" ")
    pen.write(millionths: size)
    pen.write("Tf\n")
  }

  /// Sets the pen down. What a reader reads is rounded: the pen stands where he was told.
  private mutating func move(_ line: inout TypeLine, to placed: Forme.PlacedSort) {
    origin.x += pen.write(thousandths: placed.x + margin - origin.x)
    origin.y += pen.write(thousandths: height + margin - placed.y - origin.y)
    pen.write("Td\n")
    line.x = origin.x - margin
    line.y = placed.y
  }

  private mutating func close(_ line: inout TypeLine) {
    guard line.isListing else { return }
    if line.isInCodes, let font { pen.endCodes(isWide: type.fonts[font.place].codeBytes == 2) }
    pen.write("]TJ\n")
    line.isListing = false
    line.isInCodes = false
  }
}

// MARK: Areas

extension PageWriter {
  private mutating func fill(_ shapes: [Forme.Shape], _ colour: Colour) {
    take(colour)
    var isPath = false
    for shape in shapes {
      switch shape {
      case .rectangle(let x, let y, let width, let height):
        pen.write(thousandths: x + margin)
        pen.write(thousandths: self.height + margin - y - height)
        pen.write(thousandths: width)
        pen.write(thousandths: height)
        pen.write("re\n")
        isPath = true
      case .dots(let x, let y, let radius, let pitch, let count):
        pen.dots(
          x: x + margin, y: height + margin - y, radius: radius, pitch: pitch, count: count)
      }
    }
    if isPath { pen.write("f\n") }
  }
}
