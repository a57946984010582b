/// Finds the widths of cells that stand side by side.
struct ColumnWidths {
  let setter: ParagraphSetter

  /// The widths in points: fixed ones first, then natural ones, then shares of the rest.
  func widths(
    of columns: [Row.Width], rows: [[[Block]]], gutter: Double, measure: Double
  ) -> [Double] {
    let gutters = gutter * Double(max(0, columns.count - 1))
    var left = max(0, measure - gutters)
    var widths = [Double](repeating: 0, count: columns.count)
    var weights = 0.0
    for (index, column) in columns.enumerated() {
      switch column {
      case .fixed(let width): widths[index] = min(width, left)
      case .natural(let limit):
        let widest = rows.reduce(0) { widest, row in
          max(widest, index < row.count ? naturalWidth(of: row[index]) : 0)
        }
        // A hair more than the natural width, so that rounding never breaks the line.
        widths[index] = min(widest + 0.01, limit * measure, left)
      case .share(let weight): weights += weight
      case .verse: weights += 1
      }
      left -= widths[index]
    }
    for (index, column) in columns.enumerated() {
      switch column {
      case .fixed, .natural: break
      case .share(let weight): widths[index] = max(0, left) * weight / max(weights, 1e-9)
      case .verse: widths[index] = max(0, left) / max(weights, 1)
      }
    }
    return widths
  }

  private func naturalWidth(of blocks: [Block]) -> Double {
    blocks.reduce(0) { widest, block in
      switch block {
      case .paragraph(let paragraph): max(widest, setter.naturalWidth(of: paragraph))
      case .group(let group): max(widest, naturalWidth(of: group.blocks))
      case .rule(let rule): max(widest, rule.length ?? 0)
      case .picture(let picture):
        max(widest, picture.mark(within: Size(width: 1e7, height: 1e7)).size.width)
      default: widest
      }
    }
  }
}
