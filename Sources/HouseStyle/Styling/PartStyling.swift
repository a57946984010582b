import ConcertModel

/// Movements, and parts of works that stand for themselves.
extension HouseStyle {
  /// A part as it stands in a title: `Suite No. 2`, `“Voi che sapete”, Act II`.
  public func part(_ part: PartHeading) -> Phrase {
    var phrase = heading(part)
    // Numbers are left out of lists that have all movements, never out of the name of one.
    if let numeral = part.numeral { phrase = numbered(numeral, begun(phrase)) }
    return phrase
  }

  /// The words of a heading without its number.
  func heading(_ part: PartHeading) -> Phrase {
    if let extent = part.extent, let word = vocabulary.words[extent.rawValue] {
      var bare = PartHeading()
      bare.extent = extent
      if part == bare { return Phrase(word) }
    }
    var phrase = form(.partPattern).filled { field in
      switch field {
      case "name": self.name(of: part)
      case "tempo":
        part.tempo.isEmpty
          ? nil
          : Phrase.joined(
            part.tempo.map { Phrase($0, language: self.isOwn("it") ? "" : "it") },
            by: self.text(.partTempi))
      case "incipit": self.incipit(part.incipit)
      case "roles": part.roles.isEmpty ? nil : Phrase(part.roles.joined(separator: ", "))
      case "key": part.key.map(self.key)
      case "place": self.place(of: part)
      case "opus": self.opuses(part.opuses)
      case "catalogue": self.catalogue(part.catalogue)
      case "version":
        part.versions.isEmpty ? nil : Phrase.joined(part.versions.map(self.version), by: "; ")
      case "extent": part.extent.flatMap { self.vocabulary.words[$0.rawValue] }.map { Phrase($0) }
      default: nil
      }
    }.withoutLeadingPunctuation
    for text in part.unread where !text.isEmpty {
      if !phrase.isEmpty { phrase.append(" ") }
      phrase.append(text)
    }
    return phrase
  }

  private func name(of part: PartHeading) -> Phrase? {
    var title = ownTitle(part.title, language: part.language)
    if let own = title { title = set(own, .excerptItalics) }
    guard let genre = part.genre else { return title }
    let kind = self.genre(genre)
    guard let title else { return kind }
    return form(.titleHeading).filled { $0 == "title" ? title : kind }
  }

  private func incipit(_ texts: Texts?) -> Phrase? {
    guard let texts, let first = texts.entries.first else { return nil }
    func phrase(_ entry: Texts.Entry) -> Phrase {
      Phrase(entry.text, language: isOwn(entry.language) ? "" : entry.language)
    }
    // What is sung, then what it means.
    let incipit = form(.partIncipit).filled { _ in phrase(first) }
    let others = texts.entries.dropFirst().filter { !$0.text.isEmpty }.map(phrase)
    guard !others.isEmpty else { return incipit }
    let meaning = Phrase.joined(others, by: " / ")
    return form(.titleTranslated).filled { $0 == "title" ? incipit : meaning }
  }

  private func place(of part: PartHeading) -> Phrase? {
    let places = [
      part.act.map { act in form(.partAct).filled { _ in Phrase(act) } },
      part.scene.map { scene in form(.partScene).filled { _ in Phrase(scene) } },
    ].compactMap { $0 }
    return places.isEmpty ? nil : Phrase.joined(places, by: ", ")
  }

  /// Italics put on or taken off a phrase as a setting wants them.
  private func set(_ phrase: Phrase, _ key: StyleKey) -> Phrase {
    switch text(key) {
    case "never": phrase.unmarked
    case "always": Phrase.emphasised(phrase.unmarked, where: { _ in true })
    case "foreign":
      Phrase.emphasised(
        phrase.unmarked, where: { !$0.language.isEmpty && $0.language != "la" })
    default: phrase
    }
  }

  // MARK: Movements

