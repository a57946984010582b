/// A section of an ensemble with its members.
public struct EnsembleSection: Hashable, Sendable {
  /// The key of the section, such as `violin-1`, or its name as it was entered, in lower case.
  public var key: String
  /// Who sits there, by their chairs.
  public var members: [Membership]

  /// Sections from the strings down the score, and voices from the highest. Strings come first,
  /// as British orchestras print them.
  public static let order = [
    "violin-1", "violin-2", "violin", "viola", "cello", "double bass", "piccolo", "flute", "oboe",
    "cor anglais", "clarinet", "bass clarinet", "saxophone", "bassoon", "contrabassoon", "horn",
    "cornet", "trumpet", "trombone", "bass trombone", "euphonium", "tuba", "timpani", "percussion",
    "harp", "piano", "celesta", "organ", "keyboard", "soprano-1", "soprano-2", "soprano",
    "mezzo-soprano", "alto-1", "alto-2", "alto", "countertenor", "tenor-1", "tenor-2", "tenor",
    "baritone", "bass-1", "bass-2", "bass",
  ]

  /// The members by sections in the order of the score, those of no section we know at the end,
  /// and in a section by chair, then as they were entered.
  public static func sections(of members: [Membership]) -> [EnsembleSection] {
    var sections: [EnsembleSection] = []
    for member in members {
      let key = member.sectionKey
      if let index = sections.firstIndex(where: { $0.key == key }) {
        sections[index].members.append(member)
      } else {
        sections.append(EnsembleSection(key: key, members: [member]))
      }
    }
    let ranked = sections.enumerated().sorted { first, second in
      let places = [first, second].map { order.firstIndex(of: $0.element.key) ?? .max }
      return (places[0], first.offset) < (places[1], second.offset)
    }
    return ranked.map { _, section in
      var section = section
      section.members = section.members.enumerated().sorted {
        ($0.element.chair ?? .max, $0.offset) < ($1.element.chair ?? .max, $1.offset)
      }.map(\.element)
      return section
    }
  }
}

extension Membership {
  /// The section's key; where none was entered the instrument's name.
  public var sectionKey: String {
    if let section { return section.lowercased() }
    return instrument?.entries.first?.text.lowercased() ?? ""
  }

  /// What they play, by its English name: the instrument, else that of the section.
  public var playedInstrument: String {
    let name = instrument.flatMap { $0["en"] ?? $0.entries.first?.text } ?? sectionKey
    let plain = name.hasSuffix("-1") || name.hasSuffix("-2") ? String(name.dropLast(2)) : name
    return FormulaWords.shared.instrument(plain) ?? plain.lowercased()
  }

  /// The player as chairs are compared with; nil for those who do not play.
  public var player: Shortfall.Player? {
    guard plays else { return nil }
    let own = playedInstrument
    let doublings = doublings.map { texts in
      let name = texts["en"] ?? texts.entries.first?.text ?? ""
      return FormulaWords.shared.instrument(name) ?? name.lowercased()
    }
    return Shortfall.Player(
      section: OrchestraSection.of(own), instruments: Set([own] + doublings))
  }
}

extension Sequence<Membership> {
  /// String players in the five sections of an orchestra; empty where there are none at all.
  public var stringStrength: [Int] {
    var counts = [0, 0, 0, 0, 0]
    for member in self where member.plays {
      switch member.sectionKey {
      case "violin-1", "violin": counts[0] += 1
      case "violin-2": counts[1] += 1
      default:
        switch member.playedInstrument {
        case "violin": counts[0] += 1
        case "viola": counts[2] += 1
        case "cello": counts[3] += 1
        case "double bass": counts[4] += 1
        default: break
        }
      }
    }
    return counts.contains { $0 > 0 } ? counts : []
  }
}
