import Testing

@testable import Hyphenation

@Suite("Words parted by patterns")
struct PatternTests {
  private static let hyphenator = PatternHyphenator()

  private func part(_ word: String, _ language: String) -> String {
    parted(word, Self.hyphenator.parts(of: word, language: language))
  }

  @Test("All six languages have their patterns", arguments: ["en", "fr", "de", "ru", "it", "es"])
  func installed(language: String) {
    #expect(Self.hyphenator.knows(language))
  }

  @Test("English, British first; American where it is asked for")
  func english() {
    #expect(part("orchestra", "en") == "or-ches-tra")
    #expect(part("programme", "en-GB") == "pro-gramme")
    #expect(part("process", "en-US") == "process" || part("process", "en-US") == "pro-cess")
    #expect(part("democracy", "en-US") == "democ-racy")
    #expect(part("democracy", "en") == "demo-cracy")
    #expect(part("democracy", "en_AU") == "demo-cracy")
  }

  @Test(
    "French, with at least three letters carried over",
    arguments: ["or-chestre", "concerto", "Azer-baïd-jan", "l’or-chestre", "œuvre", "piano"])
  func french(expected: String) {
    #expect(part(expected.filter { $0 != "-" }, "fr-CA") == expected)
  }

  @Test("German is written in ISO 8859-1, Russian in KOI8-R; both come out in UTF-8")
  func encodings() {
    #expect(part("Streichquartett", "de") == "Streich-quar-tett")
    #expect(part("Größenverhältnis", "de-AT") == "Grö-ßen-ver-hält-nis")
    #expect(part("концерт", "ru") == "кон-церт")
    #expect(part("Филармония", "ru") == "Фи-лар-мо-ния")
    #expect(part("café", "ru") == "café")
    #expect(part("концерт", "de") == "концерт")
  }

  @Test(
    "Russian, with the patterns worked into one another and TeX's exceptions kept",
    arguments: [
      "со-на-та", "му-зы-ка", "ор-кестр", "сим-фо-ния", "кон-сер-ва-то-рия", "про-из-ве-де-ние",
      "ком-по-зи-тор", "пре-об-ра-жен-ский", "чер-но-сли-вом", "узу-фрукт",
    ])
  func russian(expected: String) {
    #expect(part(expected.filter { $0 != "-" }, "ru") == expected)
  }

  @Test("Italian and Spanish")
  func romance() {
    #expect(part("concerto", "it") == "con-cer-to")
    #expect(part("orquesta", "es") == "or-ques-ta")
  }

  @Test("A letter typed with a combining mark is hyphenated as the composed one")
  func combining() {
    let composed = part("interprété", "fr")
    let decomposed = part("interpre\u{301}te\u{301}", "fr")
    #expect(composed.contains("-"))
    #expect(composed == decomposed)  // Canonically equal, so the hyphens stand between the same.
  }

  @Test(
    "A language without patterns, or none at all, is not hyphenated",
    arguments: ["", "az", "xx", "-", "..-..", "e", "../../etc/passwd", "zh-Hant"])
  func unknown(language: String) {
    #expect(part("orchestra", language) == "orchestra")
    #expect(!Self.hyphenator.knows(language))
  }

  @Test("Without dictionaries nothing is hyphenated, and nothing fails")
  func noDictionaries() {
    let hyphenator = PatternHyphenator(directory: "/nowhere")
    #expect(hyphenator.parts(of: "orchestra", language: "en").isEmpty)
    #expect(!hyphenator.knows("en"))
  }

  @Test(
    "Acronyms, addresses, numbers and divided words stay whole",
    arguments: [
      "UNESCO", "CONCERTO", "lime-tree", "example.org", "concert@example.org", "K545concerto",
      "http://orchestra", "orchestra/ensemble", "", "’", "—", "\u{301}\u{301}",
    ])
  func whole(word: String) {
    #expect(part(word, "en") == word)
  }

