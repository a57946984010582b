import Checksums
import Findings
import YAML

/// A font file the program may use: named by `Fonts/fonts.yaml`, or put into `Fonts/` by the user.
struct HouseFont: Hashable {
  /// What was found when the file was looked at.
  enum State: String {
    /// The file is the one the pages were looked at with.
    case pinned
    /// It is another version than the pinned one: lines may break elsewhere.
    case differs
    /// There is no such file.
    case missing
    /// The user's own, which nothing pins.
    case own
  }

  /// The family as layout sheets name it; empty for a user's own file, which says it itself.
  var family: String
  /// regular, italic, medium, semibold, bold or bold-italic.
  var style: String
  /// The file that is used: one of the same name in `Fonts/` comes before the system's.
  var file: String
  /// The Debian package it comes from.
  var package: String
  /// The licence's SPDX name.
  var licence: String
  /// The digest of the version the pages were looked at with.
  var pin: SHA256Digest?
  /// How large its letters are set beside those of other families, as a multiple.
  var scale = 1.0

  /// Reads the file and compares it with its pin.
  var state: State {
    guard isFile(file), let digest = try? InputFile.digest(of: file) else { return .missing }
    guard let pin else { return .own }
    return digest == pin ? .pinned : .differs
  }
}

/// The fonts of a house.
enum HouseFonts {
  /// Reads `Fonts/fonts.yaml` and looks for the user's own files beside it.
  static func read(in house: HouseFolders) throws -> (fonts: [HouseFont], findings: [Finding]) {
    let path = house.fonts + "/fonts.yaml"
    let errata = Errata()
    let document = YAMLDocument(try InputFile.bytes(of: path), file: path, errata: errata)
    var fonts: [HouseFont] = []
    if let list = document?.root.mapping(named: "the font list", errata) {
      fonts = list.list("fonts").compactMap { font($0, in: house, errata) }
      list.finish()
    }
    let taken = Set(fonts.map { lastPart(of: $0.file) })
    let own = try fileNames(in: house.fonts)
      .filter { isFontFile($0) && !taken.contains($0) }
      .map { name in
        HouseFont(
          family: "", style: "", file: house.fonts + "/" + name, package: "", licence: "", pin: nil)
      }
    return (fonts + own, errata.findings)
  }

  private static func font(
    _ node: YAMLNode, in house: HouseFolders, _ errata: Errata
  ) -> HouseFont? {
    guard let entry = node.mapping(named: "a font", errata) else { return nil }
    defer { entry.finish() }
    let pinned = entry.requiredText("sha256")
    let pin = pinned.flatMap { SHA256Digest(hexadecimal: $0) }
    if let pinned, pin == nil {
      errata.error("“\(excerpt(pinned))” is not a SHA-256", at: entry.place(of: "sha256"))
    }
    guard let family = entry.requiredText("family"), let style = entry.requiredText("style"),
      let file = entry.requiredText("file")
    else { return nil }
    let beside = house.fonts + "/" + lastPart(of: file)
    var font = HouseFont(
      family: family, style: style, file: isFile(beside) ? beside : file,
      package: entry.text("package") ?? "", licence: entry.text("licence") ?? "", pin: pin)
    if let scale = entry.number("scale") {
      font.scale = scale
      if !(0.5...2).contains(scale) {
        errata.error("“scale” must be from 0.5 to 2", at: entry.place(of: "scale"))
      }
    }
    return font
  }

  private static func isFontFile(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last?.lowercased()
    return ending == "otf" || ending == "ttf"
  }
}
