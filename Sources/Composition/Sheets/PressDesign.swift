import Findings
import Typesetting
import YAML

/// What a sheet says to the press.
public struct PressDesign: Sendable, Hashable {
  /// How far colour runs over the trimmed edge, in points.
  public var bleed = Length.millimetres(3).points
  /// The most ink a place may bear: 3 is three inks in full, what coated paper takes.
  public var inkLimit = 3.0
  /// The ICC profile of the press, a file beside the sheet; nil for the house's.
  public var profile: String?

  /// What is asked for unless a sheet says otherwise.
  public init() {}
}

/// Reads what a sheet says to the press, and its colours.
struct PressReader {
  let errata: Errata

  /// `press: { bleed: 3 mm, ink-limit: 280, profile: press.icc }`.
  func read(_ mapping: YAMLMapping, into design: inout PressDesign) {
    let lengths = LengthReader(errata: errata)
    if let bleed = lengths.points("bleed", of: mapping) {
      let most = Length.millimetres(20).points
      if bleed < 0 || bleed > most {
        errata.error(
          "a bleed of \(Int(bleed)) pt cannot be printed", at: mapping.place(of: "bleed"),
          hint: "most printers want 3 mm, and none more than 20 mm")
      }
      design.bleed = min(max(0, bleed), most)
    }
    if let limit = mapping.integer("ink-limit", in: 100...400) {
      design.inkLimit = Double(limit) / 100
    }
    design.profile = mapping.text("profile") ?? design.profile
    mapping.finish()
  }

  /// A colour as it is seen on a screen, and what it is printed with.
  ///
  ///     accent: "#7a1f2b"
  ///     accent: { screen: "#7a1f2b", cmyk: [25, 95, 70, 45] }
  ///     accent: { screen: "#c8102e", spot: PANTONE 186 C, cmyk: [0, 100, 81, 4], tint: 100 }
  func colour(_ key: String, of colours: YAMLMapping) -> Colour? {
    if let node = colours.value(key), node.entries != nil {
      return node.mapping(named: "the colour “\(key)”", errata).flatMap(colour)
    }
    guard let text = colours.text(key) else { return nil }
    return screenColour(text, at: colours.place(of: key))
  }

  private func screenColour(_ text: String, at place: Place) -> Colour? {
    if let colour = Colour(hex: text) { return colour }
    errata.error(
      "“\(text)” is not a colour", at: place,
      hint: "write it in quotes, as red, green and blue: \"#7a1f2b\"")
    return nil
  }

  private func colour(_ mapping: YAMLMapping) -> Colour? {
    defer { mapping.finish() }
    guard let text = mapping.requiredText("screen"),
      var colour = screenColour(text, at: mapping.place(of: "screen"))
    else { return nil }
    let values = mapping.list("cmyk").compactMap {
      $0.text(named: "cmyk", errata).flatMap(Double.init)
    }
    guard values.count == 4, values.allSatisfy({ (0...100).contains($0) }) else {
      errata.error(
        "“cmyk” wants four numbers from 0 to 100", at: mapping.place(of: "cmyk"),
        hint: "cyan, magenta, yellow and black in per cent: cmyk: [0, 95, 70, 30]")
      return nil
    }
    let inks = ProcessInks(
      cyan: values[0] / 100, magenta: values[1] / 100, yellow: values[2] / 100,
      black: values[3] / 100)
    let tint = min(max((mapping.number("tint") ?? 100) / 100, 0), 1)
    if let spot = mapping.text("spot") {
      if spot.utf8.count > 127 || spot.isEmpty || ["All", "None"].contains(spot) {
        errata.error(
          "“\(spot.prefix(40))” cannot be the name of an ink", at: mapping.place(of: "spot"),
          hint: "name it as the printer does, such as PANTONE 186 C")
        return nil
      }
      colour.inks = .spot(spot, tint: tint, process: inks)
    } else {
      colour.inks = .process(inks)
    }
    return colour
  }

  /// Colours that look alike on the screen and have different inks, told apart by a shade that
  /// nobody sees: in the painted pages a colour is known by its red, green and blue only.
  static func distinct(_ colours: [String: Colour]) -> [String: Colour] {
    var distinct = colours
    var owners: [Colour: Inks?] = [:]
    for name in colours.keys.sorted() {
      guard var colour = colours[name] else { continue }
      let inks = colour.inks
      let step = colour.blue > 0.5 ? -0.0002 : 0.0002
      colour.inks = nil
      while let owner = owners[colour], owner != inks { colour.blue += step }
      owners[colour] = .some(inks)
      colour.inks = inks
      distinct[name] = colour
    }
    return distinct
  }
}
