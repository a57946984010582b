/// The candidate a writer most likely meant by a misspelt word; nil when none is near.
///
/// Distance is counted in insertions, deletions, replacements and swapped neighbours
/// (optimal string alignment), and may be a third of the word's length at most.
public func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(word.lowercased())
  // Longer words are pasted prose, not a slip of the finger; the distance costs their square.
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  let allowance = max(1, wanted.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - wanted.count) <= allowance else { continue }
    let distance = alignmentDistance(wanted, letters)
    if distance <= allowance, best == nil || distance < best!.distance {
      best = (distance, candidate)
    }
  }
  return best?.word
}

/// Insertions, deletions, replacements and swaps that turn one word into the other.
func alignmentDistance(_ first: [Character], _ second: [Character]) -> Int {
  if first.isEmpty { return second.count }
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (i, letter) in first.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(second.count + 1)
    for (j, other) in second.enumerated() {
      var distance = min(last[j + 1] + 1, current[j] + 1, last[j] + (letter == other ? 0 : 1))
      if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
