import ConcertModel
import Findings
import YAML

/// Single fields: texts, per language or not, dates, times, lists of tags.
extension EventReader {
  /// A text without faults, in composed form, without blanks at its ends; nil when it is empty.
  func checked(_ node: YAMLNode, named name: String) -> String? {
    guard let text = node.text(named: name, errata) else { return nil }
    let faults = TextCheck.faults(in: text)
    for fault in faults {
      errata.add(
        Finding(
          fault.severity, at: lines.place(ofScalar: fault.offset, in: node),
          "“\(name)”: \(fault.message)", hint: fault.hint))
    }
    guard !faults.contains(where: { $0.severity == .error }) else { return nil }
    let trimmed = composed(trimmed(text))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A key that is itself a text to print.
  func checked(_ key: String, at place: Place) -> String? {
    let faults = TextCheck.faults(in: key)
    for fault in faults {
      errata.add(Finding(fault.severity, at: place, fault.message, hint: fault.hint))
    }
    guard !faults.contains(where: { $0.severity == .error }) else { return nil }
    return composed(trimmed(key))
  }

  /// The text of a key.
  func string(_ map: YAMLMapping, _ key: String) -> String? {
    map.value(key).flatMap { checked($0, named: key) }
  }

  /// The texts of a key, one or several.
  func strings(_ map: YAMLMapping, _ key: String) -> [String] {
    map.list(key).compactMap { checked($0, named: key) }
  }

  /// One text, or one per language.
  func texts(_ node: YAMLNode, named name: String) -> Texts? {
    guard let entries = node.entries else {
      if node.items != nil {
        errata.error(
          "“\(name)” must be a text or a text per language, not a list", at: node.place)
        return nil
      }
      return checked(node, named: name).map { Texts($0) }
    }
    var byLanguage: [Texts.Entry] = []
    for entry in entries {
      guard let language = languageTag(entry.key, at: entry.place) else { continue }
      if entry.value.isNull { continue }
      if let text = checked(entry.value, named: "\(name) (\(entry.key))") {
        byLanguage.append(Texts.Entry(language: language, text: text))
      }
    }
    return byLanguage.isEmpty ? nil : Texts(byLanguage)
  }

  /// The text or texts of a key.
  func texts(_ map: YAMLMapping, _ key: String) -> Texts? {
    map.value(key).flatMap { texts($0, named: key) }
  }

  /// A list of texts, each of them per language or not.
  func textsList(_ map: YAMLMapping, _ key: String) -> [Texts] {
    map.list(key).compactMap { texts($0, named: key) }
  }

  /// Whether a node is a text per language and not a group of other keys: all keys look like
  /// `az` or `en-GB`. `id` is a language too, but a file means the identity by it.
  func isPerLanguage(_ node: YAMLNode) -> Bool {
    guard let entries = node.entries, !entries.isEmpty else { return false }
    return entries.allSatisfy {
      isLanguageTag($0.key) && baseLanguage($0.key).utf8.count == 2 && $0.key != "id"
        || $0.key == unnamedLanguage
    }
  }

  /// A language tag as the model writes it; `und` stands for “not named”.
  func languageTag(_ text: String, at place: Place) -> String? {
    if text == unnamedLanguage { return "" }
    if isLanguageTag(text) { return text }
    errata.error(
      "“\(excerpt(text))” is not a language", at: place,
      hint: nearest(to: text, among: languages).map { "did you mean “\($0)”?" }
        ?? "write its tag, such as az, fr or en")
    return nil
  }

  /// The language of a key.
  func language(_ map: YAMLMapping, _ key: String) -> String? {
    guard let node = map.value(key), let text = checked(node, named: key) else { return nil }
    return languageTag(text, at: node.place)
  }

  /// The languages of a key, none twice.
  func languageTags(_ map: YAMLMapping, _ key: String) -> [String] {
    var tags: [String] = []
    for node in map.list(key) {
      guard let text = checked(node, named: key), let tag = languageTag(text, at: node.place)
      else { continue }
      if tags.contains(tag) {
        errata.error("“\(tag)” is named twice", at: node.place)
      } else {
        tags.append(tag)
      }
    }
    return tags
  }

  /// The date of a key, as precise as it is written.
  func date(_ map: YAMLMapping, _ key: String) -> PartialDate? {
    guard let node = map.value(key), let text = checked(node, named: key) else { return nil }
    if let date = PartialDate(text) { return date }
    errata.error(
      "“\(excerpt(text))” is not a date", at: node.place, hint: hint(forDate: text))
    return nil
  }

  /// The time of day of a key.
  func time(_ map: YAMLMapping, _ key: String) -> ClockTime? {
    guard let node = map.value(key), let text = checked(node, named: key) else { return nil }
    if let time = ClockTime(text) { return time }
    errata.error(
      "“\(excerpt(text))” is not a time of day", at: node.place,
      hint: "write hours and minutes from 00:00 to 23:59, such as 19:30")
    return nil
  }

  /// The running time of a key.
  func duration(_ map: YAMLMapping, _ key: String = "duration") -> RunningTime? {
    guard let node = map.value(key), let text = checked(node, named: key) else { return nil }
    if let duration = RunningTime(written: text) { return duration }
    errata.error(
      "“\(excerpt(text))” is not a duration", at: node.place,
      hint: "write it as 20 min, 1 h 10 min or 4 min 30 s")
    return nil
  }

  /// The time zone of a key.
  func zone(_ map: YAMLMapping, _ key: String) -> String? {
    guard let node = map.value(key), let text = checked(node, named: key) else { return nil }
    let hint: String?
    if let known = zoneHints[text] {
      hint = known
    } else {
      hint =
        ZoneNames.has(text)
        ? nil
        : (errata.isFull ? nil : ZoneNames.nearest(to: text)).map { "did you mean “\($0)”?" }
          ?? "write it as the IANA database does, such as Europe/Paris"
      zoneHints[text] = .some(hint)
    }
    guard let hint else { return text }
    errata.error("“\(excerpt(text))” is not a time zone", at: node.place, hint: hint)
    return nil
  }

  /// The identity an entry has in the registry.
  func entryID(_ map: YAMLMapping) -> EntryID? {
    guard let node = map.value("id"), let text = checked(node, named: "id") else { return nil }
    let isAccepted = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    if isAccepted, text.utf8.count <= 100, text.utf8.first != 0x2D { return text }
    errata.error(
      "“\(excerpt(text))” cannot be an id", at: node.place,
      hint: "an id has lower-case letters, digits and hyphens")
    return nil
  }

  /// Identifiers that others keep: `scheme: value`, or a list where a scheme has several.
  /// What a source wrote: `field: text`, or a list where a field comes more than once.
  func sourceTexts(_ map: YAMLMapping) -> [SourceText] {
    pairs(map, "source", exactly: true).map { SourceText(field: $0.0, text: $0.1) }
  }

  /// The pairs of a group, or of a list of groups.
  func pairs(
    _ map: YAMLMapping, _ key: String, exactly: Bool = false
  ) -> [(String, String)] {
    map.list(key).flatMap { node -> [(String, String)] in
      guard node.mapping(named: key, errata) != nil else { return [] }
      return (node.entries ?? []).compactMap { entry in
        guard let name = checked(entry.key, at: entry.place) else { return nil }
        // A source's text is kept with every blank it has.
        let value =
          exactly
          ? entry.value.text(named: entry.key, errata) : checked(entry.value, named: entry.key)
        return value.map { (name, $0) }
      }
    }
  }
}

/// The tag of a text whose language is not named (ISO 639-2, “undetermined”).
let unnamedLanguage = "und"

/// Whether a text has the form of a language tag (RFC 5646): `az`, `fr-CA`, `sr-Latn`.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.count),
    first.allSatisfy({ (0x61...0x7A).contains($0) })
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count)
      && part.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
      }
  }
}

/// The text without blanks and line ends around it.
func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !isBlank($0) }),
    let last = scalars.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return first == scalars.startIndex && scalars.index(after: last) == scalars.endIndex
    ? text : String(scalars[first...last])
}
