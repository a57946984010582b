/// The boxes of a page for the press: each inside the next, and the trimmed one said.
enum BoxChecks {
  static func check(_ page: PDFPage, _ number: Int, _ report: PreflightReport) {
    guard let media = page[.media] else {
      report.error("the page has no MediaBox", page: number)
      return
    }
    let (trim, art) = (page[.trim], page[.art])
    if trim == nil && art == nil {
      report.error(
        "the page does not say where it is trimmed", page: number, hint: "give it a TrimBox")
    }
    if trim != nil && art != nil {
      report.error("the page has a TrimBox and an ArtBox; one of them is wanted", page: number)
    }
    let chain: [(String, PDFPage.Edges?)] = [
      ("TrimBox", trim ?? art), ("BleedBox", page[.bleed]), ("MediaBox", media),
    ]
    let present = chain.compactMap { name, box in box.map { (name, $0) } }
    for (inner, outer) in zip(present, present.dropFirst()) where !holds(outer.1, inner.1) {
      report.error("the \(inner.0) lies outside the \(outer.0)", page: number)
    }
    if let crop = page[.crop], let trim, !holds(crop, trim) {
      report.error("the CropBox cuts into the TrimBox", page: number)
    }
    for (name, box) in present where box.width < 1 || box.height < 1 {
      report.error("the \(name) has no area", page: number)
    }
  }

  /// To a hundredth of a point, which is what rounding in other programs leaves.
  private static func holds(_ outer: PDFPage.Edges, _ inner: PDFPage.Edges) -> Bool {
    inner.left > outer.left - 0.01 && inner.lower > outer.lower - 0.01
      && inner.right < outer.right + 0.01 && inner.upper < outer.upper + 0.01
  }
}
