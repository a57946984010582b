import Drawing
import Foundation
import Testing
import Typesetting

@testable import PDFFinishing

/// Flat pictures of 8 by 8 dots, in JPEG files about as small as they get.
private enum Flat {
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
private func pictured(_ jpeg: [UInt8], _ profile: Profile) throws -> [UInt8] {
  let picture = Picture(
    .file("a"), natural: Size(width: 8, height: 8), width: 160, alternative: "a flat colour")
  let (document, shaper) = laidOut([.picture(picture)])
  let finisher = PDFFinisher(profile, press: try order(bleed: 10))
  var table = PictureTable()
  table["a"] = try StoredPicture(jpeg)
  let painted = try shaper.marked(
    document, pictures: table, created: created, margin: finisher.margin)
  return try finisher.finish(
    painted.pdf, marks: painted.marks, of: document, DocumentFacts(created: created))
}

/// The only picture in the file.
private func image(_ pdf: [UInt8]) throws -> PDFObject {
  let objects = try PDFFile(pdf, mends: false).pages[0].object["Resources"]["XObject"]
  #expect(objects.keys.count == 1)
  return objects[try #require(objects.keys.first)]
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
}
