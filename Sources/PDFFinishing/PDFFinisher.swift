import Checksums
import Typesetting

/// Finishes painted pages: structure, metadata, fonts, and what the profile asks for besides.
public struct PDFFinisher {
  /// What the file is for.
  public let profile: Profile
  /// What the press wants, for files that go there; archives take the profile for pictures that
  /// are stored in inks.
  public let press: PressOrder?

  /// A finisher for a profile.
  public init(_ profile: Profile, press: PressOrder? = nil) {
    self.profile = profile
    self.press = press
  }

  /// White that the pages are painted with around their trimmed size, in points.
  public var margin: Double { profile == .print ? press?.margin ?? 0 : 0 }

  /// The finished file. The same pages and facts give the same bytes.
  ///
  /// `pdf` and `marks` come from one painting of `document`, with `margin` around its pages.
  public func finish(
    _ pdf: [UInt8], marks: [[ContentMark]], of document: LaidOutDocument, _ facts: DocumentFacts
  ) throws(PDFFault) -> [UInt8] {
    let file = try PDFFile(pdf, mends: false)
    let pages = file.pages
    guard pages.count == document.pages.count, marks.count == pages.count else {
      throw .refused("\(pages.count) pages were painted, and \(document.pages.count) laid out")
    }
    let tree = StructureTree(of: document, marks: marks)
    let places = document.pages.map { PagePlace(height: $0.size.height, margin: margin) }
    try finishPages(file, pages, tree, marks, document)
    var writer = StructureWriter(file, pages: pages, tree: tree, places: places)
    writer.write()
    Navigation(file: file, pages: pages, places: places)
      .write(document, headings: tree.headings)
    describe(file, document, facts)
    setIntent(of: file)
    try file.check()
    return try file.written(
      .init(version: profile.rules.version, packsObjects: profile.rules.packsObjects))
  }

  private func finishPages(
    _ file: PDFFile, _ pages: [PDFPage], _ tree: StructureTree, _ marks: [[ContentMark]],
    _ document: LaidOutDocument
  ) throws(PDFFault) {
    var fonts = FontMender(file)
    var printing: PressFinishing?
    if profile == .print {
      guard let press else { throw .refused("there is no profile of a press") }
      printing = PressFinishing(file, order: press, document: document)
    }
    for (number, page) in pages.enumerated() {
      // Cairo's group blends in RGB, whatever the page is painted in.
      page.object.remove("Group")
      var content = try page.content()
      if let printed = try printing?.printed(
        content, of: page, number: number + 1, marks: marks[number])
      {
        content = printed
      }
      var tagger = ContentTagger(
        names: tree.names[number],
        hyphens: Set(marks[number].indices.filter { marks[number][$0].content == .hyphen }))
      content = try tagger.tagged(content)
      content += printing?.frame(page, document.pages[number].size) ?? []
      page.replaceContent(content)
      fonts.note(tagger.actualTexts, on: page)
    }
    try printing?.finish()
    try fonts.mend(pages)
    // A press's pictures are settled as their pages are printed.
    if profile != .print { try keepInks(of: pages) }
  }

  /// Pictures in inks keep them; in an archive with the profile that says what they look like.
  private func keepInks(of pages: [PDFPage]) throws(PDFFault) {
    var space: PDFObject?
    var settled: Set<PDFObject.Reference> = []
    for page in pages {
      let objects = page.object["Resources"]["XObject"]
      for key in objects.keys where objects[key]["ColorSpace"].name == "DeviceCMYK" {
        let image = objects[key]
        guard let reference = image.reference, settled.insert(reference).inserted else { continue }
        try PressPictures.settleInks(of: image)
        guard profile == .archive else { continue }
        if space == nil { space = try spaceOfPress(in: page.object.file) }
        if let space { image.set("ColorSpace", space) }
      }
    }
  }

  private func spaceOfPress(in file: PDFFile) throws(PDFFault) -> PDFObject {
    guard let press else { throw .refused("there is no profile for a picture in inks") }
    let profile = file.stream(of: press.profile, components: 4)
    return file.array([file.name("ICCBased"), profile]).indirect
  }

  private func setIntent(of file: PDFFile) {
    guard profile.rules.hasOutputIntent else { return }
    let intent = OutputIntent(file: file)
    if profile == .print, let press {
      intent.write(profile.rules.standards, press.profile, components: 4)
    } else if let screen = ICCProfile.screen {
      intent.write(profile.rules.standards, screen, components: 3)
    }
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
    if profile.rules.standards.contains(.x4) { info.set("Trapped", file.name("False")) }
    let key = [title, document.language, facts.created].joined(separator: "\u{0}")
    let packet = XMPPacket(
      title: title, language: document.language, facts: facts, producer: producer,
      standards: profile.rules.standards,
      identity: String(SHA256Digest(of: Array(key.utf8)).hexadecimal.prefix(32)))
    let metadata = file.stream(packet.bytes)
    metadata.set("Type", file.name("Metadata"))
    metadata.set("Subtype", file.name("XML"))
    file.catalogue.set("Metadata", metadata)
    file.catalogue.set("Lang", file.text(document.language))
    file.catalogue.set(
      "ViewerPreferences", file.dictionary(["DisplayDocTitle": file.bool(true)]))
  }
}
