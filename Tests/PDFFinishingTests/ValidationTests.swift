import Foundation
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

/// page-validation, a validator for PDF/UA-1 and PDF/A that others have made.
enum Validator {
  private static let root: URL = {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    return root
  }()
  private static let python = root.appendingPathComponent(".build/validator/bin/python3").path

  static let isThere = FileManager.default.fileExists(
    atPath: root.appendingPathComponent(".build/validator/page-validation-0.11.0").path)
  static let advice: Comment = "page-validation is not there: scripts/install-packages test"

  /// What it complains of. One of its rules is left out: it counts a carriage return that ends a
  /// stream's data as part of the line end that follows, which ISO 32000-1, 7.3.8.1 does not say.
  static func complaints(_ profile: String, about pdf: [UInt8]) throws -> [String] {
    let script = """
      import page, sys
      for failure in page.validate_pdf(sys.argv[1], profile="\(profile)").failures:
          print(failure.rule_id, failure.message)
      """
    return try said(python, ["-c", script, "FILE"], of: pdf).split(separator: "\n")
      .map(String.init).filter { !$0.contains("STREAM-LENGTH") }
  }
}

/// A document with everything that has a structure of its own.
private func everything() -> [Block] {
  let rows = [("sung", "gesungen"), ("said", "gesagt")].map { left, right in
    [[paragraph(left)], [paragraph(right, language: "de")]]
  }
  var words = StyledText("see ", text)
  words.append("the web", text)
  words.runs[1].link = "https://example.org/"
  let square = Picture(
    .pattern(SquarePattern(side: 1, isDark: [true])), natural: Size(width: 1, height: 1),
    width: 20, alternative: "a square")
  return [
    paragraph("Evening", .title), paragraph("Works", .heading(2)),
    paragraph("Allegro", .listItem, list: "m"), paragraph("Andante", .listItem, list: "m"),
    .rule(Rule(thickness: 0.5, colour: .black)), .picture(square),
    .table(Table(columns: [.share(1), .share(1)], rows: rows, gutter: 10)),
    .paragraph(Paragraph(words, leading: 12)),
    paragraph(String(repeating: "Affaire fjord Zhurbin office goes on over the page ", count: 30)),
  ]
}

private func pages(_ profile: Profile) throws -> [UInt8] {
  let (document, shaper) = laidOut(everything())
  let finisher = PDFFinisher(profile, press: try order())
  let painted = try shaper.painted(document, created: created, margin: finisher.margin)
  return try finisher.finish(
    painted, of: document, DocumentFacts(created: created))
}

/// What we look for ourselves, with or without a validator.
private func faults(in pdf: [UInt8]) throws -> Set<String> {
  let file = try PDFFile(pdf)
  var faults: Set<String> = []
  if file.catalogue["Lang"].text ?? "" == "" { faults.insert("no language") }
  for page in file.pages {
    if try !unmarkedPainting(in: page).isEmpty { faults.insert("an untagged page") }
    let fonts = page.object["Resources"]["Font"]
    for key in fonts.keys where !fonts[key]["ToUnicode"].isStream { faults.insert("no ToUnicode") }
  }
  if outline(of: file).contains("Figure(") { faults.insert("a figure without words") }
  return faults
}

@Suite struct ValidationTests {
  @Test(
    .enabled(if: Validator.isThere, Validator.advice),
    arguments: [
      (Profile.screen, "ua1"), (.archive, "ua1"), (.archive, "2a"), (.print, "ua1"),
      (.print, "2a"),
    ])
  func everyProfileKeepsItsStandards(profile: Profile, standard: String) throws {
    #expect(try Validator.complaints(standard, about: pages(profile)) == [])
  }

  @Test(arguments: Profile.allCases) func nothingIsWrongWithTheObjects(profile: Profile) throws {
    let pdf = try pages(profile)
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
    #expect(try faults(in: pdf).isEmpty)
    for font in try said("pdffonts", ["FILE"], of: pdf).split(separator: "\n").dropFirst(2) {
      #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
    }
  }

  private static let seeds:
    [(name: String, standard: String, sow: @Sendable (PDFFile) throws -> Void)] =
      [
        ("no language", "ua1", { $0.catalogue.remove("Lang") }),
        (
          "an untagged page", "ua1",
          { file in
            let words = String(decoding: try file.pages[0].content(), as: UTF8.self)
            let bare = words.split(separator: "\n")
              .filter { !$0.hasSuffix("BDC") && !$0.hasSuffix("EMC") }
            file.pages[0].replaceContent(Array(bare.joined(separator: "\n").utf8))
          }
        ),
        (
          "no ToUnicode", "2a",
          { file in
            let fonts = file.pages[0].object["Resources"]["Font"]
            for key in fonts.keys { fonts[key].remove("ToUnicode") }
          }
        ),
        (
          "wrong widths", "2a",
          { file in
            let fonts = file.pages[0].object["Resources"]["Font"]
            for key in fonts.keys where fonts[key]["Widths"].isArray {
              let widths = fonts[key]["Widths"].items.map { file.number(($0.number ?? 0) + 200) }
              fonts[key].set("Widths", file.array(widths))
            }
          }
        ),
        (
          "a figure without words", "ua1",
          { file in
            func visit(_ element: PDFObject) {
              if element["S"].name == "Figure" { element.remove("Alt") }
              let kids = element["K"]
              for kid in kids.isArray ? kids.items : [kids] where kid["S"].name != nil {
                visit(kid)
              }
            }
            visit(file.catalogue["StructTreeRoot"]["K"])
          }
        ),
      ]

  @Test(arguments: seeds.indices) func aFaultThatIsSownIsFound(seed: Int) throws {
    let (name, standard, sow) = Self.seeds[seed]
    let file = try PDFFile(pages(.archive))
    try sow(file)
    let pdf = try file.written(.init(version: "1.7", packsObjects: false))
    // Widths are the validator's to measure: it reads the fonts.
    if name != "wrong widths" { #expect(try faults(in: pdf) == [name]) }
    guard Validator.isThere else { return }
    #expect(try !Validator.complaints(standard, about: pdf).isEmpty, "\(name)")
  }
}
