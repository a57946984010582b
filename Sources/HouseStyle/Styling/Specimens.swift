import ConcertModel

/// The same few records in every style, to see what one house does otherwise than another.
extension HouseStyle {
  /// What a record is, and how this house prints it.
  public struct Specimen: Hashable, Sendable {
    /// What the record is, such as `symphony`.
    public var name: String
    /// The text, with its marks.
    public var text: Phrase
  }

  /// One title, to know a style by.
  public var specimen: Phrase { title(of: SpecimenRecords.symphony) }

  /// The whole set, in a fixed order.
  public var specimens: [Specimen] {
    titleSpecimens + movementSpecimens + peopleSpecimens + timeSpecimens
  }

  private var titleSpecimens: [Specimen] {
    let titles: [(String, TitleParts)] = [
      ("symphony", SpecimenRecords.symphony), ("quartet with a nickname", SpecimenRecords.quartet),
      ("concerto", SpecimenRecords.concerto("svl")),
      ("double concerto", SpecimenRecords.doubleConcerto),
      ("sonata by catalogue", SpecimenRecords.sonata),
      ("one of an opus", SpecimenRecords.etude), ("several pieces", SpecimenRecords.scherzos),
      ("counted pieces", SpecimenRecords.songs), ("foreign title", SpecimenRecords.laMer),
      ("title and genre", SpecimenRecords.leonore), ("explained title", SpecimenRecords.hamlet),
      ("excerpt", SpecimenRecords.habanera), ("overture", SpecimenRecords.overture),
      ("arrangement", SpecimenRecords.pictures),
    ]
    return titles.map { Specimen(name: $0, text: title(of: $1)) } + [
      Specimen(
        name: "premiere",
        text: title(
          of: TitleParts(title: "Nocturne"),
          details: TitleDetails(year: "2018", premiere: premiere(["world premiere"])))),
      Specimen(
        name: "duration",
        text: title(of: SpecimenRecords.laMer, details: TitleDetails(minutes: 23))),
    ]
  }

  private var movementSpecimens: [Specimen] {
    let movements = SpecimenRecords.movements
    let lines = movementLines(movements, areComplete: true)
    return [
      Specimen(name: "movements in lines", text: Phrase.joined(lines, by: " / ")),
      Specimen(
        name: "movements in a run", text: movementRun(movements, areComplete: true)),
      Specimen(
        name: "some movements",
        text: movementRun(Array(movements.suffix(2)), areComplete: false)),
    ]
  }

  private var peopleSpecimens: [Specimen] {
    let (born, died) = (PartialDate(year: 1841), PartialDate(year: 1904))
    let living = PartialDate(year: 1973)
    return [
      Specimen(
        name: "composer",
        text: composerLine(
          name: composer("Antonín Dvořák"), dates: lifespan(born: born, died: died))),
      Specimen(
        name: "living composer",
        text: composerLine(
          name: composer("Anna Example"), dates: lifespan(born: living, died: nil))),
      Specimen(name: "composer again", text: composer("Antonín Dvořák", mention: .again)),
      Specimen(
        name: "honours", text: name("Anna Example", honours: vocabulary.words["honour"] ?? "Dame")),
    ]
  }

  private var timeSpecimens: [Specimen] {
    [
      Specimen(name: "interval", text: interval(words["interval"] ?? "Interval", minutes: 20)),
      Specimen(name: "date pattern", text: Phrase(text(.dateFull))),
      Specimen(name: "time pattern", text: Phrase(text(.dateTime))),
    ]
  }
}

/// The records of the specimens.
enum SpecimenRecords {
  static let symphony = made(GenrePart("symphony", numbers: ["40"])) {
    $0.keys = [MusicalKey(.g, 0, .minor)]
    $0.catalogue = [CatalogueNumber("K", "550")]
    $0.year = "1788"
  }
  static let quartet = made(GenrePart("string-quartet", numbers: ["14"])) {
    $0.keys = [MusicalKey(.d, 0, .minor)]
    $0.catalogue = [CatalogueNumber("D", "810")]
    $0.nickname = Texts(byLanguage: ["en": "Death and the Maiden"])
  }
  static let doubleConcerto = made(GenrePart("concerto")) {
    $0.forces = Forces(
      [ForcesPlayer("svl"), ForcesPlayer("svc")], accompaniment: [ForcesPlayer("oun")])
    $0.keys = [MusicalKey(.a, 0, .minor)]
    $0.opuses = [OpusNumber("102")]
  }
  static let sonata = made(GenrePart("sonata")) {
    $0.forces = Forces([ForcesPlayer("kpf")])
    $0.keys = [MusicalKey(.e, -1, .major)]
    $0.catalogue = [CatalogueNumber("Hob", "XVI:52")]
  }
  static let etude = made(GenrePart("etude")) {
    $0.keys = [MusicalKey(.f, 0, .major)]
    $0.opuses = [OpusNumber("10", parts: ["8"])]
  }
  static let scherzos = made(
    GenrePart("scherzo", plural: true, numbers: ["1", "2", "3", "4"])
  ) { _ in }
  static let songs = made(GenrePart("song", count: 6)) { $0.opuses = [OpusNumber("48")] }
  static let laMer = TitleParts(title: Texts(byLanguage: ["fr": "La mer"]), language: "fr")
  static let leonore = made(GenrePart("overture", numbers: ["3"])) {
    $0.title = "Leonore"
    $0.bond = .compound
    $0.opuses = [OpusNumber("72b")]
  }
  static let hamlet = made(GenrePart("fantasy-overture")) {
    $0.title = "Hamlet"
    $0.bond = .apposition
    $0.opuses = [OpusNumber("67")]
  }
  static let habanera = carmen(PartHeading(title: "Habanera"))
  static let overture = carmen(PartHeading(genre: GenrePart("overture")))
  static let pictures: TitleParts = {
    var parts = TitleParts(
      title: Texts(byLanguage: ["en": "Pictures at an Exhibition"]), language: "en")
    parts.versions = [WorkVersion(.orchestration, by: ["Ravel"])]
    return parts
  }()

  static func concerto(_ player: String) -> TitleParts {
    made(GenrePart("concerto", numbers: ["1"])) {
      $0.forces = Forces([ForcesPlayer(player)])
      $0.keys = [MusicalKey(.a, 0, .minor)]
      $0.opuses = [OpusNumber("77")]
    }
  }

  static let movements: [Movement] = [
    movement(["Allegro"]), movement(["Adagio un poco mosso"], attacca: true),
    movement(["Allegro molto", "Trio"], genre: "scherzo"),
  ].enumerated().map { index, movement in
    var numbered = movement
    numbered.number = ["I", "II", "III"][index]
    return numbered
  }

  private static func movement(
    _ tempo: [String], genre: String? = nil, attacca: Bool? = nil
  ) -> Movement {
    var movement = Movement("", attacca: attacca)
    movement.parts = PartHeading(genre: genre.map { GenrePart($0) }, tempo: tempo)
    return movement
  }

  private static func carmen(_ part: PartHeading) -> TitleParts {
    var parts = TitleParts(title: Texts(byLanguage: ["fr": "Carmen"]), language: "fr")
    parts.excerpts = [part]
    return parts
  }

  private static func made(
    _ genre: GenrePart, _ change: (inout TitleParts) -> Void
  ) -> TitleParts {
    var parts = TitleParts(genre: genre)
    change(&parts)
    return parts
  }
}
