import Typesetting

/// What leads a reader through a file: the outline, the pages' numbers, places with a name.
struct Navigation {
  let draft: PDFDraft
  let places: [PagePlace]

  /// Writes all of it for a document.
  func write(_ document: LaidOutDocument, headings: [StructureTree.Heading]) {
    if let outline = outline(of: headings) {
      draft.set("Outlines", of: draft.root, to: .reference(outline))
    }
    draft.set("PageLabels", of: draft.root, to: labels(of: document.pages))
    if let names = destinations(in: document) { draft.set("Names", of: draft.root, to: names) }
  }

  private func destination(page: Int, left: Double, top: Double) -> PDFValue {
    let place = places[page]
    return .array([
      .reference(draft.pages[page]), .name("XYZ"),
      .number(left + place.margin, decimals: 2),
      .number(place.height - top + place.margin, decimals: 2), .null,
    ])
  }

  // MARK: Outline

  private final class Entry {
    let number: Int
    let level: Int
    var kids: [Entry] = []

    init(_ number: Int, level: Int) { (self.number, self.level) = (number, level) }

    var total: Int { kids.reduce(kids.count) { $0 + $1.total } }
  }

  /// The headings as an outline, all of it unfolded; nil where there are none.
  private func outline(of headings: [StructureTree.Heading]) -> Int? {
    guard !headings.isEmpty else { return nil }
    let root = Entry(draft.add(.dictionary(["Type": .name("Outlines")])), level: 0)
    var open = [root]
    for heading in headings {
      while open.count > 1, let last = open.last, last.level >= heading.level {
        open.removeLast()
      }
      let entry = Entry(
        draft.add(
          .dictionary([
            "Title": .text(heading.words),
            "Dest": destination(page: heading.page, left: 0, top: heading.top),
          ])), level: heading.level)
      open.last?.kids.append(entry)
      open.append(entry)
    }
    join(root)
    return root.number
  }

  private func join(_ entry: Entry) {
    guard let first = entry.kids.first, let last = entry.kids.last else { return }
    draft.set("First", of: entry.number, to: .reference(first.number))
    draft.set("Last", of: entry.number, to: .reference(last.number))
    draft.set("Count", of: entry.number, to: .integer(entry.total))
    for (index, kid) in entry.kids.enumerated() {
      draft.set("Parent", of: kid.number, to: .reference(entry.number))
      if index > 0 {
        let previous = entry.kids[index - 1].number
        draft.set("Prev", of: kid.number, to: .reference(previous))
        draft.set("Next", of: previous, to: .reference(kid.number))
      }
      join(kid)
    }
  }

  // MARK: Page numbers

  /// The numbers as printed: a range for each place where they do not go on.
  private func labels(of pages: [LaidOutPage]) -> PDFValue {
    var numbers: [PDFValue] = []
    for (index, page) in pages.enumerated()
    where index == 0 || page.number != pages[index - 1].number + 1 {
      numbers.append(.integer(index))
      numbers.append(
        .dictionary(["S": .name("D"), "St": .integer(max(1, page.number))]))
    }
    return .dictionary(["Nums": .array(numbers)])
  }

  // MARK: Named places

  private func destinations(in document: LaidOutDocument) -> PDFValue? {
    var found: [String: PDFValue] = [:]
    for (index, page) in document.pages.enumerated() {
      for frame in page.frames {
        guard let label = frame.label, found[label] == nil else { continue }
        found[label] = destination(page: index, left: 0, top: max(0, frame.y - 24))
      }
    }
    guard !found.isEmpty else { return nil }
    let names = found.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var list: [PDFValue] = []
    for name in names {
      list.append(.string(Array(name.utf8)))
      if let place = found[name] { list.append(place) }
    }
    return .dictionary(["Dests": .dictionary(["Names": .array(list)])])
  }
}
