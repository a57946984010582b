import Findings
import YAML

/// Reads how lists of people are to be set.
extension PartReader {
  /// The elements that are lists of people, or belong to one.
  static let peopleKinds = [
    "cast", "roster", "line-up", "staff", "instruments", "rights", "dates",
  ]

  /// A list of people; nil for other elements.
  func people(_ kind: String, _ settings: YAMLMapping?) -> PeopleElement? {
    switch kind {
    case "cast": .cast(cast(settings))
    case "roster": .roster(roster(settings))
    case "line-up": .lineUp(lineUp(settings))
    case "staff": .staff(staff(settings))
    case "instruments": .instruments(credits(settings))
    case "rights": .rights(credits(settings))
    case "dates": .dates(dates(settings))
    default: nil
    }
  }

  /// A leader of dots: `leader: { thickness: 0.8 pt, pitch: 5 pt, colour: grey }`.
  func leader(_ mapping: YAMLMapping) -> LeaderElement {
    var element = LeaderElement()
    guard let leader = mapping.mapping("leader") else { return element }
    defer { leader.finish() }
    element.thickness = lengths.points("thickness", of: leader) ?? element.thickness
    element.pitch = lengths.points("pitch", of: leader) ?? element.pitch
    element.colour = leader.text("colour") ?? element.colour
    if colours[element.colour] == nil {
      errata.error(
        "there is no colour “\(element.colour)”", at: leader.place(of: "colour"),
        hint: suggestion(for: element.colour, among: colours.keys.sorted()))
    }
    if element.thickness <= 0 || element.pitch < element.thickness {
      errata.error(
        "the dots of a leader stand closer than they are wide", at: leader.place,
        hint: "write a pitch of five times the thickness or more")
    }
    return element
  }

  func cast(_ mapping: YAMLMapping?) -> CastDesign {
    var design = CastDesign()
    guard let mapping else { return design }
    design.arrangement = mapping.choice("arrangement") ?? design.arrangement
    design.order = mapping.choice("order") ?? design.order
    design.leader = leader(mapping)
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.rowSpace = lengths.points("row-space", of: mapping) ?? design.rowSpace
    design.showsVoices = mapping.boolean("voices") ?? design.showsVoices
    return design
  }

  func roster(_ mapping: YAMLMapping?) -> RosterDesign {
    var design = RosterDesign()
    guard let mapping else { return design }
    design.columns = mapping.integer("columns", in: 1...6) ?? design.columns
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.before = lengths.points("before", of: mapping) ?? design.before
    design.ensembleSpace = lengths.points("ensemble-space", of: mapping) ?? design.ensembleSpace
    design.strings = mapping.choice("strings") ?? design.strings
    design.showsName = mapping.boolean("name") ?? design.showsName
    design.legendSpace = lengths.points("legend-space", of: mapping) ?? design.legendSpace
    return design
  }

  func lineUp(_ mapping: YAMLMapping?) -> LineUpDesign {
    var design = LineUpDesign()
    guard let mapping else { return design }
    design.arrangement = mapping.choice("arrangement") ?? design.arrangement
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.leader = leader(mapping)
    return design
  }

  func staff(_ mapping: YAMLMapping?) -> StaffDesign {
    var design = StaffDesign()
    guard let mapping else { return design }
    design.arrangement = mapping.choice("arrangement") ?? design.arrangement
    design.columns = mapping.integer("columns", in: 1...4) ?? design.columns
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.leader = leader(mapping)
    return design
  }

  func credits(_ mapping: YAMLMapping?) -> CreditsDesign {
    var design = CreditsDesign()
    guard let mapping else { return design }
    design.style = style(mapping, "style", default: design.style)
    design.space = lengths.points("space", of: mapping) ?? design.space
    design.before = lengths.points("before", of: mapping) ?? design.before
    design.condition = whiteCondition(mapping)
    return design
  }

  func dates(_ mapping: YAMLMapping?) -> DatesDesign {
    var design = DatesDesign()
    guard let mapping else { return design }
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.showsVenues = mapping.boolean("venues") ?? design.showsVenues
    return design
  }
}
