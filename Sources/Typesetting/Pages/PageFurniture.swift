/// What stands on a page besides its text: the running head, the folio, and the thumb mark.
struct PageFurniture {
  let setter: ParagraphSetter
  /// Yields a number no other element of the document has.
  let element: () -> Int

  /// The furniture of a page. A page that begins a part or with a heading of the first level has
  /// no running head.
  func frames(
    of part: DocumentPart, number: Int, isFirst: Bool, under content: [Frame]
  ) -> [Frame] {
    var frames: [Frame] = []
    let begins = isFirst || content.first?.role == .heading(1)
    if !begins, let head = runningHead(of: part, number: number) { frames.append(head) }
    if let folio = folio(number, design: part.design) { frames.append(folio) }
    if let thumb = part.thumb {
      let isLeftPage = part.design.isMirrored && number % 2 == 0
      frames.append(thumb.frame(of: part.design.size, isLeftPage: isLeftPage))
    }
    return frames
  }

  private func runningHead(of part: DocumentPart, number: Int) -> Frame? {
    let head = part.design.runningHead
    guard head.place != .none, let words = part.runningHead else { return nil }
    let isLeftPage = part.design.isMirrored && number % 2 == 0
    let alignment: Paragraph.Alignment =
      switch head.place {
      case .outside: isLeftPage ? .left : .right
      case .inside: isLeftPage ? .right : .left
      case .centre, .none: .centre
      }
    return line(
      words, alignment, y: part.design.margins.head - head.rise, design: part.design, number)
  }

  private func folio(_ number: Int, design: PageDesign) -> Frame? {
    guard design.folioPlace != .none, let style = design.folioStyle else { return nil }
    let alignment: Paragraph.Alignment =
      switch design.folioPlace {
      case .outside where design.isMirrored && number % 2 == 0: .left
      case .outside: .right
      default: .centre
      }
    return line(
      StyledText(String(number), style), alignment,
      y: design.size.height - design.margins.foot + design.folioDrop, design: design, number)
  }

  private func line(
    _ text: StyledText, _ alignment: Paragraph.Alignment, y: Double, design: PageDesign,
    _ number: Int
  ) -> Frame? {
    let paragraph = Paragraph(text, alignment: alignment, leading: 1, role: .artifact)
    var design = design
    if let book = design.bookMargins {
      design.margins.inside = book.inside
      design.margins.outside = book.outside
    }
    guard let line = setter.set(paragraph, measure: design.measure).lines.first else { return nil }
    return Frame(
      x: design.left(onPage: number) + line.x, y: y, content: .line(line.line), role: .artifact,
      element: element())
  }
}