  /// The movements, each ready for a line of its own or for a run.
  ///
  /// - Parameters:
  ///   - areComplete: whether they are all of the work's, in order: some houses number them only
  ///     then, some only where they are not.
  ///   - areLines: whether each stands on a line of its own, where it begins with a capital if
  ///     titles do.
  public func movements(
    _ movements: [Movement], areComplete: Bool, areLines: Bool = false
  ) -> [Phrase] {
    movements.enumerated().map { index, movement in
      let numeral = self.numeral(movement, at: index, areComplete: areComplete)
      let text = areLines ? begun(self.text(of: movement)) : self.text(of: movement)
      var phrase = set(text, .movementItalics)
      if let numeral { phrase = numbered(numeral, phrase) }
      return dressed(phrase)
    }
  }

  /// Movements in lines: what joins one that goes on without a break to the next is at its end.
  public func movementLines(_ movements: [Movement], areComplete: Bool) -> [Phrase] {
    let phrases = self.movements(movements, areComplete: areComplete, areLines: true)
    return zip(phrases, movements).map { phrase, movement in
      var line = phrase
      if isAttacca(movement) { line.append(text(.movementAttacca)) }
      return line
    }
  }

  /// Movements in one run, with the house's joiner between.
  public func movementRun(_ movements: [Movement], areComplete: Bool) -> Phrase {
    var run = Phrase()
    let phrases = self.movements(movements, areComplete: areComplete)
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { run.append(joiner(after: movements[index - 1])) }
      run.append(phrase)
    }
    return run
  }

  /// What stands after a movement in a run.
  public func joiner(after movement: Movement) -> String {
    text(isAttacca(movement) ? .movementAttaccaRun : .movementJoiner)
  }

  private func isAttacca(_ movement: Movement) -> Bool {
    movement.attacca ?? movement.parts?.attacca ?? false
  }

  private func text(of movement: Movement) -> Phrase {
    if let parts = movement.parts { return heading(parts) }
    guard let entry = movement.title.entry(for: language) else { return Phrase() }
    let isForeign = !entry.language.isEmpty && !isOwn(entry.language)
    return Phrase(markdown: entry.text, language: isForeign ? entry.language : "")
  }

  private func numeral(_ movement: Movement, at index: Int, areComplete: Bool) -> String? {
    let written = movement.number ?? movement.parts?.numeral
    switch text(.movementNumerals) {
    case "never": return nil
    case "without-tempo":
      return movement.parts?.tempo.isEmpty ?? true ? written ?? String(index + 1) : nil
    case "excerpts": return areComplete ? nil : written
    case "always": return written ?? (areComplete ? String(index + 1) : nil)
    default: return written
    }
  }

  private func numbered(_ numeral: String, _ phrase: Phrase) -> Phrase {
    let shown: String =
      switch text(.movementFigures) {
      case "roman": Int(numeral).map(RomanNumeral.text) ?? numeral
      case "arabic": RomanNumeral.value(of: numeral).map(String.init) ?? numeral
      default: numeral
      }
    var result = form(.movementNumeral).filled { _ in Phrase(shown) }
    result.append(phrase)
    return result
  }
}

extension HouseStyle {
  /// A number as the Romans wrote it, from 1 to 399.
  public static func roman(_ number: Int) -> String { RomanNumeral.text(number) }
}

/// Numbers as the Romans wrote them, as far as programmes need them.
enum RomanNumeral {
  private static let letters = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]

  /// The numeral of a number from 1 to 399; figures for any other.
  static func text(_ number: Int) -> String {
    guard (1...399).contains(number) else { return String(number) }
    var rest = number
    var text = ""
    for (value, letter) in letters {
      while rest >= value {
        text += letter
        rest -= value
      }
    }
    return text
  }

  /// The number of a numeral; nil for anything else.
  static func value(of text: String) -> Int? {
    guard !text.isEmpty, text.allSatisfy({ "IVXLC".contains($0) }) else { return nil }
    return (1...399).first { self.text($0) == text }
  }
}
