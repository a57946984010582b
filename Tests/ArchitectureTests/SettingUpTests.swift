import Checksums
import Foundation
import Testing

/// What `make` installs and what the program counts on are the same.
@Suite struct SettingUpTests {
  /// The entries of fonts.yaml; it is YAML, but always these few lines an entry.
  private static func pinnedFonts() throws -> [[String: String]] {
    let lines = try SourceTree.textFiles(in: "Fonts/fonts.yaml").first?.lines ?? []
    var fonts: [[String: String]] = []
    for line in lines where !line.hasPrefix("#") {
      let entry = line.drop { " -".contains($0) }
      guard let colon = entry.firstRange(of: ": ") else { continue }
      if line.hasPrefix("  - ") { fonts.append([:]) }
      guard !fonts.isEmpty else { continue }
      fonts[fonts.count - 1][String(entry[..<colon.lowerBound])] =
        String(entry[colon.upperBound...])
    }
    return fonts
  }

  private static func packages() throws -> [[Substring]] {
    let lines = try SourceTree.textFiles(in: "scripts/packages.txt").first?.lines ?? []
    return lines.filter { !$0.hasPrefix("#") && !$0.isEmpty }.map { $0.split(separator: " ") }
  }

  @Test func everyPackageSaysWhenAndWhy() throws {
    let packages = try Self.packages()
    #expect(packages.count > 10)
    for package in packages {
      #expect(["build", "test", "bench", "peer"].contains(String(package[0])))
      #expect(package.count > 3, "\(package.joined(separator: " ")): say why")
    }
  }

  @Test func everyPinnedFontComesFromAPackageTheBuildInstalls() throws {
    let installed = Set(
      try Self.packages().filter { $0[0] == "build" && $0.count > 1 }.map { String($0[1]) })
    let fonts = try Self.pinnedFonts()
    #expect(fonts.count >= 14)
    for font in fonts {
      #expect(installed.contains(font["package"] ?? ""), "\(font)")
      #expect(font["licence"]?.isEmpty == false, "\(font)")
    }
    let styles = fonts.map { "\($0["family"] ?? "") \($0["style"] ?? "")" }
    #expect(Set(styles).count == styles.count)
  }

  @Test func theInstalledFontsAreTheOnesThePagesWereLookedAtWith() throws {
    for font in try Self.pinnedFonts() {
      let file = try #require(font["file"])
      let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(
        SHA256Digest(of: [UInt8](bytes)).hexadecimal == font["sha256"],
        "\(file) is another version; scripts/pin-fonts, then look at the pages")
    }
  }

  @Test func noKeptFileIsHeavierThanFourHundredKilobytes() throws {
    for file in try SourceTree.keptFiles() {
      let bytes = file.lines.reduce(file.lines.count) { $0 + $1.utf8.count }
      #expect(bytes <= 400_000, "\(file.path)")
    }
  }
}
