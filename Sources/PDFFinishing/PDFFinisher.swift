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
  /// `painted` comes from painting `document` with `margin` around its pages.
  public func finish(
    _ painted: PaintedPages, of document: LaidOutDocument, _ facts: DocumentFacts
  ) throws(PDFFault) -> [UInt8] {
    guard painted.formes.count == document.pages.count, painted.marks.count == document.pages.count
    else { throw Self.mismatch(painted.formes.count, document) }
    guard painted.margin == margin else {
      throw .refused("its pages have \(painted.margin) pt around them, and \(margin) are needed")
    }
    let tree = StructureTree(of: document, marks: painted.marks)
    return try withDraft(of: painted.stock) { draft throws(PDFFault) in
      try PageBinder(draft, painted).bind(document, names: tree.names)
      if profile != .print {
        // A press's pictures are settled as their pages are printed.
        try keepInks(of: draft)
        return try completed(draft, tree, document, facts)
      }
      let printed = try printed(written(draft), document)
      return try withDraft(of: printed) { draft throws(PDFFault) in
        try completed(draft, tree, document, facts)
      }
    }
  }

  /// The draft reads the bytes where they stand.
  private func withDraft(
    of bytes: [UInt8], _ work: (PDFDraft) throws(PDFFault) -> [UInt8]
  ) throws(PDFFault) -> [UInt8] {
    let result = bytes.withUnsafeBufferPointer { bytes -> Result<[UInt8], PDFFault> in
      do throws(PDFFault) {
        return .success(try work(PDFDraft(bytes, deflater)))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func written(_ draft: PDFDraft) throws(PDFFault) -> [UInt8] {
    var file = DraftWriter(
      draft, version: profile.rules.version, packsObjects: profile.rules.packsObjects)
    return try file.written()
  }

  /// The pages in the inks of the press.
  private func printed(
    _ pdf: [UInt8], _ document: LaidOutDocument
  ) throws(PDFFault) -> [UInt8] {
    guard let press else { throw .refused("there is no profile of a press") }
    let file = try PDFFile(pdf, mends: false)
    let pages = file.pages
    guard pages.count == document.pages.count else { throw Self.mismatch(pages.count, document) }
    var printing = PressFinishing(file, order: press, document: document)
    for (number, page) in pages.enumerated() {
      var content = try printing.printed(page.content(), of: page, number: number + 1)
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
  private func completed(
    _ draft: PDFDraft, _ tree: StructureTree, _ document: LaidOutDocument, _ facts: DocumentFacts
  ) throws(PDFFault) -> [UInt8] {
    guard draft.pages.count == document.pages.count else {
      throw Self.mismatch(draft.pages.count, document)
    }
    let places = document.pages.map { PagePlace(height: $0.size.height, margin: margin) }
    var writer = StructureWriter(draft, tree: tree, places: places)
    writer.write()
    Navigation(draft: draft, places: places).write(document, headings: tree.headings)
    try describe(draft, document, facts)
    try setIntent(of: draft)
    return try written(draft)
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
