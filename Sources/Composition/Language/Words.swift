import Findings
import YAML

/// The words a booklet needs in one language: headings, roles, instruments, date patterns.
///
/// What the common locale data knows (names of months, quotation marks, conjunctions) is asked of
/// it; what a concert house says is kept here, in a file a house can change.
public struct Words: Sendable {
  /// BCP 47 tag of the language.
  public var language: String
  /// The locale whose data is asked, such as `en_GB`.
  public var locale: String
  /// Pattern of a full date, in the letters of Unicode's locale data (UTS 35).
  public var datePattern: String
  /// Pattern of the first day of a month, where the language writes it otherwise than the rest.
  public var firstDayPattern: String?
  /// Pattern of a date whose day is not known.
  public var monthPattern: String
  /// Pattern of a time of day.
  public var timePattern: String
  /// Pattern of a date beside a title, without a year.
  public var shortDatePattern = "d MMM"
  private var words: [String: String] = [:]
  private var sections: [String: String] = [:]
  private var marks: [String: String] = [:]
  private var roles: [String: String] = [:]
  private var instruments: [String: String] = [:]
  private var sigla: [String: String] = [:]

  /// Words with nothing in them: what is asked for is answered with its own name.
  public init(language: String) {
    self.language = language
    locale = language
    datePattern = "d MMMM y"
    monthPattern = "LLLL y"
    timePattern = "HH:mm"
  }

  /// Reads a file of words. It may inherit from another and change what it names.
  public init(
    from root: YAMLNode, language: String, errata: Errata,
    parents: (String) -> YAMLNode? = { _ in nil }
  ) {
    self.init(language: language)
    var chain = [root]
    while let name = chain[chain.count - 1]["inherits"]?.text, chain.count < 4,
      let parent = parents(name)
    {
      chain.append(parent)
    }
    for node in chain.reversed() {
      guard let mapping = node.mapping(named: "the words", errata) else { continue }
      read(mapping)
    }
  }

  private mutating func read(_ mapping: YAMLMapping) {
    _ = mapping.text("inherits")
    locale = mapping.text("locale") ?? locale
    if let pattern = mapping.text("date") {
      // A date of one's own is not mixed with the first of the month of what is inherited.
      datePattern = pattern
      firstDayPattern = nil
    }
    firstDayPattern = mapping.text("first-day") ?? firstDayPattern
    monthPattern = mapping.text("month") ?? monthPattern
    timePattern = mapping.text("time") ?? timePattern
    shortDatePattern = mapping.text("short-date") ?? shortDatePattern
    sections.merge(Self.table("sections", of: mapping)) { $1 }
    marks.merge(Self.table("marks", of: mapping)) { $1 }
    words.merge(Self.table("words", of: mapping)) { $1 }
    roles.merge(Self.table("roles", of: mapping)) { $1 }
    instruments.merge(Self.table("instruments", of: mapping)) { $1 }
    sigla.merge(Self.table("sigla", of: mapping)) { $1 }
    mapping.finish()
  }

  private static func table(_ key: String, of mapping: YAMLMapping) -> [String: String] {
    guard let table = mapping.mapping(key) else { return [:] }
    defer { table.finish() }
    var entries: [String: String] = [:]
    for word in table.keys { entries[word] = table.text(word) }
    return entries
  }

  /// Takes words that are said otherwise; a key the language does not have is left alone.
  mutating func take(_ others: [String: String]) {
    words.merge(others.filter { words[$0.key] != nil }) { $1 }
  }

  /// A word by its key; the key itself where the language has none.
  public func word(_ key: String) -> String { words[key] ?? key }

  /// Everything the file has a word for, as `section.key`, in order: what a test compares.
  public var keys: [String] {
    let sections = [
      ("words", words), ("roles", roles), ("instruments", instruments), ("sections", self.sections),
      ("marks", marks),
    ]
    return sections.flatMap { name, table in table.keys.map { name + "." + $0 } }.sorted()
  }

  /// Whether the language has a word.
  public func has(_ key: String) -> Bool { words[key] != nil }

  /// The name of a section of an orchestra or choir, in the plural; nil where there is none.
  public func section(_ key: String) -> String? { sections[key] }

  /// What a footnote mark says, by its English name; nil where the language has no words for it.
  public func mark(_ english: String) -> String? { marks[english.lowercased()] }

  /// A number of a catalogue, entered once for all editions, with the letters of the language:
  /// Mozart’s `K. 527` is `KV 527` to Germans.
  func catalogue(_ written: String) -> String {
    for (sign, own) in sigla where written.hasPrefix(sign + " ") {
      return own + written.dropFirst(sign.count)
    }
    return written
  }

  /// A phrase with a name put in the place of `{name}`.
  public func phrase(_ key: String, name: String) -> String {
    let phrase = words[key] ?? "{name}"
    // “livret d’Arrigo Boito”; before an h the ear decides, and nothing is elided.
    let elides = language.hasPrefix("fr") && Words.beginsWithVowel(name)
    let form = elides ? Words.replace("de {name}", in: phrase, by: "d’{name}") : phrase
    return Words.replace("{name}", in: form, by: name)
  }

  /// Whether a name begins with a vowel, its marks of emphasis and quotation not counted.
  private static func beginsWithVowel(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first(where: \.isWordLike) else { return false }
    return "aàâeéèêëiîïoôuùœæ".unicodeScalars.contains(first.small)
  }

  /// The language's word for an instrument, voice or role that is known by its English name.
  public func vocabulary(_ english: String) -> String? {
    let key = english.lowercased()
    return instruments[key] ?? roles[key]
  }

  /// A text with every occurrence of a mark replaced.
  static func replace(_ mark: String, in text: String, by replacement: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let range = rest.firstRange(of: mark) {
      result += rest[..<range.lowerBound]
      result += replacement
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
