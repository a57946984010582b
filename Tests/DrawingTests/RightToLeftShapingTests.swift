import Foundation
import Testing
import Typesetting

@testable import Drawing

/// Scripts from right to left with the house's own fonts.
@Suite struct RightToLeftShapingTests {
  private func file(_ family: String, _ path: String) -> FontFile {
    FontFile(family: family, path: "/usr/share/fonts/" + path)
  }

  private var shaper: PangoShaper {
    PangoShaper(files: [
      file("Gentium Plus", "truetype/gentiumplus/GentiumPlus-Regular.ttf"),
      file("Gentium Plus", "truetype/gentiumplus/GentiumPlus-Italic.ttf"),
      file("Amiri", "opentype/fonts-hosny-amiri/Amiri-Regular.ttf"),
      file("Noto Serif Hebrew", "truetype/noto/NotoSerifHebrew-Regular.ttf"),
    ])
  }

  private func style(_ language: String, isItalic: Bool = false, tracking: Double = 0) -> TextStyle
  {
    TextStyle(
      families: ["Gentium Plus", "Amiri", "Noto Serif Hebrew"], size: 10, isItalic: isItalic,
      language: language, tracking: tracking)
  }

  @Test(arguments: [
    ("az-Arab", "اوساندیردی،"), ("az-Arab", "گؤزل"), ("fa", "می‌پرسی؟"), ("ar", "ٱلْقَمَرِ"),
    ("he", "יְנַהֲלֵנִי׃"), ("he", "מֵי־מְנֻחוֹת"), ("he", "כ״ג"),
  ])
  func noLetterIsMissingNotEvenInItalics(language: String, word: String) {
    let shaper = shaper
    for isItalic in [false, true] {
      let index = shaper.index(of: style(language, isItalic: isItalic))
      let shaped = shaper.shape(word, style: index, isRightToLeft: true)
      #expect(shaped.missing == [] && shaped.width > 0)
      #expect(shaped.runs.allSatisfy { $0.isRightToLeft })
      // One family has the whole of it.
      #expect(Set(shaped.runs.map(\.font)).count == 1)
    }
    #expect(shaper.faults == [])
  }

  @Test func aLetterThatNoFamilyHasIsNamed() {
    let shaper = shaper
    let index = shaper.index(of: style("he"))
    #expect(shaper.shape("ܫܠܡܐ", style: index, isRightToLeft: true).missing.count == 4)
  }

  @Test func bracketsAreTurnedRound() {
    let shaper = shaper
    let index = shaper.index(of: style("he"))
    let turned = shaper.shape("(", style: index, isRightToLeft: true).runs.flatMap(\.glyphs)
    let plain = shaper.shape(")", style: index).runs.flatMap(\.glyphs)
    #expect(turned.map(\.id) == plain.map(\.id) && turned.count == 1)
  }

  @Test func joinedLettersAreNotTracked() {
    let shaper = shaper
    let widths = [0, 0.1].map { tracking in
      shaper.shape(
        "غزل", style: shaper.index(of: style("ar", tracking: tracking)), isRightToLeft: true
      ).width
    }
    #expect(widths[0] == widths[1])
  }

  @Test func levelsAreThoseOfTheBidirectionalAlgorithm() {
    let shaper = shaper
    #expect(shaper.levels(of: "אב ab", isRightToLeft: true) == [1, 1, 1, 2, 2])
    #expect(
      shaper.levels(of: "ab (אב) 12", isRightToLeft: false) == [0, 0, 0, 0, 1, 1, 0, 0, 2, 2])
    #expect(shaper.levels(of: "אב 12, ג", isRightToLeft: true) == [1, 1, 1, 2, 2, 1, 1, 1])
    #expect(shaper.levels(of: "", isRightToLeft: true) == [])
  }

  @Test func anArabicLetterIsSetLargerWhereTheHouseSaysSo() {
    let path = "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf"
    let widths = [1, 1.2].map { scale in
      let shaper = PangoShaper(files: [FontFile(family: "Amiri", path: path, scale: scale)])
      let style = TextStyle(families: ["Amiri"], size: 10, language: "ar")
      return shaper.shape("غزل", style: shaper.index(of: style), isRightToLeft: true).width
    }
    #expect(abs(widths[1] / widths[0] - 1.2) < 0.001)
  }
}
