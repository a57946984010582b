/// The abbreviations of instruments that formulas are written in, both ways.
///
/// Sources: D. Daniels, *Orchestral Music*; thompsonedition.com/instrumentation.php;
/// musicsalesclassical.com/Instruments; windsymphonies.org/instrumentation-coding-guide.
struct FormulaWords: Sendable {
  /// One instrument: its name, section and abbreviations.
  struct Row: Sendable {
    let name: String
    let section: OrchestraSection
    /// The usual abbreviation.
    let short: String
    /// Where a dialect has another.
    let own: [InstrumentationDialect: String]
    /// Further words that are read.
    let also: [String]
  }

  static let shared = FormulaWords(rows)

  private let byWord: [String: Row]
  private let byName: [String: Row]

  private init(_ rows: [Row]) {
    var byWord: [String: Row] = [:]
    var byName: [String: Row] = [:]
    for row in rows {
      byName[row.name] = row
      for word in [row.name, row.short] + row.own.values + row.also {
        byWord[Self.plain(word)] = row
      }
    }
    self.byWord = byWord
    self.byName = byName
  }

  /// A word without case, marks and full stops, so that `E♭cl.` is `ebcl`.
  static func plain(_ word: String) -> String {
    folded(word.replacing("♭", with: "b").replacing(".", with: ""))
  }

  /// The instrument a word stands for in a section; of a bare “Eb”, the one that is meant there.
  func instrument(_ word: String, in section: OrchestraSection? = nil) -> String? {
    let plain = Self.plain(word)
    if let section, let own = Self.bySection[section]?[plain] { return own }
    return byWord[plain]?.name
  }

  /// Whether a word is known.
  func knows(_ word: String) -> Bool { byWord[Self.plain(word)] != nil }

  /// The section of an instrument; the instrument may be one that nobody knows.
  func section(of instrument: String) -> OrchestraSection { byName[instrument]?.section ?? .other }

  /// How a dialect writes an instrument.
  func word(for instrument: String, _ dialect: InstrumentationDialect) -> String {
    guard let row = byName[instrument] else {
      let isPlain = instrument.unicodeScalars.allSatisfy(FormulaScanner.isNameScalar)
      return isPlain && !knows(instrument) && !FormulaScanner.keywords.contains(instrument)
        ? instrument : "\"\(instrument)\""
    }
    return row.own[dialect] ?? row.short
  }

  /// Every abbreviation a row of the table has: what the vocabulary is compared with.
  var abbreviations: [(name: String, words: [String])] {
    byName.values.sorted { $0.name < $1.name }.map { row in
      (row.name, ([row.short] + row.own.values + row.also).sorted())
    }
  }

  /// All words that are read, in order.
  var words: [String] { byWord.keys.sorted() }

  private static let bySection: [OrchestraSection: [String: String]] = [
    .clarinet: ["eb": "E-flat clarinet", "d": "D clarinet"],
    .trumpet: ["eb": "E-flat trumpet", "d": "D trumpet"],
    .flute: ["alto": "alto flute"], .trombone: ["bass": "bass trombone"],
  ]
}
