import Typesetting

/// The place of a link on a page.
struct LinkArea {
  /// The page, from 0.
  var page: Int
  var element: Int
  /// An address, or `#` and a label.
  var link: String
  /// In points from the upper left corner of the page's trimmed size.
  var edges: (left: Double, top: Double, right: Double, bottom: Double)
  /// What stands there.
  var words: String
}

extension LinkArea {
  /// The areas of all links: one for each line a link stands on.
  static func all(in document: LaidOutDocument) -> [LinkArea] {
    var areas: [LinkArea] = []
    let labels = Set(document.pages.lazy.flatMap(\.frames).compactMap(\.label))
    for (page, laidOut) in document.pages.enumerated() {
      for frame in laidOut.frames where frame.role != .artifact {
        switch frame.content {
        case .line(let line): add(line, frame, page, document.styles, to: &areas)
        case .picture(let mark):
          guard let link = mark.link else { continue }
          areas.append(
            LinkArea(
              page: page, element: frame.element, link: link,
              edges: (frame.x, frame.y, frame.x + mark.size.width, frame.y + mark.size.height),
              words: mark.alternative))
        case .rule: break
        }
      }
    }
    return areas.filter { leads($0.link, to: labels) }
  }

  /// Whether there is anything where a link leads.
  private static func leads(_ link: String, to labels: Set<String>) -> Bool {
    link.hasPrefix("#") ? labels.contains(String(link.dropFirst())) : LinkAddress.isSafe(link)
  }

  private static func add(
    _ line: TextLine, _ frame: Frame, _ page: Int, _ styles: [TextStyle],
    to areas: inout [LinkArea]
  ) {
    var last: String?
    for piece in line.pieces {
      defer { last = piece.link }
      guard let link = piece.link else { continue }
      let left = frame.x + piece.x
      let right = left + piece.shaped.width * line.expansion
      let size = styles[piece.style].size
      if last == link, let open = areas.indices.last {
        areas[open].edges.left = min(areas[open].edges.left, left)
        areas[open].edges.right = max(areas[open].edges.right, right)
        areas[open].words += (piece.followsSpace ? " " : "") + piece.shaped.text
      } else {
        // Three quarters of the size above the baseline, a quarter below, as lines are set.
        areas.append(
          LinkArea(
            page: page, element: frame.element, link: link,
            edges: (left, frame.y - size * 0.75, right, frame.y + size * 0.25),
            words: piece.shaped.text))
      }
    }
  }
}
