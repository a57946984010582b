import ConcertModel
import Findings
import YAML

/// Instruments, read.
extension EventReader {
  /// An instrument's description.
  func instrument(_ map: YAMLMapping) -> Instrument? {
    defer { map.finish(also: instrumentFields) }
    guard let name = texts(map, "name") else {
      if !map.has("name") { errata.error("“name” is missing", at: map.place) }
      return nil
    }
    var instrument = Instrument(
      id: entryID(map), name: name, player: texts(map, "player"), otherNames: otherNames(map),
      family: string(map, "family"), scoreOrder: map.integer("score-order"))
    instrument.plural = texts(map, "plural")
    instrument.playerFeminine = texts(map, "player-feminine")
    instrument.gloss = texts(map, "gloss")
    instrument.abbreviations = abbreviations(map)
    instrument.hornbostelSachs = hornbostelSachs(map)
    instrument.isVoice = map.boolean("voice")
    instrument.isEnsemble = map.boolean("ensemble")
    instrument.unreviewed = languageTags(map, "review")
    instrument.identifiers = identifiers(map)
    return instrument
  }

  /// `{en: [fl], de: Fl., daniels: fl}`
  private func abbreviations(_ map: YAMLMapping) -> [Abbreviation] {
    guard let map = map.mapping("abbreviations") else { return [] }
    return map.keys.flatMap { usage -> [Abbreviation] in
      let words = strings(map, usage)
      guard InstrumentationDialect(rawValue: usage) != nil || isLanguageTag(usage) else {
        let dialects = InstrumentationDialect.allCases.map(\.rawValue)
        errata.error(
          "“\(excerpt(usage))” is neither a language nor a dialect", at: map.place(of: usage),
          hint: suggestion(for: usage, among: dialects))
        return []
      }
      return words.map { Abbreviation($0, usage: usage) }
    }
  }

  /// Digits in groups with full stops, and what hyphens and pluses add.
  private func hornbostelSachs(_ map: YAMLMapping) -> String? {
    guard let node = map.value("hornbostel-sachs"),
      let text = checked(node, named: "hornbostel-sachs")
    else { return nil }
    let isOne =
      text.first?.isNumber ?? false
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || ".-+".utf8.contains($0) }
    if isOne { return text }
    errata.error(
      "“\(excerpt(text))” is not a class of Hornbostel and Sachs", at: node.place,
      hint: "write it in quotation marks, such as \"321.322-71\"")
    return nil
  }
}

/// Instruments, written.
extension EventWriter {
  /// An instrument's description.
  func describe(_ instrument: Instrument) -> YAMLNode {
    var fields = Fields()
    fields.add("id", instrument.id)
    fields.add("name", instrument.name)
    fields.add("plural", instrument.plural)
    fields.add("player", instrument.player)
    fields.add("player-feminine", instrument.playerFeminine)
    fields.add("gloss", instrument.gloss)
    fields.add("other-names", list: instrument.otherNames.map(otherName))
    fields.add("abbreviations", abbreviations(instrument.abbreviations))
    fields.add("family", instrument.family)
    fields.add("score-order", instrument.scoreOrder)
    fields.add("hornbostel-sachs", instrument.hornbostelSachs)
    fields.add("voice", instrument.isVoice)
    fields.add("ensemble", instrument.isEnsemble)
    fields.add("review", list: instrument.unreviewed.map { .text(tag($0)) })
    fields.add(identifiers: instrument.identifiers)
    return fields.node
  }

  private func abbreviations(_ all: [Abbreviation]) -> YAMLNode? {
    var usages: [String] = []
    for abbreviation in all where !usages.contains(abbreviation.usage) {
      usages.append(abbreviation.usage)
    }
    guard !usages.isEmpty else { return nil }
    return .mapping(
      usages.map { usage in
        let words = all.filter { $0.usage == usage }.map { YAMLNode.text($0.text) }
        return (usage, words.count == 1 ? words[0] : .list(words))
      })
  }
}