  @Test("Hostile words are survived")
  func hostile() {
    let marks = "o" + String(repeating: "\u{301}", count: 50_000) + "rchestra"
    let bytes = Array(marks.utf8).count
    #expect(Self.hyphenator.parts(of: marks, language: "en").allSatisfy { $0 < bytes })
    let long = String(repeating: "orchestra", count: 10_000)
    #expect(Self.hyphenator.parts(of: long, language: "en").isEmpty)
    #expect(part("orch\0estra", "en") == "orch\0estra")
  }

  @Test("Parts ascend, lie within the word and between letters, keep the least numbers of letters")
  func wholeVocabulary() {
    let words = ["en", "fr", "de", "ru", "it", "es"].flatMap { language in
      Self.prose.map { ($0, language) }
    }
    var count = 0
    for (word, language) in words {
      let parts = Self.hyphenator.parts(of: word, language: language)
      #expect(parts == parts.sorted() && Set(parts).count == parts.count)
      #expect(parted(word, parts).filter { $0 != "-" } == word)
      let pieces = parted(word, parts).split(separator: "-")
      // In the middle a vowel may stand between two places (`pret-a-tion`), of which one is used.
      for piece in [pieces.first, pieces.last] {
        #expect(piece?.count { $0.isLetter } ?? 0 >= 2, "\(word), \(language)")
      }
      count += parts.count
    }
    #expect(count > 50)
  }

  private static let prose = """
    Interpretation großartig Ausführungen violoncelliste accompagnement Преображенский \
    straordinariamente conmemorativo l’interprétation aujourd’hui d’Azerbaïdjan children’s \
    Rachmaninoff “Shostakovich” (contrabassoon)
    """.split(separator: " ").map(String.init)
}

@Suite("The house's hyphenator")
struct HouseHyphenatorTests {
  @Test("Each language goes its own way, and exceptions come first")
  func combines() {
    let house = HouseHyphenator(exceptions: [
      "fr": ["Sarabski", "Zey-nal", "con-certo"], "az": ["Sarab-ski"], "en-GB": ["orch-estra"],
    ])
    func part(_ word: String, _ language: String) -> String {
      parted(word, house.parts(of: word, language: language))
    }
    #expect(part("filarmoniya", "az") == "fi-lar-mo-ni-ya")
    #expect(part("ilkokul", "tr") == "il-ko-kul")
    #expect(part("concerto", "fr") == "con-certo")
    #expect(part("orchestre", "fr") == "or-chestre")
    #expect(part("Sarabski", "fr") == "Sarabski")
    #expect(part("l’Zeynal,", "fr") == "l’Zey-nal,")
    #expect(part("Sarabski", "az") == "Sarab-ski")
    #expect(part("orchestra", "en") == "orch-estra")
    #expect(part("orchestra", "nl") == "orchestra")
    #expect(house.knows("az-Latn") && house.knows("fr") && !house.knows("nl"))
  }

  @Test("A word asked for twice is parted the same, however many were asked for in between")
  func remembers() {
    let house = HouseHyphenator()
    let first = house.parts(of: "filarmoniya", language: "az")
    for number in 0..<25_000 { _ = house.parts(of: "söz\(number)", language: "az") }
    for number in 0..<200 { _ = house.parts(of: "söz", language: "x\(number)") }
    #expect(house.parts(of: "filarmoniya", language: "az") == first)
  }

  @Test("Threads may share it")
  func threads() async {
    let house = HouseHyphenator()
    let words = ["orchestra", "concerto", "accompaniment", "interpretation"]
    let alone = words.map { HouseHyphenator().parts(of: $0, language: "en") }
    let results = await withTaskGroup(of: [[Int]].self) { group in
      for _ in 0..<16 {
        group.addTask {
          (0..<50).map { round in house.parts(of: words[round % 4], language: "en") }
        }
      }
      return await group.reduce(into: [[[Int]]]()) { $0.append($1) }
    }
    for result in results {
      for (round, parts) in result.enumerated() { #expect(parts == alone[round % 4]) }
    }
  }
}
