import ConcertModel
import Findings
import Foundation
import Testing

@testable import Interchange

@Suite struct ArchiveTests {
  let read: Proposals

  init() throws { read = try Archive.read(try Archive.extract()) }

  @Test func everyProgrammeIsThereOnceUnderItsOwnNumber() throws {
    #expect(read.events.count == 18)
    #expect(read.rejected == 0 && read.findings.isEmpty)
    #expect(read.events.first?.id == "nyp-3853")
    // Only the archive's own twin is offered under one id with another.
    let twice = Dictionary(grouping: read.proposals.compactMap(\.entry.id)) { $0 }
      .filter { $0.value.count > 1 }.keys
    #expect(twice.sorted() == ["nyp-5358"])
  }

  @Test func aNumberGivenTwiceHasAnotherIdAtHand() {
    let twins = read.proposals.filter { $0.entry.id == "nyp-5358" }
    #expect(twins.map(\.otherwise) == ["nyp-5358-f4fd303d", "nyp-5358-6bf73c16"])
  }

  @Test func whatIsReferredToComesFirst() throws {
    var seen: Set<EntryID> = []
    for proposal in read.proposals {
      for id in references(of: proposal.entry) { #expect(seen.contains(id), "\(id)") }
      seen.insert(try #require(proposal.entry.id))
    }
  }

  @Test func theFirstConcertStandsAsTheArchiveHasIt() throws {
    let event = try read.event("nyp-3853")
    #expect(event.season == "1842-43")
    #expect(event.performers.map(\.ensemble) == [.id("new-york-philharmonic")])
    let performance = try #require(event.performances.first)
    #expect(performance.date == PartialDate("1842-12-07") && performance.time == ClockTime("20:00"))
    #expect(performance.venue == .id("apollo-rooms-manhattan-ny"))
    #expect(performance.occasion == "Subscription Season" && performance.source.isEmpty)
    #expect(event.programme.map(\.kind) == [.work, .work, .interval, .work])
    let aria = event.programme[1]
    #expect(aria.work == .id("nyp-w-8834"))
    #expect(aria.source == [SourceText(field: "work", text: "8834*4")])
    #expect(
      aria.credits == [
        Credit(person: .id("henry-c-timm"), role: "conductor"),
        Credit(person: .id("antoinette-otto"), instrument: "Soprano", standing: .soloist),
      ])
    #expect(try read.work("nyp-w-52446").title == "SYMPHONY NO. 5 IN C MINOR, OP.67")
    #expect(
      try read.work("nyp-w-52446").contributors
        == [Contributor(role: .composer, person: .id("ludwig-van-beethoven"))])
  }

  @Test func aTitleIsTakenApartAndStaysAsTheArchiveHasIt() throws {
    let quartet = try read.work("nyp-w-3806")
    let parts = try #require(quartet.parts)
    #expect(parts.genre == GenrePart("quartet") && parts.nickname == "Fifths")
    #expect(parts.keys == [MusicalKey(.d, 0, .minor)])
    #expect(parts.opuses == [OpusNumber("76", parts: ["2"])])
    #expect(parts.catalogue == [CatalogueNumber("Hob", "III:76")])
    #expect(quartet.source.contains { $0.field == "workTitle" })
    for case .work(let work) in read.proposals.map(\.entry) where !work.title.isEmpty {
      #expect(work.parts?.isRead == true, "\(work.title)")
    }
  }

  @Test func everyDateOfAProgrammeIsKept() throws {
    let dates = try read.event("nyp-9851").performances.compactMap(\.date?.description)
    #expect(dates == ["2009-05-07", "2009-05-08", "2009-05-09"])
  }

  @Test func emphasisIsKeptAsMarkdownAndTheSourceBesideIt() throws {
    let quartet = try read.work("nyp-w-3806")
    #expect(quartet.title == "QUARTET, STRING, OP. 76, NO. 2, D MINOR, H.III:76, *FIFTHS*")
    #expect(quartet.source.contains { $0.text.hasSuffix("H.III:76, <em>FIFTHS</em>") })
    let blumine = try read.event("nyp-9851").programme[0]
    #expect(blumine.movements.map(\.title) == ["Andante allegretto (*Blumine*)"])
  }

  @Test func threeKindsOfIntervalStayApart() throws {
    let short = try read.event("nyp-4355").programme[0]
    #expect(short.kind == .interval && short.title?["en"] == "Short intermission")
    let second = try read.event("nyp-10498").programme[0]
    #expect(second.kind == .interval && second.title?["en"] == "Second intermission")
    #expect(second.source.contains(SourceText(field: "interval", text: "Intermission-Second")))
    #expect(try read.event("nyp-3853").programme[2].title == nil)
  }

  @Test func bothConductorsAreCredited() throws {
    let conductors = try read.event("nyp-5578").programme[0].credits.filter {
      $0.role == "conductor"
    }
    #expect(conductors.map(\.person) == [.id("carl-bergmann"), .id("adolph-neuendorff")])
  }

