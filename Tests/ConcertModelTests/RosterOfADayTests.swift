import Testing

@testable import ConcertModel

@Suite struct RosterOfADayTests {
  private func member(
    _ name: String, _ from: String? = nil, _ until: String? = nil,
    status: Membership.Status? = nil, section: String? = "viola"
  ) -> Membership {
    Membership(
      person: .entry(Person(name: Texts(name))), section: section, status: status,
      from: from.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) })
  }

  private func names(_ members: [Membership]) -> [String] {
    members.map { $0.person.entry?.name[""] ?? "" }
  }

  /// Every day of five years, as a calendar on the wall has them.
  private static let days: [String] = (2018...2022).flatMap { year in
    (1...12).flatMap { month in
      (1...[31, year == 2020 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).map {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\($0 < 10 ? "0" : "")\($0)"
      }
    }
  }

  /// Somebody may be there on a day when some day that `from` may mean is not later, and some day
  /// that `until` may mean is not earlier; and on a date when they may on any of its days.
  private func mayBeThere(_ from: String?, _ until: String?, on date: String) -> Bool {
    let first = from.map { from in Self.days.first { $0.hasPrefix(from) } ?? "" } ?? "0"
    let last = until.map { until in Self.days.last { $0.hasPrefix(until) } ?? "" } ?? "9"
    return Self.days.contains { $0.hasPrefix(date) && first <= $0 && $0 <= last }
  }

  @Test func theRosterOfADateIsWhoMayBeThereOnOneOfItsDays() {
    var dice = Dice(11)
    func date() -> String? {
      switch dice.roll(0...4) {
      case 0: nil
      case 1: String(dice.pick(Self.days).prefix(4))
      case 2: String(dice.pick(Self.days).prefix(7))
      default: dice.pick(Self.days)
      }
    }
    for _ in 1...30 {
      let terms = (0..<6).map { index in (String(index), date(), date()) }
      let ensemble = Ensemble(name: "E", members: terms.map { member($0.0, $0.1, $0.2) })
      for _ in 1...2 {
        guard let asked = date() else { continue }
        let expected = terms.filter { mayBeThere($0.1, $0.2, on: asked) }.map(\.0)
        #expect(
          names(ensemble.members(on: PartialDate(asked))) == expected, "\(terms) on \(asked)")
      }
      #expect(ensemble.members(on: nil) == ensemble.members)
    }
  }

  @Test func joiningAndLeavingDaysBelongToTheMembership() {
    let ensemble = Ensemble(name: "E", members: [member("A", "2019-03-01", "2020-02")])
    for (day, isThere) in [
      ("2019-02-28", false), ("2019-03-01", true), ("2020-02-29", true), ("2020-03-01", false),
      ("2019", true), ("2018", false), ("2020-02", true), ("2021", false),
    ] {
      #expect(ensemble.members(on: PartialDate(day)).count == (isThere ? 1 : 0), "\(day)")
    }
  }

  @Test func aLeaveTakesThePlaceOfTheMembershipItInterrupts() {
    var own = member("A", "2010")
    own.chair = 3
    own.rank = "principal"
    let ensemble = Ensemble(
      name: "E",
      members: [
        own, member("B"),
        member("A", "2020-09", "2021-08-31", status: .onLeave, section: nil),
        member("S", "2020-09", "2021-08", status: .substitute),
      ])
    #expect(names(ensemble.members(on: PartialDate("2019-01-01"))) == ["A", "B"])
    let during = ensemble.members(on: PartialDate("2021-01-01"))
    #expect(names(during) == ["A", "B", "S"])
    #expect(during[0].status == .onLeave)
    #expect(during[0].chair == 3 && during[0].rank == "principal" && during[0].section == "viola")
    #expect(names(ensemble.members(on: PartialDate("2021-09-01"))) == ["A", "B"])
  }

  @Test func anEventLeavesOutWhoSitsOutAndSeatsWhoJoins() {
    var credit = Credit(
      ensemble: .entry(
        Ensemble(name: "E", members: [member("A"), member("B", nil, "2019"), member("C")])))
    credit.sitsOut = [.entry(Person(name: "A"))]
    var other = member("C")
    other.chair = 1
    credit.joins = [other, member("G", status: .guest)]
    let members = credit.members(on: PartialDate("2022"))
    #expect(names(members) == ["C", "G"])
    #expect(members[0].chair == 1)
    var event = Event()
    event.performances = [Performance(date: PartialDate("2022-05-01"))]
    event.performers = [credit]
    #expect(event.withMembersOfTheDay.performers[0].ensemble?.entry?.members == members)
    #expect(event.withMembersOfTheDay.withMembersOfTheDay == event.withMembersOfTheDay)
  }

  @Test func sectionsStandInScoreOrderAndMembersByTheirChairs() {
    var second = member("Second", section: "Flute")
    second.chair = 2
    var first = member("First", section: "flute")
    first.chair = 1
    let sections = EnsembleSection.sections(of: [
      member("T", section: "timpani"), second, member("X", section: "zither"), first,
      member("V", section: "violin-2"),
    ])
    #expect(sections.map(\.key) == ["violin-2", "flute", "timpani", "zither"])
    #expect(names(sections[1].members) == ["First", "Second"])
  }

  @Test func whoPlaysIsComparedByInstrumentSectionAndDoublings() {
    var flautist = member("F", section: "flute")
    flautist.doublings = ["Piccolo"]
    #expect(flautist.player == .init(section: .flute, instruments: ["flute", "piccolo"]))
    #expect(member("L", status: .onLeave).player == nil)
    let strings = [
      member("1", section: "violin-1"), member("2", section: "violin-1"),
      member("3", section: "violin-2"), member("4", status: .emeritus), member("5"),
      member("6", section: "double bass"),
    ]
    #expect(strings.stringStrength == [2, 1, 1, 0, 1])
    #expect([flautist].stringStrength.isEmpty)
  }
}
