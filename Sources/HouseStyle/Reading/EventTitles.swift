import ConcertModel

extension TitleReader {
  /// The event with the titles of its works read, for checks that ask what they say. It is not for
  /// printing: a title somebody wrote is printed as written unless a style is asked for.
  public static func readingTitles(of event: Event) -> Event {
    var event = event
    event.programme = event.programme.map(readingTitle)
    return event
  }

  private static func readingTitle(of item: ProgrammeItem) -> ProgrammeItem {
    var item = item
    item.items = item.items.map(readingTitle)
    guard var work = item.work?.entry, work.parts == nil,
      let title = work.title.entries.first?.text
    else { return item }
    work.parts = read(title)
    item.work = .entry(work)
    return item
  }
}
