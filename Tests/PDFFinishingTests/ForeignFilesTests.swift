import Findings
import Foundation
import Imposition
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

/// PDFs that others have made, and what becomes of files on their way.
private enum Foreign: String, CaseIterable {
  case cairo, ghostscript, ghostscriptOld, ghostscriptInks, poppler, mupdf, linear, packed

  func bytes() throws -> [UInt8] {
    let drawing = Array(Self.postScript.utf8)
    return switch self {
    case .cairo: try Self.ours()
    case .ghostscript: try Self.made("gs", Self.writing + ["-f", "IN"], from: drawing)
    case .ghostscriptOld:
      try Self.made(
        "gs", Self.writing + ["-dCompatibilityLevel=1.3", "-f", "IN"],
        from: drawing)
    case .ghostscriptInks:
      try Self.made(
        "gs", Self.writing + ["-sColorConversionStrategy=CMYK", "-f", "IN"], from: drawing)
    case .poppler: try Self.made("pdftocairo", ["-pdf", "IN", "OUT"], from: Self.ours())
    case .mupdf: try Self.made("mutool", ["clean", "-gggz", "IN", "OUT"], from: Self.ours())
    case .linear: try Self.made("qpdf", ["--linearize", "IN", "OUT"], from: Self.ours())
    case .packed:
      try Self.made("qpdf", ["--object-streams=generate", "IN", "OUT"], from: Self.ours())
    }
  }

  private static let writing = [
    "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite",
    "-sOutputFile=OUT",
  ]

  /// Letters, a font of drawings, a gradient, a pattern and a picture.
  private static let postScript = """
    %!PS
    << /PageSize [240 300] >> setpagedevice
    /Helvetica findfont 12 scalefont setfont 1 0 0 setrgbcolor 20 20 moveto (Gala) show
    10 dict dup begin /FontType 3 def /FontMatrix [.01 0 0 .01 0 0] def /FontBBox [0 0 100 100] def
    /Encoding 256 array def 0 1 255 { Encoding exch /square put } for
    /BuildChar { pop pop 100 0 setcharwidth 0 0 80 80 rectfill } def end
    /Squares exch definefont 20 scalefont setfont 20 60 moveto (ab) show
    << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 240 0]
    /Function << /FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1 >> >>
    gsave 20 100 80 40 rectclip shfill grestore
    << /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 8 8] /XStep 8 /YStep 8
    /PaintProc { pop 0 1 0 setrgbcolor 0 0 4 4 rectfill } >> matrix makepattern setpattern
    120 100 80 40 rectfill
    gsave 20 200 translate 80 40 scale 2 1 8 [2 0 0 1 0 0] { <ff000000ff00> } false 3 colorimage
    grestore showpage
    """

  static func ours() throws -> [UInt8] {
    let square = Picture(
      .pattern(SquarePattern(side: 1, isDark: [true])), natural: Size(width: 1, height: 1),
      width: 20, alternative: "a square")
    let (document, shaper) = laidOut([
      paragraph("Evening", .title), .picture(square), paragraph("Affaire fjord Zhurbin"),
    ])
    return try shaper.pdf(document, created: created)
  }

  /// What a program makes of a file, `IN` and `OUT` in its words.
  static func made(
    _ tool: String, _ words: [String], from bytes: [UInt8]
  ) throws -> [UInt8] {
    let target = FileManager.default.temporaryDirectory
      .appendingPathComponent("leporello-foreign-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: target) }
    _ = try said(
      tool,
      words.map { $0 == "IN" ? "FILE" : $0.replacing("OUT", with: target.path) }, of: bytes)
    return [UInt8](try Data(contentsOf: target))
  }
}

/// Looks through and imposes whatever it is given; what cannot be read must be said in words.
private func survive(_ bytes: [UInt8]) {
  for profile in Profile.allCases {
    do throws(PDFFault) {
      _ = try Preflight(profile).findings(of: bytes, file: "a.pdf")
    } catch {
      #expect(!error.message.isEmpty)
    }
  }
  do {
    let stock = try PageStock([.init(bytes)])
    let paper = PaperSize(.millimetres(700, 500))
    _ = try stock.sheets(
      Imposer.plan(JobTicket(.saddle, on: paper, page: stock.extent, pages: stock.pages.count)))
  } catch let error as PageStock.PartFault {
    #expect(!error.fault.message.isEmpty)
  } catch let error as PDFFault {
    #expect(!error.message.isEmpty)
  } catch let error as ImpositionError {
    #expect(!error.message.isEmpty)
  } catch {
    Issue.record("\(error)")
  }
}

@Suite struct ForeignFilesTests {
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  @Test(arguments: Foreign.allCases)
  fileprivate func filesOfOthersAreLookedThroughAndImposed(kind: Foreign) throws {
    let bytes = try kind.bytes()
    let messages = try Preflight(.print).findings(of: bytes, file: "a.pdf").map(\.message)
    #expect(messages.contains { $0.contains("for which press") }, "\(messages)")
    #expect(messages.contains { $0.contains("where it is trimmed") })
    #expect(!messages.contains { $0.contains("damaged") }, "\(messages)")
    let isPostScript = kind.rawValue.hasPrefix("ghostscript")
    #expect(
      messages.contains { $0.contains("(DeviceRGB)") } == (kind != .ghostscriptInks),
      "\(kind): \(messages)")
    #expect(
      messages.contains { $0.contains("“Helvetica” is not embedded") }
        == isPostScript, "\(kind): \(messages)")
    let access = try Preflight(.screen).findings(of: bytes, file: "a.pdf").map(\.message)
    #expect(
      access.contains { $0.contains("language") } && access.contains { $0.contains("XMP") }
        || isPostScript)
    survive(bytes)
  }

  @Test func aLockedFileIsSaidToBeLocked() throws {
    for user in ["", "secret"] {
      let locked = try Foreign.made(
        "qpdf", ["--encrypt", user, "owner", "256", "--", "IN", "OUT"], from: Foreign.ours())
      #expect(throws: PDFFault.encrypted) {
        try Preflight(.print).findings(of: locked, file: "a.pdf")
      }
    }
  }

  @Test(arguments: [Foreign.ghostscript, .packed, .linear])
  fileprivate func everyBeginningOfAFileIsLookedThroughOrRefused(kind: Foreign) throws {
    let bytes = try kind.bytes()
    let step = Self.isSweep ? 7 : max(1, bytes.count / 60)
    for length in stride(from: 0, to: bytes.count, by: step) {
      survive(Array(bytes.prefix(length)))
    }
    for length in (bytes.count - 40)..<bytes.count { survive(Array(bytes.prefix(length))) }
  }

  /// Bytes changed, left out and doubled, in files whose streams are open to the changes.
  @Test(arguments: [Foreign.ghostscript, .cairo])
  fileprivate func noBytesWhateverBringUsDown(kind: Foreign) throws {
    let plain = try Foreign.made(
      "qpdf", ["--qdf", "--object-streams=disable", "IN", "OUT"], from: kind.bytes())
    var state: UInt64 = 20_220_224
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let letters = Array("()<>[]/%0123456789.- \nRjobendstream".utf8)
    for _ in 0..<(Self.isSweep ? 6_000 : 120) {
      var bytes = plain
      for _ in 0...next(6) {
        let place = next(bytes.count)
        switch next(4) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes[place] = letters[next(letters.count)]
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 1 + next(40)))
        default:
          bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + next(60))], at: place)
        }
      }
      survive(bytes)
    }
  }
}
