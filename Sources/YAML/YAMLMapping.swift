import Findings

/// Reads a mapping key by key, remembers which keys were asked for, and reports the others.
///
/// A reader asks for what it knows and calls `finish()` at the end; an unknown key is then an
/// error with the nearest known key as a suggestion. What has the wrong kind is reported at its
/// place and counts as absent.
public final class YAMLMapping {
  /// The node that is read.
  public let node: YAMLNode
  /// The sheet the findings go to.
  public let errata: Errata
  private let entries: [YAMLEntry]
  private var asked: [String] = []

  /// A reader over a mapping.
  fileprivate init(_ node: YAMLNode, entries: [YAMLEntry], errata: Errata) {
    self.node = node
    self.entries = entries
    self.errata = errata
  }

  /// Where the mapping begins.
  public var place: Place { node.place }

  /// The keys, in the order of the file.
  public var keys: [String] { entries.map(\.key) }

  /// Whether a key is there, with a value; asking does not make the key known.
  public func has(_ key: String) -> Bool {
    entries.contains { $0.key == key && !$0.value.isNull }
  }

  /// Where a key stands; where the mapping begins if the key is not there.
  public func place(of key: String) -> Place {
    entries.first { $0.key == key }?.place ?? node.place
  }

  /// The value of a key; nil when it is not there or nothing stands after the colon.
  public func value(_ key: String) -> YAMLNode? {
    if !asked.contains(key) { asked.append(key) }
    guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else {
      return nil
    }
    return value
  }

  /// The value of a key that must be there; reported when it is not.
  public func required(_ key: String) -> YAMLNode? {
    if let value = value(key) { return value }
    errata.error("“\(key)” is missing", at: place(of: key))
    return nil
  }

  /// The text of a key.
  public func text(_ key: String) -> String? {
    value(key).flatMap { $0.text(named: key, errata) }
  }

  /// The text of a key that must be there.
  public func requiredText(_ key: String) -> String? {
    required(key).flatMap { $0.text(named: key, errata) }
  }

  /// The whole number of a key, in a range if one is given.
  public func integer(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
    guard let value = value(key) else { return nil }
    guard let number = value.integer else {
      return refuse(value, key, "must be a whole number")
    }
    if let range, !range.contains(number) {
      return refuse(value, key, "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// The decimal number of a key.
  public func number(_ key: String) -> Double? {
    guard let value = value(key) else { return nil }
    return value.number ?? refuse(value, key, "must be a number such as 1.5")
  }

  /// The yes or no of a key.
  public func boolean(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    return value.boolean ?? refuse(value, key, "must be “yes” or “no”")
  }

  /// One of the words a key may say.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let value = value(key), let word = value.text(named: key, errata) else { return nil }
    if let choice = Choice(rawValue: word) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    errata.error(
      "“\(key)” cannot be “\(excerpt(word))”", at: value.place,
      hint: suggestion(for: word, among: words))
    return nil
  }

  /// The items of a key: a list, or one value that stands for a list of one.
  public func list(_ key: String) -> [YAMLNode] {
    guard let value = value(key) else { return [] }
    return value.items ?? [value]
  }

  /// The texts of a key: a list of texts, or one text.
  public func texts(_ key: String) -> [String] {
    list(key).compactMap { $0.text(named: key, errata) }
  }

  /// The mapping of a key, to be read in its turn.
  public func mapping(_ key: String) -> YAMLMapping? {
    value(key).flatMap { $0.mapping(named: key, errata) }
  }

  /// Reports every key that nobody asked for; `also` names further keys that are known.
  public func finish(also known: [String] = []) {
    for entry in entries where !asked.contains(entry.key) && !known.contains(entry.key) {
      errata.error(
        "unknown key “\(excerpt(entry.key))”", at: entry.place,
        hint: errata.isFull ? nil : suggestion(for: entry.key, among: asked + known))
    }
  }

  private func refuse<Value>(_ node: YAMLNode, _ key: String, _ rule: String) -> Value? {
    let found = node.text.map { ", not “\(excerpt($0))”" } ?? ", not \(node.kind)"
    errata.error("“\(key)” \(rule)\(found)", at: node.place)
    return nil
  }
}

extension YAMLNode {
  /// The node as a mapping to be read; reported when it is something else.
  public func mapping(named name: String? = nil, _ errata: Errata) -> YAMLMapping? {
    guard let entries else {
      let subject = name.map { "“\($0)”" } ?? "this"
      errata.error("\(subject) must be a group of keys, not \(kind)", at: place)
      return nil
    }
    return YAMLMapping(self, entries: entries, errata: errata)
  }

  /// The node as a text; reported when it is something else.
  public func text(named name: String, _ errata: Errata) -> String? {
    if let text { return text }
    errata.error("“\(name)” must be a text, not \(kind)", at: place)
    return nil
  }
}

/// The hint for a word that is not known: the nearest known one, or all of them where they are
/// not too many to be read.
public func suggestion(for word: String, among known: [String]) -> String? {
  guard !known.isEmpty else { return nil }
  if let nearest = nearest(to: word, among: known.prefix(500)) {
    return "did you mean “\(nearest)”?"
  }
  let most = 40
  return "known here: " + known.prefix(most).joined(separator: ", ")
    + (known.count > most ? " and others" : "")
}
