import ConcertModel
import Findings
import Foundation
import HouseStyle
import YAML

@testable import Composition

/// The styles of the house, as the tests read them.
enum StyleHouse {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Layouts/Styles")

  /// The names of the styles, in order.
  static func names() throws -> [String] { try files(in: folder) }

  /// The tags of the languages, in order.
  static func languages() throws -> [String] { try files(in: folder.appending(path: "Languages")) }

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func document(_ path: String, _ errata: Errata = Errata()) -> YAMLNode? {
    let file = folder.appending(path: path + ".yaml")
    guard let data = try? Data(contentsOf: file) else { return nil }
    return YAMLDocument([UInt8](data), file: path + ".yaml", errata: errata)?.root
  }

  static func reader(_ errata: Errata) -> HouseStyleReader {
    HouseStyleReader(
      errata: errata, styles: { document($0, errata) },
      languages: { document("Languages/" + $0, errata) })
  }

  /// A style of the house in a language, and what is wrong with its files.
  static func style(_ name: String, _ language: String) -> (style: HouseStyle?, findings: [Finding])
  {
    let errata = Errata()
    guard let document = document(name, errata) else { return (nil, errata.findings) }
    return (reader(errata).style(from: document, language: language), errata.findings)
  }

  /// A style written for a test.
  static func style(text: String, _ language: String = "en") -> (
    style: HouseStyle?, findings: [Finding]
  ) {
    let errata = Errata()
    guard let root = YAMLDocument(text: text, file: "s.yaml", errata: errata)?.root else {
      return (nil, errata.findings)
    }
    return (reader(errata).style(from: root, language: language), errata.findings)
  }
}
