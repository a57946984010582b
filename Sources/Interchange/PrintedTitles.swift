import ConcertModel
import HouseStyle

/// Titles in plain text, as a house prints them.
extension HouseStyle {
  /// A work's title in plain text.
  func printedTitle(of work: Work) -> String? {
    title(of: work)?.plain ?? written(work.title)?.text
  }

  /// An item's title in plain text: the work's, or what the item itself is called.
  func printedTitle(of item: ProgrammeItem) -> String? {
    let work = item.work?.entry
    guard let title = item.title, let entry = written(title) else {
      return work.flatMap { printedTitle(of: $0) }
    }
    switch item.kind {
    case .work, .encore: return self.title(of: parts(ofWritten: entry)).plain
    case .excerpt:
      let heading = part(ofWritten: entry)
      return work.flatMap { self.title(ofExcerpt: heading, from: $0)?.plain }
        ?? self.title(of: parts(ofWritten: entry)).plain
    default: return entry.text
    }
  }

  private func written(_ texts: Texts) -> Texts.Entry? { texts.entry(for: language) }
}
