/// A font file the program may use. Only files named here are ever seen by the shaper.
public struct FontFile: Sendable, Hashable {
  /// The family as layout sheets call it; empty for a file that is to say it itself.
  public var family: String
  /// The file's path.
  public var path: String
  /// How large its letters are set beside those of the other families, as a multiple: Arabic ones
  /// are drawn small on their body.
  public var scale: Double

  /// A font file of a family.
  public init(family: String, path: String, scale: Double = 1) {
    self.family = family
    self.path = path
    self.scale = scale
  }
}

/// What is wrong with a font.
public enum FontFault: Error, Sendable, Hashable {
  /// There is no memory for the font map.
  case outOfMemory
  /// The file cannot be read as a font.
  case unreadable(path: String)
  /// The file has pictures of its letters, not their outlines.
  case withoutOutlines(path: String)
  /// No file of the family is there.
  case missingFamily(String)
  /// The family has no such face; none is made up by slanting or thickening another.
  case missingFace(family: String, isItalic: Bool, weight: Int)
}