  @Test func nobodyIsMadeAPersonWhoIsNone() throws {
    let none = try read.event("nyp-4793").programme[0]
    #expect(none.note?["en"] == "No soloist" && none.credits.count == 1)
    #expect(none.source.contains(SourceText(field: "soloistName", text: "No Soloist")))
    let led = try read.event("nyp-10785").programme[0]
    #expect(led.source.contains(SourceText(field: "conductorName", text: "Not conducted")))
    #expect(led.credits.allSatisfy { $0.role == nil })
    #expect(try read.work("nyp-w-3965").contributors.first?.creditedAs == "Anthem")
    #expect(try read.work("nyp-w-3795").contributors == [Contributor(role: .traditional)])
  }

  @Test func aMovementAfterAMovementOfTheSameWorkStandsInOneBlock() throws {
    let blocks = read.events.flatMap(\.programme).filter { $0.movements.count > 1 }
    let block = try #require(blocks.first)
    #expect(block.movements.count == block.source.filter { $0.field == "work" }.count)
  }

  @Test func aSpellingOfAKnownNameIsCreditedAsItIs() throws {
    let weber = try read.person("carl-maria-von-weber")
    #expect(weber.name == "Carl Maria von Weber")
    #expect(weber.sortName == "Weber, Carl Maria von")
  }

  private func references(of entry: Entry) -> [EntryID] {
    switch entry {
    case .work(let work): return work.contributors.compactMap { $0.person?.id }
    case .event(let event):
      let credits = event.performers + event.programme.flatMap(\.credits)
      let people = credits.flatMap { [$0.person?.id, $0.ensemble?.id] }
      return people.compactMap(\.self) + event.performances.compactMap { $0.venue?.id }
        + event.programme.compactMap { $0.work?.id }
    default: return []
    }
  }
}

@Suite struct HostileArchiveTests {
  private func error(_ text: String) -> ArchiveError? { error(Array(text.utf8)) }

  private func error(_ bytes: [UInt8]) -> ArchiveError? {
    do {
      _ = try Archive.read(bytes)
      return nil
    } catch {
      return error as? ArchiveError
    }
  }

  @Test func aFileCutShortAnywhereIsRefused() throws {
    let whole = try Archive.extract()
    for length in stride(from: 0, to: whole.count - 12, by: 997) {
      #expect(error(Array(whole.prefix(length))) != nil, "\(length) bytes")
    }
  }

  @Test func aMistakeIsNamedWithItsLineAndColumn() {
    let wrong = error("<programs>\n <program>\n  <id>1</idd>\n </program></programs>")
    #expect(wrong?.position.line == 3)
    guard case .malformed(let what, _, _) = wrong else {
      Issue.record("\(String(describing: wrong))")
      return
    }
    #expect(what.contains("closes another"))
  }

  @Test func anUnescapedAmpersandIsAMistake() {
    guard case .malformed = error("<programs><program><id>a & b</id></program></programs>") else {
      Issue.record("passed")
      return
    }
  }

