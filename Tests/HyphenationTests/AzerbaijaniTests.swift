import Testing

@testable import Hyphenation

/// A word with hyphens at its parts.
func parted(_ word: String, _ parts: [Int]) -> String {
  let bytes = Array(word.utf8)
  let bounds = [0] + parts + [bytes.count]
  return zip(bounds, bounds.dropFirst())
    .map { String(decoding: bytes[$0..<$1], as: UTF8.self) }.joined(separator: "-")
}

@Suite("Azerbaijani and Turkish words")
struct AzerbaijaniTests {
  private func part(_ word: String, _ exceptions: [String] = []) -> String {
    let hyphenator = AzerbaijaniHyphenator(exceptions: exceptions)
    return parted(word, hyphenator.parts(of: word, language: "az"))
  }

  @Test(
    "Words part by syllables, doubled consonants are split",
    arguments: [
      "doq-quz", "rəs-sam", "mət-bəə", "Gən-cə-yə", "fi-lar-mo-ni-ya", "bəs-tə-kar", "or-kestr",
      "Azər-bay-can", "mü-əl-lim", "İs-ma-yıl", "tə-əc-cüb", "Hey-dər",
    ])
  func syllables(expected: String) {
    #expect(part(expected.filter { $0 != "-" }) == expected)
  }

  @Test(
    "A vowel is not left alone", arguments: ["ata", "ürək", "ana", "ailə", "Əli", "iki", "aəe"])
  func loneVowels(word: String) {
    let parts = part(word).split(separator: "-")
    #expect(parts.allSatisfy { $0.count > 1 })
    #expect(word == "ailə" ? part(word) == "ai-lə" : part(word) == word)
  }

  @Test(
    "Acronyms, numbers with suffixes, addresses and words with hyphens stay whole",
    arguments: [
      "ADPU", "1992-ci", "52", "UNESCO", "UNESCO-nun", "filarmoniya.az", "info@filarmoniya.az",
      "https://filarmoniya.az", "Bakı-Paris", "M.Füzuli", "№5konsert", "",
    ])
  func whole(word: String) {
    #expect(part(word) == word)
  }

  @Test("Punctuation around a word does not count as letters")
  func punctuation() {
    #expect(part("“Filarmoniya”,") == "“Fi-lar-mo-ni-ya”,")
    #expect(part("(ata)") == "(ata)")
    #expect(part("«doqquz»…") == "«doq-quz»…")
  }

  @Test("Compounds part as their exception says, with suffixes too")
  func exceptions() {
    #expect(part("Əzizağa") == "Əziz-ağa")
    #expect(part("Əzizağanın") == "Əziz-ağa-nın")
    #expect(part("ƏZİZAĞA") == "ƏZİZAĞA")
    #expect(part("altstandart") == "alt-stan-dart")
    #expect(part("Qaraoğlu") == "Qa-ra-oğ-lu")
    #expect(part("Qaraoğlu", ["Qara-oğlu"]) == "Qara-oğlu")
    #expect(part("Qaraoğludan", ["Qara-oğlu"]) == "Qara-oğ-lu-dan")
    #expect(part("Isfar", ["Isfar"]) == "Isfar")
    #expect(part("doqquz", ["?-", "-", "", "a1-b"]) == "doq-quz")
  }

  @Test("I and ı, İ and i are two vowels in capitals, too")
  func dotlessI() {
    #expect(part("Ilıca") == "Ilı-ca")
    #expect(part("Irəvanlı", ["İrə-vanlı"]) == "Irə-van-lı")
    #expect(part("İrəvanlı", ["İrə-vanlı"]) == "İrə-vanlı")
  }

  @Test("Letters typed with combining marks part between letters")
  func decomposed() {
    let word = "mu\u{308}g\u{306}ənni"
    let parts = AzerbaijaniHyphenator().parts(of: word, language: "az-Latn-AZ")
    #expect(parted(word, parts) == "mu\u{308}-g\u{306}ən-ni")
  }

  @Test("Another language is not parted by the rule")
  func otherLanguages() {
    #expect(AzerbaijaniHyphenator().parts(of: "filarmoniya", language: "fr").isEmpty)
    #expect(TurkishHyphenator().parts(of: "ilkokul", language: "az").isEmpty)
  }

  @Test(
    "Turkish words part as the Türk Dil Kurumu shows",
    arguments: ["il-ko-kul", "sürp-riz", "Ka-ra-os-ma-noğ-lu", "band-rol", "kont-rol", "alt-lık"])
  func turkish(expected: String) {
    let word = expected.filter { $0 != "-" }
    #expect(parted(word, TurkishHyphenator().parts(of: word, language: "tr")) == expected)
  }

  @Test("Twenty thousand words: every part has a vowel, and none stands alone at an end")
  func vocabulary() throws {
    guard let text = sharedText("vocabularies/azerbaijani-words.txt") else { return }
    let vowels = Set("aeəıioöuüAEƏIİOÖUÜ")
    let hyphenator = AzerbaijaniHyphenator()
    var partedWords = 0
    for word in text.split(whereSeparator: { $0.isWhitespace }).map(String.init) {
      let parts = hyphenator.parts(of: word, language: "az")
      guard !parts.isEmpty else { continue }
      partedWords += 1
      let pieces = parted(word, parts).split(separator: "-")
      #expect(pieces.allSatisfy { $0.contains(where: vowels.contains) }, "\(word)")
      for end in [pieces.first, pieces.last] {
        #expect(end?.count { $0.isLetter } ?? 0 >= 2, "\(word)")
      }
    }
    #expect(partedWords > 5_000)
  }
}
