import Drawing
import Foundation
import Typesetting

@testable import PDFFinishing

let garamond = ["Regular", "Italic"].map {
  FontFile(
    family: "EB Garamond 12",
    path: "/usr/share/fonts/opentype/ebgaramond/EBGaramond12-\($0).otf")
}
let text = TextStyle(families: ["EB Garamond 12"], size: 10, language: "en")
let created = "2022-02-24T00:00:00Z"

/// Parts every word in the middle.
private struct HalfwayHyphenator: Hyphenator {
  func parts(of word: String, language: String) -> [Int] {
    word.utf8.count > 5 && word.utf8.allSatisfy { $0 < 0x80 } ? [word.utf8.count / 2] : []
  }
}

/// A document of blocks on small pages, with the shaper that can paint it.
func laidOut(
  _ blocks: [Block], title: String = "Sarı Gəlin", language: String = "en",
  width: Double = 240, height: Double = 300
) -> (document: LaidOutDocument, shaper: PangoShaper) {
  let shaper = PangoShaper(files: garamond)
  let typesetter = Typesetter(shaper: shaper, hyphenator: HalfwayHyphenator())
  var design = PageDesign(
    size: Size(width: width, height: height),
    margins: Margins(inside: 40, outside: 40, head: 40, foot: 40))
  design.folioPlace = .centre
  design.folioStyle = text
  design.folioDrop = 20
  let part = DocumentPart(name: "a", design: design, blocks: blocks)
  let plan = DocumentPlan(title: title, language: language, parts: [part])
  return (typesetter.layOut(plan).document, shaper)
}

/// The blocks as a finished file.
func finished(
  _ blocks: [Block], _ profile: Profile = .screen, title: String = "Sarı Gəlin",
  language: String = "en", width: Double = 240
) throws -> [UInt8] {
  let (document, shaper) = laidOut(blocks, title: title, language: language, width: width)
  let painted = try shaper.painted(document, created: created)
  return try PDFFinisher(profile).finish(
    painted, of: document, DocumentFacts(created: created))
}

func paragraph(
  _ words: String, _ role: StructureRole = .paragraph, list: String? = nil,
  language: String = "en"
) -> Block {
  var style = text
  style.language = language
  var paragraph = Paragraph(
    StyledText(words, style), alignment: .justified, leading: 12, hyphenates: true, role: role)
  paragraph.list = list
  return .paragraph(paragraph)
}

/// The structure of a file as types in brackets, with languages, alternatives and counts of marks.
func outline(of file: PDFFile) -> String {
  func words(_ element: PDFObject) -> String {
    let kids = element["K"].isArray ? element["K"].items : [element["K"]]
    var inner: [String] = []
    var marks = 0
    for kid in kids {
      if kid.isDictionary, kid["S"].name != nil {
        inner.append(words(kid))
      } else if kid.isDictionary, kid["Type"].name == "OBJR" {
        inner.append("area")
      } else if !kid.isNull {
        marks += 1
      }
    }
    if marks > 0 { inner.insert("\(marks)", at: 0) }
    var name = element["S"].name ?? "?"
    if let language = element["Lang"].text { name += ":" + language }
    if let alternative = element["Alt"].text { name += "“\(alternative)”" }
    return name + (inner.isEmpty ? "" : "(" + inner.joined(separator: " ") + ")")
  }
  return words(file.catalogue["StructTreeRoot"]["K"])
}

extension PDFFile {
  /// Says of the file that it is made for a press: PDF/X-4, with the head of a CMYK profile.
  func claimPress() {
    var header = [UInt8](repeating: 0, count: 128)
    header.replaceSubrange(12..<20, with: Array("prtrCMYK".utf8))
    header.replaceSubrange(36..<40, with: Array("acsp".utf8))
    let profile = stream(header)
    profile.set("N", integer(4))
    let intent = dictionary(["S": name("GTS_PDFX"), "DestOutputProfile": profile.indirect])
    catalogue.set("OutputIntents", array([intent.indirect]))
    catalogue.set("Metadata", stream(Array("<x>PDF/X-4</x>".utf8)).indirect)
  }
}
