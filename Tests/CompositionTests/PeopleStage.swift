import ConcertModel
import Findings
import Foundation
import Interchange
import Testing
import Typesetting
import YAML

@testable import Composition

/// Sets events with the sheet of the specimens on invented widths, and reads the pages.
enum PeopleStage {
  static let layouts = LanguageFiles.folder.deletingLastPathComponent()

  /// The pages of an event, given as an event file.
  static func pages(
    _ event: String, language: String = "en", part: String
  ) throws -> LaidOutDocument {
    let errata = Errata()
    let file = EventFile(Array(event.utf8), file: "event.yaml", errata: errata)
    #expect(errata.findings == [])
    return try pages(of: try #require(file).event, language: language, part: part)
  }

  /// The pages of a specimen of the house, through one part of the specimens' sheet.
  static func specimen(
    _ name: String, language: String = "en", part: String
  ) throws -> LaidOutDocument {
    let url = layouts.appending(path: "Specimens/\(name).yaml")
    return try pages(
      String(decoding: try Data(contentsOf: url), as: UTF8.self), language: language, part: part)
  }

  static func pages(
    of event: Event, language: String = "en", part: String
  ) throws -> LaidOutDocument {
    let words = try LanguageFiles.words(language).words
    let sheet = try sheet(
      """
      inherits: people
      parts:
        - part: only
          contents: [\(part)]
      """)
    let composer = Composer(sheet: sheet, words: words, forms: LocaleForms(words: words))
    let typesetter = Typesetter(shaper: EvenShaper(), hyphenator: NoHyphenation())
    return typesetter.layOut(composer.compose(event).plan).document
  }

  /// All pages of an event, given as an event file, in one of the house's sheets.
  static func whole(
    _ event: String, sheet name: String, language: String
  ) throws -> LaidOutDocument {
    let errata = Errata()
    let file = EventFile(Array(event.utf8), file: "event.yaml", errata: errata)
    #expect(errata.findings == [])
    let words = try LanguageFiles.words(language).words
    let composer = Composer(
      sheet: try sheet("inherits: \(name)"), words: words, forms: LocaleForms(words: words))
    let typesetter = Typesetter(shaper: EvenShaper(), hyphenator: NoHyphenation())
    return typesetter.layOut(composer.compose(try #require(file).event).plan).document
  }

  /// A sheet that may inherit from the house's.
  static func sheet(_ text: String) throws -> LayoutSheet {
    let errata = Errata()
    let root = try #require(YAMLDocument(Array(text.utf8), errata: errata)).root
    let sheet = LayoutSheetReader(errata: errata).sheet(from: root) { parent in
      let file = layouts.appending(path: "\(parent).yaml")
      return (try? Data(contentsOf: file)).flatMap {
        YAMLDocument([UInt8]($0), errata: errata)?.root
      }
    }
    #expect(errata.findings == [])
    return try #require(sheet)
  }
}

/// A line of a page, and where it begins.
struct ReadLine {
  var text: String
  var x: Double
  var y: Double
  var right: Double
}

extension LaidOutDocument {
  /// The lines of all pages in reading order.
  var read: [ReadLine] {
    pages.flatMap(\.frames).compactMap { frame in
      guard case .line(let line) = frame.content else { return nil }
      return ReadLine(
        text: visible(line.text).replacing("_", with: " ").replacing("\u{2003}", with: " "),
        x: frame.x, y: frame.y, right: frame.x + line.width)
    }
  }

  /// The texts of all lines in reading order.
  var texts: [String] { read.map(\.text) }

  /// The dots that lead from cell to cell, each row of them by its right end.
  var leaders: [(right: Double, mark: RuleMark)] {
    pages.flatMap(\.frames).compactMap { frame in
      guard case .rule(let mark) = frame.content, mark.pitch != nil else { return nil }
      return (frame.x + mark.length, mark)
    }
  }

  /// The line with a text; fails where there is none.
  func line(_ text: String) throws -> ReadLine {
    try #require(read.first { $0.text == text }, "no “\(text)” among \(texts)")
  }
}
