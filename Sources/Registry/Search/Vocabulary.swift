import ConcertModel
import SQLite

/// The words of all names, by length, for finding those two slips away from another.
///
/// Every word is compared: an index of trigrams finds fewer (“Malher” and “Mahler” share none) and
/// saves little, since 64 letters are compared at once.
final class Vocabulary {
  /// The words of one length in bytes, one after the other.
  private var byLength = [[UInt8]](repeating: [], count: longest + 1)

  /// Longer words are not compared; no name has them.
  private static let longest = 64
  /// Most words guessed for one.
  private static let guesses = 24

  /// Reads the words of the registry.
  init(_ connection: Connection) throws {
    try connection.statement("SELECT text FROM word").eachRow {
      $0.withBytes(of: 0) { word in
        if word.count <= Self.longest { byLength[word.count].append(contentsOf: word) }
      }
      return true
    }
  }

  /// Words one slip away, two for long words: the nearest first, the word itself left out.
  func slips(of word: String) -> [(word: String, distance: Int)] {
    let letters = Array(word.utf8)
    guard word.count > 2, letters.count <= Self.longest else { return [] }
    let allowance = word.count > 7 ? 2 : 1
    let pattern = SlipPattern(letters)
    var found: [(distance: Int, word: String)] = []
    for length in letters.count - allowance...letters.count + allowance {
      guard byLength.indices.contains(length), length > 0 else { continue }
      byLength[length].withUnsafeBufferPointer { buffer in
        for start in stride(from: 0, to: buffer.count, by: length) {
          let other = UnsafeBufferPointer(rebasing: buffer[start..<start + length])
          let distance = pattern.distance(to: other)
          if distance > 0, distance <= allowance {
            found.append((distance, String(decoding: other, as: UTF8.self)))
          }
        }
      }
    }
    return found.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
      .prefix(Self.guesses).map { ($0.word, $0.distance) }
  }
}

/// A word prepared for counting the slips between it and others: insertions, deletions,
/// replacements and swapped neighbours, each letter moved at most once.
///
/// All letters of the word are compared at once in the bits of a machine word (Hyyrö, “A
/// bit-vector algorithm for computing Levenshtein and Damerau edit distances”, Nordic Journal of
/// Computing 10, 2003, figure 4).
struct SlipPattern {
  private var places = [UInt64](repeating: 0, count: 256)
  private let count: Int

  /// Prepares a word of 1 to 64 bytes.
  init(_ word: [UInt8]) {
    count = min(word.count, 64)
    for (index, letter) in word.prefix(64).enumerated() { places[Int(letter)] |= 1 << index }
  }

  /// The number of slips.
  func distance(to text: UnsafeBufferPointer<UInt8>) -> Int {
    guard count > 0 else { return text.count }
    var rising: UInt64 = .max
    var falling: UInt64 = 0
    var matching: UInt64 = 0
    var lastPlaces: UInt64 = 0
    var distance = count
    let last: UInt64 = 1 << (count - 1)
    for letter in text {
      let here = places[Int(letter)]
      let swapped = ((~matching & here) << 1) & lastPlaces
      matching = (((here & rising) &+ rising) ^ rising) | here | falling | swapped
      var up = falling | ~(matching | rising)
      var down = matching & rising
      if up & last != 0 { distance += 1 }
      if down & last != 0 { distance -= 1 }
      up = (up << 1) | 1
      down <<= 1
      rising = down | ~(matching | up)
      falling = up & matching
      lastPlaces = here
    }
    return distance
  }
}
