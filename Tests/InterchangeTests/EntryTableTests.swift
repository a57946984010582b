import ConcertModel
import Findings
import Testing

@testable import Interchange

@Suite struct EntryTableTests {
  private func acquire(_ text: String, _ mapping: String? = nil) throws -> Proposals {
    var acquisition = Acquisition(file: "a.csv", name: "a")
    if let mapping {
      let errata = Errata()
      acquisition.mapping = TableMapping(
        Array(mapping.utf8), name: "m", file: "m.yaml", errata: errata)
      #expect(errata.findings.isEmpty, "\(errata.findings)")
    }
    return try acquisition.proposals(from: Array(text.utf8))
  }

  private func events(_ proposals: Proposals) -> [Event] {
    proposals.proposals.compactMap { if case .event(let event) = $0.entry { event } else { nil } }
  }

  @Test func everyFieldOfAnEntryComesBack() throws {
    let person = Person(
      id: "a-b", name: Texts(byLanguage: ["az": "Ə B", "": "A B"]),
      otherNames: [
        OtherName("C"), OtherName("D", kind: .former, language: "ru", from: PartialDate("1918")),
      ], sortName: "=B, A", honours: "Xalq artisti", born: PartialDate("1918-02"),
      biographies: [
        Biography(length: .long, text: "One\n\n- two", asOf: PartialDate("2020")),
        Biography(length: .short, text: "Short", approved: true),
      ],
      identifiers: [
        ExternalIdentifier(scheme: "isni", value: "0000000000000001"),
        ExternalIdentifier(scheme: "x.y[1]", value: "7"),
        ExternalIdentifier(scheme: "12", value: "3"),
      ])
    var work = Work(id: "w", title: "W")
    work.catalogue = ["BWV 1", "BWV 2"]
    work.contributors = [
      Contributor(role: .composer, person: .entry(Person(id: "a-b", name: person.name))),
      Contributor(role: .traditional, creditedAs: "Folk"),
    ]
    work.movements = [Movement("I"), Movement("II", number: "2", attacca: true)]
    work.source = [
      SourceText(field: "f", text: " kept \\ as it is"), SourceText(field: "f", text: "x"),
    ]
    for entries in [[Entry.person(person)], [.work(work)], [.person(person), .work(work)]] {
      let text = EntryTable.text(for: entries)
      let read = try acquire(text)
      #expect(read.findings.isEmpty, "\(read.findings) in \(text)")
      #expect(read.proposals.map(\.entry) == entries, "\(text)")
    }
    #expect(EntryTable.text(for: [.person(person)]).contains("'=B, A"))
  }

  @Test func aTitleInPartsComesBack() throws {
    var parts = TitleParts(
      title: Texts(byLanguage: ["de": "Schwan", "en": "Swan"]), language: "de",
      genre: GenrePart("song", plural: true, count: 2, numbers: ["1", "2"]))
    parts.bond = .gloss
    parts.forces = Forces(
      [ForcesPlayer("svl"), ForcesPlayer("kpf", count: 2, hands: 4)],
      accompaniment: [ForcesPlayer("oun")])
    parts.keys = ["D major", "B flat minor"].compactMap { MusicalKey($0) }
    parts.opuses = [OpusNumber("6"), OpusNumber("7", parts: ["1", "2"], book: "3")]
    parts.opuses[0].from = true
    parts.catalogue = [CatalogueNumber("K.", "550", parts: ["1"], others: ["2", "3"])]
    parts.year = "1805–08"
    var excerpt = PartHeading(title: "Air", genre: GenrePart("suite"), tempo: ["Vivo", "Trio"])
    excerpt.attacca = true
    excerpt.extent = .excerpts
    excerpt.versions = [WorkVersion(.orchestration, by: ["A"])]
    parts.excerpts = [excerpt, PartHeading(title: "Coda")]
    parts.versions = [
      WorkVersion(.arrangement, by: ["A", "B"], forces: Forces([ForcesPlayer("kpf")]))
    ]
    parts.remarks = [TitleRemark(.sungIn, "fr")]
    parts.unread = [" =1, ", "(?)"]
    parts.raw = "SCHWAN  (=1, )"
    var work = Work(id: "w", title: "Schwan")
    work.parts = parts
    var heading = PartHeading(title: "In der Nacht", tempo: ["Allegro"])
    heading.numeral = "II"
    work.movements = [Movement("II. In der Nacht: Allegro")]
    work.movements[0].parts = heading
    let entries = [Entry.work(work), .work(Work(id: "x", title: "X"))]
    let text = EntryTable.text(for: entries)
    let read = try acquire(text)
    #expect(read.findings.isEmpty, "\(read.findings) in \(text)")
    #expect(read.proposals.map(\.entry) == entries, "\(text)")
  }

  @Test func aTitleMayBeWrittenInColumns() throws {
    let read = try acquire("entry,id,genre,number,for[]\nwork,c,concerto,1,\"violin\norchestra\"\n")
    #expect(read.findings.isEmpty, "\(read.findings)")
    guard case .work(let work)? = read.proposals.first?.entry else {
      Issue.record("no work was read")
      return
    }
    #expect(work.parts?.genre == GenrePart("concerto", numbers: ["1"]))
    #expect(work.parts?.forces?.players.map(\.code) == ["svl"])
  }

