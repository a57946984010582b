/// Words whose parts a house spells out, such as `Əziz-ağa`: names, compounds, foreign words.
struct HyphenationExceptions {
  /// One word's parts.
  struct Entry {
    /// The number of letters.
    let length: Int
    /// After how many letters the word may be parted.
    let parts: [Int]
  }

  private var entries: [String: Entry] = [:]
  private var lengths: [Int] = []
  /// With what letters entries begin: most words need no further look.
  private var initials: [Unicode.Scalar] = []

  /// Exceptions as words with hyphens where they may be parted; a word without any is never
  /// parted. What is no word is passed over; of two entries for a word the later counts.
  init(_ words: [String], isTurkic: Bool) {
    for word in words {
      var text = ""
      var parts: [Int] = []
      var length = 0
      let pieces = word.split { $0 == "-" || $0 == "\u{AD}" || $0 == "‐" }
      for piece in pieces {
        let runs = WordLetters.runs(of: String(piece), isTurkic: isTurkic)
        guard runs.count == 1, let run = runs.first else { break }
        if length > 0 { parts.append(length) }
        text += run.text
        length += run.count
      }
      guard parts.count + 1 == pieces.count else { continue }
      entries[text] = Entry(length: length, parts: parts)
    }
    initials = Set(entries.keys.compactMap { $0.unicodeScalars.first }).sorted()
    lengths = Set(entries.values.map(\.length)).sorted(by: >)
  }

  /// The entry for a word.
  func entry(for text: String) -> Entry? { entries[text] }

  /// The longest entry the word begins with, since suffixes are added to words; one of fewer than
  /// five letters counts for itself only, for too many words begin with those.
  func longest(startOf run: WordLetters) -> Entry? {
    guard let initial = run.scalars.first, initials.contains(initial) else { return nil }
    let text = run.text
    if let whole = entries[text] { return whole }
    for length in lengths where length >= 5 {
      let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(length)))
      if let entry = entries[start] { return entry }
    }
    return nil
  }
}
