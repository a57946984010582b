/// What two styles do otherwise: settings, words, and the text of the specimens.
public struct StyleComparison: Sendable {
  /// One difference.
  public struct Row: Hashable, Sendable {
    /// `setting`, `siglum`, `word` or `specimen`.
    public var kind: String
    /// Which one.
    public var name: String
    /// What the first style has.
    public var first: String
    /// What the second style has.
    public var second: String
  }

  /// The differences, settings before specimens, each in a fixed order.
  public let rows: [Row]

  /// Compares two styles.
  public init(_ first: HouseStyle, _ second: HouseStyle) {
    var rows: [Row] = []
    func add(_ kind: String, _ name: String, _ one: String, _ other: String) {
      if one != other { rows.append(Row(kind: kind, name: name, first: one, second: other)) }
    }
    for key in StyleKey.allCases {
      add("setting", key.rawValue, first.text(key), second.text(key))
    }
    for key in Set(first.sigla.keys).union(second.sigla.keys).sorted() {
      add("siglum", key, first.sigla[key] ?? "", second.sigla[key] ?? "")
    }
    for key in Set(first.words.keys).union(second.words.keys).sorted() {
      add("word", key, first.words[key] ?? "", second.words[key] ?? "")
    }
    for (one, other) in zip(first.specimens, second.specimens) {
      add("specimen", one.name, one.text.marked, other.text.marked)
    }
    self.rows = rows
  }
}
