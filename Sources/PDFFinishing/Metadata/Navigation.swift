import Typesetting

/// What leads a reader through a file: the outline, the pages' numbers, places with a name.
struct Navigation {
  let file: PDFFile
  let pages: [PDFPage]
  let places: [PagePlace]

  /// Writes all of it for a document.
  func write(_ document: LaidOutDocument, headings: [StructureTree.Heading]) {
    if let outline = outline(of: headings) { file.catalogue.set("Outlines", outline) }
    file.catalogue.set("PageLabels", labels(of: document.pages))
    if let names = destinations(in: document) { file.catalogue.set("Names", names) }
  }

  private func destination(page: Int, left: Double, top: Double) -> PDFObject {
    let place = places[page]
    return file.array([
      pages[page].object, file.name("XYZ"), file.number(left + place.margin, decimals: 2),
      file.number(place.height - top + place.margin, decimals: 2), file.null,
    ])
  }

  // MARK: Outline

  private final class Entry {
    let object: PDFObject
    let level: Int
    var kids: [Entry] = []

    init(_ object: PDFObject, level: Int) { (self.object, self.level) = (object, level) }

    var total: Int { kids.reduce(kids.count) { $0 + $1.total } }
  }

  /// The headings as an outline, all of it unfolded; nil where there are none.
  private func outline(of headings: [StructureTree.Heading]) -> PDFObject? {
    guard !headings.isEmpty else { return nil }
    let root = Entry(file.dictionary(["Type": file.name("Outlines")]).indirect, level: 0)
    var open = [root]
    for heading in headings {
      while open.count > 1, let last = open.last, last.level >= heading.level {
        open.removeLast()
      }
      let entry = Entry(
        file.dictionary([
          "Title": file.text(heading.words),
          "Dest": destination(page: heading.page, left: 0, top: heading.top),
        ]).indirect, level: heading.level)
      open.last?.kids.append(entry)
      open.append(entry)
    }
    join(root)
    return root.object
  }

  private func join(_ entry: Entry) {
    guard let first = entry.kids.first, let last = entry.kids.last else { return }
    entry.object.set("First", first.object)
    entry.object.set("Last", last.object)
    entry.object.set("Count", file.integer(entry.total))
    for (index, kid) in entry.kids.enumerated() {
      kid.object.set("Parent", entry.object)
      if index > 0 {
        kid.object.set("Prev", entry.kids[index - 1].object)
        entry.kids[index - 1].object.set("Next", kid.object)
      }
      join(kid)
    }
  }

  // MARK: Page numbers

  /// The numbers as printed: a range for each place where they do not go on.
  private func labels(of pages: [LaidOutPage]) -> PDFObject {
    let numbers = file.array()
    for (index, page) in pages.enumerated()
    where index == 0 || page.number != pages[index - 1].number + 1 {
      numbers.append(file.integer(index))
      numbers.append(
        file.dictionary(["S": file.name("D"), "St": file.integer(max(1, page.number))]))
    }
    return file.dictionary(["Nums": numbers])
  }

  // MARK: Named places

  private func destinations(in document: LaidOutDocument) -> PDFObject? {
    var found: [String: PDFObject] = [:]
    for (index, page) in document.pages.enumerated() {
      for frame in page.frames {
        guard let label = frame.label, found[label] == nil else { continue }
        found[label] = destination(page: index, left: 0, top: max(0, frame.y - 24))
      }
    }
    guard !found.isEmpty else { return nil }
    let names = found.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let list = file.array()
    for name in names {
      list.append(file.string(Array(name.utf8)))
      if let place = found[name] { list.append(place) }
    }
    return file.dictionary(["Dests": file.dictionary(["Names": list])])
  }
}
