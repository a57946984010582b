import Checksums
import Typesetting

/// Finishes painted pages: structure, metadata, fonts, and what the profile asks for besides.
public struct PDFFinisher {
  /// What the file is for.
  public let profile: Profile
  /// What the press wants, for files that go there; archives take the profile for pictures that
  /// are stored in inks.
  public let press: PressOrder?
  private let deflater = Deflater()

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
    guard marks.count == document.pages.count else {
      throw .refused("\(marks.count) pages were marked, and \(document.pages.count) laid out")
    }
    let painted = profile == .print ? try printed(pdf, marks, document) : pdf
    // The draft reads the painted bytes where they stand.
    let result = painted.withUnsafeBufferPointer { bytes -> Result<[UInt8], PDFFault> in
      do throws(PDFFault) {
        return .success(try bound(PDFDraft(bytes, deflater), marks, document, facts))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The pages in the inks of the press.
  private func printed(
    _ pdf: [UInt8], _ marks: [[ContentMark]], _ document: LaidOutDocument
  ) throws(PDFFault) -> [UInt8] {
    guard let press else { throw .refused("there is no profile of a press") }
    let file = try PDFFile(pdf, mends: false)
    let pages = file.pages
    guard pages.count == document.pages.count else { throw Self.mismatch(pages.count, document) }
    var printing = PressFinishing(file, order: press, document: document)
    for (number, page) in pages.enumerated() {
      var content = try printing.printed(
        page.content(), of: page, number: number + 1, marks: marks[number])
      content += printing.frame(page, document.pages[number].size)
      page.replaceContent(content)
    }
    try printing.finish()
    try file.check()
    return try file.written(.init(version: profile.rules.version, packsObjects: false))
  }

  private static func mismatch(_ count: Int, _ document: LaidOutDocument) -> PDFFault {
    .refused("\(count) pages were painted, and \(document.pages.count) laid out")
  }

  /// The file with structure, ways through it, metadata and what the profile asks for besides.
  private func bound(
    _ draft: PDFDraft, _ marks: [[ContentMark]], _ document: LaidOutDocument,
    _ facts: DocumentFacts
  ) throws(PDFFault) -> [UInt8] {
    guard draft.pages.count == document.pages.count else {
      throw Self.mismatch(draft.pages.count, document)
    }
    let tree = StructureTree(of: document, marks: marks)
    let places = document.pages.map { PagePlace(height: $0.size.height, margin: margin) }
    try tag(draft, tree, marks)
    var writer = StructureWriter(draft, tree: tree, places: places)
    writer.write()
    Navigation(draft: draft, places: places).write(document, headings: tree.headings)
    try describe(draft, document, facts)
    try setIntent(of: draft)
    var file = DraftWriter(
      draft, version: profile.rules.version, packsObjects: profile.rules.packsObjects)
    return try file.written()
  }

  private func tag(
    _ draft: PDFDraft, _ tree: StructureTree, _ marks: [[ContentMark]]
  ) throws(PDFFault) {
    var fonts = FontMender(draft)
    for (number, page) in draft.pages.enumerated() {
      // Cairo's group blends in RGB, whatever the page is painted in.
      draft.set("Group", of: page, to: nil)
      guard let stream = draft.dictionary(of: page)["Contents"]?.reference else {
        throw .damaged("page \(number + 1) has no content of its own")
      }
      var tagger = ContentTagger(
        names: tree.names[number],
        hyphens: Set(marks[number].indices.filter { marks[number][$0].content == .hyphen }))
      let content = try tagger.tagged(draft.content(of: stream))
      try draft.put(stream: content, draft.dictionary(of: stream), at: stream)
      fonts.note(tagger.actualTexts, on: page)
    }
    try fonts.mend()
    // A press's pictures are settled as their pages are printed.
    if profile != .print { try keepInks(of: draft) }
  }

  /// Pictures in inks keep them; in an archive with the profile that says what they look like.
  private func keepInks(of draft: PDFDraft) throws(PDFFault) {
    var space: PDFValue?
    for number in draft.items.indices
    where draft.dictionary(of: number)["ColorSpace"] == .name("DeviceCMYK") {
      guard draft.isStream(number) else { continue }
      if draft.dictionary(of: number)["Filter"] == .name("DCTDecode"),
        JPEGSegments(Array(try draft.stored(number))).hasAdobeMarker
      {
        draft.set("Decode", of: number, to: PressPictures.inverted)
      }
      guard profile == .archive else { continue }
      if space == nil { space = try spaceOfPress(in: draft) }
      draft.set("ColorSpace", of: number, to: space)
    }
  }

  private func spaceOfPress(in draft: PDFDraft) throws(PDFFault) -> PDFValue {
    guard let press else { throw .refused("there is no profile for a picture in inks") }
    let profile = try draft.add(profile: press.profile, components: 4)
    return .reference(draft.add(.array([.name("ICCBased"), .reference(profile)])))
  }

  private func setIntent(of draft: PDFDraft) throws(PDFFault) {
    guard profile.rules.hasOutputIntent else { return }
    let intent = OutputIntent(draft: draft)
    if profile == .print, let press {
      try intent.write(profile.rules.standards, press.profile, components: 4)
    } else if let screen = ICCProfile.screen {
      try intent.write(profile.rules.standards, screen, components: 3)
    }
  }

  private func describe(
    _ draft: PDFDraft, _ document: LaidOutDocument, _ facts: DocumentFacts
  ) throws(PDFFault) {
    let producer = draft.dictionary(of: draft.info)["Producer"]?.string
    let title = document.title.isEmpty ? facts.creator : document.title
    let date = PDFValue.text(facts.pdfDate)
    draft.set("Title", of: draft.info, to: .text(title))
    draft.set("Creator", of: draft.info, to: .text(facts.creator))
    draft.set("CreationDate", of: draft.info, to: date)
    draft.set("ModDate", of: draft.info, to: date)
    if profile.rules.standards.contains(.x4) {
      draft.set("Trapped", of: draft.info, to: .name("False"))
    }
    let key = [title, document.language, facts.created].joined(separator: "\u{0}")
    let packet = XMPPacket(
      title: title, language: document.language, facts: facts,
      producer: producer.map { String(decoding: $0, as: UTF8.self) } ?? facts.creator,
      standards: profile.rules.standards,
      identity: String(SHA256Digest(of: Array(key.utf8)).hexadecimal.prefix(32)))
    // "The metadata stream should not be packed" (14.3.2): tools look for it in the raw file.
    let metadata = try draft.add(
      stream: packet.bytes, ["Type": .name("Metadata"), "Subtype": .name("XML")],
      packs: false)
    draft.set("Metadata", of: draft.root, to: .reference(metadata))
    draft.set("Lang", of: draft.root, to: .text(document.language))
    draft.set(
      "ViewerPreferences", of: draft.root,
      to: .dictionary(["DisplayDocTitle": .bool(true)]))
  }
}
