import Findings
import Foundation
import YAML

@testable import Composition

/// The house's files of words, as the tests read them.
enum LanguageFiles {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Layouts/Words")

  /// The languages the house has words for, in order.
  static func languages() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The words of a language and what is wrong with its file.
  static func words(_ language: String) throws -> (words: Words, findings: [Finding]) {
    let errata = Errata()
    guard let document = try document(language, errata) else {
      return (Words(language: language), errata.findings)
    }
    let words = Words(from: document.root, language: language, errata: errata) { parent in
      (try? Self.document(parent, errata))?.root
    }
    return (words, errata.findings)
  }

  private static func document(_ language: String, _ errata: Errata) throws -> YAMLDocument? {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: language + ".yaml")))
    return YAMLDocument(bytes, file: language + ".yaml", errata: errata)
  }

  static func forms(_ language: String) throws -> LocaleForms {
    LocaleForms(words: try words(language).words)
  }
}

/// White that does not break, made visible: `_` no-break, `~` thin no-break.
func visible(_ text: String) -> String {
  String(
    text.map { character in
      switch character {
      case "\u{A0}": "_"
      case "\u{202F}": "~"
      default: character
      }
    })
}
