import ConcertModel
import Findings
import SQLite

/// Words of the registry that somebody may have meant by another.
struct Guessing {
  let connection: Connection

  /// Most names looked at for one word.
  private static let candidates: Int64 = 2_000
  /// Most words guessed for one.
  private static let guesses = 24

  /// Words one slip away, or two of a long word.
  func slips(of word: String) throws -> [String] {
    let letters = Array(word)
    guard letters.count > 3 else { return [] }
    // One slip spoils one of two groups of letters that have none in common.
    let groups = stride(from: 0, through: letters.count - 3, by: 3).map {
      String(letters[$0..<$0 + 3])
    }
    let last = String(letters.suffix(3))
    let expression = (groups.contains(last) ? groups : groups + [last]).map(Query.quoted)
      .joined(separator: " OR ")
    let names = try connection.statement(
      """
      SELECT name.folded FROM trigram JOIN name ON name.number = trigram.rowid
        WHERE trigram MATCH ?1 LIMIT ?2
      """
    ).rows([.text(expression), .integer(Self.candidates)]) { $0.text(0) }
    let allowance = letters.count > 7 ? 2 : 1
    var found: [(word: String, distance: Int)] = []
    var seen: Set<Substring> = []
    for name in names {
      for other in name.split(separator: " ") where seen.insert(other).inserted {
        let distance = slipsBetween(word, String(other), atMost: allowance)
        if let distance { found.append((String(other), distance)) }
      }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
      .prefix(Self.guesses).map(\.word)
  }

  /// Words that sound the same, in any script.
  func soundsLike(_ written: String) throws -> [String] {
    let keys = Set(skeletonKeys(written))
    guard !keys.isEmpty else { return [] }
    let expression =
      "keys : (" + keys.sorted().map { Query.quoted($0.lowercased()) }.joined(separator: " OR ")
      + ")"
    let names = try connection.statement(
      """
      SELECT name.form FROM search JOIN name ON name.entry = search.rowid
        WHERE search MATCH ?1 LIMIT ?2
      """
    ).rows([.text(expression), .integer(Self.candidates)]) { $0.text(0) }
    var found: [String] = []
    var seen: Set<String> = []
    for word in names.flatMap(wordsOf) where seen.insert(word).inserted {
      guard !keys.isDisjoint(with: skeletonKeys(word)) else { continue }
      for form in foldedForms(word) where !form.contains(" ") && !found.contains(form) {
        found.append(form)
      }
      if found.count >= Self.guesses { break }
    }
    return found
  }
}

/// The insertions, deletions, replacements and swapped neighbours between two words; nil when
/// there are more than allowed.
func slipsBetween(_ first: String, _ second: String, atMost allowance: Int) -> Int? {
  let first = Array(first.utf8)
  let second = Array(second.utf8)
  guard abs(first.count - second.count) <= allowance else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (i, letter) in first.enumerated() {
    var current = [i + 1]
    for (j, other) in second.enumerated() {
      var distance = min(last[j + 1] + 1, current[j] + 1, last[j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      current.append(distance)
    }
    if (current.min() ?? 0) > allowance { return nil }
    beforeLast = last
    last = current
  }
  return last[second.count] <= allowance ? last[second.count] : nil
}
