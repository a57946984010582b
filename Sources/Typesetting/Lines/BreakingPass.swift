/// One pass over a paragraph's breakpoints: the dynamic programme of the paper (pp. 1155–1165).
struct BreakingPass {
  /// What a pass allows.
  struct Attempt {
    var hyphens: Bool
    /// The greatest ratio of a line.
    var tolerance: Double
    /// Stretch every line is given on top of its own.
    var extraStretch = 0.0
    /// Whether a line that is too long is taken where nothing else is to be had.
    var takesAnyLine = false
    /// Whether another pass may serve a wish for more or fewer lines better.
    var mayBeImproved = false
  }

  /// A way of reaching a place that later lines may start from.
  private struct ActiveNode {
    /// The sums where the line starts; `originWidth` has the left hang added.
    var originWidth: Double
    var originStretch: Double
    var originShrink: Double
    /// The width of the line that starts here.
    var measure: Double
    var demerits: Double
    var overfull: Double
    var record: Int32
    var line: Int32
    var fitness: UInt8
    /// Hyphens in succession up to here, as far as they are counted.
    var hyphens: UInt8
  }

  /// The best way found to end a line at a place, in one state.
  private struct Candidate {
    var demerits = Double.infinity
    var overfull = Double.infinity
    var previous: Int32 = -1
    var line: Int32 = 0
  }

  private let breakpoints: Breakpoints
  private let measure: LineMeasure
  private let rules: FitRules
  private let attempt: Attempt
  private let looseness: Int
  /// Lines from here on are not told apart: they are equally wide and nobody counts them.
  private let alikeFromLine: Int32
  private let narrowest: Double

  private var active = ContiguousArray<ActiveNode>()
  private var dropped = ContiguousArray<ActiveNode>()
  private var records = ContiguousArray<Record>()
  private var candidates: ContiguousArray<Candidate>
  private var touched = ContiguousArray<Int>()
  private var firstLineClass: Int32 = 0

  /// A place reached, and from where.
  struct Record {
    var place: Int32
    var previous: Int32
    var line: Int32
    var demerits: Double
  }

  /// More ways than this of starting a line that is not yet full: no text of a page has them
  /// (a 300 mm line of 6 pt has some 400), so beyond it ways are thinned out to bound the time.
  private static let mostActive = 1_024
  /// Lines are counted one by one, for looseness, in paragraphs of at most so many breaks.
  private static let mostCountedPlaces = 4_000
  /// So many different widths at a paragraph's beginning are told apart.
  private static let mostWidths = 256

  init(
    breakpoints: Breakpoints, measure: LineMeasure, rules: FitRules, attempt: Attempt,
    looseness: Int
  ) {
    self.breakpoints = breakpoints
    self.measure = measure
    self.rules = rules
    self.attempt = attempt
    let counts = looseness != 0 && breakpoints.places.count <= BreakingPass.mostCountedPlaces
    self.looseness = counts ? max(-1_000, min(looseness, 1_000)) : 0
    alikeFromLine = counts ? .max : Int32(min(measure.widths.count - 1, BreakingPass.mostWidths))
    narrowest = measure.widths.min() ?? 0
    candidates = ContiguousArray(repeating: Candidate(), count: 4 * rules.hyphenStates)
  }

  /// The best way to break the paragraph, or `nil` if this pass allows none.
  mutating func run() -> Outcome? {
    records.reserveCapacity(breakpoints.places.count)
    records.append(Record(place: -1, previous: -1, line: 0, demerits: 0))
    active.append(
      node(at: breakpoints.start, record: 0, line: 0, demerits: 0, overfull: 0, state: 1 << 4))
    let last = breakpoints.places.count - 1
    for index in 0...last {
      let place = breakpoints.places[index]
      if place.isHyphen, !attempt.hyphens || rules.hyphenLimit == 0 { continue }
      prepareCandidates()
      scan(place, isEnd: index == last)
      if index == last { return outcome() }
      // The limit of hyphens may forbid the last place that is not too far; then a later one does.
      if touched.isEmpty, active.isEmpty { active = dropped }
      settle(place, index)
      if active.isEmpty { return nil }
    }
    return nil
  }

  /// Tries every active start for a line that ends at the place, and drops those too far back.
  private mutating func scan(_ place: Breakpoint, isEnd: Bool) {
    let endWidth = place.sums.width + place.hyphenWidth
    let leastWidth = place.sums.width - breakpoints.furthestRight
    dropped.removeAll(keepingCapacity: true)
    var kept = 0
    var index = 0
    while index < active.count {
      let start = active[index]
      let shrink = rules.kind == .justified ? place.sums.shrink - start.originShrink : 0
      let stretch = stretch(to: place, from: start)
      if !place.isForced {
        // Later starts only make shorter lines; once one is too short whatever hangs, so are they.
        let longest = endWidth - start.originWidth + breakpoints.furthestLeft
        let give = rules.kind == .justified ? stretch : rules.rag + stretch
        let furthest = attempt.tolerance == .infinity ? .infinity : attempt.tolerance * give
        if narrowest - longest > max(furthest, LineFit.hair) { break }
      }
      let room = start.measure - (endWidth - place.hangRight - start.originWidth)
      let fit = rules.fit(room: room, stretch: stretch, shrink: shrink, isForced: place.isForced)
      if attempt.takesAnyLine || (fit.overfullBy == 0 && fit.ratio <= attempt.tolerance) {
        consider(place, from: start, fit: fit, room: room, isEnd: isEnd)
      }
      let tooLong = leastWidth - start.originWidth - shrink > start.measure + LineFit.hair
      if tooLong || place.isForced {
        if attempt.takesAnyLine { dropped.append(start) }
      } else {
        if kept != index { active[kept] = start }
        kept += 1
      }
      index += 1
    }
    if kept < index { active.removeSubrange(kept..<index) }
  }

