/// Parts words by syllables as Turkic languages do: every vowel makes a syllable and takes at most
/// one of the consonants before it; no letter stands alone at the end or the beginning of a line.
struct SyllableRule {
  let vowels: [Unicode.Scalar]
  let exceptions: HyphenationExceptions

  /// After how many letters a run may be parted, ascending.
  func parts(of run: WordLetters) -> [Int] {
    guard let exception = exceptions.longest(startOf: run) else {
      return syllables(run.scalars)
    }
    if exception.length == run.count { return exception.parts }
    // A suffix was added: what follows the exception's last part goes by the rule again.
    let last = exception.parts.last ?? 0
    return exception.parts + syllables(run.dropFirst(last).scalars).map { last + $0 }
  }

  /// The syllables' boundaries, with at least two letters on either side.
  private func syllables(_ letters: [Unicode.Scalar]) -> [Int] {
    var boundaries: [Int] = []
    var previousVowel: Int?
    for (index, letter) in letters.enumerated() where vowels.contains(letter) {
      if let previousVowel {
        let boundary = previousVowel == index - 1 ? index : index - 1
        if boundary >= 2, letters.count - boundary >= 2 { boundaries.append(boundary) }
      }
      previousVowel = index
    }
    return boundaries
  }
}
