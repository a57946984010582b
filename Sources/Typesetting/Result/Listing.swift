extension LaidOutDocument {
  /// The pages as text: for each frame its place in points, what it means, its style and its text.
  ///
  /// This is the developer's and the test's view of a page; see `typeset --as text`.
  public var listing: String {
    var listing = "\(title) [\(language)] \(pages.count) pages\n"
    for page in pages {
      listing += "\npage \(page.number) \(decimal(page.size.width))×\(decimal(page.size.height))\n"
      for frame in page.frames {
        let place = aligned(frame.x) + aligned(frame.y)
        listing += place + "  " + describe(frame) + "\n"
      }
    }
    return listing
  }

  private func describe(_ frame: Frame) -> String {
    switch frame.content {
    case .rule(let rule):
      let name = rule.pitch == nil ? "rule" : "dots"
      return "\(name) \(decimal(rule.length))×\(decimal(rule.thickness))"
    case .picture(let mark): return describe(mark, frame.role)
    case .line(let line):
      let size = line.pieces.first.map { decimal(styles[$0.style].size) } ?? "–"
      return "\(frame.role.name) \(size): \(line.text)"
    }
  }

  private func describe(_ mark: PictureMark, _ role: StructureRole) -> String {
    let size = "\(decimal(mark.size.width))×\(decimal(mark.size.height))"
    let content =
      switch mark.content {
      case .file(let key): key
      case .pattern(let pattern): "\(pattern.side)×\(pattern.side) squares"
      }
    var text = "\(role.name) \(size): \(content)"
    if mark.crop != .whole {
      let parts = [mark.crop.left, mark.crop.top, mark.crop.width, mark.crop.height]
      text += " (" + parts.map { "\(decimal($0 * 100)) %" }.joined(separator: " ") + ")"
    }
    return mark.alternative.isEmpty ? text : text + " “\(mark.alternative)”"
  }
}

extension StructureRole {
  /// A short name for listings.
  var name: String {
    switch self {
    case .title: "title"
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .listItem: "li"
    case .caption: "caption"
    case .tableCell: "cell"
    case .figure: "figure"
    case .artifact: "artifact"
    }
  }
}

/// A number with one decimal, in plain digits whatever the locale.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}

private func aligned(_ value: Double) -> String {
  let text = decimal(value)
  return String(repeating: " ", count: max(1, 8 - text.count)) + text
}
