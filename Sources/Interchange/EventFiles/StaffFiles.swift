import ConcertModel
import YAML

/// Who makes the evening without being on the stage, and what is played on: read.
extension EventReader {
  /// The staff in groups; those who follow each other without a group share one without a title.
  func staff(_ map: YAMLMapping) -> [StaffGroup] {
    var groups: [StaffGroup] = []
    var continues = false
    for node in map.list("staff") {
      if node["people"] != nil || node["group"] != nil {
        guard let map = node.mapping(named: "staff", errata) else { continue }
        groups.append(StaffGroup(title: texts(map, "group"), credits: credits(map, "people")))
        map.finish()
        continues = false
      } else if let credit = credit(node, named: "staff") {
        if !continues { groups.append(StaffGroup()) }
        groups[groups.count - 1].credits.append(credit)
        continues = true
      }
    }
    return groups
  }

  /// An instrument with its maker, where and when it was made, and who lends it.
  func instrumentCredit(_ node: YAMLNode) -> InstrumentCredit? {
    guard let map = node.mapping(named: "instruments", errata) else { return nil }
    defer { map.finish(also: instrumentCreditFields) }
    guard map.required("instrument") != nil, let instrument = texts(map, "instrument") else {
      return nil
    }
    return InstrumentCredit(
      player: texts(map, "player"), instrument: instrument, maker: texts(map, "maker"),
      made: texts(map, "made"), lender: texts(map, "lender"))
  }
}

/// The same, written.
extension EventWriter {
  /// A group of staff.
  func staffGroup(_ group: StaffGroup) -> YAMLNode {
    var fields = Fields()
    fields.add("group", group.title)
    fields.add("people", YAMLNode.list(group.credits.map { credit($0) }))
    return fields.node
  }

  /// An instrument with its maker.
  func instrumentCredit(_ instrument: InstrumentCredit) -> YAMLNode {
    var fields = Fields()
    fields.add("player", instrument.player)
    fields.add("instrument", instrument.instrument)
    fields.add("maker", instrument.maker)
    fields.add("made", instrument.made)
    fields.add("lender", instrument.lender)
    return fields.node
  }
}
