import ConcertModel

/// Works as records keep them: what of a title was entered in parts, what as a line of text.
extension HouseStyle {
  /// A work's title as this house prints it; nil where a person has written it and nobody asked
  /// for a style, so that it is to be printed as it stands.
  ///
  /// - Parameters:
  ///   - isAsked: whether somebody named this style: then written titles are read and put in its
  ///     form too.
  ///   - fallback: languages asked in turn where the edition's has no title.
  ///   - details: what stands beside the work; the year it was composed where nothing is given.
  public func title(
    of work: Work, isAsked: Bool = true, fallback: [String] = [],
    details: TitleDetails? = nil
  ) -> Phrase? {
    parts(of: work, isAsked: isAsked, fallback: fallback).map { parts in
      title(of: parts, details: details ?? TitleDetails(year: work.composed))
    }
  }

  /// The parts a work's title is printed from; nil where it is to be printed as it stands.
  public func parts(
    of work: Work, isAsked: Bool = true, fallback: [String] = []
  ) -> TitleParts? {
    if let known = work.parts { return completed(known, from: work) }
    guard isAsked || work.isFromSource, let entry = titleEntry(of: work, fallback) else {
      return nil
    }
    return completed(parts(ofWritten: entry, isShouted: work.isFromSource), from: work)
  }

  /// The title that speaks the edition's language, else the work's own.
  private func titleEntry(of work: Work, _ fallback: [String]) -> Texts.Entry? {
    work.title.entry(for: language, fallback: fallback)
  }

  /// What a written title says, in parts; one that cannot be read stays whole.
  public func parts(ofWritten entry: Texts.Entry, isShouted: Bool = false) -> TitleParts {
    guard !entry.text.contains("*") || isShouted else { return whole(entry) }
    var parts = TitleReader.read(entry.text)
    guard parts.isRead else { return isShouted ? parts : whole(entry) }
    // A person has given the title its capitals and its language.
    if !isShouted, let own = parts.title, own.entries.count == 1, !entry.language.isEmpty {
      parts.title = Texts(byLanguage: [entry.language: own.entries[0].text])
      parts.language = entry.language
    }
    return parts
  }

  private func whole(_ entry: Texts.Entry) -> TitleParts {
    TitleParts(title: Texts([entry]), language: entry.language.isEmpty ? nil : entry.language)
  }

  /// The parts with what the record keeps besides the title: opus, catalogue, key, nickname.
  private func completed(_ parts: TitleParts, from work: Work) -> TitleParts {
    var parts = parts
    if parts.opuses.isEmpty, let opus = work.opus {
      if let read = numbers(opus), read.catalogue.isEmpty {
        parts.opuses = read.opuses
      } else {
        parts.unread.append(", " + opus)
      }
    }
    if parts.catalogue.isEmpty {
      for number in work.catalogue {
        if let read = numbers(number) {
          parts.catalogue += read.catalogue
          parts.opuses += read.opuses
        } else {
          parts.unread.append(", " + number)
        }
      }
    }
    if parts.keys.isEmpty, let key = work.key?.entry(for: "en")?.text {
      let plain = MusicalKey(Casing.upperInitial(key, language: "en"))
      parts.keys = plain.map { [$0] } ?? TitleReader.read("Sonata in " + key).keys
    }
    parts.nickname = parts.nickname ?? work.nickname
    return parts
  }

  /// The opus and catalogue numbers of a text that holds nothing else; nil where a figure of it
  /// would be lost.
  private func numbers(_ text: String) -> TitleParts? {
    if let opuses = several(text) {
      var parts = TitleParts()
      parts.opuses = opuses
      return parts
    }
    let read = TitleReader.read("Sonata, " + text)
    var rest = read
    rest.opuses = []
    rest.catalogue = []
    guard rest == TitleParts(genre: GenrePart("sonata")) else { return nil }
    let printed = opuses(read.opuses)?.plain ?? ""
    let kept = printed + (catalogue(read.catalogue)?.plain ?? "")
    let figures = { (text: String) in text.split { !$0.isNumber }.map(String.init).sorted() }
    return figures(kept) == figures(text) ? read : nil
  }

  /// `Opp. 21, 61`; nil for anything else.
  private func several(_ text: String) -> [OpusNumber]? {
    guard text.hasPrefix("Opp.") || text.hasPrefix("opp.") else { return nil }
    let words = text.dropFirst(4).split { " ,&".contains($0) }.filter { $0 != "and" }
    guard words.count > 1, words.allSatisfy({ $0.first?.isNumber ?? false }) else { return nil }
    return words.map { OpusNumber(String($0)) }
  }

  /// A part of a work played for itself: the title of the part, and the work it is from.
  public func title(
    ofExcerpt part: PartHeading, from work: Work, isAsked: Bool = true, fallback: [String] = [],
    details: TitleDetails = TitleDetails()
  ) -> Phrase? {
    guard var parts = parts(of: work, isAsked: isAsked, fallback: fallback) else { return nil }
    parts.excerpts.append(part)
    return title(of: parts, details: details)
  }

  /// The heading of a written part.
  public func part(ofWritten entry: Texts.Entry) -> PartHeading {
    let read = TitleReader.heading(entry.text)
    guard read.isRead, read.title == nil else {
      return PartHeading(
        title: Texts([entry]))
    }
    return read
  }
}

extension Work {
  /// Whether its title is an archive's, which shouts and inverts, and not a person's.
  public var isFromSource: Bool {
    !source.isEmpty && title.entries.contains { TitleCase.isShouted($0.text) }
  }
}
