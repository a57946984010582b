import PDFTestSupport
import Testing
import Typesetting

@testable import Drawing

/// A page of dots as pdftoppm gives it.
private struct Dots {
  let width: Int
  let values: [UInt8]

  /// Paints a PDF's first page at 72 dots an inch, so that a dot is a point.
  init(_ pdf: [UInt8]) throws {
    let command = "pdftoppm -r 72 -f 1 -l 1 \"$0\" | od -An -v -tu1"
    let text = try said("sh", ["-c", command, "FILE"], of: pdf)
    let bytes = text.split { $0 == " " || $0 == "\n" }.compactMap { UInt8($0) }
    let header = bytes.split(separator: 10, maxSplits: 3, omittingEmptySubsequences: false)
    try #require(header.count == 4, "no picture came out of pdftoppm")
    let size = String(decoding: header[1], as: UTF8.self).split(separator: " ")
    width = Int(size[0]) ?? 0
    values = Array(header[3])
  }

  func at(_ x: Int, _ y: Int) -> [Int] { (0..<3).map { Int(values[(y * width + x) * 3 + $0]) } }

  func isNear(_ colour: [Int], _ x: Int, _ y: Int) -> Bool {
    zip(at(x, y), colour).allSatisfy { abs($0 - $1) <= 6 }
  }
}

private let (red, green, blue) = ([255, 0, 0], [0, 255, 0], [0, 0, 255])
private let (black, white) = ([0, 0, 0], [255, 255, 255])
/// Red, green, blue and white as a JPEG keeps them: Y, Cb, Cr.
private let corners: [[UInt8]] = [
  [76, 85, 255], [150, 44, 21], [29, 255, 107], [255, 128, 128],
]

@Suite struct PictureFileTests {
  /// Red at the upper left, green at the upper right, blue and white below.
  static func jpeg(orientation: Int? = nil) -> [UInt8] {
    TestPictures.jpeg(blocksWide: 4, blocksHigh: 2, orientation: orientation) { x, y in
      corners[y * 2 + x / 2]
    }
  }

