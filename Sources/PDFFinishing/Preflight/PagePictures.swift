/// The pictures of dots on a page: in which colours, how fine, with how much ink.
extension PageWalker {
  /// A picture that is painted into the unit square.
  func take(picture: PDFObject) {
    here = (0, 1)
    checkMarked()
    checkImage(
      width: picture["Width"].integer, height: picture["Height"].integer,
      isMask: picture["ImageMask"].bool == true, space: picture["ColorSpace"])
    if checks.archive, picture["Interpolate"].bool == true {
      fail("a picture asks to be smoothed (Interpolate)")
    }
    if checks.press { weigh(picture) }
  }

  /// More dots than this are a trap; a page of A3 at 450 dots an inch has 39 million.
  private static let mostDots = 60_000_000

  /// Whether qpdf can decode it: it gives others, such as JPEG 2000, as they are.
  private static func isDecodable(_ filter: PDFObject) -> Bool {
    let names = filter.isArray ? filter.items.map(\.name) : [filter.name]
    let known: Set = [
      "FlateDecode", "DCTDecode", "LZWDecode", "RunLengthDecode", "ASCII85Decode",
      "ASCIIHexDecode",
    ]
    return names.allSatisfy { $0.map(known.contains) ?? true }
  }

  private func weigh(_ picture: PDFObject) {
    guard let reference = picture.reference, picturesWeighed.insert(reference).inserted,
      case .inks = InkSpace(picture["ColorSpace"], resources),
      picture["BitsPerComponent"].integer == 8, let width = picture["Width"].integer,
      let height = picture["Height"].integer, width > 0, height > 0,
      width <= PageWalker.mostDots / height, PageWalker.isDecodable(picture["Filter"])
    else { return }
    do throws(PDFFault) {
      let percent = try InkWeight.heaviest(of: picture) * 100
      // JPEG leaves dots that are a little darker than the picture was.
      guard percent > limits.inkLimit + 5 else { return }
      fail(
        "a picture bears \(Int(percent.rounded())) % of ink, and \(Int(limits.inkLimit)) % dry",
        hint: "convert it with the profile of the press, which keeps the limit")
    } catch {
      fail("a picture cannot be decoded: \(error.message)")
    }
  }

  func inlineImage(_ scanner: ContentScanner) {
    checkMarked()
    var values: [String: ContentToken] = [:]
    let operands = scanner.operands
    for index in operands.indices.dropLast() where operands[index].kind == .name {
      let key = ContentName.name(of: scanner.text(operands[index]))
      if values[key] == nil { values[key] = operands[index + 1] }
    }
    func whole(_ keys: [String]) -> Int? {
      keys.compactMap { values[$0] }.first.flatMap(scanner.number).flatMap { Int(exactly: $0) }
    }
    let mask = ["IM", "ImageMask"].compactMap { values[$0] }.first
    let space = ["CS", "ColorSpace"].compactMap { values[$0] }.first
    here = (0, 1)
    checkImage(
      width: whole(["W", "Width"]), height: whole(["H", "Height"]),
      isMask: mask.map { scanner.text($0).elementsEqual("true".utf8) } ?? false,
      space: space.map { page.object.file.name(ContentName.name(of: scanner.text($0))) }
        ?? page.object.file.null)
  }

  private func checkImage(width: Int?, height: Int?, isMask: Bool, space: PDFObject) {
    guard checks.press else { return }
    if isMask {
      check(state.fill)
    } else if !space.isNull {
      check(PaintState.Paint(space: InkSpace(space, resources), values: []))
    }
    let sides = state.matrix.sides
    guard let width, let height, width > 1, height > 1, sides.width > 1, sides.height > 1 else {
      return
    }
    let unit = stock?.unit ?? 1
    let dots = min(Double(width) / sides.width, Double(height) / sides.height) * 72 / unit
    if dots < limits.resolution - 0.5 {
      fail(
        "a picture is printed with \(Int(min(dots, 1e6))) dots an inch, and "
          + "\(Int(limits.resolution)) are wanted", hint: "print it smaller, or take a larger one")
    }
  }
}
