import ConcertModel
import HouseStyle
import Testing

@testable import Composition

/// Listings as real houses printed them, from structured records, byte for byte: Wigmore Hall
/// (8 September 2021), Carnegie Hall (15 February 2018), London Philharmonic Orchestra (23 October
/// 2019), Orchestre de Paris (2–3 November 2016), Philharmonie de Paris (11 October 2021),
/// Orchestre de chambre de Paris, Azerbaijan State Philharmonic Hall (2022, 2024).
@Suite struct PrintedListingTests {
  private func style(_ name: String, _ language: String) throws -> HouseStyle {
    try #require(StyleHouse.style(name, language).style)
  }

  private func movement(
    _ tempo: [String], genre: String? = nil, attacca: Bool? = nil
  ) -> Movement {
    var movement = Movement("", attacca: attacca)
    movement.parts = PartHeading(genre: genre.map { GenrePart($0) }, tempo: tempo)
    return movement
  }

  private func title(_ text: String, _ language: String) -> TitleParts {
    TitleParts(title: Texts(byLanguage: [language: text]), language: language)
  }

  @Test func aChamberHallInLondon() throws {
    let house = try style("london-chamber-hall", "en")
    let schubert = house.composer("Franz Schubert")
    let dates = house.lifespan(born: PartialDate(year: 1797), died: PartialDate(year: 1828))
    #expect(
      house.composerLine(name: schubert, dates: dates).plain == "Franz Schubert (1797-1828)")
    var parts = try #require(TitleTableTests.records["quartet"])
    parts.versions = [WorkVersion(.arrangement, by: ["12 Ensemble"])]
    #expect(
      house.title(of: parts).plain
        == "String Quartet in D minor D810 'Death and the Maiden' (1824)")
    #expect(house.versionLines(of: parts).map(\.plain) == ["arranged by 12 Ensemble"])
    let movements = [
      movement(["Allegro"]), movement(["Andante con moto"]),
      movement(["Allegro molto", "Trio"], genre: "scherzo"), movement(["Presto", "Prestissimo"]),
    ]
    #expect(
      house.movementRun(movements, areComplete: true).plain
        == "I. Allegro • II. Andante con moto • III. Scherzo. Allegro molto — Trio • "
        + "IV. Presto — Prestissimo")
  }

  @Test func aHallInNewYork() throws {
    let house = try style("new-york-hall", "en-US")
    let dates = house.lifespan(born: PartialDate(year: 1756), died: PartialDate(year: 1791))
    #expect(dates?.plain == "(1756–1791)")
    #expect(house.chooses("upper", .composerCapitals) && house.chooses("left", .composerPlace))
    let symphony = try #require(TitleTableTests.records["symphony"])
    #expect(house.title(of: symphony).plain == "Symphony No. 40 in G Minor, K. 550 (1788)")
    let movements = [
      movement(["Adagio un poco mosso"], attacca: true), movement(["Allegro"], genre: "rondo"),
    ]
    #expect(
      house.movementLines(movements, areComplete: false).map(\.plain)
        == ["Adagio un poco mosso—", "Rondo: Allegro"])
    let premiere = house.premiere(["world premiere", "co-commissioned by Carnegie Hall"])
    #expect(
      house.title(
        of: title("Voy a dormir", "es"), details: TitleDetails(year: "2018", premiere: premiere)
      ).plain == "Voy a dormir (2018; World Premiere, co-commissioned by Carnegie Hall)")
  }

  @Test func anOrchestraInLondon() throws {
    let house = try style("london-orchestra", "en")
    #expect(
      house.title(
        of: title("Night Ride and Sunrise", "en"), details: TitleDetails(minutes: 15)
      ).plain == "Night Ride and Sunrise (15')")
    let premiere = house.premiere(["UK premiere"])
    #expect(
      house.title(
        of: title("Work", "en"), details: TitleDetails(premiere: premiere, minutes: 22)
      ).plain == "Work (UK premiere) (22')")
    #expect(house.interval("Interval", minutes: 20).plain == "Interval (20')")
    #expect(house.text(.durationNote).hasSuffix("timings are given only as a guide"))
    #expect(house.words["performers"] == "On stage tonight")
  }

  @Test func aHallInParis() throws {
    let house = try style("paris-hall", "fr")
    let extracts = [movement(["scène d’amour"]), movement(["scherzo"])]
    #expect(house.movementRun(extracts, areComplete: false).plain == "scène d’amour / scherzo")
    let scherzos = try #require(TitleTableTests.records["scherzos"])
    #expect(house.title(of: scherzos).plain == "Scherzos nos 1, 2, 3 et 4")
    #expect(house.words["interval"] == "Entracte")
    #expect(house.words["ends-at"] == "Fin du concert aux environs de {name}")
    #expect(house.text(.dateTime) == "HH'h'mm")
    #expect(house.duration(minutes: 12).plain == "environ 12 minutes")
    #expect(house.opus(OpusNumber("54")).plain == "op. 54")
    let living = house.lifespan(born: PartialDate(year: 1973), died: nil)
    #expect(house.composerLine(name: Phrase("Name"), dates: living).plain == "Name (1973)")
  }

  @Test func aHallInBaku() throws {
    let house = try style("baku", "az")
    #expect(house.composer("Qara Qarayev").plain == "Q.Qarayev")
    var parts = TitleTableTests.concerto("svl", "1", "A minor", opus: "77")
    parts.forces?.accompaniment = [ForcesPlayer("oun")]
    #expect(
      house.title(of: parts).plain == "violin və orkestr üçün 1 saylı konsert a moll (op.77)")
    #expect(
      house.name("Ad Soyad", honours: "Azərbaycan Respublikasının Xalq artisti").plain
        == "Azərbaycan Respublikasının Xalq artisti Ad Soyad")
    #expect(house.title(of: title("Yeddi gözəl", "az")).plain == "“Yeddi gözəl”")
  }

  @Test func namesArePartedAtTheirParticles() throws {
    let house = try style("baku", "az")
    #expect(house.composer("Ludwig van Beethoven").plain == "L.van Beethoven")
    #expect(house.composer("Johann Strauss II").plain == "J.Strauss II")
    #expect(
      house.composer("Üzeyir bəy Hacıbəyli", sortName: "Hacıbəyli, Üzeyir").plain
        == "Ü.Hacıbəyli")
    #expect(house.composer("Palestrina").plain == "Palestrina")
  }
}
