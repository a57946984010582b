import ConcertModel
import Typesetting
import YAML

/// Logos, pictures, QR codes and memorial notices of a sheet.
extension PartReader {
  func logos(_ mapping: YAMLMapping?) -> LogosDesign {
    var design = LogosDesign()
    guard let mapping else { return design }
    design.roles = mapping.list("roles").compactMap { node in
      guard let word = node.text(named: "roles", errata) else { return nil }
      if let role = Organiser.Role(rawValue: word) { return role }
      errata.error(
        "there is no role “\(word)”", at: node.place,
        hint: suggestion(for: word, among: Organiser.Role.allCases.map(\.rawValue)))
      return nil
    }
    design.height = lengths.points("height", of: mapping) ?? design.height
    design.air = lengths.points("air", of: mapping) ?? design.air
    design.alignment = mapping.choice("align") ?? design.alignment
    design.before = lengths.points("before", of: mapping) ?? 0
    design.after = lengths.points("after", of: mapping) ?? 0
    return design
  }

  /// `picture: cover` with its settings beside it.
  func picture(_ mapping: YAMLMapping) -> PictureElement? {
    guard let subject: PictureElement.Subject = mapping.choice("picture") else { return nil }
    var element = PictureElement()
    element.subject = subject
    element.width = lengths.points("width", of: mapping)
    element.height = lengths.points("height", of: mapping)
    element.alignment = mapping.choice("align") ?? element.alignment
    if mapping.has("credit") { element.credit = style(mapping, "credit", default: "note") }
    element.before = lengths.points("before", of: mapping) ?? 0
    element.after = lengths.points("after", of: mapping) ?? 0
    return element
  }

  func portrait(_ mapping: YAMLMapping) -> PortraitDesign {
    defer { mapping.finish() }
    var design = PortraitDesign()
    design.width = lengths.points("width", of: mapping) ?? design.width
    design.gutter = lengths.points("gutter", of: mapping) ?? design.gutter
    design.side = mapping.choice("side") ?? design.side
    design.credit = style(mapping, "credit", default: design.credit)
    return design
  }

  /// Letters: prose with signatures under it.
  func letters(_ mapping: YAMLMapping?) -> ProseDesign {
    var design = prose(mapping)
    if let height = mapping.flatMap({ lengths.points("signature", of: $0) }) {
      design.signatureHeight = height
    }
    return design
  }

  func qrCode(_ mapping: YAMLMapping?) -> QRCodeDesign {
    var design = QRCodeDesign()
    guard let mapping else { return design }
    design.size = lengths.points("size", of: mapping) ?? design.size
    design.alignment = mapping.choice("align") ?? design.alignment
    design.style = style(mapping, "style", default: design.style)
    design.before = lengths.points("before", of: mapping) ?? 0
    design.after = lengths.points("after", of: mapping) ?? 0
    return design
  }

  func memorial(_ mapping: YAMLMapping?) -> MemorialDesign {
    var design = MemorialDesign()
    guard let mapping else { return design }
    design.width = lengths.points("width", of: mapping) ?? design.width
    design.name = style(mapping, "name", default: design.name)
    design.years = style(mapping, "years", default: design.years)
    design.style = style(mapping, "style", default: design.style)
    design.credit = style(mapping, "credit", default: design.credit)
    design.alignment = mapping.choice("align") ?? design.alignment
    return design
  }
}
