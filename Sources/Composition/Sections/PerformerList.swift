import ConcertModel
import Typesetting

/// The performers of the whole event: ensembles with their members, then single performers.
struct PerformerList {
  let maker: TextMaker
  let digest: PerformerDigest
  let design: PerformersDesign

  private var line: CreditLine { CreditLine(maker: maker, digest: digest) }

  func blocks() -> [Block] {
    let credits = digest.listed(
      withPromoted: design.showsPromoted, everybody: design.showsEverybody
    )
    .filter(isListed)
    var blocks: [Block] = []
    if isParted(credits) {
      for (heading, credits) in PerformerGroups.groups(of: credits) where !credits.isEmpty {
        let space = blocks.isEmpty ? 0 : design.space
        if let heading {
          blocks.append(self.heading(maker.styled(maker.words.word(heading), "part"), space))
        }
        blocks += list(credits, space: heading == nil ? space : 0)
      }
    } else {
      blocks = list(credits, space: 0)
    }
    return blocks
      + FootnoteSetter(maker: maker, footnotes: maker.footnotes)
      .legend(space: maker.style("note").leading)
  }

  /// An ensemble whose members are not listed is named at the head of the page, as a rule; a chorus
  /// that sings in every work, and is none of the evening's own, has no other place than this.
  private func isListed(_ credit: Credit) -> Bool {
    guard let ensemble = credit.ensemble?.entry, ensemble.members.isEmpty,
      !design.showsBareEnsembles
    else { return true }
    return digest.isPromoted(credit) && !digest.isOfTheEvening(credit)
  }

  private func isParted(_ credits: [Credit]) -> Bool {
    switch design.headings {
    case .always: true
    case .never: false
    case .automatic:
      credits.count > 7 && PerformerGroups.groups(of: credits).count { !$0.credits.isEmpty } > 1
    }
  }

  private static let fewNames = 6

  private func list(_ credits: [Credit], space: Double) -> [Block] {
    var blocks: [Block] = []
    var lines: [NameTable.Line] = []
    var gap = space
    func flush() {
      guard !lines.isEmpty else { return }
      // A few names are not parted over pages.
      blocks +=
        lines.count <= Self.fewNames
        ? [.group(Group(set(lines, space: 0), spaceBefore: gap))] : set(lines, space: gap)
      gap = 0
      lines = []
    }
    for credit in credits {
      if let ensemble = credit.ensemble?.entry, !ensemble.members.isEmpty, design.showsMembers {
        flush()
        blocks.append(group(credit, ensemble, space: blocks.isEmpty ? space : design.space))
        gap = design.space
      } else if let entry = entry(line.name(of: credit), line.role(of: credit)) {
        lines.append(entry)
      }
    }
    flush()
    return blocks
  }

  /// The ensemble's name over its members.
  private func group(_ credit: Credit, _ ensemble: Ensemble, space: Double) -> Block {
    let name = maker.styled(digest.name(of: credit), "ensemble") ?? StyledText()
    let members = ensemble.members.compactMap { member in
      let role = maker.played(by: member).map {
        maker.styled($0.text, "role", language: $0.language)
      }
      return entry(maker.styled(member.person.entry?.name, "performer"), role)
    }
    return .group(
      Group([heading(name, 0, "ensemble")] + set(members, space: 0), spaceBefore: space))
  }

  private func heading(_ text: StyledText, _ space: Double, _ style: String = "part") -> Block {
    var paragraph = maker.paragraph(text, style, role: .heading(3))
    paragraph.spaceBefore = space
    paragraph.keepsWithNext = true
    return .paragraph(paragraph)
  }

  private func entry(_ name: StyledText?, _ role: StyledText?) -> NameTable.Line? {
    guard let name else { return nil }
    return NameTable.Line(
      left: [maker.paragraph(name, "performer", role: .listItem)],
      right: role.map { [maker.paragraph($0, "role", role: .listItem)] } ?? [])
  }

  private func set(_ lines: [NameTable.Line], space: Double) -> [Block] {
    if let arrangement = ListArrangement(rawValue: design.arrangement.rawValue) {
      return NameTable(
        maker: maker, arrangement: arrangement, leader: design.leader, gutter: design.gutter,
        widest: 0.55
      ).blocks(lines, space: space)
    }
    return lines.enumerated().map { index, line in
      var paragraph = line.left[0]
      if let role = line.right.first {
        paragraph.text.append(", ", maker.style("performer").textStyle(language: maker.language))
        paragraph.text.append(role.text)
      }
      if design.arrangement == .centred { paragraph.alignment = .centre }
      paragraph.spaceBefore = index == 0 ? space : 0
      return .paragraph(paragraph)
    }
  }
}

/// Parts the performers of a large evening: who leads, the soloists, the ensembles, and others.
enum PerformerGroups {
  /// The groups in order with the key of their heading; those who lead have none.
  static func groups(of credits: [Credit]) -> [(heading: String?, credits: [Credit])] {
    var groups: [(heading: String?, credits: [Credit])] = [
      (nil, []), ("soloists", []), ("ensembles", []), ("with", []),
    ]
    for credit in credits { groups[place(of: credit)].credits.append(credit) }
    return groups
  }

  private static let leading: Set = ["conductor", "director", "chorus master", "leader"]

  private static func place(of credit: Credit) -> Int {
    if credit.ensemble != nil { return 2 }
    let role = credit.role?.entries.first?.text.lowercased() ?? ""
    if leading.contains(role) { return 0 }
    let isSoloist = credit.instrument != nil || credit.character != nil
    return isSoloist || credit.standing == .soloist || role == "soloist" ? 1 : 3
  }
}
