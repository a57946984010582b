import Drawing
import Foundation
import Testing
import Typesetting

@testable import PDFFinishing

/// Flat pictures of 8 by 8 dots, in JPEG files about as small as they get.
enum Flat {
  /// Inks of 247, 12, 0 and 20 parts in 255, with Adobe's marker: stored as the paper that is left.
  static let adobe = jpeg(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
    EBAQEBAQEBAQEBAQEBAQEBAQEBAQEB/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABQAAQAAAAAAAAAAAAAAAAAA\
    AAr/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0AWQBLAAA/AAfnMH8GsP/Z
    """)
  /// The same bytes without the marker, so that inks of 8, 243, 255 and 235 parts are meant.
  static let plain = Array(adobe[..<2] + adobe[18...])
  /// A grey of 100 parts of light.
  static let grey = jpeg(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
    EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQ\
    AQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD7//2Q==
    """)
  /// A red of the screen: 200, 30, 39.
  static let screen = jpeg(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
    EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/2wBDAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
    AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAARCAAIAAgDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAA\
    AAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAICv/EABQRAQAAAAAAAAAA\
    AAAAAAAAAAD/2gAMAwEAAhEDEQA/ACPD9VA//9k=
    """)

  private static func jpeg(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text) ?? Data())
  }
}

/// A page of 240 by 300 points with the picture from 40 to 200, finished.
func pictured(
  _ bytes: [UInt8], _ profile: Profile, limit: Double = 3
) throws -> [UInt8] {
  let picture = Picture(
    .file("a"), natural: Size(width: 8, height: 8), width: 160, alternative: "a flat colour")
  let (document, shaper) = laidOut([.picture(picture)])
  let finisher = PDFFinisher(profile, press: try order(bleed: 10, limit: limit))
  var table = PictureTable()
  table["a"] = try StoredPicture(bytes)
  let painted = try shaper.painted(
    document, pictures: table, created: created, margin: finisher.margin)
  return try finisher.finish(
    painted, of: document, DocumentFacts(created: created))
}

/// The only picture in the file, and the dots that are all it has.
private func image(_ pdf: [UInt8]) throws -> PDFObject {
  let pictures = try PDFFile(pdf, mends: false).pages[0].object["Resources"]["XObject"]
  #expect(pictures.keys.count == 1)
  let dots = pictures[try #require(pictures.keys.first)]["Resources"]["XObject"]
  #expect(dots.keys.count == 1)
  return dots[try #require(dots.keys.first)]
}

@Suite struct PressPicturesTests {
  @Test(arguments: Profile.allCases, [true, false])
  func inksAreKeptToTheLastBitAndSaidToBeInvertedIffAdobeMarkedThem(
    profile: Profile, isMarked: Bool
  ) throws {
    let jpeg = isMarked ? Flat.adobe : Flat.plain
    let pdf = try pictured(jpeg, profile)
    #expect(pdf.firstRange(of: jpeg) != nil)
    let image = try image(pdf)
    #expect(image["Filter"].name == "DCTDecode")
    #expect(image["Decode"].items.map(\.integer) == (isMarked ? [1, 0, 1, 0, 1, 0, 1, 0] : []))
    if profile == .archive {
      #expect(image["ColorSpace"].items[0].name == "ICCBased")
      #expect(image["ColorSpace"].items[1]["N"].integer == 4)
    } else {
      #expect(image["ColorSpace"].name == "DeviceCMYK")
    }
  }

  @Test(arguments: [Profile.screen, .print])
  func platesReadTheInksThatWereMeantAndNotTheirNegative(profile: Profile) throws {
    let middle = profile == .print ? (130.0, 130.0) : (120.0, 120.0)
    let adobe = try inkPlates(of: pictured(Flat.adobe, profile), at: [middle])
    #expect(adobe == ["Cyan": [247], "Magenta": [12], "Yellow": [0], "Black": [20]])
    let plain = try inkPlates(of: pictured(Flat.plain, profile), at: [middle])
    #expect(plain == ["Cyan": [8], "Magenta": [243], "Yellow": [255], "Black": [235]])
  }

  @Test func greyStaysGreyAndGoesToTheBlackPlateAlone() throws {
    let pdf = try pictured(Flat.grey, .print)
    #expect(pdf.firstRange(of: Flat.grey) != nil)
    #expect(try image(pdf)["ColorSpace"].name == "DeviceGray")
    let plates = try inkPlates(of: pdf, at: [(130, 130)])
    #expect(plates == ["Cyan": [0], "Magenta": [0], "Yellow": [0], "Black": [155]])
  }

  @Test func coloursOfTheScreenBecomeInksInPrintAndStayBeforeIt() throws {
    let pdf = try pictured(Flat.screen, .print)
    #expect(pdf.firstRange(of: Flat.screen) == nil)
    #expect(try image(pdf)["ColorSpace"].name == "DeviceCMYK")
    let plates = try inkPlates(of: pdf, at: [(130, 130)])
    let red = ["Cyan", "Magenta", "Yellow"].map { plates[$0]?.first ?? 0 }
    #expect(red[0] < 60 && red[1] > 200 && red[2] > 180, "\(plates)")
    let screen = try pictured(Flat.screen, .screen)
    #expect(screen.firstRange(of: Flat.screen) != nil)
    #expect(try image(screen)["ColorSpace"].name == "DeviceRGB")
  }

  @Test func aProfileOfThePictureItselfSaysWhatItsColoursMean() throws {
    let own = try inkPlates(
      of: pictured(Flat.screen(in: try Flat.swapped()), .print), at: [(130, 130)])
    // Red and green have changed places, so the red is a green.
    #expect(own["Cyan"]?[0] ?? 0 > 150 && own["Magenta"]?[0] ?? 255 < 80, "\(own)")
    let screen = try #require(ICCProfile.screen).bytes
    let same = try inkPlates(of: pictured(Flat.screen(in: screen), .print), at: [(130, 130)])
    let none = try inkPlates(of: pictured(Flat.screen, .print), at: [(130, 130)])
    for (ink, values) in none { #expect(abs(values[0] - (same[ink]?[0] ?? -9)) <= 2, "\(ink)") }
  }

  @Test func aProfileInSeveralPartsIsPutTogether() throws {
    let profile = try Flat.swapped()
    let whole = JPEGSegments(Flat.screen(in: profile)).profile
    #expect(whole == profile)
    #expect(JPEGSegments(Flat.screen(in: profile, parts: 3)).profile == profile)
    #expect(JPEGSegments(Flat.screen(in: profile, parts: 3, leavesOut: 2)).profile != profile)
    #expect(JPEGSegments(Flat.screen).profile == nil)
    for length in 0..<60 { _ = JPEGSegments(Array(Flat.screen(in: profile).prefix(length))) }
  }

  @Test(arguments: [0, 40, 200]) func aProfileThatCannotBeUsedIsSaidSo(length: Int) throws {
    let broken =
      length == 0 ? try order().profile.bytes : Array(try Flat.swapped().prefix(length))
    let fault = #expect(throws: PDFFault.self) {
      try pictured(Flat.screen(in: broken, parts: 4), .print)
    }
    #expect(fault?.message.contains("colour profile (ICC) that cannot be used") == true)
  }

  @Test func picturesInInksAboveTheLimitAreRefusedAndConvertedOnesKeepIt() throws {
    let fault = #expect(throws: PDFFault.self) { try pictured(Flat.plain, .print, limit: 2.8) }
    #expect(fault?.message.contains("a picture bears 291 % of ink, and the limit is 280 %") == true)
    let converter = InkConverter(to: try order().profile, inkLimit: 2)
    let inks = try #require(try converter.inks(ofDots: [0, 0, 0, 200, 30, 39, 255, 255, 255]))
    #expect(inks[..<4].reduce(0) { $0 + Int($1) } <= 510 && inks[3] > 200, "\(inks)")
    let free = InkConverter(to: try order().profile, inkLimit: 4)
    let more = try #require(try free.inks(ofDots: [0, 0, 0, 200, 30, 39, 255, 255, 255]))
    #expect(inks[4...] == more[4...] && inks[3] == more[3] && inks[..<4] != more[..<4])
    let black = try converter.inks(red: 0, green: 0, blue: 0)
    #expect(black.reduce(0, +) <= 2.0001)
  }
}

extension Flat {
  /// sRGB with red and green in each other's place: it shows at once whether it is heeded.
  static func swapped() throws -> [UInt8] {
    var bytes = try #require(ICCProfile.screen).bytes
    for place in stride(from: 132, to: 132 + 12 * 20, by: 12) {
      let tag = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
      if tag == "rXYZ" { bytes[place] = UInt8(ascii: "g") }
      if tag == "gXYZ" { bytes[place] = UInt8(ascii: "r") }
    }
    return bytes
  }

  /// The red of the screen with a profile in its segments.
  static func screen(in profile: [UInt8], parts: Int = 1, leavesOut: Int? = nil) -> [UInt8] {
    let size = (profile.count + parts - 1) / parts
    var segments: [UInt8] = []
    for part in 1...parts where part != leavesOut {
      let content = profile[((part - 1) * size)..<min(part * size, profile.count)]
      let length = content.count + 16
      segments += [0xFF, 0xE2, UInt8(length >> 8), UInt8(length & 255)]
      segments += Array("ICC_PROFILE".utf8) + [0, UInt8(part), UInt8(parts)] + content
    }
    return Array(screen[..<2]) + segments + screen[2...]
  }
}
