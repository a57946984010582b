/// How a line between two places fits its measure, and what that costs.
struct LineFit {
  /// The adjustment ratio; +∞ when a line is too short and cannot stretch at all.
  var ratio: Double
  /// How far the line is too long, in points; nought if it fits.
  var overfullBy: Double

  /// Lengths nearer to each other than this, in points, are equal: sums of a thousand widths
  /// differ by rounding.
  static let hair = 1e-6
}

/// The rules of a paragraph, ready for the inner loop.
struct FitRules {
  enum Kind { case justified, ragged, balanced }

  let kind: Kind
  /// What a line's end may comfortably fall short by, when the spaces keep their width.
  let rag: Double
  let linePenalty: Double
  let lastLineDemerits: Double
  let lastLineMinimum: BreakingRules.Extent
  let consecutiveHyphenDemerits: Double
  let finalHyphenDemerits: Double
  let fitnessDemerits: Double
  /// The limit of hyphens in succession, and the number of states it takes to know it.
  let hyphenLimit: Int?
  var hyphenStates: Int { (hyphenLimit ?? 1) + 1 }

  init(_ rules: BreakingRules) {
    switch rules.mode {
    case .justified: (kind, rag) = (.justified, 0)
    case .ragged(let length): (kind, rag) = (.ragged, LineMeasure.usable(length))
    case .centred(let length): (kind, rag) = (.ragged, 2 * LineMeasure.usable(length))
    case .balanced: (kind, rag) = (.balanced, 0)
    }
    linePenalty = LineMeasure.usable(rules.linePenalty)
    lastLineDemerits = LineMeasure.usable(rules.lastLineDemerits)
    lastLineMinimum = rules.lastLineMinimum
    consecutiveHyphenDemerits = LineMeasure.usable(rules.consecutiveHyphenDemerits)
    finalHyphenDemerits = LineMeasure.usable(rules.finalHyphenDemerits)
    fitnessDemerits = LineMeasure.usable(rules.fitnessDemerits)
    // More than a dozen in succession is as good as no limit, and would cost states.
    hyphenLimit = rules.maximumConsecutiveHyphens.flatMap { $0 > 12 ? nil : max(0, $0) }
  }

  /// How a line fits that leaves `room` (negative: is too long by as much).
  @inline(__always)
  func fit(room: Double, stretch: Double, shrink: Double, isForced: Bool) -> LineFit {
    if room >= 0 {
      if isForced || room <= LineFit.hair { return LineFit(ratio: 0, overfullBy: 0) }
      let give = kind == .justified ? stretch : rag + stretch
      return LineFit(ratio: give > 0 ? room / give : .infinity, overfullBy: 0)
    }
    let take = kind == .justified ? shrink : 0
    let excess = -room - take
    if excess > LineFit.hair { return LineFit(ratio: -1, overfullBy: excess) }
    return LineFit(ratio: take > 0 ? max(-1, room / take) : 0, overfullBy: 0)
  }

  /// The class of a ratio: 0 tight, 1 normal, 2 loose, 3 very loose (p. 1129).
  @inline(__always)
  func fitness(_ ratio: Double) -> Int {
    if kind == .balanced { return 1 }
    if ratio < -0.5 { return 0 }
    if ratio <= 0.5 { return 1 }
    return ratio <= 1 ? 2 : 3
  }

  /// Demerits of one line by itself (p. 1128), before what its neighbours add.
  @inline(__always)
  func demerits(ratio: Double, room: Double, measure: Double, cost: Double) -> Double {
    if kind == .balanced {
      // Lines come first, then how far each falls short: for a given number of lines the sum of
      // squares is least when they are equal.
      let shortfall = max(0, room) / max(measure, 1)
      return 1e9 + 1_000 * shortfall * shortfall + max(cost, -1e4)
    }
    let size = abs(ratio)
    let badness = min(1e5, 100 * size * size * size)
    let base = linePenalty + badness
    if cost >= 0 { return (base + cost) * (base + cost) }
    return cost > LineItem.always ? base * base - cost * cost : base * base
  }

  /// Demerits of a last line that is shorter than it should be.
  func lastLineDemerits(room: Double, measure: Double) -> Double {
    let least: Double
    switch lastLineMinimum {
    case .points(let points): least = min(LineMeasure.usable(points), measure)
    case .fraction(let part): least = measure * min(1, LineMeasure.usable(part))
    }
    let length = measure - room
    return length < least ? lastLineDemerits * (least - length) / least : 0
  }
}
