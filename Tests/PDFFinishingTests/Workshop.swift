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
  let painted = try shaper.marked(document, created: created)
  return try PDFFinisher(profile).finish(
    painted.pdf, marks: painted.marks, of: document, DocumentFacts(created: created))
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

/// Runs a program on a PDF and returns what it prints.
func said(_ tool: String, _ arguments: [String], of pdf: [UInt8]) throws -> String {
  let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("leporello-\(UUID().uuidString).pdf")
  defer { try? FileManager.default.removeItem(at: file) }
  try Data(pdf).write(to: file)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  struct Failure: Error { var text: String }
  let text = String(decoding: data, as: UTF8.self)
  if process.terminationStatus != 0 { throw Failure(text: text) }
  return text
}
