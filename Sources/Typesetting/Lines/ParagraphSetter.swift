/// A paragraph in lines.
struct SetParagraph {
  /// A line and its left end from the left edge of the measure.
  struct Line {
    var line: TextLine
    var x: Double
  }

  var lines: [Line]
}

/// Something the setter could not do as asked.
public enum SettingFault: Sendable, Hashable {
  /// No font of the style has the character.
  case missingGlyph(character: Unicode.Scalar, families: [String], word: String)
  /// A line is wider than its measure, by so many points.
  case overfullLine(by: Double, text: String)
  /// A block is higher than the page, by so many points.
  case overfullPage(part: String, page: Int, by: Double)
  /// A part that must come on so many pages has more, by so many points.
  case overfullPart(part: String, pages: Int, by: Double)
  /// Nothing in the document has the label whose page number is asked for.
  case unknownReference(String)
  /// The page numbers in the text still moved the text after so many rounds.
  case unsettledReferences(rounds: Int)
}

/// Sets paragraphs in lines.
final class ParagraphSetter {
  let shaper: any TextShaper
  let hyphenator: any Hyphenator
  let cache: WordCache
  /// What could not be done, in the order it was met.
  private(set) var faults: [SettingFault] = []
  private var known: Set<SettingFault> = []

  init(shaper: any TextShaper, hyphenator: any Hyphenator) {
    self.shaper = shaper
    self.hyphenator = hyphenator
    cache = WordCache(shaper: shaper)
  }

  /// Forgets the faults of the last document; the words stay known.
  func beginDocument() {
    faults = []
    known = []
  }

  func report(_ fault: SettingFault) {
    if known.insert(fault).inserted { faults.append(fault) }
  }

  /// The paragraph in lines of a measure, in points.
  func set(
    _ paragraph: Paragraph, measure: Double, clearance: Clearance? = nil
  ) -> SetParagraph {
    let available = max(0, measure - paragraph.leftIndent - paragraph.rightIndent)
    let lineMeasure = LineMeasure(
      widths: widths(of: paragraph, available: available, clearance: clearance))
    let (items, broken) = lines(of: paragraph, lineMeasure)
    let assembly = LineAssembly(
      cache: cache, paragraph: items, flexibility: paragraph.flexibility)
    var lines: [SetParagraph.Line] = []
    lines.reserveCapacity(broken.count)
    for (index, brokenLine) in broken.enumerated() {
      let width = lineMeasure.width(ofLine: index)
      let endsParagraph = index == broken.count - 1 || isForced(brokenLine, in: items)
      // A last line is justified only to keep it from running over the measure.
      let isFull = !endsParagraph || brokenLine.naturalWidth > width
      let justified = paragraph.alignment == .justified && isFull
      let line = assembly.line(brokenLine, justifiedTo: justified ? width : nil)
      if brokenLine.isOverfull {
        report(.overfullLine(by: brokenLine.overfullBy, text: line.text))
      }
      // What is left of the measure at the left of the line: its indent, or what a line from right
      // to left keeps at its end.
      var left =
        items.isRightToLeft
        ? paragraph.rightIndent
        : paragraph.leftIndent + (index == 0 ? paragraph.firstIndent : 0)
      if let clearance, index < clearance.lines { left += clearance.shift }
      left +=
        justified
        ? 0 : offset(of: line, paragraph, isRightToLeft: items.isRightToLeft, in: width)
      lines.append(.init(line: line, x: left))
    }
    return SetParagraph(lines: lines)
  }

  /// The items and their lines. Places to part words are looked for only where the paragraph
  /// cannot be set well without. Of the benchmark's running text one paragraph in nine needs them at
  /// 118 mm, of its booklets one in seventy; at 52 mm nearly all do.
  private func lines(
    of paragraph: Paragraph, _ measure: LineMeasure
  ) -> (items: ParagraphItems, lines: [BrokenLine]) {
    let rules = rules(for: paragraph)
    let whole = itemise(paragraph, hyphenates: false)
    guard paragraph.hyphenates else {
      return (whole, broken(whole.items, measure, rules: rules))
    }
    let breaker = LineBreaker(rules: rules)
    if let lines = breaker.linesWithoutHyphens(of: whole.items, measure: measure) {
      return (whole, lines)
    }
    let parted = itemise(paragraph, hyphenates: true)
    return (parted, broken(parted.items, measure, rules: rules))
  }

