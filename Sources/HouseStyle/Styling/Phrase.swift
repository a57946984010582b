/// Text that knows which of its words are set in italics or raised, and in which language they are.
///
/// What a house style makes of a record. Quotation marks and dashes stand as the style wrote them;
/// a compositor may dress them in the marks of the language afterwards.
public struct Phrase: Hashable, Sendable {
  /// How a stretch of text is set apart.
  public struct Marks: OptionSet, Hashable, Sendable {
    /// One bit a mark.
    public let rawValue: UInt8

    /// Marks by their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Italics, or the upright among italics.
    public static let emphasis = Marks(rawValue: 1)
    /// Raised and made small.
    public static let superior = Marks(rawValue: 2)
  }

  /// A stretch of one kind.
  public struct Run: Hashable, Sendable {
    /// The characters.
    public var text: String
    /// How they are set apart.
    public var marks: Marks
    /// BCP 47 tag of their language; empty for that of the edition.
    public var language: String

    /// A stretch of text.
    public init(_ text: String, _ marks: Marks = [], language: String = "") {
      self.text = text
      self.marks = marks
      self.language = language
    }
  }

  /// The stretches in order; no two that follow each other are of one kind.
  public private(set) var runs: [Run] = []

  /// Nothing.
  public init() {}

  /// A text in one stretch.
  public init(_ text: String, _ marks: Marks = [], language: String = "") {
    append(text, marks, language: language)
  }

  /// A text whose emphasised words stand between asterisks, as in titles: `Suite from *Carmen*`.
  public init(markdown text: String, language: String = "") {
    guard text.utf8.contains(UInt8(ascii: "*")) else {
      append(text, language: language)
      return
    }
    let pieces = text.split(separator: "*", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      // An odd asterisk stands for itself.
      let isLastOdd = index == pieces.count - 1 && index % 2 == 1
      append(
        (isLastOdd ? "*" : "") + piece, index % 2 == 1 && !isLastOdd ? .emphasis : [],
        language: language)
    }
  }

  /// The words alone.
  public var plain: String {
    runs.count == 1 ? runs[0].text : runs.map(\.text).joined()
  }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { runs.isEmpty }

  /// Adds a text.
  public mutating func append(_ text: String, _ marks: Marks = [], language: String = "") {
    if text.isEmpty { return }
    if let last = runs.indices.last, runs[last].marks == marks, runs[last].language == language {
      runs[last].text += text
    } else {
      runs.append(Run(text, marks, language: language))
    }
  }

  /// Adds a phrase; its emphasis is turned round inside an emphasised one.
  public mutating func append(_ phrase: Phrase, _ marks: Marks = []) {
    for run in phrase.runs {
      append(run.text, run.marks.symmetricDifference(marks), language: run.language)
    }
  }

  /// The phrase with its emphasis between asterisks and raised letters between carets.
  public var marked: String {
    runs.map { run in
      var text = run.text
      if run.marks.contains(.superior) { text = "^" + text + "^" }
      if run.marks.contains(.emphasis) { text = "*" + text + "*" }
      return text
    }.joined()
  }

  /// The phrase as titles are written: its emphasis between asterisks.
  public var markdown: String {
    runs.map { $0.marks.contains(.emphasis) ? "*" + $0.text + "*" : $0.text }.joined()
  }

  /// The phrase without any marks, as large print wants it.
  public var unmarked: Phrase {
    var phrase = Phrase()
    for run in runs { phrase.append(run.text, language: run.language) }
    return phrase
  }

  /// The phrase with its first letter changed, where it is a small one.
  public func beginningWithCapital(_ capital: (String) -> String) -> Phrase {
    var phrase = self
    guard let run = phrase.runs.first, let first = run.text.first, first.isLowercase else {
      return self
    }
    phrase.runs[0].text = capital(String(first)) + run.text.dropFirst()
    return phrase
  }

  /// Phrases one after the other with a text between.
  public static func joined(_ phrases: [Phrase], by joiner: String) -> Phrase {
    var result = Phrase()
    for (index, phrase) in phrases.enumerated() {
      if index > 0 { result.append(joiner) }
      result.append(phrase)
    }
    return result
  }

  /// Phrases as a list whose last member has a joiner of its own: “1, 2 and 3”.
  public static func listed(_ phrases: [Phrase], joiner: String, last: String) -> Phrase {
    guard let final = phrases.last, phrases.count > 1 else { return phrases.first ?? Phrase() }
    var result = joined(Array(phrases.dropLast()), by: joiner)
    result.append(last)
    result.append(final)
    return result
  }
}

extension Phrase {
  /// Without the punctuation and white a form leaves at the head where its first field is empty.
  var withoutLeadingPunctuation: Phrase {
    guard let first = runs.first?.text.first, " ,;:".contains(first) else { return self }
    var phrase = Phrase()
    for run in runs {
      let text = phrase.isEmpty ? String(run.text.drop { " ,;:".contains($0) }) : run.text
      phrase.append(text, run.marks, language: run.language)
    }
    return phrase
  }

  /// The phrase with the stretches emphasised that are chosen.
  static func emphasised(_ phrase: Phrase, where isChosen: (Run) -> Bool) -> Phrase {
    var result = Phrase()
    for run in phrase.runs {
      result.append(
        run.text, isChosen(run) ? run.marks.union(.emphasis) : run.marks, language: run.language)
    }
    return result
  }
}
