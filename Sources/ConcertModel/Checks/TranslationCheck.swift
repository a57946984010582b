extension EventCheck {
  /// Texts that are there in some of the languages and not in the one to be printed.
  ///
  /// A text without a language counts for every language: names and titles are often so. Prose
  /// that stands in one language only is told apart: a reader of the other will notice.
  mutating func checkTranslations() {
    guard languages.count > 1 || !event.languages.isEmpty else { return }
    for (what, texts) in event.printedTexts { check(texts, what) }
    guard languages.count > 1 else { return }
    for (what, texts) in event.printedProse where texts[""] != nil && !texts.isEmpty {
      note(
        .note, "\(what) is the same in every language",
        at: texts[""].map { String($0.prefix(40)) },
        hint: "give it per language: \(languages.map { "\($0): …" }.joined(separator: ", "))")
    }
  }

  private mutating func check(_ texts: Texts, _ what: String) {
    guard !texts.isEmpty else { return }
    for language in languages where !texts.covers(language) {
      let used = texts.entry(for: language, fallback: event.languages)
      note(
        .warning, "\(what) has no text in “\(language)”",
        at: used.map { String($0.text.prefix(40)) },
        hint: used.map { "until then the text in “\($0.language)” is printed" })
    }
  }
}

extension Event {
  /// Texts that the book prints, each with the words for a message.
  fileprivate var printedTexts: [(String, Texts)] {
    var texts: [(String, Texts?)] = [
      ("the title", title), ("the subtitle", subtitle), ("the season", season),
      ("the series", series), ("the number", number), ("the patronage", patronage),
      ("the dedication", dedication), ("the broadcast notice", broadcast),
    ]
    texts += organisers.map { ("an organiser's name", $0.name) }
    for performance in performances {
      texts.append(("the hall", performance.hall))
      texts.append(("the venue", performance.venue?.entry?.name))
      texts.append(("the town", performance.venue?.entry?.town))
    }
    for item in allItems {
      texts.append(("the title of a \(item.kind.rawValue)", item.title))
      texts.append(("a remark on an item", item.note))
    }
    texts += allCredits.flatMap { credit -> [(String, Texts?)] in
      [
        ("an instrument", credit.instrument), ("a role", credit.role),
        ("an office", credit.function),
      ]
    }
    texts += coming.map { ("a coming event", $0.title) }
    return texts.compactMap { what, texts in texts.map { (what, $0) } } + printedProse
  }

  /// Running prose that the book prints.
  fileprivate var printedProse: [(String, Texts)] {
    notes.map { ("a programme note", $0.text) }
      + biographies.flatMap { biography in
        biography.biographies.map { ("the biography of \(biography.name.quoted)", $0.text) }
      }
      + notices.filter { !$0.isOneWord }.map { ("a notice", $0) }
      + letters.map { ("a letter", $0.text) } + synopsis.map { ("the synopsis", $0.text) }
      + glossary.map { ("a term of the glossary", $0.text) }
  }
}

extension Texts {
  /// A notice of one word is the name of the house's own, which is there in every language.
  fileprivate var isOneWord: Bool {
    entries.count == 1 && entries[0].language.isEmpty && !entries[0].text.contains(" ")
  }

  fileprivate var quoted: String { entries.first.map { "“\($0.text)”" } ?? "somebody" }
}
