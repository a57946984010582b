import ConcertModel

/// Keys, opus and catalogue numbers.
extension HouseStyle {
  /// “in C minor”, “c-Moll”, “en ut mineur”.
  func keys(_ keys: [MusicalKey]) -> Phrase? {
    keys.isEmpty ? nil : list(keys.map(key))
  }

  /// One key.
  public func key(_ key: MusicalKey) -> Phrase {
    let isMinor =
      key.mode != nil && key.mode != .major && key.mode != .lydian
      && key.mode != .mixolydian
    var tonic = note(key)
    if isMinor, chooses("by-mode", .keyLetters) { tonic = Casing.lowerInitial(tonic) }
    guard let mode = key.mode, !(mode == .major && chooses("omitted", .keyMajor)) else {
      return form(.keyBare).filled { _ in Phrase(tonic) }
    }
    var word = vocabulary.modes[mode.rawValue] ?? mode.rawValue
    if chooses("capital", .keyModes) || chooses("by-mode", .keyModes) && !isMinor {
      word = Casing.upperInitial(word, language: language)
    }
    return form(.keyForm).filled { Phrase($0 == "tonic" ? tonic : word) }
  }

  /// The name of the tonic with its accidental.
  private func note(_ key: MusicalKey) -> String {
    let letter = key.tonic.rawValue
    let signs = [-2: "double-flat", -1: "flat", 1: "sharp", 2: "double-sharp"]
    guard let sign = signs[key.alteration] else { return vocabulary.notes[letter] ?? letter }
    if chooses("signs", .keySigns) {
      let shapes = ["double-flat": "𝄫", "flat": "♭", "sharp": "♯", "double-sharp": "𝄪"]
      return (vocabulary.notes[letter] ?? letter) + (shapes[sign] ?? "")
    }
    let whole = letter + " " + sign.split(separator: "-").joined(separator: " ")
    if let name = vocabulary.notes[whole] { return name }
    let note = vocabulary.notes[letter] ?? letter
    guard let form = vocabulary.signs[sign] else { return whole }
    return TitleVocabulary.fill(form, ["note": note])
  }

  /// “Op. 10 No. 8”, “Opp. 21 and 61”.
  func opuses(_ opuses: [OpusNumber]) -> Phrase? {
    guard let first = opuses.first else { return nil }
    if opuses.count == 1 { return opus(first) }
    let arePlain = opuses.allSatisfy {
      $0.number != nil && $0.parts.isEmpty && $0.book == nil && $0.posthumous == nil
        && $0.from == nil
    }
    guard arePlain else { return list(opuses.map(opus)) }
    let numbers = list(opuses.compactMap(\.number))
    return form(.opusSeveral).filled { _ in numbers }
  }

  /// One opus number.
  public func opus(_ opus: OpusNumber) -> Phrase {
    let whole = bare(opus)
    return opus.from == true ? form(.opusFrom).filled { _ in whole } : whole
  }

  private func bare(_ opus: OpusNumber) -> Phrase {
    form(.opusForm).filled { field in
      switch field {
      case "number": opus.number.map { Phrase($0) }
      case "part": opus.parts.count == 1 ? Phrase(opus.parts[0]) : nil
      case "parts": opus.parts.count > 1 ? self.list(opus.parts) : nil
      case "book": opus.book.map { Phrase($0) }
      case "posthumous":
        opus.posthumous == true ? Phrase(self.vocabulary.words["posthumous"] ?? "posth.") : nil
      default: nil
      }
    }
  }

  /// Catalogue numbers, one after the other.
  func catalogue(_ numbers: [CatalogueNumber]) -> Phrase? {
    numbers.isEmpty ? nil : Phrase.joined(numbers.map(catalogue), by: ", ")
  }

  /// One catalogue number.
  public func catalogue(_ number: CatalogueNumber) -> Phrase {
    let siglum = sigla[number.siglum] ?? number.siglum + text(.catalogueOther)
    return form(number.former == true ? .catalogueFormer : .catalogueForm).filled { field in
      switch field {
      case "siglum": Phrase(siglum)
      case "number": self.catalogueDigits(number.number)
      case "part": number.parts.count == 1 ? Phrase(number.parts[0]) : nil
      case "parts": number.parts.count > 1 ? self.list(number.parts) : nil
      case "others":
        number.others.isEmpty
          ? nil : Phrase.joined(number.others.map(self.catalogueDigits), by: ", ")
      default: nil
      }
    }
  }

  /// `XVII:6` with the house's white after the colon; `299b` with its letter as the house sets it.
  private func catalogueDigits(_ text: String) -> Phrase {
    let separated =
      text.contains(":")
      ? text.split(separator: ":", omittingEmptySubsequences: false)
        .map { part in String(part.drop { $0 == " " }) }
        .joined(separator: self.text(.catalogueSeparator)) : text
    // From one number to another: 837–839.
    let ends = separated.split(separator: "-")
    if ends.count == 2, ends.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
      return Phrase(ends.joined(separator: "–"))
    }
    let letters = separated.reversed().prefix { $0.isLetter }.count
    let digits = separated.dropLast(letters)
    guard letters > 0, letters <= 2, digits.last?.isNumber ?? false else {
      return Phrase(separated)
    }
    let tail = String(separated.suffix(letters))
    var phrase = Phrase(String(digits))
    switch self.text(.catalogueLetters) {
    case "small": phrase.append(tail.lowercased())
    case "capital": phrase.append(tail.uppercased())
    case "superior": phrase.append(tail.lowercased(), .superior)
    default: phrase.append(tail)
    }
    return phrase
  }
}
