/// Pictures of dots in the colours of a press: inks stay as they are to the last bit, grey stays
/// grey, screen colours are converted.
struct PressPictures {
  let file: PDFFile
  let converter: InkConverter
  let inkLimit: Double

  /// What is wrong with a picture.
  struct Problem {
    var reason: String
    var hint: String
  }

  /// Puts a picture right; nil where there is nothing to be said.
  func settle(_ image: PDFObject) throws(PDFFault) -> Problem? {
    if image["ImageMask"].bool == true { return nil }
    switch image["ColorSpace"].name {
    case "DeviceGray": return nil
    case "DeviceCMYK":
      try Self.settleInks(of: image)
      return try checkInk(of: image)
    case "DeviceRGB":
      try convert(image)
      return nil
    default:
      return Problem(
        reason: "a picture is in a colour space of its own",
        hint: "save it as plain CMYK, grey or RGB")
    }
  }

  /// JPEG files with Adobe's marker hold their inks inverted, and Cairo 1.16 does not say so.
  static func settleInks(of image: PDFObject) throws(PDFFault) {
    guard image["Filter"].name == "DCTDecode", hasAdobeMarker(try image.storedContent()) else {
      return
    }
    image.set("Decode", image.file.parsed("[1 0 1 0 1 0 1 0]"))
  }

  /// Whether the file has Adobe's marker (APP14) before its dots begin.
  static func hasAdobeMarker(_ bytes: [UInt8]) -> Bool {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xDA { return false }
      // Markers without a length, and the bytes that fill up before one.
      if marker == 0xFF || marker == 0x01 || 0xD0...0xD9 ~= marker {
        place += marker == 0xFF ? 1 : 2
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      if marker == 0xEE, length >= 12, place + 9 <= bytes.count,
        bytes[(place + 4)..<(place + 9)].elementsEqual("Adobe".utf8)
      {
        return true
      }
      place += 2 + length
    }
    return false
  }

  private func convert(_ image: PDFObject) throws(PDFFault) {
    guard let width = image["Width"].integer, let height = image["Height"].integer,
      image["BitsPerComponent"].integer == 8
    else { throw .refused("a picture has dots of an unknown kind") }
    let colours = try image.dots()
    guard colours.count >= width * height * 3 else { throw .refused("a picture is cut short") }
    image.replaceContent(
      try converter.inks(ofDots: Array(colours.prefix(width * height * 3))))
    image.set("ColorSpace", file.name("DeviceCMYK"))
    image.remove("Decode")
  }

  /// The heaviest dot of a picture in inks.
  private func checkInk(of image: PDFObject) throws(PDFFault) -> Problem? {
    let dots = try image.dots()
    let isInverted = image["Decode"].items.first?.number == 1
    var most = 0
    for start in stride(from: 0, to: dots.count - 3, by: 4) {
      var sum = 0
      for ink in dots[start..<(start + 4)] { sum += Int(ink) }
      most = max(most, isInverted ? 4 * 255 - sum : sum)
    }
    let total = Double(most) / 255
    guard total > inkLimit + 0.01 else { return nil }
    return Problem(
      reason: "a picture bears \(Int((total * 100).rounded())) % of ink, and the limit is "
        + "\(Int((inkLimit * 100).rounded())) %",
      hint: "convert it with the profile of the press, which keeps the limit")
  }
}
