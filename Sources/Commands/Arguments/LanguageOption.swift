import Findings

extension Arguments {
  /// The languages of `--language az,fr`, each once; empty where the option is not given.
  func languages() throws -> [String] {
    guard let text = value("language") else { return [] }
    var languages: [String] = []
    for tag in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      guard Self.isLanguageTag(tag) else {
        throw usage(
          "“\(excerpt(tag))” is not a language",
          hint: "write BCP 47 tags with commas between them, such as az,fr,en-GB")
      }
      if !languages.contains(tag) { languages.append(tag) }
    }
    return languages
  }

  /// Whether a text has the form of a BCP 47 tag: two or three letters, then parts of up to eight
  /// letters and digits (RFC 5646, 2.1).
  private static func isLanguageTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count) && parts.count <= 5
      && parts[0].allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy {
            (0x30...0x39).contains($0) || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A
          }
      }
  }
}