  @Test func entitiesThatSwellAreRefusedBeforeTheyAreRead() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      <programs><program><id>&b;</id></program></programs>
      """
    #expect(error(bomb) == .declaresEntities(line: 2, column: 1))
    let unknown = error("<programs><program><id>&nbsp;1</id></program></programs>")
    #expect(unknown != nil)
  }

  @Test func aLatin1FileIsRefusedAtItsFirstForeignByte() {
    let bytes = Array("<programs>\n<a>caf".utf8) + [0xE9] + Array("</a></programs>".utf8)
    #expect(error(bytes) == .notUTF8(line: 2, column: 7))
  }

  @Test func xmlOfAnotherKindIsNamed() {
    #expect(error("<html><body/></html>") == .notTheArchive(root: "html", line: 1))
    #expect(!NewYorkPhilharmonicArchive.recognises(Array("<html>".utf8)))
    #expect(NewYorkPhilharmonicArchive.recognises(Array("<?xml?>\n<programs>".utf8)))
  }

  @Test func aRecordOfTheArchivesOlderFormIsRejectedAndTheOthersRead() throws {
    let read = try Archive.read(
      Array(
        """
        <programs>
        <doc lang="en"><id>a</id><worksInfo><workID>5733*</workID></worksInfo></doc>
        <program><programID>2</programID></program>
        </programs>
        """.utf8))
    #expect(read.events.map(\.id) == ["nyp-2"])
    #expect(read.rejected == 1)
    #expect(read.findings.map(\.severity) == [.error])
    #expect(read.findings.first?.place.line == 2)
    #expect(read.findings.first?.hint?.contains("older form") == true)
  }

  @Test func elementsNobodyToldUsOfAreKeptAndNamed() throws {
    let read = try Archive.read(
      Archive.file(
        work: """
          <work ID="1*" mood="gay"><workTitle>A</workTitle><encore>yes</encore>\
          <movement>B</movement><movement>C <u>D</u></movement>stray</work>
          """))
    let item = try read.event("nyp-1").programme[0]
    #expect(item.kind == .encore)
    #expect(
      item.source == [
        SourceText(field: "work", text: "1*"), SourceText(field: "work@mood", text: "gay"),
        SourceText(field: "encore", text: "yes"), SourceText(field: "movement", text: "C <u>D</u>"),
        SourceText(field: "work", text: "stray"),
      ])
    #expect(read.findings.count == 4 && read.findings.allSatisfy { $0.severity == .note })
    #expect(read.findings.first?.place.line == 1)
  }

  @Test func whatMarkdownWouldTakeForMarkupIsLeftAsItStands() throws {
    let read = try Archive.read(
      Archive.file(
        work: """
          <work ID="1*"><workTitle>A*B_C <em> x </em>y<em></em> &lt;i&gt;</workTitle></work>
          """))
    #expect(try read.work("nyp-w-1").title == "A\\*B\\_C *x* y \\<i>")
  }

  @Test func aDateOrTimeThatIsNoneIsKeptAndNamed() throws {
    let text = """
      <programs><program><programID>7</programID><concertInfo><Date>1900-02-30T05:00:00Z</Date>\
      <Time>dusk</Time></concertInfo></program><program><season>x</season></program></programs>
      """
    let read = try Archive.read(Array(text.utf8))
    let performance = try read.event("nyp-7").performances[0]
    #expect(performance.date == nil && performance.time == nil)
    #expect(performance.source.map(\.text) == ["1900-02-30T05:00:00Z", "dusk"])
    #expect(read.findings.map(\.severity) == [.warning, .warning, .error])
    #expect(read.rejected == 1)
  }
}

@Suite struct WholeArchiveTests {
  @Test(.enabled(if: Archive.segments().count == 3))
  func theThreeSegmentsAreReadWhole() throws {
    var programmes = 0
    var elements = 0
    var concerts = 0
    for file in Archive.segments() {
      let read = try Archive.read([UInt8](try Data(contentsOf: file)))
      #expect(
        read.rejected == 0 && read.findings.allSatisfy { $0.severity == .note },
        "\(read.findings.prefix(3))")
      programmes += read.events.count
      concerts += read.events.reduce(0) { $0 + $1.performances.count }
      elements += read.events.flatMap(\.programme).flatMap(\.source)
        .reduce(0) { $0 + ($1.field == "work" ? 1 : 0) }
    }
    #expect(programmes == 3_100)
    #expect(elements == 19_804)
    #expect(concerts == 4_339)
  }
}

/// The same person, venue and work are one entry, however the archive spells them.
@Suite struct ArchiveLinkingTests {
  private func read(_ programmes: String...) throws -> Proposals {
    try Archive.read(
      Array(
        "<programs>\(programmes.enumerated().map { index, inside in "<program><id>g\(index)</id><programID>\(index + 1)</programID>\(inside)</program>" }.joined())</programs>"
          .utf8))
  }

  private func concert(_ venue: String, _ town: String) -> String {
    "<concertInfo><Location>\(town)</Location><Venue>\(venue)</Venue>"
      + "<Date>1950-01-01T05:00:00Z</Date></concertInfo>"
  }

  private func soloist(_ name: String) -> String {
    "<worksInfo><work ID=\"1*\"><composerName>Bach</composerName><workTitle>A</workTitle><soloists>"
      + "<soloist><soloistName>\(name)</soloistName><soloistInstrument>Bass</soloistInstrument>"
      + "<soloistRoles>S</soloistRoles></soloist></soloists></work></worksInfo>"
  }

  private func ids(_ proposals: Proposals, _ kind: EntryKind) -> [String] {
    proposals.proposals.filter { $0.entry.kind == kind }.compactMap(\.entry.id)
  }

  @Test func formsInBracketsLeadToOnePerson() throws {
    for names in [
      ["Henschel,  Georg", "Henschel, George [Georg]"],
      ["Henschel, George [Georg]", "Henschel, Georg"],
    ] {
      let people = ids(try read(soloist(names[0]), soloist(names[1])), .person)
      #expect(people.count { $0.hasSuffix("henschel") } == 1, "\(people)")
    }
  }

  @Test func whoMayBeOneIsToldAndLeftApart() throws {
    let read = try read(soloist("Busoni, Ferruccio B."), soloist("Busoni, Ferruccio"))
    #expect(ids(read, .person).count { $0.hasSuffix("busoni") } == 2)
    #expect(
      read.findings.map(\.message) == ["“Ferruccio Busoni” may be “Ferruccio B. Busoni”"])
  }

  @Test func aHallIsOneWithItsArticleAndNoHallIsNone() throws {
    let read = try read(
      concert("Town Hall", "Manhattan, NY") + concert("The Town Hall", "Manhattan, NY"),
      concert("Unknown Venue", "Topeka, KS") + concert("None", "None"))
    #expect(ids(read, .venue) == ["town-hall-manhattan-ny", "topeka-ks"])
    #expect(read.events[1].performances.map(\.venue?.id) == ["topeka-ks", nil])
    #expect(
      read.events[1].performances.flatMap(\.source).contains(
        SourceText(field: "Venue", text: "Unknown Venue")))
  }
}
