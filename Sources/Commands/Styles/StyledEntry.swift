import ConcertModel
import HouseStyle

/// An entry as lines of plain text, as a house style prints it.
struct StyledEntry {
  let style: HouseStyle

  /// The lines; for entries that no style says anything of, their name.
  func lines(of entry: Entry) -> [String] {
    switch entry {
    case .work(let work): [line(of: work)] + movements(work.movements, areComplete: true)
    case .event(let event): event.programme.flatMap { lines(of: $0) }
    case .person(let person): [composer(person, credited: nil)]
    case .ensemble(let ensemble): [text(ensemble.name)]
    case .venue(let venue): [text(venue.name)]
    case .series(let series): [text(series.name)]
    case .instrument(let instrument): [text(instrument.name)]
    }
  }

  private func lines(of item: ProgrammeItem) -> [String] {
    guard let work = item.work?.entry else {
      if item.kind.isBreak {
        let word = item.title.map(text) ?? style.words["interval"] ?? item.kind.rawValue
        return [style.interval(word, minutes: item.duration?.roundedMinutes).plain]
      }
      return [item.title.map(text)].compactMap { $0 } + item.items.flatMap { lines(of: $0) }
    }
    let own = item.movements
    return [line(of: work)]
      + movements(own.isEmpty ? work.movements : own, areComplete: own.isEmpty)
      + item.items.flatMap { lines(of: $0) }
  }

  private func line(of work: Work) -> String {
    let maker: Contributor? = work.makers(as: .composer).first
    let composer = maker.map { self.composer($0.person?.entry, credited: $0.creditedAs) }
    let title = style.title(of: work)?.plain ?? text(work.title)
    return style.item { field in
      switch field {
      case "composer": composer.map { Phrase($0) }
      case "title": Phrase(title)
      case "duration": work.duration.map { self.style.duration(minutes: $0.roundedMinutes) }
      default: nil
      }
    }.plain
  }

  private func movements(_ movements: [Movement], areComplete: Bool) -> [String] {
    if style.chooses("run", .movementList) {
      let run = style.movementRun(movements, areComplete: areComplete).plain
      return run.isEmpty ? [] : ["  " + run]
    }
    return style.movementLines(movements, areComplete: areComplete).map { "  " + $0.plain }
  }

  private func composer(_ person: Person?, credited: Texts?) -> String {
    let isKept = style.chooses("authority", .composerSpelling)
    let texts = isKept ? person?.name ?? credited : credited ?? person?.name
    let name = texts.map(text) ?? ""
    return style.composerLine(
      name: style.composer(name, sortName: person?.sortName),
      dates: style.lifespan(of: person)
    ).plain
  }

  private func text(_ texts: Texts) -> String { texts.text(for: style.language) ?? "" }
}
