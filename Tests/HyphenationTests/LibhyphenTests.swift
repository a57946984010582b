import CHyphen
import Foundation
import Testing

@testable import Hyphenation

/// libhyphen itself, to be compared with; never two threads at once.
private final class Libhyphen {
  private let handle: UnsafeMutablePointer<HyphenDict>

  init?(_ path: String) {
    guard let handle = hnj_hyphen_load(path) else { return nil }
    self.handle = handle
  }

  deinit { hnj_hyphen_free(handle) }

  /// After how many letters it parts a word, given in the dictionary's encoding.
  func parts(of word: [UInt8], letters: Int) -> [Int] {
    // “hyphens: allocated character buffer (size = word_size + 5)”
    var hyphens = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let text = word.map { CChar(bitPattern: $0) } + [0]
    _ = hnj_hyphen_hyphenate2(
      handle, text, CInt(word.count), &hyphens, nil, &replacements, &positions, &cuts)
    free(replacements)
    free(positions)
    free(cuts)
    return (0..<letters - 1).filter { hyphens[$0] & 1 == 1 }.map { $0 + 1 }
  }
}

@Suite("Patterns read as libhyphen reads them")
struct LibhyphenTests {
  private static let words: [String] = {
    let prose = """
      accompagnement accompaniment aufführungspraxis ausbildung barbara celebración compositeur
      conservatorio garbe gefördert interpretation interprétation konzertabend kammerorchester
      largamente liedbegleiterin märchen orchestra orquesta performance philharmonic pianista
      schaffensfreudiger staatsorchester streichquartett uraufführung verborgen violoncelliste
      """
    var words = Set(prose.split(whereSeparator: \.isWhitespace).map(String.init))
    let more = (sharedText("biographies.jsonl") ?? "")
      .split { !$0.isLetter }.lazy.filter { $0.utf8.count > 3 && $0.utf8.count < 40 }
    for (number, word) in more.enumerated() where number % 37 == 0 {
      words.insert(word.lowercased())
    }
    return words.sorted()
  }()

  /// The Italian and the Russian file were never prepared with libhyphen's `substrings.pl`, so
  /// there it misses places that Liang's way finds; they have tests of their own.
  @Test(
    "Every word parts the same",
    arguments: [
      ("en_GB", DictionaryEncoding.utf8, false), ("en_US", .utf8, false), ("fr", .utf8, false),
      ("es_ES", .utf8, false), ("de_DE", .latin1, true),
    ])
  func same(name: String, encoding: DictionaryEncoding, longestOnly: Bool) throws {
    let path = "/usr/share/hyphen/hyph_\(name).dic"
    let theirs = try #require(Libhyphen(path))
    let ours = try #require(PatternDictionary(path: path, longestOnly: longestOnly))
    var parted = 0
    for word in Self.words {
      let scalars = Array(word.unicodeScalars)
      guard scalars.count > 4, let bytes = encoding.bytes(of: scalars) else { continue }
      // libhyphen cannot be kept from minding its least numbers of letters.
      let allowed = 2...(scalars.count - 3)
      let expected = theirs.parts(of: bytes, letters: scalars.count).filter(allowed.contains)
      #expect(ours.parts(of: scalars).filter(allowed.contains) == expected, "\(word), \(name)")
      parted += expected.count
    }
    #expect(parted > 10)
  }

  @Test("A dictionary of two levels, with exceptions, comments and a changed spelling")
  func format() throws {
    let file = """
      UTF-8
      LEFTHYPHENMIN 2
      COMPOUNDLEFTHYPHENMIN 3
      % joints
      haus1tür
      NEXTLEVEL
      # syllables
      a1b
      ü1r
      1ta
      schif1f/ff=f,5,2
      ab-ta-b
      """
    let dictionary = try #require(PatternDictionary(Array(file.utf8)))
    func parts(_ word: String) -> [Int] { dictionary.parts(of: Array(word.unicodeScalars)) }
    #expect(parts("haustür") == [4])
    #expect(parts("haustüre") == [4])  // Fewer than three letters after the joint: no `ü-r`.
    #expect(parts("abab") == [1, 3])
    #expect(parts("abtab") == [2, 4])
    #expect(parts("abtabs") == [1, 2, 4])
    #expect(parts("schiffahrt").isEmpty)
  }

  @Test(
    "What is no dictionary is none, or one without patterns",
    arguments: ["", "UTF-16\nab1c\n", "\n\n\n", "\u{0}\u{1}"])
  func noDictionary(text: String) {
    #expect(PatternDictionary(Array(text.utf8)) == nil)
  }

  @Test("A broken dictionary is survived")
  func broken() throws {
    for text in ["UTF-8", "UTF-8\n1", "UTF-8\n999\n...\n-\n--\n", "UTF-8\nNEXTLEVEL\nNEXTLEVEL\n"] {
      let dictionary = try #require(PatternDictionary(Array(text.utf8)))
      #expect(dictionary.parts(of: Array("orchestra".unicodeScalars)).count <= 8)
    }
  }
}