  @inline(__always)
  private func stretch(to place: Breakpoint, from start: ActiveNode) -> Double {
    switch rules.kind {
    case .justified: place.sums.stretch - start.originStretch + attempt.extraStretch
    case .ragged: attempt.extraStretch
    case .balanced: 0
    }
  }

  /// Enters a line as a candidate, unless its state is reached better.
  @inline(__always)
  private mutating func consider(
    _ place: Breakpoint, from start: ActiveNode, fit: LineFit, room: Double, isEnd: Bool
  ) {
    var hyphens = 0
    if place.isHyphen {
      if let limit = rules.hyphenLimit {
        hyphens = Int(start.hyphens) + 1
        if hyphens > limit { return }
      } else {
        hyphens = 1
      }
    }
    let fitness = rules.fitness(fit.ratio)
    var demerits =
      start.demerits
      + rules.demerits(
        ratio: fit.ratio, room: room, measure: start.measure, cost: place.cost)
    if abs(fitness - Int(start.fitness)) > 1 { demerits += rules.fitnessDemerits }
    if start.hyphens > 0 {
      if place.isHyphen { demerits += rules.consecutiveHyphenDemerits }
      if isEnd { demerits += rules.finalHyphenDemerits }
    }
    if isEnd { demerits += rules.lastLineDemerits(room: room, measure: start.measure) }
    let overfull = start.overfull + fit.overfullBy
    let lineClass = Int(min(start.line + 1, alikeFromLine) - firstLineClass)
    let slot = (lineClass * rules.hyphenStates + hyphens) * 4 + fitness
    let best = candidates[slot]
    if best.previous < 0 { touched.append(slot) }
    let isBetter =
      overfull < best.overfull || (overfull == best.overfull && demerits < best.demerits)
    guard isBetter || best.previous < 0 else { return }
    candidates[slot] = Candidate(
      demerits: demerits, overfull: overfull, previous: start.record, line: start.line + 1)
  }

  /// Makes the table of candidates big enough for the numbers of lines that can be reached.
  private mutating func prepareCandidates() {
    for slot in touched { candidates[slot] = Candidate() }
    touched.removeAll(keepingCapacity: true)
    guard alikeFromLine > 0 else { return }
    var least = Int32.max
    var most: Int32 = 0
    for node in active {
      least = min(least, node.line)
      most = max(most, node.line)
    }
    firstLineClass = min(least + 1, alikeFromLine)
    let classes = Int(min(most + 1, alikeFromLine) - firstLineClass) + 1
    let size = classes * rules.hyphenStates * 4
    if candidates.count < size {
      candidates = ContiguousArray(repeating: Candidate(), count: 2 * size)
    }
  }

  /// Turns the candidates of a place into starts for the next lines.
  private mutating func settle(_ place: Breakpoint, _ index: Int) {
    for slot in touched {
      let best = candidates[slot]
      if attempt.takesAnyLine, isNeedlesslyOverfull(slot) { continue }
      records.append(
        Record(
          place: Int32(index), previous: best.previous, line: best.line, demerits: best.demerits))
      let fitness = slot % 4
      let hyphens = slot / 4 % rules.hyphenStates
      active.append(
        node(
          at: place.next, record: Int32(records.count - 1), line: best.line,
          demerits: best.demerits, overfull: best.overfull, state: fitness << 4 | hyphens))
    }
    if active.count > BreakingPass.mostActive { thinOut() }
  }

  /// Whether the same place is reached, with no more hyphens, by lines that are less too long.
  private func isNeedlesslyOverfull(_ slot: Int) -> Bool {
    let first = slot - slot % (4 * rules.hyphenStates)
    let overfull = candidates[slot].overfull
    return candidates[first...(slot | 3)].contains { $0.overfull < overfull }
  }

  private func node(
    at start: LineStart, record: Int32, line: Int32, demerits: Double, overfull: Double,
    state: Int
  ) -> ActiveNode {
    ActiveNode(
      originWidth: start.sums.width + start.hangLeft, originStretch: start.sums.stretch,
      originShrink: start.sums.shrink, measure: measure.width(ofLine: Int(line)),
      demerits: demerits, overfull: overfull, record: record, line: line,
      fitness: UInt8(state >> 4), hyphens: UInt8(state & 15))
  }

  /// Keeps every other start, the latest among them.
  private mutating func thinOut() {
    var kept = 0
    for index in stride(from: (active.count - 1) % 2, to: active.count, by: 2) {
      active[kept] = active[index]
      kept += 1
    }
    active.removeSubrange(kept...)
  }

  /// The best of the ways to reach the end, with the number of lines nearest to the wish.
  private func outcome() -> Outcome? {
    let ends = touched.map { candidates[$0] }
    guard
      let best = ends.min(by: { ($0.overfull, $0.demerits) < ($1.overfull, $1.demerits) })
    else { return nil }
    let wish = Int(best.line) + looseness
    var chosen = best
    for end in ends where end.overfull == best.overfull {
      let distance = abs(Int(end.line) - wish)
      let least = abs(Int(chosen.line) - wish)
      if distance < least || (distance == least && end.demerits < chosen.demerits) {
        chosen = end
      }
    }
    var path = [
      Record(
        place: Int32(breakpoints.places.count - 1), previous: chosen.previous, line: chosen.line,
        demerits: chosen.demerits)
    ]
    while let record = path.last, record.previous > 0 { path.append(records[Int(record.previous)]) }
    return Outcome(
      path: path.reversed(), missingLooseness: looseness == 0 ? 0 : wish - Int(chosen.line))
  }
}
