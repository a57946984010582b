extension Lexicon {
  /// Words that keep their capitals or their shape in every language.
  static let everywhere = """
    BACH E.T. H.M.S. F.A.E. NBC NY TV U.S.A. USA MacDonald MacMaestro MacDowell McDonald O’Shanter
    """
  static let english = "D’Arc"
  static let french = "après-midi été à é"
  static let german = "und der"
  static let italian = "della"
  static let spanish = "del"
  static let latin = "et"
}