  /// The widths by line: the first may be indented, some may keep clear of a picture.
  private func widths(
    of paragraph: Paragraph, available: Double, clearance: Clearance?
  ) -> [Double] {
    let narrow = clearance.map { max(0, available - $0.width) } ?? available
    var widths = [Double](repeating: narrow, count: clearance?.lines ?? 0) + [available]
    if widths.count == 1 { widths.append(available) }
    widths[0] -= paragraph.firstIndent
    return widths
  }

  /// The width the paragraph would take on a line of its own, in points.
  func naturalWidth(of paragraph: Paragraph) -> Double {
    let items = itemise(paragraph, hyphenates: false)
    var widest = 0.0
    var width = paragraph.firstIndent
    for item in items.items {
      if item.isForcedBreak {
        widest = max(widest, width)
        width = 0
      } else if item.kind != .penalty {
        width += item.width
      }
    }
    return max(widest, width) + paragraph.leftIndent + paragraph.rightIndent
  }

  private func itemise(_ paragraph: Paragraph, hyphenates: Bool) -> ParagraphItems {
    let itemiser = ParagraphItemiser(
      cache: cache, shaper: shaper, hyphenator: hyphenator, hyphenates: hyphenates,
      justifies: paragraph.alignment == .justified,
      flexibility: paragraph.alignment == .justified ? paragraph.flexibility : 0)
    let items = itemiser.items(of: paragraph.text)
    for word in items.words where !word.cached.shaped.missing.isEmpty {
      let families = shaper.style(at: word.style).families
      for scalar in word.cached.shaped.missing {
        report(
          .missingGlyph(
            character: scalar, families: families, word: word.cached.shaped.text))
      }
    }
    return paragraph.isBalanced ? TitleBreaks.weighed(items) : items
  }

  /// The lines of items; where a line would be too long otherwise, hyphens may follow each other.
  private func broken(
    _ items: [LineItem], _ measure: LineMeasure, rules: BreakingRules
  ) -> [BrokenLine] {
    let lines = LineBreaker(rules: rules).lines(of: items, measure: measure)
    guard lines.contains(where: \.isOverfull), lines.contains(where: \.isHyphenated) else {
      return lines
    }
    var freer = rules
    freer.maximumConsecutiveHyphens = nil
    let others = LineBreaker(rules: freer).lines(of: items, measure: measure)
    let excess = { (lines: [BrokenLine]) in lines.reduce(0) { $0 + $1.overfullBy } }
    return excess(others) < excess(lines) ? others : lines
  }

  private func rules(for paragraph: Paragraph) -> BreakingRules {
    if paragraph.isBalanced { return .balanced }
    let size = size(of: paragraph)
    switch paragraph.alignment {
    case .justified: return .justified(size: size)
    case .left, .right: return .ragged(size: size)
    case .centre: return .centred(size: size)
    }
  }

  private func isForced(_ line: BrokenLine, in items: ParagraphItems) -> Bool {
    items.items.indices.contains(line.endItem) && items.items[line.endItem].isForcedBreak
  }

  /// From the left end of the room for a line to its own. What is set to the left in a text from
  /// left to right is set to the right in one that runs the other way.
  private func offset(
    of line: TextLine, _ paragraph: Paragraph, isRightToLeft: Bool, in width: Double
  ) -> Double {
    switch paragraph.alignment {
    case .left, .justified: isRightToLeft ? width - line.width : 0
    case .right: isRightToLeft ? 0 : width - line.width + OpticalMargin.signs(endOf: line)
    case .centre: (width - line.width) / 2
    }
  }

  /// The largest size in a paragraph, in points.
  func size(of paragraph: Paragraph) -> Double {
    paragraph.text.runs.reduce(0) { max($0, $1.style.rise == 0 ? $1.style.size : 0) }
  }
}
