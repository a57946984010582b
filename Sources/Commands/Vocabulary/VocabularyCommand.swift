import ConcertModel
import Findings
import Interchange

extension Command {
  /// `leporello vocabulary`.
  static let vocabulary = Command(
    name: "vocabulary", operands: "<kind> [word]", operandCount: 1...Int.max,
    summary: "the house's words: instruments, roles, keys, catalogues",
    discussion: """
      Lists what is in Layouts/Vocabularies, in a language, with what is still to be read by
      somebody who speaks it. Words after the kind narrow the list to what has them in any
      language. The kinds are instruments, roles, keys and catalogues. A new registry begins with
      the instruments; leporello import Layouts/Vocabularies/instruments.yaml brings an older one
      up to date.
      """,
    options: [
      Option("language", "az|de|en|es|fr|it|ru", "the language; en unless said otherwise"),
      .format, .quiet,
    ],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let language = try arguments.languages().first ?? "en"
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      let list = VocabularyList(
        vocabulary: HouseVocabulary(house), language: language,
        sought: folded(arguments.operands.dropFirst().joined(separator: " ")))
      let kinds = VocabularyList.Kind.allCases.map(\.rawValue)
      guard let kind = VocabularyList.Kind(rawValue: arguments.operands[0]) else {
        throw arguments.usage(
          "“\(excerpt(arguments.operands[0]))” is not a vocabulary",
          hint: (nearest(to: arguments.operands[0], among: kinds)
            .map { "did you mean “\($0)”? " } ?? "") + "there are " + kinds.joined(separator: ", "))
      }
      let (rows, findings) = try list.listing(kind)
      session.report(findings)
      session.output.write(rows.printed(as: format))
      return findings.gravest == .error ? .rejections : .done
    })
}

/// Makes the lists.
private struct VocabularyList {
  enum Kind: String, CaseIterable {
    case instruments, roles, keys, catalogues
  }

  let vocabulary: HouseVocabulary
  let language: String
  /// Words to be found, folded; empty for everything.
  let sought: String

  func listing(_ kind: Kind) throws -> (Listing, [Finding]) {
    switch kind {
    case .instruments: return try instruments()
    case .roles, .keys: return try terms(kind.rawValue)
    case .catalogues: return try catalogues()
    }
  }

  private func instruments() throws -> (Listing, [Finding]) {
    let proposals = try vocabulary.instruments()
    var list = Listing(columns: [
      "id", "name", "plural", "player", "feminine", "abbreviations", "family", "class", "detail",
      "review",
    ])
    for proposal in proposals.proposals {
      guard case .instrument(let instrument) = proposal.entry else { continue }
      let forms =
        [instrument.name, instrument.plural, instrument.player, instrument.playerFeminine]
        .compactMap { $0 }.flatMap { $0.entries.map(\.text) }
        + instrument.otherNames.map(\.text) + instrument.abbreviations.map(\.text)
      guard isMeant(forms) else { continue }
      let abbreviations = instrument.abbreviations
        .filter { $0.usage == language || InstrumentationDialect(rawValue: $0.usage) != nil }
      list.rows.append([
        .text(instrument.id ?? ""), text(instrument.name), text(instrument.plural),
        text(instrument.player), text(instrument.playerFeminine),
        .text(abbreviations.map(\.text).joined(separator: " ")),
        .optional(instrument.family), .optional(instrument.hornbostelSachs),
        .text(instrument.gloss?.text(for: language, fallback: ["en"]) ?? ""),
        .text(instrument.unreviewed.contains(language) ? "to be read" : ""),
      ])
    }
    return (list, proposals.findings)
  }

  private func terms(_ kind: String) throws -> (Listing, [Finding]) {
    let errata = Errata()
    let file = vocabulary.path(kind)
    let terms = VocabularyFile.terms(
      kind, try InputFile.bytes(of: file), file: file, errata: errata)
    var list = Listing(columns: ["id", "name", "review"])
    for term in terms where isMeant(term.name.entries.map(\.text) + [term.id]) {
      list.rows.append([
        .text(term.id), text(term.name),
        .text(term.unreviewed.contains(language) ? "to be read" : ""),
      ])
    }
    return (list, errata.findings)
  }

  private func catalogues() throws -> (Listing, [Finding]) {
    let errata = Errata()
    let file = vocabulary.path("catalogues")
    let all = VocabularyFile.catalogues(
      try InputFile.bytes(of: file), file: file, errata: errata)
    var list = Listing(columns: ["siglum", "composer", "lived", "title", "by", "year"])
    for one in all where isMeant([one.siglum, one.composer, one.title ?? ""] + one.also) {
      list.rows.append([
        .text(([one.siglum] + one.also).joined(separator: ", ")), .text(one.composer),
        .optional(one.lived), .optional(one.title), .optional(one.by), .optional(one.year),
      ])
    }
    return (list, errata.findings)
  }

  private func text(_ texts: Texts?) -> JSON { .optional(texts?[language]) }

  private func isMeant(_ forms: [String]) -> Bool {
    guard !sought.isEmpty else { return true }
    return forms.contains { form in
      foldedForms(form).contains { (" " + $0).contains(" " + sought) }
    }
  }
}
