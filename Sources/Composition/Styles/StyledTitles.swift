import ConcertModel
import HouseStyle
import Typesetting

/// What a house style makes of records, as text in the styles of the sheet.
extension TextMaker {
  /// A phrase in a style of the sheet, its marks dressed as the edition's language wants them.
  func styled(_ phrase: Phrase, _ name: String, isTitle: Bool = false) -> StyledText {
    styled(phrase, style(name), isTitle: isTitle)
  }

  /// A phrase in a style: emphasis by the sheet's means, raised letters as superiors.
  func styled(_ phrase: Phrase, _ base: SheetStyle, isTitle: Bool = false) -> StyledText {
    var result = StyledText()
    let dressed = forms.typography(of: language).set(phrase.runs.map(\.text), isTitle: isTitle)
    for (run, text) in zip(phrase.runs, dressed) {
      let style = run.marks.contains(.emphasis) ? base.emphasised : base
      let own = run.language.isEmpty ? language : run.language
      if run.marks.contains(.superior) {
        var raised = style.textStyle(language: own)
        raised.features.insert(.superiors)
        result.append(text, raised)
      } else {
        add(text, style, language: own, to: &result)
      }
    }
    return result
  }

  /// A line of two texts with the signs a house sets between and around them.
  ///
  /// - Parameter line: the house's form, filled with the two marks it is given.
  func line(
    of first: StyledText, _ second: StyledText, in plain: TextStyle,
    _ line: (_ first: Phrase, _ second: Phrase) -> Phrase
  ) -> StyledText {
    let (one, two) = ("\u{FFFC}", "\u{FFFD}")
    var text = StyledText()
    for character in line(Phrase(one), Phrase(two)).plain {
      switch String(character) {
      case one: text.append(first)
      case two: text.append(second)
      case let other: text.append(other, plain)
      }
    }
    return text
  }

  /// A title with its number in the order of the evening, where the house numbers entries.
  func numbered(_ title: StyledText, _ name: String) -> StyledText {
    let choice = styles.asked?.text(.itemNumerals) ?? "none"
    guard choice != "none" else { return title }
    entryCount += 1
    let number = choice == "roman" ? HouseStyle.roman(entryCount) : String(entryCount)
    var text = StyledText(number + ".\u{A0}", style(name).textStyle(language: language))
    text.append(title)
    return text
  }

  /// A work's title in the house's form; nil where it is to be printed as it was written.
  func houseTitle(of work: Work?, details: TitleDetails = TitleDetails()) -> Phrase? {
    guard let work, let house = styles.style(for: work) else { return nil }
    return house.title(
      of: work, isAsked: styles.asked != nil, fallback: fallback, details: details)
  }

  /// An item's title in the house's form: the work's, or what the item itself is called.
  func houseTitle(of item: ProgrammeItem, details: TitleDetails) -> Phrase? {
    let work = item.work?.entry
    guard let house = styles.style(for: work) else { return nil }
    guard let written = item.title else { return houseTitle(of: work, details: details) }
    guard let entry = entry(written) else { return nil }
    if item.kind == .excerpt, let work {
      return house.title(
        ofExcerpt: house.part(ofWritten: entry), from: work, isAsked: styles.asked != nil,
        fallback: fallback, details: details)
    }
    guard item.kind == .work || item.kind == .excerpt || item.kind == .encore else { return nil }
    let isShouted = styles.asked == nil
    return house.title(of: house.parts(ofWritten: entry, isShouted: isShouted), details: details)
  }

  /// Movements as the house's style reads them: in the edition's language, taken apart where
  /// that loses nothing.
  func houseMovements(_ movements: [Movement], of house: HouseStyle) -> [Movement] {
    movements.compactMap { movement in
      guard let entry = entry(movement.title) else { return nil }
      var own = movement
      own.title = Texts([entry])
      // A heading in the edition's language is the person's own; one without a language, and an
      // English one that nobody has translated, may be read.
      let isForeign = entry.language == "en" && !house.isOwn(entry.language)
      if own.parts == nil,
        movement.title.languages.isEmpty || isForeign || styles.asked == nil
      {
        let read = house.part(ofWritten: Texts.Entry(language: "", text: entry.text))
        if read.isRead, read.title == nil { own.parts = read }
      }
      return own
    }
  }
}
