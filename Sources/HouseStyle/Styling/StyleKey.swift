/// The settings of a house style, as a style file names them: `title.pattern`, `key.signs`.
///
/// What each does is told in `Layouts/Styles/plain.yaml`, which has them all.
public enum StyleKey: String, Hashable, Sendable, CaseIterable {
  case titlePattern = "title.pattern"
  case titleOwn = "title.own"
  case titleForeign = "title.foreign"
  case titleLiturgical = "title.liturgical"
  case titleTranslated = "title.translated"
  case titleFirst = "title.first"
  case titleCompound = "title.compound"
  case titleApposition = "title.apposition"
  case titleHeading = "title.heading"
  case titleInitial = "title.initial"
  case titleCapitals = "title.capitals"
  case genrePlain = "genre.plain"
  case genreNamed = "genre.named"
  case genreFor = "genre.for"
  case genreForces = "genre.forces"
  case genreCompound = "genre.compound"
  case genreCapitals = "genre.capitals"
  case genreCounts = "genre.counts"
  case forcesCapitals = "forces.capitals"
  case forcesSolo = "forces.solo"
  case numberOne = "number.one"
  case numberSeveral = "number.several"
  case listJoiner = "list.joiner"
  case listLast = "list.last"
  case keyForm = "key.form"
  case keyBare = "key.bare"
  case keyLetters = "key.letters"
  case keySigns = "key.signs"
  case keyModes = "key.modes"
  case keyMajor = "key.major"
  case opusForm = "opus.form"
  case opusSeveral = "opus.several"
  case opusFrom = "opus.from"
  case catalogueForm = "catalogue.form"
  case catalogueFormer = "catalogue.former"
  case catalogueOther = "catalogue.other"
  case catalogueLetters = "catalogue.letters"
  case catalogueSeparator = "catalogue.separator"
  case nicknameForm = "nickname.form"
  case excerptOrder = "excerpt.order"
  case excerptFirst = "excerpt.first"
  case excerptOverture = "excerpt.overture"
  case excerptItalics = "excerpt.italics"
  case partPattern = "part.pattern"
  case partIncipit = "part.incipit"
  case partAct = "part.act"
  case partScene = "part.scene"
  case partTempi = "part.tempi"
  case movementList = "movement.list"
  case movementNumerals = "movement.numerals"
  case movementNumeral = "movement.numeral"
  case movementFigures = "movement.figures"
  case movementJoiner = "movement.joiner"
  case movementAttacca = "movement.attacca"
  case movementAttaccaRun = "movement.attacca-in-run"
  case movementItalics = "movement.italics"
  case versionPlace = "version.place"
  case composerPlace = "composer.place"
  case composerLine = "composer.line"
  case composerName = "composer.name"
  case composerInitials = "composer.initials"
  case composerCapitals = "composer.capitals"
  case composerDates = "composer.dates"
  case composerLifespan = "composer.lifespan"
  case composerSpelling = "composer.spelling"
  case composerRepeated = "composer.repeated"
  case performerLine = "performer.line"
  case performerSpelling = "performer.spelling"
  case performerHonours = "performer.honours"
  case performerPromoted = "performer.promoted"
  case premierePlace = "premiere.place"
  case premiereForm = "premiere.form"
  case premiereCapitals = "premiere.capitals"
  case durationShown = "duration.shown"
  case durationForm = "duration.form"
  case durationNote = "duration.note"
  case intervalForm = "interval.form"
  case dateFull = "date.full"
  case dateMonth = "date.month"
  case dateShort = "date.short"
  case dateTime = "date.time"
  case itemLine = "item.line"
  case itemNumerals = "item.numerals"
  case italicsShown = "italics.shown"

  /// What may stand after a setting.
  public enum Kind: Hashable, Sendable {
    /// A form with these fields.
    case form([String])
    /// One of these words.
    case choice([String])
    /// Any text, white at its ends included.
    case text
  }

  /// The name before the point.
  public var group: String { String(rawValue.prefix { $0 != "." }) }

  /// The name after the point.
  public var name: String { String(rawValue.drop { $0 != "." }.dropFirst()) }

  /// Whether it is words of a language: a style whose language is named lends them to editions in
  /// that language only, and every other setting to all.
  public var isWording: Bool {
    switch self {
    case .titlePattern, .titleForeign, .titleLiturgical, .titleFirst, .titleInitial, .keySigns,
      .excerptOrder, .excerptItalics, .movementList, .movementNumerals, .movementNumeral,
      .movementFigures, .movementJoiner, .movementAttacca, .movementAttaccaRun, .movementItalics,
      .versionPlace,
      .composerPlace, .composerLine, .composerName, .composerInitials, .composerCapitals,
      .composerDates, .composerSpelling, .composerRepeated, .performerLine, .performerSpelling,
      .performerHonours, .performerPromoted,
      .premierePlace, .premiereForm, .durationShown, .durationForm, .itemLine, .itemNumerals,
      .italicsShown, .catalogueLetters, .catalogueSeparator, .partTempi, .partPattern:
      false
    default: true
    }
  }

