import Imposition

/// Makes the PDF of a job's sheets: pages as forms, in their places, with the marks around them.
struct PlateMaker {
  private let files: [PDFFile]
  private let pages: [StockPage]
  private let plan: SheetPlan
  private let target: PDFFile
  private let marksInk: PDFObject
  private var forms: [Int: PDFObject] = [:]
  private var inkNames: [ObjectIdentifier: InkNames] = [:]
  /// Content streams that have become a form of one page and cannot be one of another.
  private var taken: Set<Stream> = []

  private struct Stream: Hashable {
    var file: ObjectIdentifier
    var reference: PDFObject.Reference
  }

  init(files: [PDFFile], pages: [StockPage], plan: SheetPlan) throws(PDFFault) {
    (self.files, self.pages, self.plan) = (files, pages, plan)
    target = try PDFFile()
    marksInk = PlateMaker.everyInk(target)
  }

  /// The ink that prints on every plate (ISO 32000-1, 8.6.6.4); on a screen, black.
  private static func everyInk(_ file: PDFFile) -> PDFObject {
    file.array([
      file.name("Separation"), file.name("All"), file.name("DeviceCMYK"),
      file.parsed("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [1 1 1 1] >>"),
    ]).indirect
  }

  mutating func make() throws(PDFFault) -> [UInt8] {
    for sheet in plan.sheets {
      try add(sheet.front)
      if let back = sheet.back { try add(back) }
    }
    try carryOver()
    try target.check()
    return try target.written(.init(version: "1.6", packsObjects: false))
  }

  /// What makes the colours of the pages: the profile of the press, and layers. Tags, outlines,
  /// links and labels belong to pages in reading order; a sheet has none.
  private func carryOver() throws(PDFFault) {
    guard let first = files.first else { return }
    for key in ["OutputIntents", "OCProperties"] where !first.catalogue[key].isNull {
      let value = first.catalogue[key]
      let own = value.reference == nil ? value.indirect : value
      target.catalogue.set(key, try target.copy(own))
    }
    let information = first.trailer["Info"]
    let own = target.dictionary(["Creator": target.text("Leporello")])
    for key in ["Title", "Author", "Subject", "CreationDate", "ModDate"] {
      let value = information[key]
      guard value.text != nil, let bytes = value.bytes else { continue }
      own.set(key, target.string(bytes))
    }
    own.set("Trapped", target.name("False"))
    target.trailer.set("Info", own.indirect)
    if PressClaim(of: files) == .shared { claimPress(own, first) }
  }

  /// Sheets of pages that all keep PDF/X-4 keep it as well; of tags and archives they say nothing.
  private func claimPress(_ information: PDFObject, _ first: PDFFile) {
    let title = information["Title"].text ?? ""
    let dates = information["CreationDate"].text.map { DocumentFacts.isoDate(ofPDF: $0) }
    if (information["ModDate"].text ?? "").isEmpty {
      information.set("ModDate", information["CreationDate"])
    }
    let packet = XMPPacket(
      title: title.isEmpty ? "Leporello" : title,
      language: first.catalogue["Lang"].text ?? "en",
      facts: DocumentFacts(created: dates ?? "2000-01-01T00:00:00Z"),
      producer: "Leporello", standards: [.x4], identity: identity(of: first))
    let metadata = target.stream(packet.bytes)
    metadata.set("Type", target.name("Metadata"))
    metadata.set("Subtype", target.name("XML"))
    target.catalogue.set("Metadata", metadata.indirect)
  }

  /// A name of the sheets that follows from the pages' own and from how they are imposed, in 32
  /// hexadecimal digits (twice FNV-1a, 64 bits).
  private func identity(of first: PDFFile) -> String {
    let own = (try? first.catalogue["Metadata"].content()) ?? []
    let job = Array("\(plan.ticket.scheme.rawValue) \(plan.ticket.job) \(plan.extent)".utf8)
    let halves = [own + job, job + own].map { bytes -> String in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
    return halves.joined()
  }

  private mutating func add(_ side: SheetSide) throws(PDFFault) {
    var content = PlateContent()
    let names = target.dictionary()
    for placed in side.pages {
      guard let number = placed.page, pages.indices.contains(number - 1) else { continue }
      guard let form = try form(number) else { continue }
      names.set("P\(number)", form)
      content.place(number, placed.clip, matrix: pages[number - 1].matrix(in: placed))
    }
    content.add(side.marks)
    let box = target.array(
      [0, 0, plan.extent.width, plan.extent.height].map { target.number($0) })
    let page = target.dictionary([
      "Type": target.name("Page"), "MediaBox": box,
      "Resources": target.dictionary([
        "XObject": names, "ColorSpace": target.dictionary(["All": marksInk]),
      ]),
      "Contents": target.stream(content.bytes).indirect,
    ])
    setBoxes(of: PDFPage(page), side)
    try target.append(page.indirect)
  }

  /// What is trimmed off a sheet, in one piece: all that lies around its pages.
  private func setBoxes(of page: PDFPage, _ side: SheetSide) {
    let media = PDFPage.Edges(
      left: 0, lower: 0, right: plan.extent.width, upper: plan.extent.height)
    func edges(_ rectangles: [Rectangle]) -> PDFPage.Edges {
      rectangles.map {
        PDFPage.Edges(left: $0.left, lower: $0.bottom, right: $0.right, upper: $0.top)
      }.reduce(nil) { whole, next in whole.map { $0.around(next) } ?? next }?.within(media)
        ?? media
    }
    page.set(.bleed, edges(side.pages.map(\.clip)).around(edges(side.pages.map(\.frame))))
    page.set(.trim, edges(side.pages.map(\.frame)))
  }

  /// A page as a form of the sheets' file; nil for one with nothing on it.
  private mutating func form(_ number: Int) throws(PDFFault) -> PDFObject? {
    if let known = forms[number] { return known }
    let stock = pages[number - 1]
    let page = stock.page.object
    guard !page["Contents"].isNull else { return nil }
    let stream = try content(of: page)
    stream.set("Type", page.file.name("XObject"))
    stream.set("Subtype", page.file.name("Form"))
    let bleed = stock.bleed
    stream.set(
      "BBox",
      page.file.array(
        [bleed.left, bleed.lower, bleed.right, bleed.upper].map { page.file.number($0) }))
    stream.set(
      "Resources", page["Resources"].isDictionary ? page["Resources"] : page.file.dictionary())
    inkNames[ObjectIdentifier(page.file), default: InkNames()].respell(stream["Resources"])
    if page["Group"].isDictionary { stream.set("Group", page["Group"]) }
    let form = try target.copy(stream)
    forms[number] = form
    return form
  }

  /// The stream that becomes the form: the page's own, as it stands and still compressed, where
  /// it has one that no other page uses; else its streams joined.
  private mutating func content(of page: PDFObject) throws(PDFFault) -> PDFObject {
    let own = page["Contents"].items.count == 1 ? page["Contents"].items[0] : page["Contents"]
    if own.isStream, let reference = own.reference {
      let stream = Stream(file: ObjectIdentifier(page.file), reference: reference)
      if taken.insert(stream).inserted { return own }
    }
    return page.file.stream(try PDFPage(page).content()).indirect
  }
}
