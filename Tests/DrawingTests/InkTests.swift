import Testing
import Typesetting

@testable import Drawing

/// What is measured on letters and pictures instead of being assumed.
@Suite struct InkTests {
  @Test(arguments: [
    ("EB Garamond 12", "opentype/ebgaramond/EBGaramond12-Regular.otf", 0.650),
    ("Gentium Plus", "truetype/gentiumplus/GentiumPlus-Regular.ttf", 0.615),
    ("Inter", "opentype/inter/Inter-Regular.otf", 0.727),
  ])
  func capitalsAreAsHighAsTheirFontDrawsThem(family: String, file: String, height: Double) throws {
    let shaper = PangoShaper(files: [FontFile(family: family, path: "/usr/share/fonts/" + file)])
    for size in [10.0, 60] {
      let style = shaper.index(of: TextStyle(families: [family], size: size))
      let found = try #require(shaper.capitalHeight(of: style))
      #expect(abs(found - height) < 0.012, "\(found)")
      let bearing = try #require(shaper.leftBearing(of: "D", style: style))
      #expect(bearing > 0 && bearing < 0.12)
    }
  }

  @Test func theInkOfALogoIsFoundAmongItsPaper() throws {
    // Black in the middle half of a white square.
    let png = TestPictures.png(64, 64) { x, y in
      (16..<48).contains(x) && (16..<48).contains(y) ? [0, 0, 0] : [255, 255, 255]
    }
    let ink = try #require(try StoredPicture(png).ink)
    #expect(abs(ink.bounds.left - 0.25) < 0.02 && abs(ink.bounds.width - 0.5) < 0.06)
    #expect(ink.darkness > 0.9)
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
      <rect x="10" y="20" width="80" height="10" fill="#808080"/></svg>
      """
    let grey = try #require(try StoredPicture(Array(svg.utf8)).ink)
    #expect(abs(grey.bounds.top - 0.4) < 0.03 && abs(grey.bounds.height - 0.2) < 0.05)
    #expect(abs(grey.darkness - 0.5) < 0.06)
  }

  @Test func aWhitePictureShowsNothing() throws {
    #expect(try StoredPicture(TestPictures.png(8, 8) { _, _ in [255, 255, 255] }).ink == nil)
  }
}
