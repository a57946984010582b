import Typesetting

/// Binds formes as the pages of a draft whose stock they were painted for.
struct PageBinder {
  private let draft: PDFDraft
  private let painted: PaintedPages
  private let type: TypeCase

  init(_ draft: PDFDraft, _ painted: PaintedPages) throws(PDFFault) {
    guard draft.pages.count == painted.areDrawings.count + 1, let last = draft.pages.last else {
      throw .refused(
        "\(painted.areDrawings.count) pictures were painted on \(draft.pages.count) pages")
    }
    self.draft = draft
    self.painted = painted
    type = try TypeCase(painted, page: last, in: draft)
  }

  /// Puts the pages in the place of the stock's; `names` has for each mark of each page the name
  /// of its element.
  func bind(_ document: LaidOutDocument, names: [[String?]]) throws(PDFFault) {
    var fonts = FontMender(draft)
    name(&fonts)
    var writer = PageWriter(type, painted)
    let pictures = try draft.pages.dropLast().enumerated().map(form)
    let parent = draft.reserve()
    var pages: [Int] = []
    for (number, page) in document.pages.enumerated() {
      let written = try writer.page(
        painted.formes[number], height: page.size.height, names: names[number],
        marks: painted.marks[number])
      let content = try draft.add(stream: written.content)
      pages.append(
        draft.add(
          .dictionary([
            "Type": .name("Page"), "Parent": .reference(parent),
            "MediaBox": sheet(page.size),
            "Contents": .reference(content),
            "Resources": .dictionary(resources(written, pictures)),
          ])))
    }
    draft.put(
      .dictionary([
        "Type": .name("Pages"), "Count": .integer(pages.count),
        "Kids": .array(pages.map(PDFValue.reference)),
      ]), at: parent)
    draft.replacePages(with: pages, under: parent)
    try fonts.mend()
  }

  private func sheet(_ size: Size) -> PDFValue {
    .rectangle(
      .init(
        left: 0, lower: 0, right: size.width + painted.margin * 2,
        upper: size.height + painted.margin * 2))
  }

  private func resources(_ page: PageWriter.Page, _ pictures: [Int]) -> PDFDictionary {
    var resources = PDFDictionary()
    var fonts = PDFDictionary()
    for place in page.fonts {
      fonts.append(PageWriter.name(ofFont: place), .reference(type.fonts[place].number))
    }
    if !fonts.entries.isEmpty { resources.append("Font", .dictionary(fonts)) }
    var objects = PDFDictionary()
    for place in page.pictures {
      objects.append(
        PageWriter.name(ofPicture: place, isDrawing: painted.areDrawings[place]),
        .reference(pictures[place]))
    }
    if !objects.entries.isEmpty { resources.append("XObject", .dictionary(objects)) }
    return resources
  }

  /// Makes a page of the stock a picture that a page can take in as it is (8.10). It stands where
  /// it was painted: its box is the page's.
  private func form(_ index: Int, _ page: Int) throws(PDFFault) -> Int {
    let dictionary = draft.dictionary(of: page)
    guard let content = dictionary["Contents"]?.reference, draft.isStream(content) else {
      throw .damaged("picture \(index + 1) has no content")
    }
    draft.set("Type", of: content, to: .name("XObject"))
    draft.set("Subtype", of: content, to: .name("Form"))
    draft.set("BBox", of: content, to: dictionary["MediaBox"])
    draft.set("Resources", of: content, to: dictionary["Resources"])
    return content
  }

  /// Has the fonts say what their glyphs stand for where they call them otherwise.
  private func name(_ fonts: inout FontMender) {
    for (sort, letter) in type.letters.enumerated() {
      guard let letter, !letter.isNamed, !painted.sorts[sort].text.isEmpty else { continue }
      let font = type.fonts[letter.font]
      fonts.note(painted.sorts[sort].text, code: letter.code, of: font.number)
    }
  }
}
