/// The words that do not part from their neighbours, by language.
struct BindingLexicon {
  /// How a word clings to its neighbours.
  struct Kinds: OptionSet {
    let rawValue: UInt16
    /// The number after it: Op. 23, Act II.
    static let beforeNumber = Kinds(rawValue: 1)
    /// The name after it: Mme Viardot.
    static let beforeName = Kinds(rawValue: 2)
    /// Whatever stands after it in a title: in E minor, for Piano.
    static let opensPhrase = Kinds(rawValue: 4)
    /// The number before it: 52 kq, 20 min.
    static let afterNumber = Kinds(rawValue: 8)
    /// The word before it in a title: E minor, orkestr üçün.
    static let afterWord = Kinds(rawValue: 16)
    /// The second half of its own name: cümə axşamı is Thursday, and cümə Friday.
    static let opensWeekday = Kinds(rawValue: 32)
    static let endsWeekday = Kinds(rawValue: 64)
    /// The number after it, where a number stands before it: 13 to 17 August.
    static let betweenNumbers = Kinds(rawValue: 128)
    /// The year after it, where a day stands before it: 24 February 2022.
    static let month = Kinds(rawValue: 256)
    /// The day after it, inside a text: on Thursday 24 February.
    static let weekday = Kinds(rawValue: 512)
    /// The month after it, where a day stands before it: 24 de febrero.
    static let beforeMonth = Kinds(rawValue: 1024)
  }

  let practice: TypographicPractice
  private var entries: [UInt64: [(word: [Unicode.Scalar], kinds: Kinds)]] = [:]
  private var longest = 0

  /// The words of a language, and those that stand in titles of any.
  init(practice: TypographicPractice) {
    self.practice = practice
    let language = practice.language
    add(BindingWords.beforeNumber, .beforeNumber)
    add(BindingWords.beforeName, .beforeName)
    add(BindingWords.units, .afterNumber)
    add(BindingWords.unitsByLanguage[language] ?? "", .afterNumber)
    add(BindingWords.phraseOpeners, .opensPhrase)
    add(BindingWords.phraseOpenersByLanguage[language] ?? "", .opensPhrase)
    add(BindingWords.modes, .afterWord)
    add(BindingWords.postpositions[language] ?? "", .afterWord)
    if language == "az" {
      add("bazar çərşənbə cümə", .opensWeekday)
      add("ertəsi axşamı", .endsWeekday)
    }
    add(BindingWords.ranges, .betweenNumbers)
    for month in practice.months { add(month, [.afterNumber, .month]) }
    for weekday in practice.weekdays { add(weekday, .weekday) }
    if language == "es" || language == "pt" { add("de", .beforeMonth) }
  }

  private mutating func add(_ words: String, _ kinds: Kinds) {
    for word in words.split(separator: " ") {
      let scalars = Array(word.unicodeScalars)
      let key = Self.key(of: scalars[...])
      longest = max(longest, scalars.count)
      var same = entries[key] ?? []
      if let known = same.firstIndex(where: { $0.word == scalars }) {
        same[known].kinds.formUnion(kinds)
      } else {
        same.append((scalars, kinds))
      }
      entries[key] = same
    }
  }

  /// The kinds of a word, its capitals taken as small letters.
  func kinds(of word: ArraySlice<Unicode.Scalar>) -> Kinds {
    guard !word.isEmpty, word.count <= longest, let same = entries[Self.key(of: word)] else {
      return []
    }
    for entry in same where entry.word.elementsEqual(word.lazy.map(\.small)) {
      return entry.kinds
    }
    return []
  }

  /// FNV-1a over the small letters. What collides is told apart by comparison.
  private static func key(of word: ArraySlice<Unicode.Scalar>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in word { hash = (hash ^ UInt64(scalar.small.value)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

/// The lists themselves, in small letters, parted by spaces.
enum BindingWords {
  /// Abbreviations before opus, catalogue and other numbers, and words before the parts of a work.
  static let beforeNumber = """
    op. opp. no. nos. no nos nr. nrn. n° nº n.º n. nn. núm. № § \
    € $ £ k. kv bwv d. hob. rv hwv wwv woo sz. bb wq. twv trv buxwv swv zwv jb anh. \
    app. b. р. bd. bk. vol. t. p. pp. s. f. fol. ch. chap. ca. c. act acte akt atto acto \
    действие соч. \
    ор. стр. т. гл.
    """

  /// Titles of persons and saints that are not the two or three letters with a stop that bind
  /// anyway.
  static let beforeName = """
    mrs. mme mlle mm. ste prof. rev. messrs. mgr dr pr st sra. sig. frau herr \
    проф. г-н г-жа
    """

  /// Units that are the same everywhere.
  static let units = "min mn mm cm km m kg hz khz % ‰ € $ £ ₼ azn eur usd"

  static let unitsByLanguage = [
    "en": "minutes minute hours pm am p.m a.m",
    "fr": "h minutes minute euros ans",
    "de": "uhr minuten minute euro",
    "az": "kq dəqiqə manat il ildə əsr",
    "ru": "мин минут ч г гг "
      + "вв кг м км руб",
    "tr": "dk dakika tl ₺ yıl yılı",
    "it": "minuti ore euro",
    "es": "h minutos euros",
  ]

  /// Small words of foreign titles that are no words of another kind in any of our languages.
  static let phraseOpeners = "in for pour per para für von de du di et und of"

  static let phraseOpenersByLanguage = [
    "en": "from and a an the on to with by at or after",
    "fr": "en des le la les un une sur et à au aux par ou d’après avec",
    "de": "aus der die das dem den des zu zum zur mit im am auf nach ein eine oder",
    "it": "da del della dei delle degli il lo la le gli i e ed a al con su un una o",
    "es": "del el la los las y e o u a al con en un una por",
    "ru": "в во для и из на "
      + "с со к о об от по "
      + "за у или не",
    "az": "və",
    "tr": "ve bir",
  ]

  /// Words between the first and the last of several numbers.
  static let ranges = "to bis à au et and und və e y al по и ve"

  /// The second words of keys; what they follow is a letter or a syllable.
  static let modes = """
    minor major flat sharp mineur majeur bémol dièse minore maggiore bemolle diesis \
    menor mayor bemol sostenido moll dur minör majör \
    минор мажор \
    бемоль диез
    """

  /// Words that follow what they belong to.
  static let postpositions = [
    "az": "üçün ilə saylı",
    "tr": "için ile",
  ]
}
