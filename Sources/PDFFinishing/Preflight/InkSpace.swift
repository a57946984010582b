/// What a colour space comes to on paper.
indirect enum InkSpace {
  case grey
  case inks
  /// Colours of a screen; with the name they go by.
  case screen(String)
  /// Inks by their names, with the space that stands in for them.
  case named([String], InkSpace)
  /// Colours by number out of another space.
  case indexed(InkSpace)
  case pattern
  /// A name nobody has explained.
  case unknown(String)

  /// Reads a colour space: a name, or an array; names are looked up in the resources.
  init(_ object: PDFObject, _ resources: PDFObject, depth: Int = 0) {
    guard depth < 8 else {
      self = .unknown("a space of spaces")
      return
    }
    if let name = object.name {
      self = InkSpace.called(name, resources, depth)
      return
    }
    let items = object.items
    switch items.first?.name {
    case "DeviceGray"?, "G"?, "CalGray"?: self = .grey
    case "DeviceCMYK"?, "CMYK"?: self = .inks
    case "DeviceRGB"?, "RGB"?: self = .screen("DeviceRGB")
    case "CalRGB"?: self = .screen("CalRGB")
    case "Lab"?: self = .screen("Lab")
    case "ICCBased"? where items.count > 1:
      switch items[1]["N"].integer {
      case 1?: self = .grey
      case 4?: self = .inks
      default: self = .screen("ICC")
      }
    case "Indexed"? where items.count > 1, "I"? where items.count > 1:
      self = .indexed(InkSpace(items[1], resources, depth: depth + 1))
    case "Separation"? where items.count > 2:
      self = .named(
        [items[1].name ?? "?"], InkSpace(items[2], resources, depth: depth + 1))
    case "DeviceN"? where items.count > 2:
      self = .named(
        items[1].items.map { $0.name ?? "?" }, InkSpace(items[2], resources, depth: depth + 1))
    case "Pattern"?: self = .pattern
    default: self = .unknown(items.first?.name ?? "nothing")
    }
  }

  private static func called(_ name: String, _ resources: PDFObject, _ depth: Int) -> InkSpace {
    switch name {
    case "DeviceGray", "G", "CalGray": return .grey
    case "DeviceCMYK", "CMYK": return .inks
    case "Pattern": return .pattern
    case "DeviceRGB", "RGB": return .screen("DeviceRGB")
    default:
      let found = resources["ColorSpace"][name]
      return found.isNull || found.name == name
        ? .unknown(name) : InkSpace(found, resources, depth: depth + 1)
    }
  }

  /// The screen colours in it, by name; nil where it is all ink.
  var screenColours: String? {
    switch self {
    case .screen(let name): name
    case .named(_, let stand), .indexed(let stand): stand.screenColours
    case .grey, .inks, .pattern, .unknown: nil
    }
  }

  /// Names of its inks.
  var inkNames: [String] {
    switch self {
    case .named(let names, _): names
    case .indexed(let base): base.inkNames
    default: []
    }
  }

  /// The ink of a colour in per cent of one plate; nil where it cannot be told.
  func coverage(_ values: [Double]) -> Double? {
    switch self {
    case .grey where values.count == 1: (1 - values[0]) * 100
    case .inks where values.count == 4: values.reduce(0, +) * 100
    // Registration marks are meant to have all of it.
    case .named(let names, _) where !names.contains("All") && values.count == names.count:
      values.reduce(0, +) * 100
    default: nil
    }
  }
}
