/// How far the letters of a justified line are widened or narrowed, so that its spaces need not be.
///
/// The letters give way first, up to the limit of the sheet, and only then the spaces: within the
/// limit nobody sees the one, and everybody the other. Sharing the difference out in proportion
/// leaves the gaps a third less even.
enum LetterWidth {
  /// Letters change by steps of half a per cent of their width, since every width is a font to be
  /// scaled; finer steps made the gaps no more even (variation 0.1644 for 0.1647).
  static let step = 0.005

  /// The width of the letters as a multiple of their own: 1 leaves them alone.
  ///
  /// `excess` is what the line would fall short of its measure by, negative where it is too long.
  /// Both it and `letters` are in points; `flexibility` is the limit, as a share.
  static func expansion(
    of letters: Double, by excess: Double, flexibility: Double, hasSpaces: Bool
  ) -> Double {
    guard flexibility > 0, letters > 0 else { return 1 }
    // The limit itself is a step, whatever it is.
    let step = flexibility / max(1, (flexibility / step).rounded(.up))
    let steps = excess / letters / step
    // Without spaces a line must not stay too long by what is left of a step.
    let whole = hasSpaces ? steps.rounded() : steps.rounded(.down)
    return 1 + max(-flexibility, min(flexibility, whole * step))
  }
}
