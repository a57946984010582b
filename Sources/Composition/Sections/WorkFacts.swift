import ConcertModel
import Typesetting

/// Small lines under a work: when it was written and first heard, for which forces, whose it is.
struct WorkFacts {
  let maker: TextMaker
  let design: RunningOrderDesign

  /// The lines the sheet asks for, of which the work has something.
  func lines(of work: Work?) -> [StyledText] {
    guard let work else { return [] }
    var lines: [StyledText] = []
    if design.showsFacts, let facts = history(of: work) { lines.append(facts) }
    if design.showsForces, let forces = maker.plain(work.forces) ?? scoring(of: work) {
      lines.append(maker.styled(maker.words.phrase("scored-for", name: forces), "note"))
    }
    if design.showsPublishers, let rights = RightsLine(maker: maker).text(of: work) {
      lines.append(maker.styled(rights, "note"))
    }
    return lines
  }

  /// The forces of a formula, in words where there are words for them.
  private func scoring(of work: Work) -> String? {
    let forces = work.instrumentation?.instrumentation
    return forces.flatMap(ForcesLine(maker: maker).text) ?? work.instrumentation?.formula
  }

  /// “Composed: 1837. Published: 1837, Schlesinger.”
  private func history(of work: Work) -> StyledText? {
    let facts: [(String, String?)] = [
      ("fact-composed", work.composed), ("fact-published", maker.plain(work.published)),
      ("fact-premiere", maker.plain(work.premiered)),
    ]
    let sentences = facts.compactMap { key, text in
      text.map { maker.words.word(key) + ": " + $0 + ($0.hasSuffix(".") ? "" : ".") }
    }
    return sentences.isEmpty ? nil : maker.styled(sentences.joined(separator: " "), "note")
  }
}

/// Who publishes a work, hires out its parts, and what the rights holders ask for.
struct RightsLine {
  let maker: TextMaker

  /// The line in plain words; nil where nothing is to be said.
  func text(of work: Work) -> String? {
    let parts = [
      maker.plain(work.publisher).map { maker.words.phrase("published-by", name: $0) },
      maker.plain(work.hire).map { maker.words.phrase("hired-from", name: $0) },
      maker.plain(work.rights),
    ].compactMap { $0 }
    // A label does not part from its name.
    let line = parts.joined(separator: "; ").replacing(": ", with: ":\u{A0}")
    return line.isEmpty ? nil : maker.forms.beginningWithCapital(line)
  }
}

/// The publishers of all works of an evening, for the last page.
struct RightsNotices {
  let maker: TextMaker
  let design: CreditsDesign

  func blocks(for event: Event) -> [Block] {
    event.worksWithRights.compactMap(line).enumerated().map { index, text in
      var paragraph = maker.paragraph(text, design.style, role: .listItem)
      paragraph.spaceBefore = index == 0 ? design.before : design.space
      // Two even lines rather than a long one and a word.
      paragraph.isBalanced = true
      return .paragraph(paragraph)
    }
  }

  /// “Antonín Dvořák, *Symphony No. 9*. Published by …”: some languages say “Publisher: …”, and two
  /// colons make no sentence.
  private func line(_ work: Work) -> StyledText? {
    guard let rights = RightsLine(maker: maker).text(of: work),
      let title = maker.entry(work.title)
    else { return nil }
    let base = maker.style(design.style)
    let plain = base.textStyle(language: maker.language)
    var text = StyledText()
    let composers = work.makers(as: .composer)
      .compactMap { maker.plain($0.creditedAs ?? $0.person?.entry?.name) }
    if !composers.isEmpty {
      text.append(maker.styled(maker.forms.list(composers), design.style))
      text.append(", ", plain)
    }
    text.append(
      maker.houseTitle(of: work).map { maker.styled($0, base.emphasised, isTitle: true) }
        ?? maker.styled(title.text, base.emphasised, language: title.language, isTitle: true))
    text.append(". ", plain)
    text.append(maker.styled(rights, design.style))
    return text
  }
}

extension Event {
  /// The works of the programme of which something is to be said on publishers or rights.
  var worksWithRights: [Work] {
    var works: [Work] = []
    for case let work? in allItems.map({ $0.work?.entry })
    where work.publisher ?? work.hire ?? work.rights != nil && !works.contains(work) {
      works.append(work)
    }
    return works
  }
}