  @Test func whatIsUnknownIsReportedAndTheRestIsRead() throws {
    let read = try acquire(
      "entry,id,name,borne\nperson,a,A B,1918\npersn,b,B,\nperson,,C,\nperson,d,,\n")
    #expect(read.proposals.map(\.entry.id) == ["a"] && read.rejected == 3)
    #expect(
      read.findings.map(\.description) == [
        "a.csv:1:15: warning: unknown column “borne”; it was not read\nhint: did you mean “born”?",
        "a.csv:3:1: error: “persn” is not a kind of entry\nhint: did you mean “person”?",
        "a.csv:4:1: error: an entry without an id", "a.csv:5:1: error: “name” is missing",
      ])
    #expect(throws: UnreadableFile.self) { try acquire("x,y\n1,2\n") }
  }

  @Test func aPlainTableOfConcertsNeedsNoMapping() throws {
    let read = try acquire(
      """
      date;time;venue;work;composer;conductor;soloists;colour
      2022-02-24;19:30;Salle Cortot;Piano Concerto;Gara Garayev;Ayyub Guliyev;Isfar Sarabski (piano)
      2022-02-24;19:30;Salle Cortot;Sarı Gəlin;[traditional];;;red
      2022-02-30;;Opéra;Seven Beauties;Gara Garayev;;;
      """)
    let all = events(read)
    #expect(all.map(\.id) == ["2022-02-24-19-30-salle-cortot", "2022-02-30-opera"])
    let credits = all[0].programme[0].credits
    #expect(credits.map(\.role) == ["conductor", nil])
    #expect(credits[1].instrument == "piano" && credits[1].person?.entry?.name == "Isfar Sarabski")
    #expect(all[0].programme[1].work?.entry?.contributors.map(\.role) == [.traditional])
    #expect(all[0].performances.map(\.time) == [ClockTime("19:30")])
    #expect(all[1].source == [SourceText(field: "date", text: "2022-02-30")])
    #expect(
      read.findings.map(\.message) == [
        "the row has 7 cells of 8; the others are taken as empty",
        "unknown column “colour”; it was not read",
        "“2022-02-30” is not a date; it is kept as it stands",
      ])
  }

  @Test func aMappingSaysWhatColumnsHold() throws {
    let read = try acquire(
      """
      Tag,Ort,Wer,Was,UA,Bemerkung,Dauer
      1863-01-16T19:30,Halle,"Schubert, Franz / Liszt, Franz",Lied,J,gut,7
      1863-01-16T19:30,Halle,"Liszt, Franz",Etude,n,,lang
      1879-1880,diverse,"Liszt, Franz",Etude,x,,
      """,
      """
      group: [Tag, Ort]
      id: tour
      set: {event-kind: recital, performers: "Teresa Carreño (piano)"}
      columns:
        Tag: date-time
        Ort: {to: venue, none: [diverse]}
        Wer: {to: composer, names: inverted}
        Was: work
        UA: {to: note, when: J, say: World premiere}
        Dauer: duration
      others: source
      """)
    let all = events(read)
    #expect(all.map(\.id) == ["tour-1863-01-16t19-30-halle", "tour-1879-1880-diverse"])
    #expect(all[0].kind == "recital" && all[0].performers.first?.instrument == "piano")
    #expect(all[0].programme[0].note == "World premiere")
    #expect(
      all[0].programme[0].work?.entry?.contributors.compactMap { $0.person?.entry?.name }
        == ["Franz Schubert", "Franz Liszt"])
    #expect(all[0].programme[0].source == [SourceText(field: "Bemerkung", text: "gut")])
    #expect(all[0].programme[0].duration == .minutes(7))
    #expect(all[0].programme[1].source == [SourceText(field: "Dauer", text: "lang")])
    #expect(all[1].programme[0].source == [SourceText(field: "UA", text: "x")])
    #expect(all[1].source.map(\.text) == ["1879-1880", "diverse"] && all[1].performances.isEmpty)
    #expect(read.findings.map(\.place.line) == [3, 4])
  }

  @Test func aMappingWithFaultsIsRefused() {
    let errata = Errata()
    let mapping = TableMapping(
      Array("colums: {}\ncolumns: {A: dat, B: {to: venue, names: up}}\n".utf8), name: "m",
      file: "m.yaml", errata: errata)
    #expect(mapping == nil)
    #expect(errata.findings.map(\.place.line) == [1, 2, 2])
    #expect(errata.findings.compactMap(\.hint).contains("did you mean “date”?"))
  }

  @Test func namesInCellsAreReadAsTheyAreWritten() {
    for name in [
      NameInCell(name: "A B"), NameInCell(name: "A B", instrument: "piano"),
      NameInCell(name: "A (B)"), NameInCell(name: "A [B]", role: "conductor"),
      NameInCell(name: "A", instrument: "tar", role: "reader"), NameInCell(name: "", role: "tutti"),
    ] {
      #expect(NameInCell(name.written) == name, "\(name.written)")
    }
  }
}
