import ConcertModel
import SQLite

/// What the words of a query may stand for, and how surely, as far as it has been looked up.
struct Guesses {
  private let query: SoughtWords
  /// For each term the words of the index it may be, with 1 for the word itself.
  private(set) var weights: [[String: Double]]
  private var unknown: Set<Int> = []
  private var slipsAreKnown = false
  private var soundsAreKnown = false
  private let heard: Heard

  /// Most guesses for one word.
  private static let most = 96

  init(_ query: SoughtWords) {
    self.query = query
    heard = Heard(terms: query.terms.count)
    weights = query.terms.map { term in
      Dictionary(term.forms.map { ($0, 1) }, uniquingKeysWith: max)
    }
  }

  /// The forms of a term in the index.
  func forms(_ term: SoughtWords.Term) -> [String] {
    guard let index = query.terms.firstIndex(of: term) else { return term.forms }
    return weights[index].keys.sorted()
  }

  /// Adds the words that are a slip of the finger away, or spelt otherwise in the same letters.
  mutating func learnSlips(_ registry: Registry) throws {
    guard !slipsAreKnown else { return }
    slipsAreKnown = true
    for (index, term) in query.terms.enumerated() {
      var found: [(word: String, weight: Double)] = []
      for (word, distance) in try registry.slips(of: term.forms[0]) {
        let length = Double(max(word.count, term.forms[0].count))
        found.append((word, max(0.1, 1 - 1.5 * Double(distance) / length)))
      }
      // Somebody writes as it sounds: Şubert, Hendel.
      if term.isWeighty { found += try registry.soundsTheSame(term.written) }
      add(found, to: index)
    }
  }

  /// Adds the words that sound alike.
  mutating func learnSounds(_ registry: Registry) throws {
    guard !soundsAreKnown else { return }
    soundsAreKnown = true
    for (index, term) in query.terms.enumerated() where term.isWeighty {
      add(try registry.soundsLike(term.written), to: index)
      // Slips are learnt by now: nothing is very like it but itself.
      let isAlone = !weights[index].contains { $0.value >= 0.85 && !term.forms.contains($0.key) }
      guard isAlone, term.forms[0].count > 4 else { continue }
      if try !registry.hasWord(term.forms) { unknown.insert(index) }
    }
  }

  /// Whether no name in the registry has the term or what is very like it.
  func isUnknown(_ index: Int) -> Bool { unknown.contains(index) }

  /// How like a term a word sounds that the index did not lead to.
  func likeness(_ index: Int, _ word: String, _ registry: Registry) -> Double {
    if let known = heard.likeness[index][word] { return known }
    let likeness = Sounds.likeness(
      registry.readings(of: query.terms[index].written), registry.readings(of: word))
    let weight = likeness < 0.5 ? 0 : 0.8 * likeness
    heard.likeness[index][word] = weight
    return weight
  }

  /// What has been compared already: the same words stand in many names.
  private final class Heard {
    var likeness: [[String: Double]]

    init(terms: Int) { likeness = Array(repeating: [:], count: terms) }
  }

  private mutating func add(_ found: [(word: String, weight: Double)], to index: Int) {
    let best = found.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(Self.most)
    for (word, weight) in best {
      weights[index][word] = max(weights[index][word] ?? 0, weight)
    }
  }
}

extension Registry {
  /// Words of the index one slip away; two slips only for long words, and where one finds nothing.
  func slips(of word: String) throws -> [(word: String, distance: Int)] {
    let letters = Array(word)
    guard (3...32).contains(letters.count) else { return [] }
    let near = try connection.statement(
      "SELECT text FROM word WHERE text IN (SELECT value FROM json_each(?))"
    ).rows([.text(Search.list(oneSlipFrom(letters)))]) { $0.text(0) }.filter { $0 != word }
    if !near.isEmpty || letters.count <= 7 { return near.map { ($0, 1) } }
    return try vocabulary().slips(of: word)
  }

