import Foundation
import FoundationXML
import PDFTestSupport
import Testing
import Typesetting

@testable import PDFFinishing

@Suite struct MetadataTests {
  @Test(arguments: [
    "Sarı Gəlin", ") Tj (", "\\", "a\rb", "<dc:title>&amp;", "]]>", "🎻 Şuşa", "%PDF /Root",
  ])
  func aHostileTitleIsATitleAndNothingElse(title: String) throws {
    let pdf = try finished([paragraph("a")], title: title)
    let file = try PDFFile(pdf, mends: false)
    #expect(file.trailer["Info"]["Title"].text == title)
    let packet = try file.catalogue["Metadata"].content()
    let parser = XMLParser(data: Data(packet))
    let titles = TitleReader()
    parser.delegate = titles
    #expect(parser.parse())
    #expect(titles.title == title)
    #expect(try said("qpdf", ["--check", "FILE"], of: pdf).contains("No syntax or stream"))
  }

  @Test func theFileSaysWhatItIsAndInWhichLanguage() throws {
    let file = try PDFFile(finished([paragraph("a")], language: "az"))
    #expect(file.catalogue["Lang"].text == "az")
    #expect(file.catalogue["MarkInfo"]["Marked"].bool == true)
    #expect(file.catalogue["ViewerPreferences"]["DisplayDocTitle"].bool == true)
    #expect(file.pages.allSatisfy { $0.object["Tabs"].name == "S" })
    #expect(file.trailer["Info"]["CreationDate"].text == "D:20220224000000Z")
    let packet = String(decoding: try file.catalogue["Metadata"].content(), as: UTF8.self)
    #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(packet.contains("<xmp:CreateDate>2022-02-24T00:00:00Z</xmp:CreateDate>"))
  }

  @Test func theOutlineLeadsToTheHeadings() throws {
    let file = try PDFFile(
      finished([
        paragraph("Evening (1)", .title), paragraph("Works", .heading(1)), paragraph("a"),
        .newPage, paragraph("Notes", .heading(1)), paragraph("One", .heading(2)),
      ]))
    let root = file.catalogue["Outlines"]
    #expect(root["Count"].integer == 4)
    let title = root["First"]
    #expect(title["Title"].text == "Evening (1)")
    #expect(title["First"]["Title"].text == "Works")
    let notes = title["Last"]
    #expect(notes["Title"].text == "Notes")
    #expect(notes["Dest"].items[0].reference == file.pages[1].object.reference)
    #expect(notes["First"]["Title"].text == "One")
    #expect(file.catalogue["PageLabels"]["Nums"].items.first?.integer == 0)
  }

  @Test func referencesLeadToNamedPlaces() throws {
    var notes = Paragraph(StyledText("Notes", text), leading: 12, role: .heading(1))
    notes.label = "notes) /x"
    var see = StyledText("see page ", text)
    see.append(pageOf: "notes) /x", text)
    let file = try PDFFile(
      finished([.paragraph(Paragraph(see, leading: 12)), .newPage, .paragraph(notes)]))
    let link = try #require(file.pages[0].object["Annots"].items.first)
    let name = try #require(link["Dest"].bytes)
    let names = file.catalogue["Names"]["Dests"]["Names"].items
    #expect(names[0].bytes == name)
    #expect(names[1].items[0].reference == file.pages[1].object.reference)
  }

  @Test(arguments: Profile.allCases) func theSamePagesGiveTheSameBytes(profile: Profile) throws {
    guard profile == .screen else { return }
    #expect(try finished([paragraph("a")], profile) == finished([paragraph("a")], profile))
  }
}

private final class TitleReader: NSObject, XMLParserDelegate {
  var title = ""
  private var isInTitle = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if name == "dc:title" { isInTitle = true }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "dc:title" { isInTitle = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInTitle { title += string }
  }
}