  /// The setting of a name, `title.pattern`.
  public static func named(group: String, _ name: String) -> StyleKey? {
    StyleKey(rawValue: group + "." + name)
  }

  /// The groups, in the order of the settings.
  public static let groups: [String] = {
    var groups: [String] = []
    for key in allCases where groups.last != key.group { groups.append(key.group) }
    return groups
  }()
}

extension StyleKey {
  private static let titleFields = [
    "work", "key", "opus", "catalogue", "nickname", "year", "excerpt", "version", "remark",
    "premiere", "duration",
  ]
  private static let genreFields = ["count", "qualifier", "genre", "number", "subject", "forces"]
  private static let partFields = [
    "name", "tempo", "incipit", "roles", "key", "place", "opus", "catalogue", "version", "extent",
  ]
  private static let itemFields = [
    "composer", "dates", "title", "movements", "performers", "duration",
  ]

  /// What may stand after it.
  public var kind: Kind { form ?? choice ?? .text }

  private var form: Kind? {
    switch self {
    case .titlePattern: .form(Self.titleFields)
    case .titleOwn, .titleForeign, .titleLiturgical: .form(["title"])
    case .titleTranslated: .form(["title", "translation"])
    case .titleCompound, .titleApposition, .titleHeading: .form(["title", "genre"])
    case .genrePlain, .genreNamed, .genreFor: .form(Self.genreFields)
    case .forcesSolo: .form(["forces"])
    case .numberOne, .numberSeveral: .form(["number"])
    case .keyForm: .form(["tonic", "mode"])
    case .keyBare: .form(["tonic"])
    case .opusForm: .form(["number", "part", "parts", "book", "posthumous"])
    case .opusSeveral: .form(["numbers"])
    case .opusFrom: .form(["opus"])
    case .catalogueForm: .form(["siglum", "number", "part", "parts", "others"])
    case .catalogueFormer: .form(["siglum", "number"])
    case .nicknameForm: .form(["name"])
    case .excerptFirst, .excerptOverture: .form(["work", "excerpt"])
    case .partPattern: .form(Self.partFields)
    case .partIncipit: .form(["incipit"])
    case .partAct, .partScene, .movementNumeral: .form(["number"])
    case .composerLine: .form(["name", "dates"])
    case .composerLifespan: .form(["born", "died", "native", "nationality"])
    case .performerLine: .form(["name", "role"])
    case .premiereForm: .form(["premiere"])
    case .durationForm: .form(["minutes"])
    case .intervalForm: .form(["interval", "minutes"])
    case .itemLine: .form(Self.itemFields)
    default: nil
    }
  }

  private var choice: Kind? {
    switch self {
    case .titleFirst: .choice(["original", "edition"])
    case .titleInitial: .choice(["capital", "as-written"])
    case .titleCapitals: .choice(["as-written", "headline", "sentence", "noun"])
    case .genreForces: .choice(["named", "for"])
    case .genreCompound, .italicsShown: .choice(["yes", "no"])
    case .genreCapitals, .forcesCapitals, .premiereCapitals: .choice(["as-written", "headline"])
    case .genreCounts: .choice(["words", "figures"])
    case .keyLetters: .choice(["capital", "by-mode"])
    case .keySigns: .choice(["words", "signs"])
    case .keyModes: .choice(["as-written", "capital", "by-mode"])
    case .keyMajor: .choice(["printed", "omitted"])
    case .catalogueLetters: .choice(["as-written", "small", "capital", "superior"])
    case .excerptOrder: .choice(["work-first", "excerpt-first"])
    case .excerptItalics, .movementItalics: .choice(["sheet", "never", "foreign", "always"])
    case .movementList: .choice(["sheet", "lines", "run"])
    case .movementNumerals: .choice(["as-written", "always", "never", "excerpts", "without-tempo"])
    case .movementFigures: .choice(["as-written", "roman", "arabic"])
    case .versionPlace: .choice(["title", "line"])
    case .composerPlace: .choice(["sheet", "left", "above", "right", "below", "inline", "leader"])
    case .composerName: .choice(["full", "surname", "initials"])
    case .composerCapitals: .choice(["sheet", "as-written", "upper", "small"])
    case .composerDates: .choice(["sheet", "below", "beside", "none"])
    case .composerSpelling, .performerSpelling: .choice(["as-credited", "authority"])
    case .composerRepeated: .choice(["once", "surname", "full"])
    case .performerHonours: .choice(["before", "after", "none"])
    case .performerPromoted: .choice(["sheet", "yes", "no", "head"])
    case .durationShown: .choice(["sheet", "yes", "no"])
    case .premierePlace: .choice(["sheet", "inline", "mark", "line"])
    case .itemNumerals: .choice(["none", "arabic", "roman"])
    default: nil
    }
  }
}
