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
      return try convert(image)
    default:
      return Problem(
        reason: "a picture is in a colour space of its own",
        hint: "save it as plain CMYK, grey or RGB")
    }
  }

  /// JPEG files with Adobe's marker hold their inks inverted, and Cairo 1.16 does not say so.
  static func settleInks(of image: PDFObject) throws(PDFFault) {
    guard image["Filter"].name == "DCTDecode",
      JPEGSegments(try image.storedContent()).hasAdobeMarker
    else { return }
    image.set("Decode", image.file.parsed("[1 0 1 0 1 0 1 0]"))
  }

  /// What makes inverted inks upright.
  static let inverted = PDFValue.array(
    [1, 0, 1, 0, 1, 0, 1, 0].map { PDFValue.integer($0) })

  private func convert(_ image: PDFObject) throws(PDFFault) -> Problem? {
    guard let width = image["Width"].integer, let height = image["Height"].integer,
      image["BitsPerComponent"].integer == 8
    else { throw .refused("a picture has dots of an unknown kind") }
    let colours = try image.dots()
    guard colours.count >= width * height * 3 else { throw .refused("a picture is cut short") }
    // A JPEG comes as it was saved, with what its camera or its scanner says of its colours.
    let own =
      image["Filter"].name == "DCTDecode" ? JPEGSegments(try image.storedContent()).profile : nil
    guard
      let inks = try converter.inks(
        ofDots: Array(colours.prefix(width * height * 3)), source: own)
    else {
      return Problem(
        reason: "a picture has a colour profile (ICC) that cannot be used",
        hint: "save it in sRGB, or without a profile")
    }
    image.replaceContent(inks)
    image.set("ColorSpace", file.name("DeviceCMYK"))
    image.remove("Decode")
    return nil
  }

  private func checkInk(of image: PDFObject) throws(PDFFault) -> Problem? {
    let total = try InkWeight.heaviest(of: image)
    guard total > inkLimit + 0.01 else { return nil }
    return Problem(
      reason: "a picture bears \(Int((total * 100).rounded())) % of ink, and the limit is "
        + "\(Int((inkLimit * 100).rounded())) %",
      hint: "convert it with the profile of the press, which keeps the limit")
  }
}

/// How much ink lies on a dot of a picture in inks.
enum InkWeight {
  /// The heaviest dot; 1 is one ink in full.
  static func heaviest(of image: PDFObject) throws(PDFFault) -> Double {
    let isInverted = image["Decode"].items.first?.number == 1
    let dots = try image.dots()
    let most = dots.withUnsafeBufferPointer { dots in
      var most = 0
      for dot in stride(from: 0, to: dots.count - 3, by: 4) {
        let sum = Int(dots[dot]) + Int(dots[dot + 1]) + Int(dots[dot + 2]) + Int(dots[dot + 3])
        most = max(most, isInverted ? 4 * 255 - sum : sum)
      }
      return most
    }
    return Double(most) / 255
  }
}