  static func png() -> [UInt8] {
    TestPictures.png(4, 2) { x, y in
      [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]][y * 2 + x / 2]
    }
  }

  static let svg = Array(
    """
    <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2">
    <path fill="#f00" d="M0 0h2v1H0z"/><path fill="#0f0" d="M2 0h2v1H2z"/>
    <path fill="#00f" d="M0 1h2v1H0z"/></svg>
    """.utf8)

  static func page(_ marks: [(PictureMark, x: Double, y: Double)]) -> LaidOutDocument {
    let frames = marks.map {
      Frame(x: $0.x, y: $0.y, content: .picture($0.0), role: .figure, element: 1)
    }
    let page = LaidOutPage(size: Size(width: 200, height: 120), frames: frames, number: 1)
    return LaidOutDocument(title: "t", language: "en", pages: [page, page], styles: [])
  }

  static func table(_ pictures: [String: [UInt8]]) throws -> PictureTable {
    var table = PictureTable()
    for (key, bytes) in pictures { table[key] = try StoredPicture(bytes) }
    return table
  }

  static func pdf(_ document: LaidOutDocument, _ table: PictureTable) throws -> [UInt8] {
    try PangoShaper(files: []).pdf(document, pictures: table, created: "2022-02-24T00:00:00Z")
  }

  /// The page of dots put on a page of its own, to be looked at by the same eyes as the PDF.
  private func dotsOfPNG(_ document: LaidOutDocument, _ table: PictureTable) throws -> Dots {
    let page = try PangoShaper(files: []).png(document, pictures: table, resolution: 72)[0]
    let mark = PictureMark(.file("page"), size: Size(width: 200, height: 120))
    return try Dots(Self.pdf(Self.page([(mark, 0, 0)]), Self.table(["page": page])))
  }

  private static let files: [(String, [UInt8])] = [
    ("PNG", png()), ("JPEG", jpeg()), ("SVG", svg),
  ]

  @Test(arguments: ["PNG", "JPEG", "SVG"])
  func everyKindStandsUprightInItsPlaceOnPaperAndOnScreen(kind: String) throws {
    let bytes = Self.files.first { $0.0 == kind }?.1 ?? []
    let table = try Self.table(["a": bytes])
    let mark = PictureMark(.file("a"), size: Size(width: 80, height: 40))
    let document = Self.page([(mark, 20, 30)])
    for dots in [try Dots(Self.pdf(document, table)), try dotsOfPNG(document, table)] {
      #expect(dots.isNear(red, 40, 40))
      #expect(dots.isNear(green, 80, 40))
      #expect(dots.isNear(blue, 40, 60))
      #expect(dots.isNear(white, 80, 60))
      for (x, y) in [(17, 50), (103, 50), (50, 27), (50, 73)] { #expect(dots.isNear(white, x, y)) }
    }
  }

  /// Where the stored picture's red and green corners come to stand (Exif 2.32).
  @Test(arguments: [
    (1, "red green / blue white"), (2, "green red / white blue"), (3, "white blue / green red"),
    (4, "blue white / red green"), (5, "red blue / green white"), (6, "blue red / white green"),
    (7, "white green / blue red"), (8, "green white / red blue"),
  ])
  func aPictureIsTurnedAsTheCameraSays(orientation: Int, expected: String) throws {
    let table = try Self.table(["a": Self.jpeg(orientation: orientation)])
    let natural = try #require(table["a"]).facts.natural
    #expect(
      natural == (orientation < 5 ? Size(width: 32, height: 16) : Size(width: 16, height: 32)))
    let mark = PictureMark(.file("a"), size: Size(width: 80, height: 80))
    let document = Self.page([(mark, 0, 0)])
    let names = ["red": red, "green": green, "blue": blue, "white": white]
    let wanted = expected.split { " /".contains($0) }.compactMap { names[String($0)] }
    for dots in [try Dots(Self.pdf(document, table)), try dotsOfPNG(document, table)] {
      for (place, colour) in zip([(20, 20), (60, 20), (20, 60), (60, 60)], wanted) {
        #expect(dots.isNear(colour, place.0, place.1))
      }
    }
  }

  @Test func aCropShowsItsPartAndNothingOutsideItsFrame() throws {
    for (_, bytes) in Self.files {
      let table = try Self.table(["a": bytes])
      let mark = PictureMark(
        .file("a"), size: Size(width: 40, height: 40),
        crop: Crop(left: 0.5, top: 0, width: 0.5, height: 1))
      let document = Self.page([(mark, 20, 20)])
      for dots in [try Dots(Self.pdf(document, table)), try dotsOfPNG(document, table)] {
        #expect(dots.isNear(green, 40, 30))
        #expect(dots.isNear(white, 40, 50))
        for (x, y) in [(17, 30), (63, 30), (40, 17)] { #expect(dots.isNear(white, x, y)) }
      }
    }
  }

  @Test func aJPEGIsInThePDFByteForByteAndQpdfFindsNothingWrong() throws {
    let grey = TestPictures.jpeg(blocksWide: 3, blocksHigh: 3, components: 1) { x, _ in
      [UInt8(x * 100)]
    }
    let table = try Self.table(["a": Self.jpeg(orientation: 6), "b": grey, "c": Self.png()])
    let size = Size(width: 40, height: 40)
    // The same picture twice on a page, and again on the next.
    let marks = ["a", "b", "a", "c", "c"].enumerated().map {
      (PictureMark(.file($0.element), size: size), x: Double($0.offset) * 40, y: 10.0)
    }
    let pdf = try Self.pdf(Self.page(marks), table)
    #expect(pdf.contains(Self.jpeg(orientation: 6)))
    #expect(pdf.contains(grey))
    let check = try said("qpdf", ["--check", "FILE"], of: pdf)
    #expect(check.contains("No syntax or stream"))
    #expect(!check.contains("WARNING"))
    let images = try said("pdfimages", ["-list", "FILE"], of: pdf)
    #expect(images.contains("gray"))
    #expect(!images.contains("  yes "), "no viewer is asked to smooth the dots")
    #expect(try Self.pdf(Self.page(marks), table) == pdf)
  }

  @Test func aDrawingStaysLinesInThePDF() throws {
    let mark = PictureMark(.file("a"), size: Size(width: 80, height: 40))
    let pdf = try Self.pdf(Self.page([(mark, 0, 0)]), Self.table(["a": Self.svg]))
    let images = try said("pdfimages", ["-list", "FILE"], of: pdf)
    #expect(images.split(separator: "\n").count <= 2, "no picture of dots: \(images)")
  }

  @Test func thePressInksOfAdobeAreNoNegative() throws {
    // Full cyan, as Adobe keeps it: the paper that is left.
    let cyan = TestPictures.jpeg(
      blocksWide: 2, blocksHigh: 2, components: 4, hasAdobeMarker: true
    ) { _, _ in [0, 255, 255, 255] }
    let table = try Self.table(["a": cyan])
    let document = Self.page([(PictureMark(.file("a"), size: Size(width: 40, height: 40)), 0, 0)])
    for dots in [try Dots(Self.pdf(document, table)), try dotsOfPNG(document, table)] {
      #expect(dots.at(20, 20)[0] < 60)
      #expect(dots.at(20, 20)[1] > 150)
    }
  }

  @Test func squaresStandWhereTheirPatternSays() throws {
    let pattern = SquarePattern(side: 2, isDark: [true, false, false, true])
    let document = Self.page([
      (PictureMark(.pattern(pattern), size: Size(width: 80, height: 80)), 0, 0)
    ])
    let dots = try Dots(Self.pdf(document, PictureTable()))
    for (x, y, colour) in [(20, 20, black), (60, 20, white), (20, 60, white), (60, 60, black)] {
      #expect(dots.isNear(colour, x, y))
    }
  }

  @Test func theResolutionIsThatOfTheSmallerSideAndOfThePartShown() throws {
    let picture = try StoredPicture(Self.jpeg())  // 32 by 16 dots
    let whole = PictureMark(.file("a"), size: Size(width: 32, height: 16))
    #expect(picture.resolution(of: whole) == 72)
    var part = PictureMark(.file("a"), size: Size(width: 32, height: 32))
    part.crop = Crop(left: 0, top: 0, width: 0.5, height: 1)
    #expect(picture.resolution(of: part) == 36)
    #expect(try StoredPicture(Self.svg).resolution(of: whole) == nil)
    let table = try Self.table(["a": Self.jpeg(), "s": Self.svg])
    let document = Self.page([(part, 0, 0), (whole, 0, 0)])
    #expect(table.coarse(in: document, below: 72).map(\.resolution) == [36])
    #expect(table.coarse(in: document, below: 36).isEmpty)
  }
}
