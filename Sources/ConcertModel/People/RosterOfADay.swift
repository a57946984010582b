/// Who belongs to an ensemble as of a date.
///
/// The rules, where dates are known only in part:
///
/// - A date stands for all its days: `2019` from 1 January to 31 December, `2019-05` for May. That
///   holds for the date that is asked about, too.
/// - Without `from` somebody has always belonged, without `until` still does.
/// - Both ends belong to the membership: who leaves on a day is there on that day.
/// - Somebody is listed who may have been there on any of the days asked about.
/// - A leave takes the place of the membership it interrupts; what it does not name (section,
///   chair, instrument, rank, doublings, endowment) is the membership's.
extension Ensemble {
  /// The memberships that may hold on a date, in the order they were entered; all of them, leaves
  /// by themselves, where no date is given.
  public func members(on date: PartialDate?) -> [Membership] {
    guard let date else { return members }
    var listed: [Membership?] = members.filter { $0.mayHold(on: date) }
    for index in listed.indices {
      guard let leave = listed[index], leave.status == .onLeave else { continue }
      let interrupted = listed.indices.filter { other in
        guard let member = listed[other], member.status != .onLeave else { return false }
        return member.person.isSame(as: leave.person)
          && (leave.section == nil || member.section == nil || leave.section == member.section)
      }
      guard let first = interrupted.first, let base = listed[first] else { continue }
      listed[first] = leave.filled(from: base)
      listed[index] = nil
    }
    return listed.compactMap(\.self)
  }
}

extension Membership {
  /// Whether somebody may have belonged on any day of a date.
  public func mayHold(on date: PartialDate) -> Bool {
    if let from, from.firstDay > date.lastDay { return false }
    if let until, until.lastDay < date.firstDay { return false }
    // Who left before joining was never there.
    if let from, let until, from.firstDay > until.lastDay { return false }
    return true
  }

  /// Whether they play: neither on leave nor of honour alone.
  public var plays: Bool { status != .onLeave && status != .emeritus }

  /// The membership with what it leaves open taken from another.
  fileprivate func filled(from base: Membership) -> Membership {
    var membership = self
    membership.person = base.person
    membership.instrument = instrument ?? base.instrument
    membership.section = section ?? base.section
    membership.chair = chair ?? base.chair
    membership.rank = rank ?? base.rank
    membership.endowment = endowment ?? base.endowment
    if doublings.isEmpty { membership.doublings = base.doublings }
    return membership
  }
}

extension PartialDate {
  /// The first of the days the date may mean.
  public var firstDay: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last of the days the date may mean.
  public var lastDay: PartialDate {
    let month = month ?? 12
    return PartialDate(
      year: year, month: month, day: day ?? Self.days(inMonth: month, year: year)) ?? self
  }
}

extension Reference<Person> {
  /// Whether two references mean one person: by id, or by a name they share where one has no id.
  public func isSame(as other: Reference<Person>) -> Bool {
    if let own = id ?? entry?.id, let theirs = other.id ?? other.entry?.id { return own == theirs }
    guard let own = entry?.name.entries, let theirs = other.entry?.name.entries else {
      return false
    }
    return own.contains { name in theirs.contains { $0.text == name.text } }
  }
}

extension Credit {
  /// Who of the ensemble plays here: its members as of the date, without those who sit out, and
  /// with those who join; one who joins and is a member already takes the place of the membership.
  public func members(on date: PartialDate?) -> [Membership] {
    guard let ensemble = ensemble?.entry else { return joins }
    var members = ensemble.members(on: date)
    members.removeAll { member in sitsOut.contains { $0.isSame(as: member.person) } }
    for joining in joins {
      if let index = members.firstIndex(where: { $0.person.isSame(as: joining.person) }) {
        members[index] = joining
      } else {
        members.append(joining)
      }
    }
    return members
  }
}

extension Event {
  /// The event with every ensemble's members as they play on the day of its first performance.
  public var withMembersOfTheDay: Event {
    var event = self
    let day = performances.compactMap(\.date).min()
    func changed(_ credit: Credit) -> Credit {
      guard case .entry(var ensemble)? = credit.ensemble else { return credit }
      var credit = credit
      ensemble.members = credit.members(on: day)
      credit.ensemble = .entry(ensemble)
      credit.sitsOut = []
      credit.joins = []
      return credit
    }
    func changed(_ item: ProgrammeItem) -> ProgrammeItem {
      var item = item
      item.credits = item.credits.map(changed)
      item.items = item.items.map(changed)
      return item
    }
    event.performers = performers.map(changed)
    event.programme = programme.map(changed)
    return event
  }
}
