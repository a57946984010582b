import Findings
import HouseStyle
import YAML

/// Reads one style file, or the file of a language: every key known, every form filled with
/// fields there are, every mistake at its line and column.
struct StyleLayerReader {
  let errata: Errata

  /// The layer of a style file.
  func style(_ root: YAMLNode) -> StyleLayer? {
    guard let mapping = root.mapping(named: "the style", errata) else { return nil }
    _ = mapping.text("based-on")
    var layer = StyleLayer()
    layer.name = mapping.text("name")
    layer.summary = mapping.text("summary")
    layer.language = mapping.text("language")
    readSettings(mapping, into: &layer)
    layer.words = table("words", of: mapping)
    if let words = mapping.mapping("vocabulary") {
      readVocabulary(words, into: &layer.vocabulary)
      words.finish()
    }
    if let languages = mapping.mapping("languages") {
      for tag in languages.keys {
        guard let own = languages.mapping(tag) else { continue }
        layer.languages[tag] = override(own)
      }
      languages.finish()
    }
    mapping.finish()
    return layer
  }

  /// What a style says of one language.
  private func override(_ mapping: YAMLMapping) -> StyleLayer {
    var layer = StyleLayer()
    readSettings(mapping, into: &layer)
    layer.words = table("words", of: mapping)
    if let words = mapping.mapping("vocabulary") {
      readVocabulary(words, into: &layer.vocabulary)
      words.finish()
    }
    mapping.finish()
    return layer
  }

  /// The layer of a language's file, in which the vocabulary stands at the top.
  func language(_ root: YAMLNode) -> StyleLayer? {
    guard let mapping = root.mapping(named: "the language", errata) else { return nil }
    _ = mapping.text("based-on")
    var layer = StyleLayer()
    readSettings(mapping, into: &layer)
    readVocabulary(mapping, into: &layer.vocabulary)
    mapping.finish()
    return layer
  }

  // MARK: Settings

  private static let names: [String: [String]] = Dictionary(
    grouping: StyleKey.allCases, by: \.group
  ).mapValues { $0.map(\.name) }

  private func readSettings(_ mapping: YAMLMapping, into layer: inout StyleLayer) {
    for group in StyleKey.groups {
      guard let settings = mapping.mapping(group) else { continue }
      for name in settings.keys {
        guard let key = StyleKey.named(group: group, name) else { continue }
        if let text = setting(key, settings) { layer.settings[key] = text }
      }
      settings.finish(also: Self.names[group] ?? [])
    }
    layer.sigla = table("sigla", of: mapping)
  }

  private func setting(_ key: StyleKey, _ mapping: YAMLMapping) -> String? {
    guard let node = mapping.value(key.name), let text = node.text(named: key.name, errata) else {
      return nil
    }
    switch key.kind {
    case .text: return text
    case .choice(let words):
      let word = words.contains("yes") ? node.boolean.map { $0 ? "yes" : "no" } ?? text : text
      if words.contains(word) { return word }
      errata.error(
        "“\(key.rawValue)” cannot be “\(excerpt(text))”", at: node.place,
        hint: suggestion(for: text, among: words))
      return nil
    case .form(let fields): return check(text, fields, node) ? text : nil
    }
  }

  private func check(_ text: String, _ fields: [String], _ node: YAMLNode) -> Bool {
    do throws(Pattern.Fault) {
      _ = try Pattern(text, fields: fields)
      return true
    } catch {
      var place = node.place
      let mark = node.style == .plain ? 0 : 1
      place.column = place.column.map { $0 + mark + error.offset }
      errata.error(error.message, at: place, hint: error.hint)
      return false
    }
  }

  // MARK: Vocabulary

  private static let versionFields = ["names", "forces", "year", "note", "unnamed"]

  private func readVocabulary(_ mapping: YAMLMapping, into words: inout TitleVocabulary) {
    words.genres = table("genres", of: mapping).mapValues { TitleVocabulary.Forms($0) }
    words.players = table("players", of: mapping).mapValues { TitleVocabulary.Forms($0) }
    words.counts = table("counts", of: mapping).mapValues { TitleVocabulary.Forms($0) }
    words.notes = table("notes", of: mapping)
    words.signs = table("signs", of: mapping)
    words.modes = table("modes", of: mapping)
    words.words = table("terms", of: mapping)
    words.languages = table("language-names", of: mapping)
    words.nicknames = table("nicknames", of: mapping)
    words.titles = table("titles", of: mapping)
    words.remarks = table("remarks", of: mapping)
    words.named = Set(mapping.texts("named"))
    guard let versions = mapping.mapping("versions") else { return }
    for kind in versions.keys {
      guard let node = versions.value(kind), let text = node.text(named: kind, errata),
        check(text, Self.versionFields, node)
      else { continue }
      words.versions[kind] = try? Pattern(text)
    }
    versions.finish()
  }

  private func table(_ key: String, of mapping: YAMLMapping) -> [String: String] {
    guard let table = mapping.mapping(key) else { return [:] }
    var entries: [String: String] = [:]
    entries.reserveCapacity(table.keys.count)
    for entry in table.node.entries ?? [] {
      guard let text = entry.value.text else {
        errata.error("“\(excerpt(entry.key))” must be a text", at: entry.value.place)
        continue
      }
      entries[entry.key] = text
    }
    return entries
  }
}
