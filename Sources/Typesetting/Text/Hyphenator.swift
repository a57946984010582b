/// Knows where the words of a language may be parted.
public protocol Hyphenator: Sendable {
  /// UTF-8 offsets inside the word at which it may be parted with a hyphen, ascending.
  ///
  /// `language` is a BCP 47 tag such as `az` or `en-GB`. A word of a language that is not known
  /// is not parted.
  func parts(of word: String, language: String) -> [Int]
}

/// Parts no word: for large print, and for tests.
public struct NoHyphenation: Hyphenator {
  /// A hyphenator for texts without hyphens.
  public init() {}

  /// Nowhere.
  public func parts(of word: String, language: String) -> [Int] { [] }
}
