/// Parts below one another on a page: half a page of cast and half a page of staff need no two
/// leaves.
struct RunOnParts {
  /// The parts, each on pages of its own.
  let plan: DocumentPlan
  /// The pages of each part by itself.
  let pages: [[Typesetter.Sheet]]

  /// The plan with every part that may run on below the part before where the whole of it finds
  /// room there; nil where that cannot come to less than so many pages.
  func joined(below most: Int) -> DocumentPlan? {
    var parts: [DocumentPart] = []
    // How deep the last page of the last part is filled, and how many pages there are.
    var depth = 0.0
    var count = 0
    for (part, sheets) in zip(plan.parts, pages) {
      if let last = parts.last, let white = part.runsOn, last.takes(part), sheets.count == 1,
        let own = sheets.first?.depth, depth + white + own <= part.design.depth
      {
        parts[parts.count - 1].blocks.append(.group(Group(part.blocks, spaceBefore: white)))
        parts[parts.count - 1].remainder += part.remainder
        depth += white + own
      } else {
        parts.append(part)
        depth = sheets.last?.depth ?? 0
        if part.start != .back || !part.yields { count += sheets.count }
      }
    }
    guard parts.count < plan.parts.count, plan.target.pages(filled: count) < most else {
      return nil
    }
    var joined = plan
    joined.parts = parts
    return joined
  }
}

extension DocumentPart {
  /// Whether another part may stand below this one: its pages are the same, and neither fills a
  /// page from head to foot.
  fileprivate func takes(_ other: DocumentPart) -> Bool {
    design == other.design && thumb == other.thumb && start != .back && other.start == .next
      && mostPages == nil && other.mostPages == nil && !facesPages && !other.facesPages
      && !fillsPages && !other.fillsPages
  }

  private var fillsPages: Bool {
    blocks.contains { block in
      switch block {
      case .fill, .newPage, .plate: true
      default: false
      }
    }
  }
}
