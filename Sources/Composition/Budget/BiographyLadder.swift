import ConcertModel

/// The lengths a book's biographies can be printed in, from the everyday length up and down.
struct BiographyLadder {
  /// A biography one step shorter or longer than before.
  struct Rung {
    /// Its place in the book.
    var index: Int
    /// Steps from the everyday length: negative is shorter.
    var step: Int
    /// Whose it is.
    var name: String
    /// The length it has then.
    var length: Biography.Length
  }

  /// Each rung makes the book shorter, the one that saves most first.
  let shorter: [Rung]
  /// Each rung makes the book longer.
  let longer: [Rung]

  init(_ printed: [PrintedBiography], language: String, fallback: [String]) {
    var shorter: [(saving: Int, rung: Rung)] = []
    var longer: [(saving: Int, rung: Rung)] = []
    for (index, biography) in printed.enumerated() {
      let lengths = BiographyLadder.lengths(of: biography, language, fallback)
      guard let everyday = BiographyLadder.everyday(lengths.map(\.length)) else { continue }
      let name = biography.name.text(for: language, fallback: fallback) ?? ""
      for (place, entry) in lengths.enumerated() where place != everyday {
        let step = place - everyday
        let neighbour = lengths[place + (step < 0 ? 1 : -1)]
        let rung = Rung(index: index, step: step, name: name, length: entry.length)
        let saving = abs(neighbour.words - entry.words)
        if step < 0 { shorter.append((saving, rung)) } else { longer.append((saving, rung)) }
      }
    }
    // Of one biography the nearer rung comes first; among several the one that moves most text.
    let order = { (first: (saving: Int, rung: Rung), second: (saving: Int, rung: Rung)) in
      (abs(first.rung.step), -first.saving, first.rung.index)
        < (abs(second.rung.step), -second.saving, second.rung.index)
    }
    self.shorter = shorter.sorted(by: order).map(\.rung)
    self.longer = longer.sorted(by: order).map(\.rung)
  }

  /// The lengths there are, shortest first, with their words.
  private static func lengths(
    of biography: PrintedBiography, _ language: String, _ fallback: [String]
  ) -> [(length: Biography.Length, words: Int)] {
    Biography.Length.allCases.compactMap { length in
      guard let found = biography.biographies.first(where: { $0.length == length }) else {
        return nil
      }
      let text = found.text.text(for: language, fallback: fallback) ?? ""
      return (length, text.split(separator: " ").count)
    }
  }

  /// The place of the everyday length: medium, or else short, or else long.
  static func everyday(_ lengths: [Biography.Length]) -> Int? {
    for wanted in [Biography.Length.medium, .short, .long] {
      if let place = lengths.firstIndex(of: wanted) { return place }
    }
    return nil
  }

  /// The steps of each biography after so many rungs; negative counts rungs that shorten.
  func lengths(after rungs: Int) -> [Int: Int] {
    var lengths: [Int: Int] = [:]
    for rung in rungs < 0 ? shorter.prefix(-rungs) : longer.prefix(rungs) {
      lengths[rung.index] = rung.step
    }
    return lengths
  }
}
