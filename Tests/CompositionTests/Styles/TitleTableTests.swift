import ConcertModel
import HouseStyle
import Testing

@testable import Composition

/// Records, and the text each style makes of them.
@Suite struct TitleTableTests {
  static func concerto(
    _ code: String, _ number: String?, _ key: String, opus: String
  ) -> TitleParts {
    var parts = TitleParts(genre: GenrePart("concerto", numbers: number.map { [$0] } ?? []))
    parts.forces = Forces([ForcesPlayer(code)])
    parts.keys = [MusicalKey(key)].compactMap { $0 }
    parts.opuses = [OpusNumber(opus)]
    return parts
  }

  static let records: [String: TitleParts] = {
    var symphony = TitleParts(genre: GenrePart("symphony", numbers: ["40"]))
    symphony.keys = [MusicalKey(.g, 0, .minor)]
    symphony.catalogue = [CatalogueNumber("K", "550")]
    symphony.year = "1788"
    var quartet = TitleParts(genre: GenrePart("string-quartet"))
    quartet.keys = [MusicalKey(.d, 0, .minor)]
    quartet.catalogue = [CatalogueNumber("D", "810")]
    quartet.nickname = Texts(byLanguage: ["en": "Death and the Maiden"])
    quartet.year = "1824"
    var double = concerto("svl", nil, "B flat major", opus: "22")
    double.forces = Forces(
      [ForcesPlayer("svl", count: 2)], accompaniment: [ForcesPlayer("oun")])
    var hoboken = TitleParts(genre: GenrePart("sonata"))
    hoboken.forces = Forces([ForcesPlayer("kpf")])
    hoboken.catalogue = [CatalogueNumber("Hob", "XVI:52")]
    var opus10 = TitleParts(genre: GenrePart("etude"))
    opus10.opuses = [OpusNumber("10", parts: ["8"])]
    var scherzos = TitleParts(
      genre: GenrePart("scherzo", plural: true, numbers: ["1", "2", "3", "4"]))
    scherzos.genre?.plural = true
    var carmen = TitleParts(title: Texts(byLanguage: ["fr": "Carmen"]), language: "fr")
    carmen.genre = GenrePart("suite", numbers: ["2"])
    carmen.bond = .compound
    var voy = TitleParts(title: Texts(byLanguage: ["es": "Voy a dormir"]), language: "es")
    voy.year = "2018"
    var songs = TitleParts(genre: GenrePart("song", count: 6))
    songs.opuses = [OpusNumber("48")]
    return [
      "symphony": symphony, "quartet": quartet, "double": double, "hoboken": hoboken,
      "etude": opus10, "scherzos": scherzos, "carmen": carmen, "voy": voy, "songs": songs,
      "violin": concerto("svl", "1", "A minor", opus: "77"),
      "piano": concerto("kpf", "2", "C sharp minor", opus: "18"),
    ]
  }()

  @Test(arguments: [
    ("symphony", "plain", "en", "Symphony No. 40 in G minor, K. 550 (1788)"),
    ("symphony", "plain", "fr", "Symphonie n° 40 en sol mineur, K. 550 (1788)"),
    ("symphony", "plain", "de", "Sinfonie Nr. 40 g-Moll KV 550 (1788)"),
    ("symphony", "plain", "az", "40 saylı simfoniya g moll, KV 550 (1788)"),
    ("symphony", "plain", "ru", "Симфония № 40 соль минор, KV 550 (1788)"),
    ("symphony", "plain", "it", "Sinfonia n. 40 in sol minore, K. 550 (1788)"),
    ("symphony", "plain", "es", "Sinfonía n.º 40 en sol menor, K. 550 (1788)"),
    ("symphony", "new-york-hall", "en", "Symphony No. 40 in G Minor, K. 550 (1788)"),
    ("symphony", "london-orchestra", "en", "Symphony No. 40 in G minor, K550 (1788)"),
    (
      "quartet", "london-chamber-hall", "en",
      "String Quartet in D minor D810 'Death and the Maiden' (1824)"
    ),
    (
      "quartet", "plain", "de", "Streichquartett d-Moll D 810 „Der Tod und das Mädchen“ (1824)"
    ),
    (
      "quartet", "paris-hall", "fr",
      "Quatuor à cordes en ré mineur, D. 810 « La Jeune Fille et la Mort » (1824)"
    ),
    ("violin", "baku", "az", "violin üçün 1 saylı konsert a moll (op.77)"),
    ("violin", "plain", "en", "Violin Concerto No. 1 in A minor, Op. 77"),
    ("violin", "plain", "de", "Violinkonzert Nr. 1 a-Moll op. 77"),
    ("violin", "plain", "fr", "Concerto pour violon n° 1 en la mineur, op. 77"),
    ("violin", "plain", "ru", "Концерт № 1 для скрипки ля минор, соч. 77"),
    ("piano", "plain", "en", "Piano Concerto No. 2 in C-sharp minor, Op. 18"),
    ("piano", "plain", "de", "Klavierkonzert Nr. 2 cis-Moll op. 18"),
    ("double", "plain", "en", "Concerto for Two Violins and Orchestra in B-flat major, Op. 22"),
    ("double", "plain", "de", "Konzert für zwei Violinen und Orchester B-Dur op. 22"),
    ("double", "plain", "fr", "Concerto pour deux violons et orchestre en si bémol majeur, op. 22"),
    ("double", "plain", "az", "İki violin və orkestr üçün konsert B dur, op. 22"),
    ("double", "plain", "ru", "Концерт для двух скрипок и оркестра си-бемоль мажор, соч. 22"),
    ("hoboken", "plain", "en", "Piano Sonata, Hob. XVI:52"),
    ("hoboken", "london-chamber-hall", "en", "Piano Sonata Hob.XVI:52"),
    ("etude", "london-chamber-hall", "en", "Etude Op. 10 No. 8"),
    ("scherzos", "paris-hall", "fr", "Scherzos nos 1, 2, 3 et 4"),
    ("carmen", "plain", "en", "*Carmen* Suite No. 2"),
    ("carmen", "large-print", "en", "Carmen Suite No. 2"),
    ("songs", "plain", "en", "Six Songs, Op. 48"),
    ("songs", "plain", "de", "Sechs Lieder op. 48"),
    ("songs", "plain", "ru", "Шесть песен, соч. 48"),
    ("songs", "plain", "az", "Altı mahnı, op. 48"),
  ])
  func aTitleReadsAsTheHousePrintsIt(
    record: String, style: String, language: String, text: String
  ) throws {
    let house = try #require(StyleHouse.style(style, language).style)
    let parts = try #require(Self.records[record])
    #expect(house.title(of: parts).marked == text)
  }

