import ConcertModel

/// What a title says besides the work itself, where the style has a place for it.
public struct TitleDetails: Hashable, Sendable {
  /// When it was composed, as written.
  public var year: String?
  /// “World premiere”: what is to be said of this performance.
  public var premiere: Phrase?
  /// How long it lasts, in minutes.
  public var minutes: Int?

  /// Details of a performance.
  public init(year: String? = nil, premiere: Phrase? = nil, minutes: Int? = nil) {
    self.year = year
    self.premiere = premiere
    self.minutes = minutes
  }
}

extension HouseStyle {
  /// The title as this house prints it, from its parts.
  ///
  /// Every word of the parts is printed or said in the words of the language; what was not read
  /// stands at its end as it was written.
  public func title(of parts: TitleParts, details: TitleDetails = TitleDetails()) -> Phrase {
    let isExcerptFirst = chooses("excerpt-first", .excerptOrder) && !parts.excerpts.isEmpty
    let excerpt = Phrase.joined(parts.excerpts.map { part($0) }, by: ", ")
    var title = form(.titlePattern).filled { field in
      switch field {
      case "work": self.work(parts)
      case "key": self.keys(parts.keys)
      case "opus": self.opuses(parts.opuses)
      case "catalogue": self.catalogue(parts.catalogue)
      case "nickname": self.nickname(parts.nickname)
      case "year": (parts.year ?? details.year).map { Phrase($0) }
      case "excerpt": isExcerptFirst ? nil : excerpt
      case "version": self.versionInTitle(parts)
      case "remark": self.remark(parts)
      case "premiere": details.premiere
      case "duration": details.minutes.map(self.duration)
      default: nil
      }
    }
    append(parts.unread, besides: parts.title, to: &title)
    if isExcerptFirst { title = excerptFirst(excerpt, of: title, parts.excerpts) }
    if title.isEmpty, let raw = parts.raw { title.append(raw) }
    return dressed(begun(title))
  }

  /// Adds what was not read as it was written, unless it is the whole of the title.
  private func append(_ unread: [String], besides title: Texts?, to phrase: inout Phrase) {
    for text in unread
    where !text.isEmpty && !(title?.entries.contains { $0.text == text } ?? false) {
      if !phrase.isEmpty, text.first != "," { phrase.append(" ") }
      phrase.append(text)
    }
  }

  /// The title with a capital where the house begins with one.
  func begun(_ title: Phrase) -> Phrase {
    guard chooses("capital", .titleInitial) else { return title }
    return title.beginningWithCapital { Casing.upper($0, language: language) }
  }

  private func excerptFirst(_ excerpt: Phrase, of work: Phrase, _ parts: [PartHeading]) -> Phrase {
    let isOverture =
      parts.count == 1 && parts[0].genre?.code == "overture" && parts[0].title == nil
    return form(isOverture ? .excerptOverture : .excerptFirst).filled { field in
      field == "work" ? work : excerpt
    }
  }

  /// What it is called: its own title, its genre with number and forces, or both.
  func work(_ parts: TitleParts) -> Phrase {
    let own = named(parts)
    guard let genre = parts.genre else {
      guard let own, let forces = parts.forces else { return own ?? Phrase() }
      return form(.genreFor).filled { field in
        switch field {
        case "genre": own
        case "forces": self.forces(forces, isHeadline: true)
        default: nil
        }
      }
    }
    // “La mer, suite” says what it is; “The Three-Cornered Hat, Suite No. 2” which one.
    let isExplanation =
      own != nil && genre.numbers.isEmpty && (parts.bond == .apposition || parts.bond == nil)
    let kind = self.genre(genre, forces: parts.forces, isHeadline: !isExplanation)
    guard let own else { return kind }
    switch parts.bond {
    case .compound?: return form(.titleCompound).filled { $0 == "title" ? own : kind }
    case .heading?: return form(.titleHeading).filled { $0 == "title" ? own : begun(kind) }
    case .gloss?:
      // The title says in another language what the genre says in that of the edition.
      let bare = self.genre(genre)
      if Casing.folded(own.plain) == Casing.folded(bare.plain) { return kind }
      return form(.titleTranslated).filled { $0 == "title" ? begun(kind) : own }
    case .apposition?, nil:
      return form(.titleApposition).filled { $0 == "title" ? own : kind }
    }
  }

