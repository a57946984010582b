import Testing
import Typesetting

@testable import Drawing

@Suite struct HostilePictureTests {
  private func fault(_ bytes: [UInt8]) -> PictureFault? {
    do throws(PictureFault) {
      _ = try StoredPicture(bytes)
      return nil
    } catch {
      return error
    }
  }

  private func svg(_ inside: String, head: String = "") -> [UInt8] {
    Array(
      "\(head)<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\(inside)</svg>".utf8)
  }

  @Test func aBombIsRefusedByItsSizeBeforeItIsDecoded() {
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(
        fault(TestPictures.pngClaiming(65_000, 65_000))
          == .tooManyDots(width: 65_000, height: 65_000))
      var jpeg = PictureFileTests.jpeg()
      let frame = (jpeg.firstRange(of: [0xFF, 0xC0] as [UInt8])?.lowerBound ?? 0) + 5
      jpeg.replaceSubrange(frame..<(frame + 4), with: [0xFF, 0xFF, 0xFF, 0xFF])
      #expect(fault(jpeg) == .tooManyDots(width: 65_535, height: 65_535))
    }
    #expect(time < .seconds(1))
  }

  @Test(arguments: [PictureFormat.png, .jpeg])
  func aFileCutOffAnywhereIsRefused(format: PictureFormat) {
    let whole = format == .png ? PictureFileTests.png() : PictureFileTests.jpeg(orientation: 6)
    for length in 8..<(whole.count - 1) {
      let found = fault(Array(whole.prefix(length)))
      #expect(found != nil, "\(length) of \(whole.count) bytes")
    }
    #expect(fault(whole) == nil)
  }

  @Test func brokenBytesNeverBringTheProgramDown() throws {
    let files = [
      PictureFileTests.png(), PictureFileTests.jpeg(orientation: 8), PictureFileTests.svg,
    ]
    let mark = PictureMark(.file("a"), size: Size(width: 40, height: 40))
    let document = PictureFileTests.page([(mark, 0, 0)])
    var seed: UInt64 = 42
    for round in 0..<600 {
      var bytes = files[round % files.count]
      for _ in 0..<(1 + round % 3) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
      }
      guard let picture = try? StoredPicture(bytes) else { continue }
      var table = PictureTable()
      table["a"] = picture
      _ = try? PangoShaper(files: []).png(document, pictures: table, resolution: 36)
    }
  }

  @Test func whatIsNoPictureIsNamedForWhatItIs() {
    #expect(fault([]) == .unknownFormat(seems: nil))
    #expect(fault(Array("%PDF-1.5".utf8)) == .unknownFormat(seems: "a PDF"))
    #expect(fault(Array("%!PS-Adobe".utf8)) == .unknownFormat(seems: "PostScript"))
    #expect(fault(Array("<html><svg></svg></html>".utf8)) == .unknownFormat(seems: "a web page"))
  }

  @Test(arguments: [
    ("<text>x</text>", "letters"), ("<script>x</script>", "script"),
    ("<image href=\"file:///etc/passwd\"/>", "another picture"),
    ("<svg:image xmlns:svg=\"http://www.w3.org/2000/svg\"/>", "another picture"),
    ("<ForeignObject/>", "web page"),
  ])
  func aDrawingThatReachesOutOrRunsIsRefused(inside: String, word: String) {
    guard case .refused(.svg, let what, _)? = fault(svg(inside)) else {
      Issue.record("it was taken")
      return
    }
    #expect(what.contains(word))
  }

  @Test func aDrawingThatMultipliesItselfIsRefused() {
    let head = "<!DOCTYPE svg [<!ENTITY a \"<path d='M0 0h9'/>\">]>"
    #expect(fault(svg("&a;", head: head)) != nil)
    #expect(fault(svg("<path")) != nil)
    #expect(fault(svg(String(repeating: " ", count: 5 << 20))) != nil)
  }

  @Test func aJPEGThatNoPDFMayHoldIsRefused() {
    var lossless = PictureFileTests.jpeg()
    let frame = lossless.firstRange(of: [0xFF, 0xC0] as [UInt8])?.lowerBound ?? 0
    lossless[frame + 1] = 0xC3
    guard case .refused(.jpeg, _, _)? = fault(lossless) else {
      Issue.record("a lossless JPEG was taken")
      return
    }
    var deep = PictureFileTests.jpeg()
    deep[frame + 4] = 12
    #expect(fault(deep)?.message.contains("12 bits") == true)
  }

  @Test(
    arguments: [
      ("Adobe RGB (1998)", "Adobe RGB (1998)"), ("sRGB IEC61966-2.1", nil), ("", ""),
      ("Größe\u{1B}", "Größe\u{1B}"), (nil, nil),
    ] as [(String?, String?)])
  func aProfileThatIsNotHeededIsKnownByItsName(name: String?, unheeded: String?) throws {
    let bytes = TestPictures.png(2, 2, profile: name) { _, _ in [200, 30, 39] }
    #expect(try StoredPicture(bytes).unheededProfile == unheeded)
  }
}
