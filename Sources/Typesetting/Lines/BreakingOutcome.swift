extension BreakingPass {
  /// The breaks a pass chose.
  struct Outcome {
    /// The places of the line ends, in order.
    let path: [Record]
    /// How many lines are wanting to the looseness wished for.
    let missingLooseness: Int

    /// The lines between the breaks.
    func lines(
      of breakpoints: Breakpoints, measure: LineMeasure, rules: FitRules
    ) -> [BrokenLine] {
      var start = breakpoints.start
      var demerits = 0.0
      return path.enumerated().map { number, record in
        let place = breakpoints.places[Int(record.place)]
        defer {
          start = place.next
          demerits = record.demerits
        }
        return line(
          from: start, to: place, width: measure.width(ofLine: number), rules: rules,
          demerits: record.demerits - demerits)
      }
    }

    private func line(
      from start: LineStart, to place: Breakpoint, width: Double, rules: FitRules,
      demerits: Double
    ) -> BrokenLine {
      let natural = place.sums.width + place.hyphenWidth - start.sums.width
      let fit = rules.fit(
        room: width - natural + start.hangLeft + place.hangRight,
        stretch: place.sums.stretch - start.sums.stretch,
        shrink: place.sums.shrink - start.sums.shrink, isForced: place.isForced)
      let isSet = rules.kind == .justified && fit.ratio.isFinite
      return BrokenLine(
        firstItem: start.item, endItem: place.item, contentEnd: place.contentEnd,
        ratio: isSet ? fit.ratio : 0, naturalWidth: natural, measure: width,
        isHyphenated: place.isHyphen, overfullBy: fit.overfullBy,
        hangLeft: start.hangLeft, hangRight: place.hangRight, demerits: demerits)
    }
  }
}