  /// The title of its own with the numbers of its series.
  private func named(_ parts: TitleParts) -> Phrase? {
    guard let own = ownTitle(parts.title, language: parts.language) else { return nil }
    guard let number = number(parts.numbers) else { return own }
    return form(.genrePlain).filled { field in
      switch field {
      case "genre": own
      case "number": number
      default: nil
      }
    }
  }

  /// The distinctive title, set apart where it is foreign, with what it means where it is known.
  func ownTitle(_ texts: Texts?, language original: String?) -> Phrase? {
    guard let texts, !texts.isEmpty else { return nil }
    let edition = texts.entries.first { !$0.language.isEmpty && isOwn($0.language) }
    let first =
      chooses("edition", .titleFirst)
      ? edition ?? originalEntry(texts, original)
      : originalEntry(texts, original) ?? edition
    guard let first = first ?? texts.entries.first else { return nil }
    let rest = texts.entries.filter { $0 != first && !$0.text.isEmpty }
    if rest.isEmpty, let known = known(first) { return setApart(known) }
    let title = setApart(first)
    guard !rest.isEmpty else { return title }
    let translation = Phrase.joined(rest.map(cased), by: " / ")
    return form(.titleTranslated).filled { $0 == "title" ? title : translation }
  }

  private func originalEntry(_ texts: Texts, _ original: String?) -> Texts.Entry? {
    let tag = original ?? ""
    return texts.entries.first { $0.language == tag } ?? texts.entries.first { $0.language == "" }
  }

  /// The name under which the language knows a work whose title is only there in English.
  func known(_ entry: Texts.Entry) -> Texts.Entry? {
    guard !vocabulary.titles.isEmpty, ["", "en"].contains(baseLanguage(entry.language)),
      let name = vocabulary.titles[Casing.folded(entry.text)]
    else { return nil }
    return Texts.Entry(language: language, text: name)
  }

  private func setApart(_ entry: Texts.Entry) -> Phrase {
    let key: StyleKey =
      switch baseLanguage(entry.language) {
      case let base where base.isEmpty || isOwn(base): .titleOwn
      case "la": .titleLiturgical
      default: .titleForeign
      }
    return form(key).filled { _ in self.cased(entry) }
  }

  /// Whether a language is that of the edition.
  public func isOwn(_ tag: String) -> Bool { baseLanguage(tag) == baseLanguage(language) }

  private func cased(_ entry: Texts.Entry) -> Phrase {
    let isForeign = !entry.language.isEmpty && !isOwn(entry.language)
    let isEnglish = entry.language.isEmpty ? isOwn("en") : baseLanguage(entry.language) == "en"
    let isFrench = isOwn("fr") && ["", "fr"].contains(baseLanguage(entry.language))
    let text =
      switch self.text(.titleCapitals) {
      case "headline" where isEnglish: Casing.headline(entry.text)
      case "sentence" where isEnglish: Casing.sentence(entry.text)
      case "noun" where isFrench: Casing.firstNoun(entry.text)
      default: entry.text
      }
    return Phrase(markdown: text, language: isForeign ? entry.language : "")
  }

  /// The nickname in the language's own words where the vocabulary knows them.
  func nickname(_ texts: Texts?) -> Phrase? {
    guard let texts, let entry = texts.entry(for: language) else { return nil }
    let isWritten = !entry.language.isEmpty && isOwn(entry.language)
    let known = isWritten ? nil : vocabulary.nicknames[Casing.folded(entry.text)]
    let name = known.map { Phrase($0) } ?? cased(entry)
    return form(.nicknameForm).filled { _ in name }
  }

  /// How long it lasts, as the house writes it.
  public func duration(minutes: Int) -> Phrase {
    form(.durationForm).filled { _ in Phrase(String(minutes)) }
  }
}
