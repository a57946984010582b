import ConcertModel

/// Names, life dates and honours.
extension HouseStyle {
  /// How often a composer has been named on the way to this mention.
  public enum Mention: Hashable, Sendable {
    case first
    /// Named before, with other names between.
    case again
  }

  /// A person's name as this house prints a composer's: in full, the surname, or with initials.
  ///
  /// - Parameter name: the name as credited, in reading order.
  public func composer(
    _ name: String, sortName: String? = nil, mention: Mention = .first
  ) -> Phrase {
    let (given, surname) = HouseStyle.parted(name, sortName: sortName)
    if mention == .again, chooses("surname", .composerRepeated) { return Phrase(surname) }
    switch text(.composerName) {
    case "surname": return Phrase(surname)
    case "initials":
      let initials = given.compactMap { word -> String? in
        guard let first = word.first else { return nil }
        // Particles belong to the surname that follows: Ludwig van Beethoven, L. van Beethoven.
        return first.isLowercase ? nil : String(first)
      }
      return Phrase(initials.map { $0 + text(.composerInitials) }.joined() + surname)
    default: return Phrase(name)
    }
  }

  /// The given names and the surname with its particles.
  static func parted(_ name: String, sortName: String?) -> (given: [String], surname: String) {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return ([], name) }
    if let family = sortName?.split(separator: ",").first.map(String.init) {
      let count = family.split(separator: " ").count
      if words.suffix(count).joined(separator: " ") == family, count < words.count {
        return split(words, at: words.count - count)
      }
    }
    // A particle begins the surname; a number or “Jr” after it is a part of it.
    let last = words[words.count - 1]
    let isSuffix = ["II", "III", "Jr", "Jr.", "Sr", "Sr.", "fils", "père"].contains(last)
    return split(words, at: words.count - (isSuffix && words.count > 2 ? 2 : 1))
  }

  /// Small words before a surname that are printed with it.
  private static let particles: Set<String> = [
    "van", "von", "vom", "zu", "zum", "der", "den", "het", "ter", "ten", "de", "del", "della",
    "di", "da", "dal", "dalla", "do", "dos", "das", "du", "des", "la", "le", "los", "las", "af",
    "av", "y", "e", "el", "al", "bin", "ibn", "d’", "d'",
  ]

  private static func split(
    _ words: [String], at index: Int
  ) -> (given: [String], surname: String) {
    var start = index
    while start > 1, particles.contains(words[start - 1]) { start -= 1 }
    return (Array(words[..<start]), words[start...].joined(separator: " "))
  }

  /// “1841–1904”, “née en 1976”, and whose countryman they are where the house says it; nil where
  /// nothing is known.
  public func lifespan(of person: Person?) -> Phrase? {
    guard let person else { return nil }
    let nationality = person.nationality?.text(for: language)
    return lifespan(
      born: person.born, died: person.died, nationality: nationality, gender: person.gender)
  }

  /// “1841–1904”, “b. 1976”; nil where nothing is known.
  public func lifespan(
    born: PartialDate?, died: PartialDate?, nationality: String? = nil,
    gender: Person.Gender? = nil
  ) -> Phrase? {
    guard born != nil || died != nil || nationality != nil else { return nil }
    let phrase = form(.composerLifespan).filled { field in
      switch field {
      case "nationality": nationality.map { Phrase($0) }
      case "native": self.native(gender).map { Phrase($0) }
      default: (field == "born" ? born : died).map { Phrase(String($0.year)) }
      }
    }
    return phrase.isEmpty ? nil : phrase
  }

  /// “né en”, “née en”: the word before a year of birth, as it agrees with the person.
  private func native(_ gender: Person.Gender?) -> String? {
    let feminine = gender == .feminine ? vocabulary.words["native-feminine"] : nil
    return feminine ?? vocabulary.words["native"]
  }

  /// Name and dates in one line: “Franz Schubert (1797-1828)”.
  public func composerLine(name: Phrase, dates: Phrase?) -> Phrase {
    let dates = chooses("none", .composerDates) ? nil : dates
    return form(.composerLine).filled { $0 == "name" ? name : dates }
  }

  /// A performer's name with what they do: “Martha Argerich, piano”.
  public func performerLine(name: Phrase, role: Phrase?) -> Phrase {
    form(.performerLine).filled { $0 == "name" ? name : role }
  }

  /// A name with the honours of the person in the house's place.
  public func name(_ name: String, honours: String?) -> Phrase {
    guard let honours, !honours.isEmpty else { return Phrase(name) }
    switch text(.performerHonours) {
    case "none": return Phrase(name)
    case "after": return Phrase(name + ", " + honours)
    default: return Phrase(honours + " " + name)
    }
  }
}

/// Premieres, durations, intervals, and a whole entry in one line.
extension HouseStyle {
  /// What is to be said of a performance, as it stands in a title: “(UK premiere)”.
  public func premiere(_ texts: [String]) -> Phrase? {
    guard !texts.isEmpty else { return nil }
    let shown = texts.map { text in
      // “UK premiere” is a label, “co-commissioned by …” a sentence, whose words stay small.
      let isLabel = text.split(separator: " ").count <= 3
      return chooses("headline", .premiereCapitals) && isLabel ? Casing.headline(text) : text
    }
    let list = Phrase(shown.joined(separator: ", "))
    return form(.premiereForm).filled { _ in list }
  }

  /// Whether the form of titles has a place for how long a work lasts.
  public var printsDurationInTitle: Bool { form(.titlePattern).fields.contains("duration") }

  /// “Interval (20')”.
  public func interval(_ word: String, minutes: Int?) -> Phrase {
    form(.intervalForm).filled { field in
      field == "interval" ? Phrase(word) : minutes.map { Phrase(String($0)) }
    }
  }

  /// An entry of the running order in one line, as lists and plain text give it.
  public func item(_ field: (String) -> Phrase?) -> Phrase { form(.itemLine).filled(field) }
}
