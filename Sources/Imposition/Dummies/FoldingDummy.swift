/// Tells a person with paper in hand how the sheets are printed, cut, folded and gathered.
public struct FoldingDummy {
  let plan: SheetPlan

  /// The dummy of a plan.
  public init(_ plan: SheetPlan) { self.plan = plan }

  /// In words and rows of page numbers; a page on its head is underlined by `v`.
  public var text: String {
    var lines = [heading, ""]
    for sheet in plan.sheets {
      lines.append("Sheet \(sheet.number) of \(plan.sheets.count)")
      lines += side("front", sheet.front)
      if let back = sheet.back { lines += side("back", back) }
      lines += instructions(sheet).map { "  " + $0 }
      lines.append("")
    }
    lines += gathering
    return lines.joined(separator: "\n") + "\n"
  }

  var heading: String {
    let ticket = plan.ticket
    let paper =
      ticket.paper.name == plan.extent.inMillimetres
      ? plan.extent.inMillimetres : "\(ticket.paper.name), \(plan.extent.inMillimetres)"
    let sheets = plan.sheets.count
    return (ticket.job.isEmpty ? "" : ticket.job + ": ")
      + "\(ticket.scheme.title), \(ticket.pages) pages on \(sheets) "
      + (sheets == 1 ? "sheet" : "sheets") + " (\(paper))"
      + (ticket.spine == .right ? ", read from right to left" : "")
      + (plan.copies > 1 ? ", \(plan.copies) copies of each" : "")
  }

  /// One row of pages a line, from the head of the sheet down.
  private func side(_ name: String, _ side: SheetSide) -> [String] {
    var rows: [(bottom: Double, pages: [PlacedPage])] = []
    for page in side.pages.sorted(by: { $0.frame.bottom > $1.frame.bottom }) {
      if let last = rows.last, abs(last.bottom - page.frame.bottom) < 10 {
        rows[rows.count - 1].pages.append(page)
      } else {
        rows.append((page.frame.bottom, [page]))
      }
    }
    return rows.enumerated().flatMap { index, row -> [String] in
      let cells = row.pages.sorted { $0.frame.left < $1.frame.left }
      let start = index == 0 ? "  " + padded(name, 7) : String(repeating: " ", count: 9)
      let numbers = cells.map { padded($0.page.map(String.init) ?? "–", 4, right: true) }
      let line = start + numbers.joined(separator: " ")
      guard cells.contains(where: \.isInverted) else { return [line] }
      let heads = cells.map { cell -> String in
        let width = cell.page.map { String($0).count } ?? 1
        return padded(String(repeating: cell.isInverted ? "v" : " ", count: width), 4, right: true)
      }
      return [line, String(repeating: " ", count: 9) + heads.joined(separator: " ")]
    }
  }

  private func padded(_ text: String, _ width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return right ? space + text : text + space
  }

  /// What is done with one sheet, one line a step.
  func instructions(_ sheet: PressSheet) -> [String] {
    var lines: [String] = []
    if plan.hasOnePlate {
      lines.append("print the same plate on both sides, turning the sheet \(plan.turn.rawValue)")
    } else if sheet.back != nil {
      lines.append(
        "print both sides, flipping about the \(plan.flip.rawValue) edge"
          + (plan.turn == .footOverHead ? " (foot over head)" : ""))
    }
    for cut in sheet.cuts { lines.append("cut " + described(cut, from: "the sheet's")) }
    guard let piece = sheet.pieces.first, !piece.folds.isEmpty else { return lines }
    let others =
      sheet.pieces.count > 1 ? " (each piece, with its lowest page up)" : " (the front up)"
    for (index, fold) in piece.folds.enumerated() {
      lines.append(
        "fold \(index + 1): the \(moving(fold)) part \(fold.goesBehind ? "behind" : "before") the "
          + "rest, " + described(fold.line, from: "the piece's") + (index == 0 ? others : ""))
    }
    return lines
  }

  private func moving(_ fold: Fold) -> String {
    switch fold.line {
    case .upright: fold.movesFirst ? "left" : "right"
    case .level: fold.movesFirst ? "upper" : "lower"
    }
  }

  private func described(_ line: SheetLine, from whose: String) -> String {
    func millimetres(_ points: Double) -> String {
      let tenths = Int((points * 254 / 72).rounded())
      return "\(tenths / 10).\(tenths % 10) mm"
    }
    return switch line {
    case .upright(let x): "\(millimetres(x)) from \(whose) left"
    case .level(let y): "\(millimetres(y)) from \(whose) foot"
    }
  }

  /// What is done with all sheets together.
  private var gathering: [String] {
    switch plan.ticket.scheme {
    case .saddle, .workAndTurn, .workAndTumble:
      let creep = (plan.creep * 254 / 72).rounded() / 10
      return [
        "Stick each sheet into the middle of the one before it, stitch through the fold, and trim",
        "head, foot and fore-edge."
          + (creep > 0 ? " Inner pages stand up to \(creep) mm closer to the fold." : ""),
      ]
    case .perfect:
      return [
        "Stick the sheets of a section into each other, gather the sections in their order, mill",
        "and glue the spine, and trim head, foot and fore-edge.",
      ]
    case .twoUp, .fourUp: return ["Cut; each pile is one copy."]
    case .cutAndStack:
      return ["Cut, and lay the piles on each other: from left to right, from the head down."]
    case .half, .letter, .roll, .zigzag, .gate, .leporello: return ["Trim before folding."]
    }
  }
}