  /// Words of names that sound the same or nearly so, in any script, and how alike they are.
  func soundsLike(_ written: String) throws -> [(word: String, weight: Double)] {
    let readings = readings(of: written)
    let keys = skeletonKeys(written)
    let same = try heard(keys, least: 0.5, readings)
    // The likeliest readings, one sound off: a letter is mute where nobody expects it.
    guard !same.contains(where: { $0.weight >= Self.surelyHeard }) else { return same }
    var near: Set<String> = []
    for key in keys.filter({ $0.utf8.count > 2 && !$0.hasSuffix("~") }).prefix(2) {
      near.formUnion(oneSoundFrom(key))
    }
    near.subtract(keys)
    return try same + heard(near.sorted(), least: 0.6, readings)
  }

  /// Whether any of the forms is a word of a name.
  func hasWord(_ forms: [String]) throws -> Bool {
    try connection.integer(
      "SELECT 1 FROM word WHERE text IN (SELECT value FROM json_each(?1)) LIMIT 1",
      .text(Search.list(forms))) != nil
  }

  /// Words of names in Latin letters that sound just the same; none for a word in other letters,
  /// which is never written so by a slip.
  func soundsTheSame(_ written: String) throws -> [(word: String, weight: Double)] {
    guard written.unicodeScalars.allSatisfy({ $0.value < 0x250 || $0 == "ə" || $0 == "Ə" }) else {
      return []
    }
    // A word with one consonant or two sounds like too many others.
    let keys = skeletonKeys(written).filter { $0.utf8.count > 2 }
    return try heard(keys, least: 0.95, readings(of: written))
      .map { ($0.word, 0.93 / 0.9 * $0.weight) }
  }

  /// So like is the same name in another spelling.
  private static let surelyHeard = 0.72

  private func heard(_ keys: [String], least: Double, _ readings: [Sounds]) throws
    -> [(word: String, weight: Double)]
  {
    try connection.statement(
      "SELECT DISTINCT word FROM sound WHERE key IN (SELECT value FROM json_each(?)) LIMIT 400"
    ).rows([.text(Search.list(keys))]) { $0.text(0) }.compactMap { word in
      let likeness = Sounds.likeness(readings, self.readings(of: word))
      return likeness < least ? nil : (word, 0.9 * likeness)
    }
  }
}

/// Every word that a slip of the finger makes of one: a letter too few, too many, another one, or
/// two neighbours swapped.
func oneSlipFrom(_ letters: [Character]) -> [String] {
  let isCyrillic = letters.contains { ("а"..."ӿ").contains($0) }
  return edits(of: letters, alphabet: isCyrillic ? cyrillicAlphabet : latinAlphabet)
}

private let latinAlphabet = Array("abcdefghijklmnopqrstuvwxyz")
private let cyrillicAlphabet = Array("абвгдежзиклмнопрстуфхцчшщъыьэюяәөүһҹғқҝіє")

/// Every key that is one sound away.
private func oneSoundFrom(_ key: String) -> [String] {
  edits(of: Array(key), alphabet: Array("ABCDFHJKLMNPRSTV"))
}

private func edits(of letters: [Character], alphabet: [Character]) -> [String] {
  var edits: [String] = []
  for index in 0...letters.count {
    var longer = letters
    longer.insert(" ", at: index)
    for letter in alphabet {
      longer[index] = letter
      edits.append(String(longer))
    }
    guard index < letters.count else { continue }
    var other = letters
    for letter in alphabet where letter != letters[index] {
      other[index] = letter
      edits.append(String(other))
    }
    var shorter = letters
    shorter.remove(at: index)
    edits.append(String(shorter))
    guard index + 1 < letters.count, letters[index] != letters[index + 1] else { continue }
    other = letters
    other.swapAt(index, index + 1)
    edits.append(String(other))
  }
  return edits
}
