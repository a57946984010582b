import Findings

extension EventCheck {
  /// Catalogue numbers that belong to another composer: a BWV number on Mozart.
  mutating func checkCatalogues() {
    for item in event.programme { checkCatalogue(of: item) }
  }

  private mutating func checkCatalogue(of item: ProgrammeItem) {
    for inner in item.items { checkCatalogue(of: inner) }
    guard let work = item.work?.entry else { return }
    let composers = work.makers(as: .composer)
    let names = composers.map { $0.person?.entry.map(Self.names) ?? [] }
    // Without a composer, or with one of whom only the id is known, nothing can be said.
    guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else { return }
    let title = work.title.entries.first?.text ?? ""
    var seen: Set<String> = []
    let printed = work.catalogue.compactMap { number in
      Self.siglum(of: number).map { (siglum: $0, number: number) }
    }
    let read = (work.parts?.catalogue ?? []).map {
      (siglum: $0.siglum, number: $0.siglum + " " + $0.number)
    }
    for (siglum, number) in printed + read where seen.insert(folded(siglum)).inserted {
      let belongs = names.joined().contains {
        ThematicCatalogues.has($0, catalogueUnder: siglum)
      }
      guard !belongs else { continue }
      let owners = ThematicCatalogues.owners(of: siglum).joined(separator: ", ")
      note(
        .warning, "“\(title)”: \(number) on \(names.compactMap(\.first).joined(separator: ", "))",
        at: title, hint: "“\(siglum)” is the catalogue of \(owners)")
    }
  }

  private static func names(_ person: Person) -> [String] {
    person.name.entries.map(\.text) + person.otherNames.map(\.text)
      + [person.sortName].compactMap(\.self)
  }

  /// `BWV` of `BWV 1048`, `K` of `K. 550`; nil for words that are no siglum.
  private static func siglum(of number: String) -> String? {
    let letters = number.prefix { $0.isLetter || $0 == "-" }
    let rest = number.dropFirst(letters.count)
    guard !letters.isEmpty, rest.contains(where: \.isNumber),
      let siglum = ThematicCatalogues.siglum(folded(String(letters)))
    else { return nil }
    return siglum.text
  }
}
