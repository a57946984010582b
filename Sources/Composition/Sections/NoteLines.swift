import Typesetting

/// Hairlines to write on, as many as the page has room for under its heading.
struct NoteLines {
  let maker: TextMaker
  let design: NoteLinesDesign
  let page: PageDesign

  func blocks() -> [Block] {
    let count = Int((page.depth - design.head) / design.spacing)
    guard count > 0 else { return [] }
    let colour = maker.sheet.colours[design.colour] ?? .black
    return (0..<count).map { _ in
      .rule(
        Rule(
          thickness: design.thickness, colour: colour,
          spaceBefore: design.spacing - design.thickness))
    }
  }
}
