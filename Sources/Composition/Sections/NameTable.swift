import ConcertModel
import Typesetting

/// Names with what belongs to each, in one of the arrangements a sheet may ask for.
struct NameTable {
  let maker: TextMaker
  let arrangement: ListArrangement
  var leader = LeaderElement()
  var gutter = 11.0
  var rowSpace = 0.0
  /// How wide the left column may be where both begin at their left edge.
  var widest = 0.6

  /// A line of the table: paragraphs at the left and at the right.
  struct Line {
    var left: [Paragraph]
    var right: [Paragraph]
  }

  /// The lines as one block; nothing where there are none.
  ///
  /// - Parameter others: lines of further tables, with which this one shares its columns.
  func blocks(_ lines: [Line], space: Double = 0, besides others: [Line] = []) -> [Block] {
    guard !lines.isEmpty else { return [] }
    switch arrangement {
    case .columns:
      let rows = lines.map { [cell($0.left), cell($0.right)] }
      var table = Table(
        columns: [.natural(upTo: widest), .share(1)], rows: rows, gutter: gutter,
        rowSpace: rowSpace, spaceBefore: space)
      table.companions = others.map { [cell($0.left), cell($0.right)] }
      return [.table(table)]
    case .facing, .leaders:
      return lines.enumerated().map { index, line in
        var row = Row(
          [
            .init(.share(1), cell(line.left)),
            .init(.natural(upTo: widest), cell(line.right, alignment: .right)),
          ], gutter: gutter, spaceBefore: index == 0 ? space : rowSpace)
        if line.right.isEmpty { row.cells.removeLast() }
        row.meaning = .table
        if arrangement == .leaders { row.leader = maker.leader(leader) }
        return .row(row)
      }
    }
  }

  /// A second line of a name stands a little further in than the first.
  private func cell(_ paragraphs: [Paragraph], alignment: Paragraph.Alignment = .left) -> [Block] {
    paragraphs.map { paragraph in
      var paragraph = paragraph
      paragraph.alignment = alignment
      if alignment == .left {
        paragraph.leftIndent = paragraph.leading * 0.75
        paragraph.firstIndent = -paragraph.leftIndent
      }
      return .paragraph(paragraph)
    }
  }
}
