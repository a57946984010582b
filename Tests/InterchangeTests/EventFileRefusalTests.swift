import ConcertModel
import Findings
import Testing

@testable import Interchange

/// A file with one fault, the place of the finding, and a word of its message and of its hint.
struct FaultyFile: Sendable, CustomTestStringConvertible {
  var text: String
  var line: Int
  var column: Int
  var message: String
  var hint: String?

  init(_ text: String, _ line: Int, _ column: Int, _ message: String, _ hint: String? = nil) {
    self.text = text
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  var testDescription: String { message }
}

private let faultyFiles = [
  FaultyFile("title: T\nsubtitel: x\n", 2, 1, "unknown key “subtitel”", "“subtitle”"),
  FaultyFile("title: T\ndate: 2022-02-30\n", 2, 7, "“2022-02-30”", "February 2022 has 28 days"),
  FaultyFile("title: T\ndate: 2022-13-01\n", 2, 7, "not a date", "01 to 12"),
  FaultyFile("title: T\ndate: 24.02.2022\n", 2, 7, "not a date", "write 2022-02-24"),
  FaultyFile("title: T\ndate: tomorrow\n", 2, 7, "not a date", "2022-02-24"),
  FaultyFile("title: T\ntime: 19h30\n", 2, 7, "not a time", "19:30"),
  FaultyFile("title: T\ntime: 25:00\n", 2, 7, "not a time", "23:59"),
  FaultyFile("title: T\nzone: Europe/Pari\n", 2, 7, "not a time zone", "Europe/Paris"),
  FaultyFile("title: T\nzone: ../../etc/passwd\n", 2, 7, "not a time zone"),
  FaultyFile("title: T\nzone: Europe\n", 2, 7, "not a time zone"),
  FaultyFile("title: {english: T}\n", 1, 9, "not a language", "az, fr or en"),
  FaultyFile("title: T\nimage: {file: a, focs: 50% 33%}\n", 2, 18, "unknown key", "“focus”"),
  FaultyFile("title: T\nimage: {file: a, focus: top}\n", 2, 25, "place in a picture", "50% 33%"),
  FaultyFile("title: T\nimage: {file: a, focus: 50% 133%}\n", 2, 25, "place in a picture"),
  FaultyFile("title: T\nlink: example.org\n", 2, 7, "not an address", "https://"),
  FaultyFile("title: T\nmemorial: {name: A, portrat: b}\n", 2, 21, "unknown", "“portrait”"),
  FaultyFile("title: [a]\n", 1, 8, "not a list"),
  FaultyFile("title: T\nlanguages: [fr, en, fr]\n", 2, 21, "named twice"),
  FaultyFile("title: T\nletters:\n  - {text: x, singed: A}\n", 3, 15, "“singed”", "“signed”"),
  FaultyFile("title: T\nletters:\n  - {heading: x}\n", 3, 5, "“text” is missing"),
  FaultyFile("title: T\nadvertisements:\n  - {size: hlaf}\n", 3, 12, "hlaf", "half"),
  FaultyFile("title: T\nproduction: {editer: A}\n", 2, 14, "“editer”", "“editor”"),
  FaultyFile("title: T\ndonors:\n  - {tier: Friends}\n", 3, 5, "“names” is missing"),
  FaultyFile("title: T\nnotes:\n  - {text: x, facts: [{label: a}]}\n", 3, 23, "“value” is missing"),
  FaultyFile("title: T\nwent-to-print: soon\n", 2, 16, "not a date"),
  FaultyFile("title: T\nprogramme:\n  - wrok: X\n", 3, 5, "what this entry is", "“work”"),
  FaultyFile(
    "programme:\n  - {work: X, interval: 20}\n  - {work: Y, speech: Z, film: A}\n", 3, 26,
    "“speech” or “film”"),
  FaultyFile(
    "programme:\n  - {work: X, instrumentation: 2222-423-str}\n", 2, 37,
    "the brass have 3 numbers", "horns, trumpets, trombones, tubas"),
  FaultyFile("programme:\n  - {work: X, duration: 4:30}\n", 2, 25, "not a duration", "4 min 30 s"),
  FaultyFile("programme:\n  - {work: X, composr: Y}\n", 2, 15, "unknown key", "“composer”"),
  FaultyFile("programme:\n  - {speech: X, composer: Y}\n", 2, 17, "unknown key"),
  FaultyFile("programme:\n  - {work: , title: X, composer: Y}\n", 2, 24, "no work is named"),
  FaultyFile("programme:\n  - {work: {title: X}, composer: Y}\n", 2, 24, "described under"),
  FaultyFile(
    "title: T\nperformers:\n  - Lang Lang, piano\n", 3, 5, "a name and an instrument",
    "person: Lang Lang"),
  FaultyFile("title: T\nperformers:\n  - {role: conductor}\n", 3, 5, "neither"),
  FaultyFile(
    "title: T\nperformers:\n  - {person: A, standing: solist}\n", 3, 27, "“solist”",
    "“soloist”"),
  FaultyFile("title: T\norganisers:\n  - {role: support}\n", 3, 5, "“name” is missing"),
  FaultyFile("title: T\npeople: {A: {born: 1990, died: 1980}}\nperformers: [A]\n", 2, 26, "died"),
  FaultyFile("title: T\npeople: {A: {brn: 1990}}\nperformers: [A]\n", 2, 14, "unknown", "“born”"),
  FaultyFile(
    "title: T\npeople:\n  - {name: A}\n  - {name: A}\nperformers: [A]\n", 4, 5,
    "a second time"),
  FaultyFile(
    "title: T\nperformances:\n  - {key: thu, date: 2022-02-24}\nprogramme:\n"
      + "  - {work: X, performances: [fri]}\n", 5, 30, "no performance", "thu"),
  FaultyFile("title: T\ndate: 2022\nperformances:\n  - {date: 2022}\n", 2, 1, "too"),
  FaultyFile("title: T\nbiographies: [Nobody]\n", 2, 15, "neither under"),
  FaultyFile(
    "programme:\n  - {work: X, text: {de: a, en: b}}\n", 2, 21, "which of these",
    "language: de"),
  FaultyFile("programme:\n  - {work: X, text: {language: fr, de: a}}\n", 2, 22, "sung in “fr”"),
  FaultyFile("id: Not An Id\ntitle: T\n", 1, 5, "cannot be an id", "hyphens"),
  FaultyFile("languages: [en]\n", 1, 1, "neither “title” nor “programme”"),
  FaultyFile("title: T\n\tsubtitle: x\n", 2, 1, "a tab stands in the indentation"),
]

@Suite struct EventFileRefusalTests {
  @Test(arguments: faultyFiles)
  func aFaultGivesOneErrorInItsPlace(_ file: FaultyFile) throws {
    let findings = readingEvent(file.text).findings
    #expect(findings.count == 1, "\(findings)")
    let finding = try #require(findings.first)
    #expect(finding.severity == .error)
    #expect(finding.place == Place(file: "a.yaml", line: file.line, column: file.column))
    #expect(finding.message.contains(file.message), "\(finding)")
    if let hint = file.hint { #expect(finding.hint?.contains(hint) == true, "\(finding)") }
  }

  @Test func severalFaultsAreReportedTogetherInTheirOrder() {
    let findings = readingEvent("titel: T\ndate: x\ntime: y\nprogramme: [{wrok: z}]\n").findings
    #expect(findings.map(\.place.line) == [1, 2, 3, 4])
  }

  @Test func doubtfulThingsAreWarnings() {
    let warnings = [
      "title: T\nprogramme: [intervall]\n", "title: T\npeople: {Ann: {born: 1990}}\n",
      "programme:\n  - work: X\n    text: {language: de, de: \"a\\n\\nb\", en: a}\n",
      "title: a\u{200B}b\n",
    ]
    for text in warnings {
      let (event, findings) = readingEvent(text)
      #expect(event != nil)
      #expect(findings.map(\.severity) == [.warning], "\(text): \(findings)")
      #expect(findings.first?.place.line != nil)
    }
  }

  @Test func fiftyThousandCombiningMarksGiveOneShortMessageQuickly() throws {
    let marks = "e" + String(repeating: "\u{301}", count: 25_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      let texts = [
        "title: T\nperformers:\n  - \(marks)\n", "title: T\npeople:\n  \(marks): {born: 1990}\n",
        "title: T\ndate: \(marks)\n", "title: T\n\(marks): x\n",
        "title: T\nprogramme: [{\(marks): x}]\n",
      ]
      for text in texts {
        let findings = readingEvent(text).findings
        #expect(findings.count == 1)
        #expect(findings[0].description.unicodeScalars.count < 600)
      }
    }
    #expect(time < .seconds(10), "\(time)")
    let name = "e" + String(repeating: "\u{301}", count: 50_000)
    let long = readingEvent("title: T\nperformers:\n  - person: \(name)\n").findings
    #expect(long.map(\.place.line) == [3])
    #expect(long[0].message == "“person”: more than 30 combining marks stand on one letter")
  }

  @Test func hygieneFaultsAreFoundInTheirPlace() {
    let (_, findings) = readingEvent(
      "title: \"ab\\u0007c\"\nsubtitle: ab\u{202E}c\nseries: |\n  ok\n  a\tb\nseason: \u{2066}a\u{2069}\n"
    )
    #expect(findings.map(\.place.line) == [1, 2, 5])
    #expect(findings.map(\.place.column) == [8, 13, 4])
  }

  @Test func deepPartsAreRefused() {
    var text = "title: T\nprogramme: "
    text += String(repeating: "[{part: p, items: ", count: 20) + "[]"
    text += String(repeating: "}]", count: 20)
    #expect(readingEvent(text).findings.map(\.severity) == [.error])
  }
}
