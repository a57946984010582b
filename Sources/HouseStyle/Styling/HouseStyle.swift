/// How a house prints a record in one language: order, punctuation and wording of everything a
/// programme says about works, people and times.
///
/// Made from a style file, those it is based on, and the words of the language; what may be set is
/// told in `Layouts/Styles/plain.yaml`. Pure: the same record gives the same text.
public struct HouseStyle: Sendable {
  /// What it is called.
  public var name: String
  /// One line on whose practice it is.
  public var summary: String
  /// The language of the editions it is for, as a BCP 47 tag.
  public let language: String
  /// The words of the language.
  public let vocabulary: TitleVocabulary
  /// What stands before a catalogue's number, by siglum: `K. `, `D`, `KV `.
  public let sigla: [String: String]
  /// Words of the edition that this house says otherwise, by their key.
  public let words: [String: String]
  /// The settings as they were written.
  public let settings: [StyleKey: String]
  private let forms: [StyleKey: Pattern]

  /// A style of settings that have been read and found to be good.
  ///
  /// - Parameters:
  ///   - settings: what is set; a form that cannot be read is left empty.
  ///   - sigla: catalogue siglum → what is printed before its number.
  ///   - words: key of an edition's word → the word.
  public init(
    name: String, summary: String = "", language: String, settings: [StyleKey: String],
    sigla: [String: String] = [:], words: [String: String] = [:],
    vocabulary: TitleVocabulary
  ) {
    self.name = name
    self.summary = summary
    self.language = language
    self.settings = settings
    self.sigla = sigla
    self.words = words
    self.vocabulary = vocabulary
    var forms: [StyleKey: Pattern] = [:]
    for (key, text) in settings {
      if case .form = key.kind { forms[key] = try? Pattern(text) }
    }
    self.forms = forms
  }

  /// A setting's text, as a choice or as words; empty where nothing is set.
  public func text(_ key: StyleKey) -> String { settings[key] ?? "" }

  /// Whether a choice has been made so.
  public func chooses(_ choice: String, _ key: StyleKey) -> Bool { settings[key] == choice }

  private static let nothing = Pattern(text: "")

  /// The form of a setting.
  public func form(_ key: StyleKey) -> Pattern { forms[key] ?? Self.nothing }

  /// A list as this house joins it: “1, 2 and 3”.
  func list(_ phrases: [Phrase]) -> Phrase {
    Phrase.listed(phrases, joiner: text(.listJoiner), last: text(.listLast))
  }

  func list(_ texts: [String]) -> Phrase { list(texts.map { Phrase($0) }) }

  /// Emphasis taken out where the house prints none.
  func dressed(_ phrase: Phrase) -> Phrase {
    chooses("no", .italicsShown) ? phrase.unmarked : phrase
  }
}
