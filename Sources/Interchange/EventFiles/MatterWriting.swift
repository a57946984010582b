import ConcertModel
import YAML

/// Front matter, prose and back matter.
extension EventWriter {
  /// What the book prints between its larger parts.
  func addMatter(to fields: inout Fields) {
    fields.add("synopsis", list: event.synopsis.map(synopsisAct))
    fields.add("quotations", list: event.quotations.map(quotation))
    fields.add(
      "glossary",
      pairs(event.glossary.map { ($0.term, $0.text) }, first: "term", second: "text"))
    fields.add("further-listening", list: event.listening.compactMap(textsNode))
    fields.add("further-reading", list: event.furtherReading.compactMap(textsNode))
    fields.add("donors", list: event.donors.map(donorTier))
    fields.add("advertisements", list: event.advertisements.map(advertisement))
  }

  /// Who made the book, and when it was printed.
  func addProduction(to fields: inout Fields) {
    var credits = Fields()
    for credit in event.production {
      credits.add(credit.role.rawValue, oneOrMore: credit.names.compactMap(textsNode))
    }
    if !credits.entries.isEmpty { fields.add("production", credits.node) }
    fields.add("went-to-print", event.wentToPrint)
  }

  func letter(_ letter: Letter) -> YAMLNode {
    var fields = Fields()
    fields.add("heading", letter.heading)
    fields.add("place", letter.place)
    fields.add("date", letter.date)
    fields.add("signed", oneOrMore: letter.signatories.map(signatory))
    fields.add("text", letter.text)
    return fields.node
  }

  private func signatory(_ signatory: Signatory) -> YAMLNode {
    var fields = Fields()
    fields.add("name", signatory.name)
    fields.add("function", signatory.function)
    fields.add("signature", signatory.signature)
    return fields.node
  }

  func note(_ note: ProgrammeNote) -> YAMLNode {
    var fields = Fields()
    fields.add("title", note.title)
    fields.add("author", note.author)
    fields.add(
      "facts", pairs(note.facts.map { ($0.label, $0.value) }, first: "label", second: "value"))
    fields.add("quotation", note.quotation.map(quotation))
    fields.add("text", note.text)
    return fields.node
  }

  private func quotation(_ quotation: Quotation) -> YAMLNode {
    var fields = Fields()
    fields.add("text", quotation.text)
    fields.add("source", quotation.source)
    return fields.node
  }

  private func synopsisAct(_ act: SynopsisAct) -> YAMLNode {
    var fields = Fields()
    fields.add("heading", act.heading)
    fields.add("setting", act.setting)
    fields.add("text", act.text)
    return fields.node
  }

  /// Pairs in one group where the first halves are plain and differ, else as a list.
  private func pairs(_ pairs: [(Texts, Texts)], first: String, second: String) -> YAMLNode? {
    guard !pairs.isEmpty else { return nil }
    let names = pairs.compactMap { plainText($0.0) }
    if names.count == pairs.count, Set(names).count == names.count,
      !names.contains(where: { $0.contains("\n") })
    {
      var fields = Fields()
      for (name, pair) in zip(names, pairs) { fields.add(name, pair.1) }
      return fields.node
    }
    return .list(
      pairs.map { pair in
        var fields = Fields()
        fields.add(first, pair.0)
        fields.add(second, pair.1)
        return fields.node
      })
  }

  private func donorTier(_ tier: DonorTier) -> YAMLNode {
    var fields = Fields()
    fields.add("tier", tier.title)
    fields.add("names", list: tier.names.compactMap(textsNode))
    return fields.node
  }

  private func advertisement(_ advertisement: Advertisement) -> YAMLNode {
    var fields = Fields()
    fields.add("size", advertisement.size.rawValue)
    fields.add("advertiser", advertisement.advertiser)
    fields.add("text", advertisement.text)
    fields.add("file", advertisement.file)
    return fields.node
  }

  func coming(_ event: ComingEvent) -> YAMLNode {
    var fields = Fields()
    fields.add("date", event.date)
    fields.add("time", event.time)
    fields.add("title", event.title)
    fields.add("detail", event.detail)
    fields.add("venue", event.venue)
    fields.add("series", event.series)
    return fields.node
  }
}
