import ConcertModel
import Findings
import Foundation
import Typesetting
import YAML

@testable import Composition

/// A small sheet and a few words, to see what a block of the book is made of without any font.
struct MatterStage {
  /// What the composer had to say.
  private(set) var findings: [Finding] = []
  /// The pages.
  private(set) var pages: [LaidOutPage] = []
  /// The faults of the layout.
  private(set) var faults: [SettingFault] = []

  static let head = """
    name: test
    summary: for tests
    page:
      size: {width: 300 pt, height: 400 pt}
      margins: {inside: 20 pt, outside: 20 pt, head: 40 pt, foot: 40 pt}
    fonts: {text: [Invented]}
    colours: {ink: "#000000", grey: "#888888"}
    styles:
      text: {font: text, size: 10 pt, leading: 13 pt, indent: 10 pt}
      running-head: {like: text, size: 8 pt, capitals: small}
    \(names.map { "  \($0): {like: text}\n" }.joined())
    """

  /// Styles that are like the text, so that nothing but the order of things is seen.
  private static let names = [
    "heading", "subheading", "role-large", "item", "small", "part", "term", "quotation",
    "quote-source",
  ]

  /// Lays out an event by the parts of a sheet, in one language.
  init(
    _ event: Event, parts: String, language: String = "en", words: [String: String] = [:],
    pictures: any PictureDesk = NoPictures()
  ) throws {
    let errata = Errata()
    guard
      let root = YAMLDocument(Array((Self.head + parts).utf8), errata: errata)?.root,
      let sheet = LayoutSheetReader(errata: errata).sheet(from: root, parents: { _ in nil })
    else { throw MatterStageError(findings: errata.findings) }
    if errata.hasErrors { throw MatterStageError(findings: errata.findings) }
    let vocabulary = Words(
      from: YAMLNode.mapping([
        ("words", .mapping(words.keys.sorted().map { ($0, .text(words[$0] ?? "")) }))
      ]), language: language, errata: errata)
    let composer = Composer(
      sheet: sheet, words: vocabulary, forms: LocaleForms(words: vocabulary))
    let composed = composer.compose(event, pictures: pictures)
    findings = composed.findings
    let result = Typesetter(shaper: EvenShaper(), hyphenator: NoHyphenation())
      .layOut(composed.plan)
    pages = result.document.pages
    faults = result.faults
  }

  /// The lines of every page, from head to foot.
  var lines: [[String]] {
    pages.map { page in
      page.frames.compactMap { if case .line(let line) = $0.content { line.text } else { nil } }
    }
  }

  /// The rules of a page.
  func rules(onPage index: Int) -> [RuleMark] {
    pages[index].frames.compactMap { frame in
      if case .rule(let rule) = frame.content { rule } else { nil }
    }
  }

  /// The frame of a line by its text.
  func frame(_ text: String) -> Frame? {
    pages.flatMap(\.frames).first {
      if case .line(let line) = $0.content { line.text == text } else { false }
    }
  }
}

struct MatterStageError: Error {
  var findings: [Finding]
}

/// Every letter is half its size wide, a space a quarter.
final class EvenShaper: TextShaper {
  private(set) var styles: [TextStyle] = []

  func index(of style: TextStyle) -> StyleIndex {
    if let index = styles.firstIndex(of: style) { return index }
    styles.append(style)
    return styles.count - 1
  }

  func shape(_ text: String, style: StyleIndex) -> ShapedText {
    let size = styles[style].size
    let glyphs = text.unicodeScalars.map {
      Glyph(id: $0.value, advance: $0 == " " ? size / 4 : size / 2)
    }
    let clusters = text.unicodeScalars.map { GlyphCluster(bytes: UTF8.width($0), glyphs: 1) }
    let run = GlyphRun(
      font: 0, glyphs: glyphs, clusters: clusters, textStart: 0, textEnd: text.utf8.count)
    return ShapedText(text: text, runs: [run], missing: [])
  }
}
