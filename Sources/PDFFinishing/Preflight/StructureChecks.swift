/// The tree of tags: whether what is tagged on the pages is in it, and whether what needs words
/// has them.
struct StructureChecks {
  let file: PDFFile
  let checks: CheckList
  private var known: [PDFObject.Reference: Set<Int>] = [:]
  private var objects: Set<PDFObject.Reference> = []
  private var pageNumbers: [PDFObject.Reference: Int] = [:]
  private var hasTree = false
  private var lastHeading = 0

  /// More elements than a thick book has are a loop, or a trap.
  private static let most = 2_000_000

  init(file: PDFFile, checks: CheckList) { (self.file, self.checks) = (file, checks) }

  /// Reads the tree.
  mutating func read(_ report: PreflightReport) {
    guard checks.access else { return }
    let root = file.catalogue["StructTreeRoot"]
    guard root.isDictionary else {
      report.error("there are no tags", hint: "a screen reader has to guess what is what")
      return
    }
    hasTree = true
    for (index, page) in file.pages.enumerated() {
      if let reference = page.object.reference { pageNumbers[reference] = index + 1 }
    }
    var waiting: [(element: PDFObject, page: PDFObject)] = [(root, file.null)]
    var visited: Set<PDFObject.Reference> = []
    var count = 0
    while let (element, outerPage) = waiting.popLast(), count < StructureChecks.most {
      count += 1
      if let reference = element.reference, !visited.insert(reference).inserted { continue }
      let page = element["Pg"].isNull ? outerPage : element["Pg"]
      if element["S"].name != nil { check(element, role(element, root), page, report) }
      let kids = element["K"]
      for kid in (kids.isArray ? kids.items : [kids]).reversed() {
        take(kid, page, &waiting)
      }
    }
  }

  private mutating func take(
    _ kid: PDFObject, _ page: PDFObject, _ waiting: inout [(element: PDFObject, page: PDFObject)]
  ) {
    if let number = kid.integer {
      if let reference = page.reference { known[reference, default: []].insert(number) }
    } else if kid["Type"].name == "MCR" {
      let own = kid["Pg"].isNull ? page : kid["Pg"]
      if let reference = own.reference, let number = kid["MCID"].integer {
        known[reference, default: []].insert(number)
      }
    } else if kid["Type"].name == "OBJR" {
      if let reference = kid["Obj"].reference { objects.insert(reference) }
    } else if kid.isDictionary {
      waiting.append((kid, page))
    }
  }

  /// An element's role among those everybody knows.
  private func role(_ element: PDFObject, _ root: PDFObject) -> String {
    var role = element["S"].name ?? ""
    for _ in 0..<8 {
      guard let next = root["RoleMap"][role].name, next != role else { break }
      role = next
    }
    return role
  }

  private mutating func check(
    _ element: PDFObject, _ role: String, _ page: PDFObject, _ report: PreflightReport
  ) {
    let number = page.reference.flatMap { pageNumbers[$0] } ?? 0
    switch role {
    case "Figure", "Formula":
      if (element["Alt"].text ?? "").isEmpty, (element["ActualText"].text ?? "").isEmpty {
        report.error(
          "a picture has no words for those who do not see it", page: number,
          hint: "/Alt, or mark it as an artifact if it only adorns")
      }
    case "TH":
      let attributes = element["A"]
      let all = attributes.isArray ? attributes.items : [attributes]
      if !all.contains(where: { $0["Scope"].name != nil }), element["ID"].isNull {
        report.error("a table's head does not say what it is the head of", page: number)
      }
    case "H1", "H2", "H3", "H4", "H5", "H6":
      let level = role.last?.wholeNumberValue ?? 1
      if level > lastHeading + 1 {
        report.error(
          "a heading of level \(level) follows one of level \(lastHeading)", page: number)
      }
      lastHeading = level
    default: break
    }
  }

  /// Compares a page's own marks with the tree, and looks at its links.
  func compare(
    _ page: PDFPage, _ number: Int, marks: Set<Int>, showsText: Bool, _ report: PreflightReport
  ) {
    let notes = page.object["Annots"].items
    if checks.press, !notes.isEmpty { checkNotes(page, notes, number, report) }
    guard checks.access else { return }
    if hasTree {
      let inTree = page.object.reference.flatMap { known[$0] } ?? []
      let strays = marks.subtracting(inTree).count
      if strays > 0 {
        report.error("\(strays) tagged pieces are not in the tree of tags", page: number)
      }
      let missing = inTree.subtracting(marks).count
      if missing > 0 {
        report.error("\(missing) pieces of the tree are not on the page", page: number)
      }
      if !marks.isEmpty, page.object["StructParents"].integer == nil {
        report.error("the page does not lead back to its tags (StructParents)", page: number)
      }
      if marks.isEmpty, showsText {
        report.warning("all the text of the page is passed over in reading", page: number)
      }
    }
    guard !notes.isEmpty else { return }
    if page.object["Tabs"].name != "S" {
      report.error("links are not visited in the order of the tags (/Tabs /S)", page: number)
    }
    for note in notes { checkLink(note, number, report) }
  }

  private func checkLink(_ note: PDFObject, _ number: Int, _ report: PreflightReport) {
    let kind = note["Subtype"].name ?? "note"
    let isHidden = (note["F"].integer ?? 0) & 2 != 0
    guard kind != "Popup", kind != "PrinterMark", !isHidden else { return }
    if (note["Contents"].text ?? "").isEmpty {
      report.error("a \(kind.lowercased()) does not say in words where it leads", page: number)
    }
    if hasTree, let reference = note.reference, !objects.contains(reference) {
      report.error("a \(kind.lowercased()) is not in the tree of tags", page: number)
    }
  }

  /// Only printer's marks may print besides the page (ISO 15930-7, 6.17).
  private func checkNotes(
    _ page: PDFPage, _ notes: [PDFObject], _ number: Int, _ report: PreflightReport
  ) {
    let kinds = notes.compactMap { $0["Subtype"].name }
      .filter { !["TrapNet", "PrinterMark", "Popup", "Link"].contains($0) }
    if !kinds.isEmpty {
      report.error(
        "comments or form fields stand on the page", page: number,
        hint: "they do not print, or print otherwise than they look")
    }
  }
}
