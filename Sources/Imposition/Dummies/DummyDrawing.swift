extension FoldingDummy {
  /// As a drawing (SVG) at a quarter of the real size: each sheet's front and back side by side
  /// with its page numbers, folds dashed and cuts dotted, and what is to be done under it. Cut
  /// out, glued back to back and folded it is the book in small.
  public var drawing: String {
    let scale = 0.25
    let (width, height) = (plan.extent.width, plan.extent.height)
    let gap = 40.0
    let band = 70.0 + 40 * Double(plan.sheets.map { instructions($0).count }.max() ?? 0)
    let total = Extent(
      width: 2 * width + 3 * gap, height: 120 + Double(plan.sheets.count) * (height + band))
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(shown(total.width * scale))pt" \
      height="\(shown(total.height * scale))pt" viewBox="0 0 \(shown(total.width)) \
      \(shown(total.height))" font-family="sans-serif">
      """,
      "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>",
      words(heading, x: gap, y: 60, size: 36),
    ]
    for (index, sheet) in plan.sheets.enumerated() {
      let top = 120 + Double(index) * (height + band)
      parts.append(draw(sheet.front, sheet, isFront: true, at: Point(x: gap, y: top)))
      if let back = sheet.back {
        let place = Point(x: width + 2 * gap, y: top)
        parts.append(draw(back, sheet, isFront: false, at: place))
      }
      let sides = sheet.back == nil ? "" : ": the front at the left, the back at the right"
      let title = "Sheet \(sheet.number) of \(plan.sheets.count)" + sides
      for (line, text) in ([title] + instructions(sheet)).enumerated() {
        parts.append(words(text, x: gap, y: top + height + 36 * Double(line + 1), size: 26))
      }
    }
    return parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private func draw(_ side: SheetSide, _ sheet: PressSheet, isFront: Bool, at place: Point)
    -> String
  {
    let (width, height) = (plan.extent.width, plan.extent.height)
    var parts = [
      "<g transform=\"translate(\(shown(place.x)) \(shown(place.y)))\">",
      "<rect width=\"\(shown(width))\" height=\"\(shown(height))\" fill=\"none\" stroke=\"#888\" "
        + "stroke-width=\"2\"/>",
    ]
    parts += side.pages.map { draw($0, height) }
    for fold in side.marks.folds + foldsWithoutMarks(sheet, isFront) {
      parts.append(line(fold, "8 8", height))
    }
    for cut in sheet.cuts { parts.append(line(through(cut, isFront), "2 6", height)) }
    return parts.joined(separator: "\n") + "\n</g>"
  }

  private func draw(_ page: PlacedPage, _ height: Double) -> String {
    let (frame, centre) = (page.frame, page.frame.centre)
    let size = min(frame.width, frame.height) / 2.5
    let turn = page.isInverted ? " rotate(180)" : ""
    let number = page.page.map(String.init) ?? "–"
    return """
      <rect x="\(shown(frame.left))" y="\(shown(height - frame.top))" \
      width="\(shown(frame.width))" height="\(shown(frame.height))" fill="none" stroke="black"/>
      <g transform="translate(\(shown(centre.x)) \(shown(height - centre.y)))\(turn)">\
      <text text-anchor="middle" y="\(shown(size / 3))" font-size="\(shown(size))">\(number)\
      </text></g>
      """
  }

  /// Folds over the whole piece, whether the printed sheet has marks for them or not.
  private func foldsWithoutMarks(_ sheet: PressSheet, _ isFront: Bool) -> [MarkLine] {
    sheet.pieces.filter { !$0.isTurned }.flatMap { piece in
      piece.folds.map { fold -> MarkLine in
        let frame = piece.frame
        let ends: (Point, Point) =
          switch fold.line {
          case .upright(let x):
            (Point(x: frame.left + x, y: frame.bottom), Point(x: frame.left + x, y: frame.top))
          case .level(let y):
            (Point(x: frame.left, y: frame.bottom + y), Point(x: frame.right, y: frame.bottom + y))
          }
        return MarkLine(from: seen(ends.0, isFront), to: seen(ends.1, isFront))
      }
    }
  }

  private func through(_ cut: SheetLine, _ isFront: Bool) -> MarkLine {
    let ends: (Point, Point) =
      switch cut {
      case .upright(let x): (Point(x: x, y: 0), Point(x: x, y: plan.extent.height))
      case .level(let y): (Point(x: 0, y: y), Point(x: plan.extent.width, y: y))
      }
    return MarkLine(from: seen(ends.0, isFront), to: seen(ends.1, isFront))
  }

  private func seen(_ point: Point, _ isFront: Bool) -> Point {
    if isFront { return point }
    return plan.turn == .likeALeaf
      ? Point(x: plan.extent.width - point.x, y: point.y)
      : Point(x: point.x, y: plan.extent.height - point.y)
  }

  private func line(_ mark: MarkLine, _ dashes: String, _ height: Double) -> String {
    "<line x1=\"\(shown(mark.from.x))\" y1=\"\(shown(height - mark.from.y))\" "
      + "x2=\"\(shown(mark.to.x))\" y2=\"\(shown(height - mark.to.y))\" stroke=\"#444\" "
      + "stroke-width=\"2\" stroke-dasharray=\"\(dashes)\"/>"
  }

  private func words(_ text: String, x: Double, y: Double, size: Int) -> String {
    let escaped = text.flatMap { letter -> String in
      switch letter {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default:
        letter.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
          ? String(letter) : "\u{FFFD}"
      }
    }
    return
      "<text x=\"\(shown(x))\" y=\"\(shown(y))\" font-size=\"\(size)\">\(String(escaped))</text>"
  }

  /// A number with two decimals at most.
  private func shown(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
  }
}
