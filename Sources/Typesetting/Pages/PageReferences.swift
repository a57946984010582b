/// Page numbers that are set in the text: the contents, and “see page 12”.
///
/// They are known only when the pages are. So the pages are made with the numbers of the round
/// before, until a round finds what it was given; a number that grows by a figure may move a line,
/// and the line a page, hence a fixed limit.
struct PageReferences {
  /// After so many rounds the pages stand as they are, with a fault.
  static let rounds = 4

  /// The numbers of the labels as last found; nil before the first round.
  var numbers: [String: Int]?

  /// A plan with the numbers in their places.
  func filled(_ plan: DocumentPlan) -> DocumentPlan {
    var plan = plan
    for index in plan.parts.indices {
      plan.parts[index].blocks = plan.parts[index].blocks.map(filled)
      plan.parts[index].remainder = plan.parts[index].remainder.map(filled)
    }
    return plan
  }

  private func filled(_ block: Block) -> Block {
    block.mappingParagraphs { paragraph in
      var paragraph = paragraph
      for index in paragraph.text.runs.indices {
        guard let label = paragraph.text.runs[index].reference else { continue }
        // Before the first round two figures stand for what most books will have.
        let number = numbers.map { $0[label].map { String($0) } ?? "?" }
        paragraph.text.runs[index].text = number ?? "00"
      }
      return paragraph
    }
  }

  /// The labels a plan refers to, each once, in order.
  static func wanted(by plan: DocumentPlan) -> [String] {
    var labels: [String] = []
    for block in plan.parts.flatMap(\.blocks) {
      _ = block.mappingParagraphs { paragraph in
        for case let label? in paragraph.text.runs.map(\.reference) where !labels.contains(label) {
          labels.append(label)
        }
        return paragraph
      }
    }
    return labels
  }

  /// The pages on which labels stand; of two of one name the first counts.
  static func found(in pages: [LaidOutPage]) -> [String: Int] {
    var numbers: [String: Int] = [:]
    for page in pages {
      for case let label? in page.frames.map(\.label) where numbers[label] == nil {
        numbers[label] = page.number
      }
    }
    return numbers
  }
}

extension Block {
  /// The block with every paragraph in it changed.
  func mappingParagraphs(_ change: (Paragraph) -> Paragraph) -> Block {
    switch self {
    case .paragraph(let paragraph): return .paragraph(change(paragraph))
    case .row(var row):
      for index in row.cells.indices {
        row.cells[index].blocks = row.cells[index].blocks.map { $0.mappingParagraphs(change) }
      }
      return .row(row)
    case .facing(var facing):
      facing.left = facing.left.map { $0.mappingParagraphs(change) }
      facing.right = facing.right.map { $0.mappingParagraphs(change) }
      return .facing(facing)
    case .table(var table):
      func changed(_ rows: [[[Block]]]) -> [[[Block]]] {
        rows.map { $0.map { $0.map { $0.mappingParagraphs(change) } } }
      }
      table.rows = changed(table.rows)
      table.companions = changed(table.companions)
      return .table(table)
    case .columns(var columns):
      columns.blocks = columns.blocks.map { $0.mappingParagraphs(change) }
      return .columns(columns)
    case .group(var group):
      group.blocks = group.blocks.map { $0.mappingParagraphs(change) }
      return .group(group)
    case .box(var box):
      box.blocks = box.blocks.map { $0.mappingParagraphs(change) }
      return .box(box)
    case .picture(var picture):
      picture.caption = picture.caption.map(change)
      return .picture(picture)
    case .beside(var beside):
      beside.picture.caption = beside.picture.caption.map(change)
      beside.blocks = beside.blocks.map { $0.mappingParagraphs(change) }
      return .beside(beside)
    case .white, .fill, .rule, .pictureRow, .plate, .newPage: return self
    }
  }
}