  @Test(arguments: [
    (
      "Symphony No. 1 in D major (with Blumine)", "fr", "Symphonie n° 1 en ré majeur (avec Blumine)"
    ),
    ("Symphony No. 1 in D major (with Blumine)", "de", "Sinfonie Nr. 1 D-Dur (mit Blumine)"),
    (
      "CONCERT CHAMPETRE, HARPSICHORD (OR PIANO)", "de",
      "*Concert champêtre* für Cembalo (oder Klavier)"
    ),
    ("ROMANCES, OP. 11 (ARR. UNKNOWN)", "fr", "Romances, op. 11 (arr. non précisé)"),
    ("ROMANCES, OP. 11 (ARR. UNKNOWN)", "en", "Romances, Op. 11 (arr. unknown)"),
    ("SONGS, POLISH, SIX, FROM OP. 74", "en", "Six Polish Songs, from Op. 74"),
    ("SONGS, POLISH, SIX, FROM OP. 74", "de", "Sechs polnische Lieder aus op. 74"),
    (
      "FANTASIE, F MINOR, D.940 (PIANO FOUR HANDS)", "az",
      "Fantaziya f moll, D 940 (dörd əlli fortepiano üçün)"
    ),
    ("IMAGES: GIGUES, NO. 1", "en", "Images: 1. Gigues"),
    ("CARNIVAL OF THE ANIMALS", "fr", "Le Carnaval des animaux"),
    ("CARNIVAL OF THE ANIMALS", "en", "Carnival of the Animals"),
    ("WALTZ (UNKNOWN)", "en", "Waltz (unknown)"),
    ("WALTZ (UNKNOWN)", "it", "Valzer (non specificato)"),
    ("SONGS, SCOTTISH, TWENTY-FIVE, OP. 108", "en", "Twenty-five Scottish Songs, Op. 108"),
    (
      "CABARET: WILKOMMEN (ORCH+SOLO VOICE)", "en",
      "Cabaret: Wilkommen (for orchestra and solo voice)"
    ),
  ])
  func aTitleOfTheArchiveReadsAsTheLanguageSaysIt(
    raw: String, language: String, text: String
  ) throws {
    let house = try #require(StyleHouse.style("plain", language).style)
    #expect(house.title(of: TitleReader.read(raw)).marked == text)
  }

  @Test(arguments: [
    ("headline", "en", "Night ride and sunrise", "Night Ride and Sunrise"),
    ("sentence", "en", "Night Ride and Sunrise", "Night ride and sunrise"),
    ("sentence", "en", "An American in Paris", "An American in Paris"),
    ("sentence", "en", "The Rio Grande: A Song of the Sea", "The Rio Grande: A song of the sea"),
    ("noun", "fr", "La mer", "La Mer"),
    ("noun", "fr", "L’enfance du Christ", "L’Enfance du Christ"),
    ("noun", "fr", "La jolie fille de Perth", "La Jolie Fille de Perth"),
    ("noun", "fr", "Prélude à l’après-midi d’un faune", "Prélude à l’après-midi d’un faune"),
    ("as-written", "fr", "La mer", "La mer"),
  ])
  func aTitleHasTheCapitalsOfTheHouse(
    choice: String, language: String, written: String, text: String
  ) throws {
    let style = StyleHouse.style(text: "title: {capitals: \(choice)}", language).style
    let title = TitleParts(title: Texts(byLanguage: [language: written]), language: language)
    #expect(try #require(style).title(of: title).plain == text)
  }

  @Test func aMovementCalledAsItsLanguageCallsItKeepsItsName() throws {
    let house = try #require(StyleHouse.style("plain", "en").style)
    #expect(house.part(TitleReader.heading("Danse slave")).plain == "Danse slave")
    #expect(house.part(TitleReader.heading("Slavonic Dance No. 1")).plain == "Slavonic Dance No. 1")
    let french = try #require(StyleHouse.style("plain", "fr").style)
    #expect(french.part(TitleReader.heading("Funeral March")).plain == "marche funèbre")
  }
}
