import Foundation
import Testing
import Typesetting

@testable import Drawing

/// EB Garamond as Debian's fonts-ebgaramond installs it.
let garamond = ["12-Regular", "12-Italic"].map {
  FontFile(
    family: "EB Garamond 12",
    path: "/usr/share/fonts/opentype/ebgaramond/EBGaramond\($0).otf")
}
let text = TextStyle(families: ["EB Garamond 12"], size: 10, language: "az")

@Suite struct ShapingTests {
  @Test(arguments: [
    "Sarı", "Gəlin", "İsfar", "Əlövsət", "çağırış", "Дворжак", "Œuvre", "ffi", "n°", "1918–1982",
  ])
  func everyByteOfAWordBelongsToACluster(word: String) throws {
    let shaper = PangoShaper(files: garamond)
    let shaped = shaper.shape(word, style: shaper.index(of: text))
    #expect(shaped.missing.isEmpty)
    #expect(shaped.runs.flatMap(\.clusters).reduce(0) { $0 + $1.bytes } == word.utf8.count)
    let glyphs = shaped.runs.flatMap(\.glyphs)
    #expect(shaped.runs.flatMap(\.clusters).reduce(0) { $0 + $1.glyphs } == glyphs.count)
    #expect(abs(glyphs.reduce(0) { $0 + $1.advance } - shaped.width) < 0.0001)
    #expect(shaped.width > 0)
  }

  @Test func theShortWayShapesAsPangosItemiserDoes() throws {
    let shaper = PangoShaper(files: garamond)
    let style = shaper.index(of: text)
    for word in ["Affaire", "İsfar", "Gəlin,", "“Qarayev”", "1er", "Чайковский", "Te-Deum"] {
      let short = shaper.shape(word, style: style)
      let long = try #require(shaper.itemised(word, style: style))
      #expect(short.runs.flatMap(\.glyphs) == long.runs.flatMap(\.glyphs), "\(word)")
    }
  }

  @Test func positionsAreNotRoundedToWholePoints() throws {
    let shaper = PangoShaper(files: garamond)
    let shaped = shaper.shape("Avril", style: shaper.index(of: text))
    #expect(shaped.runs[0].glyphs.contains { $0.advance != $0.advance.rounded() })
  }

  @Test func smallCapitalsKeepTheAzerbaijaniDot() throws {
    let shaper = PangoShaper(files: garamond)
    func glyph(_ language: String) -> UInt32 {
      var style = text
      style.language = language
      style.features = [.smallCapitals]
      return shaper.shape("i", style: shaper.index(of: style)).runs[0].glyphs[0].id
    }
    #expect(glyph("az") != glyph("fr"))
  }

  @Test func aCharacterNoFontHasIsMissingAndNeverABox() throws {
    let shaper = PangoShaper(files: garamond)
    let style = shaper.index(of: text)
    #expect(shaper.shape("B♭", style: style).missing == ["♭"])
    #expect(shaper.shape("漢字", style: style).missing == ["漢", "字"])
    let glyphs = shaper.shape("B♭", style: style).runs.flatMap(\.glyphs)
    #expect(glyphs.count == 1)
  }

  @Test func aSecondFamilyGivesWhatTheFirstHasNot() throws {
    let gentium = FontFile(
      family: "Gentium Plus", path: "/usr/share/fonts/truetype/gentiumplus/GentiumPlus-Italic.ttf")
    let shaper = PangoShaper(files: garamond + [gentium])
    var style = text
    style.isItalic = true
    #expect(shaper.shape("Əliyev", style: shaper.index(of: style)).missing == ["Ə"])
    style.families.append("Gentium Plus")
    #expect(shaper.shape("Əliyev", style: shaper.index(of: style)).missing.isEmpty)
  }

