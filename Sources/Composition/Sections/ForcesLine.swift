import ConcertModel

/// Whom a work needs, in words: “3 flutes (1 also piccolo), 2 oboes, timpani and strings”.
struct ForcesLine {
  let maker: TextMaker

  /// Players of one instrument, and what some of them play besides.
  private struct Desk {
    var instrument: String
    var isOptional: Bool
    var count = 0
    var doublings: [[String]] = []
  }

  /// The forces; nil where they are more than words of the language can say, as players behind the
  /// stage: then the formula stands.
  func text(of forces: Instrumentation) -> String? {
    guard let desks = desks(of: forces) else { return nil }
    var parts: [String] = []
    for desk in desks {
      guard let words = words(for: desk) else { return nil }
      parts.append(words)
    }
    if let strings = forces.strings {
      let strength = strings.strength.map {
        " (" + $0.map(String.init).joined(separator: ".") + ")"
      }
      parts.append(maker.words.word("strings") + (strength ?? ""))
    }
    return parts.isEmpty ? nil : maker.forms.list(parts)
  }

  private func desks(of forces: Instrumentation) -> [Desk]? {
    var desks: [Desk] = []
    for chair in forces.chairs {
      guard !chair.isOffstage, !chair.isSolo, chair.count.count == 1 else { return nil }
      if desks.last?.instrument != chair.instrument || desks.last?.isOptional != chair.isOptional {
        desks.append(Desk(instrument: chair.instrument, isOptional: chair.isOptional))
      }
      let last = desks.count - 1
      desks[last].count += chair.count.upperBound
      if !chair.doublings.isEmpty { desks[last].doublings.append(chair.doublings) }
    }
    return desks
  }

  /// Of these nobody counts the players but whoever engages them.
  private static let uncounted: Set = ["timpani", "percussion"]

  private func words(for desk: Desk) -> String? {
    guard let single = maker.words.vocabulary(desk.instrument) else { return nil }
    var text = single
    if desk.count > 1, !Self.uncounted.contains(desk.instrument) {
      guard let plural = maker.words.section(desk.instrument) else { return nil }
      text = counted(desk.count, single: single, plural: maker.forms.insideSentence(plural))
    }
    if let besides = besides(desk) { text += " (" + besides + ")" }
    return desk.isOptional ? text + " ad lib." : text
  }

  /// “3 flutes”; some languages count in the singular.
  private func counted(_ count: Int, single: String, plural: String) -> String {
    var text = maker.words.word("counted")
    for (mark, word) in [
      ("{number}", String(count)), ("{single}", single), ("{plural}", plural),
    ] {
      text = Words.replace(mark, in: text, by: word)
    }
    return text.replacing("\(count) ", with: "\(count)\u{A0}")
  }

  /// “1 also piccolo”, and without the number where there is one player.
  private func besides(_ desk: Desk) -> String? {
    var kinds: [(instruments: [String], count: Int)] = []
    for doublings in desk.doublings {
      if let index = kinds.firstIndex(where: { $0.instruments == doublings }) {
        kinds[index].count += 1
      } else {
        kinds.append((doublings, 1))
      }
    }
    let parts = kinds.map { kind in
      let names = kind.instruments.map { maker.words.vocabulary($0) ?? $0 }
      let also = maker.words.phrase("doubled", name: maker.forms.list(names))
      return desk.count > 1 ? "\(kind.count)\u{A0}" + also : also
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
