import Typesetting

/// The parts of a book on their way to the typesetter: headings are labelled, running heads take
/// the words of the heading, and the contents are composed last, when all headings are known.
struct BookParts {
  let setter: PartComposer
  private var slots: [Slot] = []
  private var entries: [ContentsEntry] = []

  init(setter: PartComposer) { self.setter = setter }

  private enum Slot {
    case composed(DocumentPart)
    case contents(LayoutSheet.Part)
  }

  /// Adds a part of the sheet, if the event has something for it.
  mutating func add(_ part: LayoutSheet.Part) {
    guard !listsContents(part) else { return slots.append(.contents(part)) }
    guard let composed = setter.part(part, contents: []) else { return }
    slots.append(.composed(finished(composed)))
  }

  /// The parts with the contents filled in; contents of less than two entries tell nothing and
  /// are left out.
  func finished() -> [DocumentPart] {
    slots.compactMap { slot in
      switch slot {
      case .composed(let part): part
      case .contents(let part):
        entries.filter { $0.level == 1 }.count > 1
          ? setter.part(part, contents: entries) : nil
      }
    }
  }

  private func listsContents(_ part: LayoutSheet.Part) -> Bool {
    part.contents.contains {
      if case .matter(.contents) = $0 { true } else { false }
    }
  }

  private mutating func finished(_ composed: DocumentPart) -> DocumentPart {
    var part = composed
    var labels = HeadingLabels(part: part.name)
    part.blocks = labels.labelled(part.blocks)
    if part.design.runningHead.place != .none,
      let heading = labels.entries.first(where: { $0.level == 1 })
    {
      part.runningHead = setter.maker.styled(
        heading.text, "running-head", language: heading.language)
    }
    entries += labels.entries
    return part
  }
}
