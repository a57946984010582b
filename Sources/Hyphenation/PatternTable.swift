/// The patterns of one level of a dictionary, found by their letters.
///
/// The patterns stay in the file's bytes as they stand there (`1ka`, `.ab3ei`): letters, and
/// strengths between them. The table holds where each begins, by a hash of its letters. So even
/// the 69,000 compounds of the German file are ready in some 20 ms, where libhyphen's automaton
/// takes 2.7 s to build.
struct PatternTable: Sendable {
  private struct Slot: Sendable {
    /// Where the pattern's line begins; nought, which is the encoding's place, for none.
    var line: UInt32 = 0
    var hash: UInt32 = 0
  }

  private let bytes: [UInt8]
  private var slots: [Slot] = []
  private var mask = 0
  /// The letters of the longest pattern: no longer run need be looked up.
  private var longest = 0
  /// The beginnings of patterns, where only the longest is to count.
  private var beginnings: FingerprintSet?

  /// A table of the patterns that begin at the given places of a dictionary. Of two with the same
  /// letters the later counts.
  ///
  /// `longestOnly` is how libhyphen reads patterns: of those that might end at a letter only the
  /// longest that has begun counts. Liang lets all count.
  init(_ bytes: [UInt8], lines: [UInt32], longestOnly: Bool = false) {
    self.bytes = bytes
    if longestOnly { beginnings = FingerprintSet() }
    guard !lines.isEmpty else { return }
    var size = 16
    while size < lines.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    var letters: [UInt8] = []
    for line in lines { insert(line, &letters) }
  }

  /// Whether there are no patterns.
  var isEmpty: Bool { slots.isEmpty }

  /// How strongly a break is wished for (odd) or opposed (even) before each byte of a word, which
  /// is given with a dot before and behind it.
  func strengths(_ word: [UInt8]) -> [UInt8] {
    var strengths = [UInt8](repeating: 0, count: word.count + 1)
    guard !isEmpty else { return strengths }
    word.withUnsafeBufferPointer { word in
      if let beginnings {
        applyLongest(word, beginnings, to: &strengths)
      } else {
        applyAll(word, to: &strengths)
      }
    }
    return strengths
  }

  private func applyAll(_ word: UnsafeBufferPointer<UInt8>, to strengths: inout [UInt8]) {
    for start in word.indices {
      var hash = LetterHash()
      for index in start..<min(word.count, start + longest) {
        hash.add(word[index])
        let slot = slots[slot(of: hash, word[start...index])]
        if slot.line != 0 { apply(slot.line, at: start, to: &strengths) }
      }
    }
  }

  private func applyLongest(
    _ word: UnsafeBufferPointer<UInt8>, _ beginnings: FingerprintSet,
    to strengths: inout [UInt8]
  ) {
    var start = 0
    for index in word.indices {
      var hash = LetterHash()
      // What has begun is the longest run up to here with which some pattern begins.
      while start <= index {
        hash = LetterHash()
        for letter in word[start...index] { hash.add(letter) }
        if beginnings.contains(hash.folded) { break }
        start += 1
      }
      guard start <= index else { continue }
      let slot = slots[slot(of: hash, word[start...index])]
      if slot.line != 0 { apply(slot.line, at: start, to: &strengths) }
    }
  }

  private static func isStrength(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private mutating func insert(_ line: UInt32, _ letters: inout [UInt8]) {
    var hash = LetterHash()
    letters.removeAll(keepingCapacity: true)
    var index = Int(line)
    while index < bytes.count, bytes[index] > 32 {
      if !Self.isStrength(bytes[index]) {
        hash.add(bytes[index])
        letters.append(bytes[index])
        beginnings?.insert(hash.folded)
      }
      index += 1
    }
    longest = max(longest, letters.count)
    let place = letters.withUnsafeBufferPointer { self.slot(of: hash, $0[...]) }
    slots[place] = Slot(line: line, hash: hash.folded)
  }

  /// The slot of a pattern, or the free one where it would be.
  private func slot(of hash: LetterHash, _ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let folded = hash.folded
    var slot = Int(folded) & mask
    while slots[slot].line != 0 {
      if slots[slot].hash == folded, isPattern(at: slots[slot].line, letters) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isPattern(at line: UInt32, _ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var index = Int(line)
    for letter in letters {
      while index < bytes.count, Self.isStrength(bytes[index]) { index += 1 }
      guard index < bytes.count, bytes[index] == letter else { return false }
      index += 1
    }
    while index < bytes.count, Self.isStrength(bytes[index]) { index += 1 }
    return index == bytes.count || bytes[index] <= 32
  }

  private func apply(_ line: UInt32, at start: Int, to strengths: inout [UInt8]) {
    var place = start
    var index = Int(line)
    while index < bytes.count, bytes[index] > 32 {
      if Self.isStrength(bytes[index]) {
        strengths[place] = max(strengths[place], bytes[index] - 48)
      } else {
        place += 1
      }
      index += 1
    }
  }
}

/// FNV-1a (Fowler, Noll, Vo) over letters as they come.
struct LetterHash {
  private var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The hash in the width of a slot.
  var folded: UInt32 { UInt32(truncatingIfNeeded: value ^ value >> 29) }
}
