/// Numbers words in the order they are added, and finds them again by their bytes.
///
/// A running text asks for a word every five letters; the standard dictionary takes three quarters
/// of a microsecond for each, most of it for a key that owns its string.
struct WordTable {
  private struct Entry {
    var hash: UInt64
    /// Which of several words of the same letters: the style and the direction.
    var variant: Int
    var start: Int
    var count: Int
  }

  private var entries: [Entry] = []
  /// The letters of all words, one after the other.
  private var letters: [UInt8] = []
  /// For each place of the table the number of a word and one; nought for a free one. A power of
  /// two, at least twice the words.
  private var places: [Int32]

  init() { places = Array(repeating: 0, count: 1024) }

  /// The number of a word; nil for one that was not added.
  func index(of text: UnsafeBufferPointer<UInt8>, variant: Int) -> Int? {
    let hash = Self.hash(of: text, variant: variant)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 {
      let index = Int(places[place]) - 1
      let entry = entries[index]
      if entry.hash == hash, entry.variant == variant, entry.count == text.count,
        isEqual(text, at: entry.start)
      {
        return index
      }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  private func isEqual(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      for offset in 0..<text.count where letters[start + offset] != text[offset] { return false }
      return true
    }
  }

  /// Adds a word that is not there yet.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, variant: Int) {
    if (entries.count + 1) * 2 > places.count { grow() }
    let hash = Self.hash(of: text, variant: variant)
    entries.append(
      Entry(hash: hash, variant: variant, start: letters.count, count: text.count))
    letters.append(contentsOf: text)
    put(entries.count, hash: hash)
  }

  private mutating func put(_ number: Int, hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = Int32(number)
  }

  private mutating func grow() {
    places = Array(repeating: 0, count: places.count * 2)
    for (index, entry) in entries.enumerated() { put(index + 1, hash: entry.hash) }
  }

  /// Forgets all words.
  mutating func empty() {
    entries.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    places = Array(repeating: 0, count: places.count)
  }

  /// Eight letters at a time, multiplied by an odd number near the golden section and folded.
  private static func hash(of text: UnsafeBufferPointer<UInt8>, variant: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: variant) &+ UInt64(text.count) << 32
    var offset = 0
    while offset < text.count {
      var chunk: UInt64 = 0
      for index in offset..<min(offset + 8, text.count) { chunk = chunk << 8 | UInt64(text[index]) }
      hash = (hash ^ chunk) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += 8
    }
    return hash
  }
}