  @Test func aFaceThatIsNotThereIsAFaultAndNotMadeUp() throws {
    let shaper = PangoShaper(files: garamond)
    _ = shaper.index(of: text)
    #expect(shaper.faults.isEmpty)
    _ = shaper.index(of: TextStyle(families: ["EB Garamond 12"], size: 10, weight: 700))
    _ = shaper.index(of: TextStyle(families: ["Inter"], size: 10))
    #expect(
      shaper.faults == [
        .missingFace(family: "EB Garamond 12", isItalic: false, weight: 700),
        .missingFamily("Inter"),
      ])
  }

  @Test func aFileThatIsNoFontIsAFaultWhenItIsWanted() {
    let shaper = PangoShaper(files: [FontFile(family: "x", path: "/etc/hostname")])
    #expect(shaper.faults.isEmpty)
    let style = shaper.index(of: TextStyle(families: ["x"], size: 10))
    #expect(shaper.faults == [.unreadable(path: "/etc/hostname")])
    #expect(shaper.shape("ab", style: style).missing == ["a", "b"])
  }

  /// EB Garamond has no small capital ə: a capital of their height stands in, and white and text
  /// are those of the word.
  @Test func aSmallCapitalThatIsLackingIsACapitalOfTheirHeight() throws {
    let shaper = PangoShaper(files: garamond)
    var style = TextStyle(families: ["EB Garamond 12"], size: 10)
    let capital = try #require(
      shaper.shape("Ə", style: shaper.index(of: style)).runs[0].glyphs.first)
    style.features = [.smallCapitals, .capitalsToSmall]
    style.tracking = 0.1
    let small = shaper.index(of: style)
    let word = shaper.shape("gecəŞ", style: small)
    #expect(word.text == "gecəŞ" && word.missing == [] && word.runs.count == 3)
    let letter = try #require(word.runs[1].glyphs.first)
    #expect(letter.id == capital.id && word.runs[1].textStart == 3 && word.runs[1].textEnd == 5)
    let height = try #require(shaper.capitalHeight(of: small))
    let full = try #require(shaper.capitalHeight(of: shaper.index(of: text)))
    #expect(abs(letter.advance - 1 - capital.advance * height / full) < 0.01)
    #expect(word.runs[2].textEnd == 7)
    #expect(shaper.shape("gecŞ", style: small).runs.count == 1)
  }

  /// Letters of dots have no size of their own on paper; Cairo makes pictures of coloured ones.
  @Test func aFontOfPicturesIsAFault() throws {
    let font = """
      STARTFONT 2.1
      FONT -house-Squares-medium-r-normal--8-80-75-75-c-80-iso10646-1
      SIZE 8 75 75
      FONTBOUNDINGBOX 8 8 0 0
      STARTPROPERTIES 3
      FAMILY_NAME "Squares"
      FONT_ASCENT 8
      FONT_DESCENT 0
      ENDPROPERTIES
      CHARS 1
      STARTCHAR n
      ENCODING 110
      SWIDTH 1000 0
      DWIDTH 8 0
      BBX 8 2 0 0
      BITMAP
      FF
      FF
      ENDCHAR
      ENDFONT

      """
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("leporello-squares-\(UUID().uuidString).bdf")
    try Data(font.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let shaper = PangoShaper(files: [FontFile(family: "Squares", path: file.path)])
    let style = shaper.index(of: TextStyle(families: ["Squares"], size: 10))
    #expect(shaper.faults == [.withoutOutlines(path: file.path)])
    #expect(shaper.shape("n", style: style).missing == ["n"])
  }

  @Test func aFallbackNoWordNeedsIsNotOpened() {
    let gentium = FontFile(
      family: "Gentium Plus", path: "/usr/share/fonts/truetype/gentiumplus/GentiumPlus-Italic.ttf")
    let shaper = PangoShaper(files: garamond + [gentium])
    let style = shaper.index(
      of: TextStyle(families: ["EB Garamond 12", "Gentium Plus"], size: 10, isItalic: true))
    _ = shaper.shape("Gəlin", style: style)
    #expect(shaper.openedFiles == garamond)
    _ = shaper.shape("Əli", style: style)
    #expect(shaper.openedFiles == garamond + [gentium])
  }

  @Test func aFileSaysItsOwnFamily() {
    let shaper = PangoShaper(files: garamond.map { FontFile(family: "", path: $0.path) })
    let style = shaper.index(of: text)
    #expect(shaper.shape("Sarı", style: style).missing.isEmpty)
    #expect(shaper.faults.isEmpty)
  }

  @Test func hostileWordsEndInBoundedTime() throws {
    let shaper = PangoShaper(files: garamond)
    let style = shaper.index(of: text)
    let endless = String(repeating: "x", count: 100_000)
    #expect(shaper.shape(endless, style: style).width > 100_000)
    #expect(shaper.shape("", style: style).width == 0)
    _ = shaper.shape(String(repeating: "\u{202E}a", count: 5_000), style: style)
  }
}
