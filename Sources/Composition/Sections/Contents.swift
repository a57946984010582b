import Typesetting

/// A heading that the contents may list.
struct ContentsEntry {
  /// The heading's words.
  var text: String
  /// The language they are in.
  var language: String
  /// 1 for a part, 2 for what is in it.
  var level: Int
  /// The label of the heading.
  var label: String
}

/// The contents: page numbers in a column at the left, so that no eye has to travel along dots.
struct Contents {
  let maker: TextMaker
  let design: ContentsDesign

  func blocks(_ entries: [ContentsEntry]) -> [Block] {
    entries.filter { $0.level <= design.depth }.enumerated().map { index, entry in
      let isDetail = entry.level > 1
      let style = isDetail ? design.detail : design.style
      var cell: [Block] = []
      if !isDetail {
        var number = StyledText()
        number.append(
          pageOf: entry.label, maker.style(design.number).textStyle(language: maker.language))
        cell = [.paragraph(maker.paragraph(number, design.number, alignment: .left))]
      }
      var text = StyledText(
        entry.text, maker.style(style).textStyle(language: entry.language))
      text.runs[0].link = "#" + entry.label
      var row = Row(
        [
          .init(.fixed(design.numberWidth), cell),
          .init(.share(1), [.paragraph(maker.paragraph(text, style, role: .listItem))]),
        ], gutter: 0, spaceBefore: index == 0 || isDetail ? 0 : design.space,
        keepsWithNext: !isDetail && index + 1 < entries.count && entries[index + 1].level > 1)
      row.meaning = .contents
      return .row(row)
    }
  }
}

/// Gives the headings of a part their labels.
struct HeadingLabels {
  private(set) var entries: [ContentsEntry] = []
  private let part: String

  /// Labels that begin with the part's name: `notes` for its heading, then `notes/1`, `notes/2`.
  init(part: String) { self.part = part }

  /// The blocks with their headings labelled.
  mutating func labelled(_ blocks: [Block]) -> [Block] {
    blocks.map { block in
      switch block {
      case .paragraph(let paragraph): return .paragraph(labelled(paragraph))
      case .group(var group):
        group.blocks = labelled(group.blocks)
        return .group(group)
      case .row(var row):
        for index in row.cells.indices {
          row.cells[index].blocks = labelled(row.cells[index].blocks)
        }
        return .row(row)
      case .facing(var facing):
        facing.left = labelled(facing.left)
        facing.right = labelled(facing.right)
        return .facing(facing)
      case .columns(var columns):
        columns.blocks = labelled(columns.blocks)
        return .columns(columns)
      default: return block
      }
    }
  }

  private mutating func labelled(_ paragraph: Paragraph) -> Paragraph {
    guard case .heading(let level) = paragraph.role, level <= 2 else { return paragraph }
    var paragraph = paragraph
    let isPart = level == 1 && !entries.contains { $0.level == 1 }
    let label = isPart ? part : "\(part)/\(entries.count)"
    paragraph.label = label
    // What follows an em space in a heading is said beside it: a role, a place.
    let words = paragraph.text.plain.prefix { $0 != "\u{2003}" }
      .split(separator: "\n").joined(separator: " ")
    entries.append(
      ContentsEntry(
        text: words, language: paragraph.text.runs.first?.style.language ?? "", level: level,
        label: label))
    return paragraph
  }
}
