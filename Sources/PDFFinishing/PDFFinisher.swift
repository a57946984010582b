import Typesetting

/// Finishes painted pages: structure, metadata, fonts, and what the profile asks for besides.
public struct PDFFinisher {
  /// What the file is for.
  public let profile: Profile

  /// A finisher for a profile.
  public init(_ profile: Profile) { self.profile = profile }

  /// The finished file. The same pages and facts give the same bytes.
  ///
  /// `pdf` and `marks` come from one painting of `document`.
  public func finish(
    _ pdf: [UInt8], marks: [[ContentMark]], of document: LaidOutDocument, _ facts: DocumentFacts
  ) throws(PDFFault) -> [UInt8] {
    let file = try PDFFile(pdf, mends: false)
    let pages = file.pages
    guard pages.count == document.pages.count, marks.count == pages.count else {
      throw .refused("\(pages.count) pages were painted, and \(document.pages.count) laid out")
    }
    let tree = StructureTree(of: document, marks: marks)
    let places = document.pages.map { PagePlace(height: $0.size.height, margin: 0) }
    var fonts = FontMender(file)
    for (number, page) in pages.enumerated() {
      page.object.remove("Group")
      var tagger = ContentTagger(
        names: tree.names[number],
        hyphens: Set(marks[number].indices.filter { marks[number][$0].content == .hyphen }))
      page.replaceContent(try tagger.tagged(page.content()))
      fonts.note(tagger.glyphTexts, on: page)
    }
    try fonts.mend(pages)
    var writer = StructureWriter(file, pages: pages, tree: tree, places: places)
    writer.write()
    Navigation(file: file, pages: pages, places: places)
      .write(document, headings: tree.headings)
    describe(file, document, facts)
    try file.check()
    return try file.written(
      .init(version: profile.rules.version, packsObjects: profile.rules.packsObjects))
  }

  private func describe(_ file: PDFFile, _ document: LaidOutDocument, _ facts: DocumentFacts) {
    let info = file.trailer["Info"]
    let producer = info["Producer"].text ?? facts.creator
    let title = document.title.isEmpty ? facts.creator : document.title
    let date = file.string(Array(facts.pdfDate.utf8))
    info.set("Title", file.text(title))
    info.set("Creator", file.text(facts.creator))
    info.set("CreationDate", date)
    info.set("ModDate", date)
    let packet = XMPPacket(
      title: title, language: document.language, facts: facts, producer: producer,
      standards: profile.rules.standards, identity: "")
    let metadata = file.stream(packet.bytes)
    metadata.set("Type", file.name("Metadata"))
    metadata.set("Subtype", file.name("XML"))
    file.catalogue.set("Metadata", metadata)
    file.catalogue.set("Lang", file.text(document.language))
    file.catalogue.set(
      "ViewerPreferences", file.dictionary(["DisplayDocTitle": file.bool(true)]))
  }
}
