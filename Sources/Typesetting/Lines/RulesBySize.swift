/// The rules paragraphs are set by: what is a length grows with the type.
///
/// The constants were measured with `Benchmarks/evenness` on 31,000 words set 118 and 52 mm wide.
extension BreakingRules {
  /// Text with two straight edges, of a size in points.
  ///
  /// - The first pass, without hyphens, takes lines up to a ratio of 1: the booklets then vary by
  ///   0.126 with 0.9 % hyphens, at 1.05 by 0.130 with 0.5 %, at 1.2 by 0.147 with none.
  /// - Tight lines may well stand beside loose ones, since the letters hide it: a tenth of the
  ///   paper's demerits for it makes gaps more even and leaves fewer hyphens.
  /// - An emergency gives a line 0.8 em: at a whole em and more the narrow column grows uneven, at
  ///   half an em it has more hyphens.
  /// - One hyphen never follows another.
  static func justified(size: Double) -> BreakingRules {
    BreakingRules(
      mode: .justified, pretolerance: 1, tolerance: 2, emergencyStretch: 0.8 * size,
      fitnessDemerits: 1_000, maximumConsecutiveHyphens: 1, lastLineDemerits: 10_000)
  }

  /// Text with a ragged edge, of a size in points: 2.4 em of rag, as many again in an emergency.
  static func ragged(size: Double) -> BreakingRules {
    var rules = BreakingRules.ragged
    rules.mode = .ragged(rag: 2.4 * size)
    rules.emergencyStretch = 2.4 * size
    return rules
  }

  /// Text whose lines are centred, of a size in points: 2.4 em of rag on either side.
  static func centred(size: Double) -> BreakingRules {
    var rules = BreakingRules.centred
    rules.mode = .centred(rag: 2.4 * size)
    rules.emergencyStretch = 4.8 * size
    return rules
  }
}
