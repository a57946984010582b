import Foundation
import Testing

@testable import Commands

/// What a reader's machine finds in the samples is what was laid out.
@Suite struct SampleTextTests {
  private let place = TestFolder()

  private static let samples = ["carnegie-hall-1893", "dichterliebe-1861", "salle-cortot-2022"]

  private func file(_ sample: String) -> String { "\(checkout)/Layouts/Samples/\(sample).yaml" }

  /// The finished documents of a sample, by language.
  private func documents(of sample: String, layout: String) throws -> [(String, pdf: String)] {
    let outcome = leporello(
      "typeset", file(sample), "--layout", layout, "--output", place(layout))
    // A sheet may say what it has no place for; nothing may be wrong with what it prints.
    let grave = outcome.errors.split(separator: "\n")
      .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
    #expect(outcome.status == .done && grave.isEmpty, "\(outcome.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: place(layout)).sorted()
    return names.map { (String($0.dropLast(4).suffix(2)), place(layout) + "/" + $0) }
  }

  @Test(arguments: samples, ["booklet", "one-sheet", "dl-folder", "large-print"])
  func theTextOfThePagesCanBeTakenOutAgain(sample: String, layout: String) throws {
    let documents = try documents(of: sample, layout: layout)
    #expect(documents.count == (sample == "salle-cortot-2022" ? 3 : 2))
    for (language, pdf) in documents {
      let listing = leporello(
        "typeset", file(sample), "--layout", layout, "--language", language, "--as", "text")
      let laidOut = textLines(ofListing: listing.output)
      let letters = laidOut.joined().filter { !$0.isWhitespace }
      #expect(letters.count > 300)
      for program in [ReadingProgram.popplerRaw, .mupdf] {
        let text = try program.text(of: pdf).filter { !$0.isWhitespace && $0 != "\u{C}" }
        #expect(program.seen(text) == program.seen(letters), "\(program) in \(pdf)")
      }
      let inOrder = try ReadingProgram.mupdf.text(of: pdf).split(separator: "\n").map(String.init)
      let seen = ReadingProgram.mupdf.seen
      let (read, set) = (words(in: inOrder).map(seen), words(in: laidOut).map(seen))
      #expect(read.filter { !$0.isEmpty } == set.filter { !$0.isEmpty }, "\(pdf)")
      // Poppler chooses an order of its own and joins parted words itself: the words are the same.
      let loose = try ReadingProgram.poppler.text(of: pdf).split(separator: "\n").map(String.init)
      let (found, expected) = (Set(words(in: loose)), Set(words(in: laidOut)))
      #expect(expected.subtracting(found).sorted() == [], "\(pdf)")
      #expect(found.subtracting(expected).sorted() == [], "\(pdf)")
    }
  }

  @Test func aSignThatIsNotSetAtALinesEndIsThereForWhoeverCopiesTheText() throws {
    let songs = (1...6).map { "Adagio ma non troppo \($0)" }
    try place.write(
      """
      id: signs
      languages: [en]
      title: Signs
      programme:
        - {work: Six pieces, composer: A. Composer, movements: [\(songs.joined(separator: ", "))]}
      """, to: "signs.yaml")
    let outcome = leporello(
      "typeset", place("signs.yaml"), "--layout", "ceremony", "--output", place("out"))
    #expect(outcome.status == .done)
    let words = { (text: String) in
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let whole = try ReadingProgram.popplerRaw.text(of: place("out/signs.pdf"))
    #expect(words(whole).contains(songs.joined(separator: " · ")), "\(whole)")
    // A program that passes over actual text sees what is printed: no line ends with a sign.
    let seen = try ReadingProgram.mupdf.text(of: place("out/signs.pdf")).split(separator: "\n")
      .map { $0.trimmingPrefix(while: \.isWhitespace).split(separator: " ") }
    #expect(seen.contains { $0.contains("·") })
    #expect(!seen.contains { $0.first == "·" || $0.last == "·" }, "\(seen)")
  }

  @Test func azerbaijaniKeepsItsLetters() throws {
    try place.write(
      """
      id: letters
      languages: [az]
      title: Ağ çiçək, öz işıq, üç İncə ŞƏKİL
      venue: {name: Işıq sarayı, town: İsmayıllı}
      programme:
        - {work: Çöl gülü, composer: Əşrəf Abbasov}
        - {part: Dağ havası, items: [{work: Ürək, performers: [Üzeyir İşıqlı]}]}
      """, to: "letters.yaml")
    #expect(leporello("typeset", place("letters.yaml"), "--output", place("out")).status == .done)
    for program in ReadingProgram.allCases {
      let text = try program.text(of: place("out/letters.pdf"))
      for words in [
        "Ağ çiçək, öz işıq", "üç İncə ŞƏKİL", "IŞIQ SARAYI", "İSMAYILLI", "Əşrəf Abbasov",
        "Çöl gülü", "Dağ havası", "Ürək", "Üzeyir İşıqlı",
      ] {
        #expect(
          program.seen(text).contains(program.seen(words)), "“\(words)” by \(program)")
      }
    }
  }

  @Test func hebrewAndArabicAreTakenOutInTheOrderTheyAreRead() throws {
    let file = "\(checkout)/Layouts/Specimens/songs-from-right-to-left.yaml"
    let outcome = leporello("typeset", file, "--output", place("out"))
    #expect(outcome.status == .done && outcome.errors.isEmpty, "\(outcome.errors)")
    for language in ["en", "az"] {
      let pdf = place("out/songs-from-right-to-left-\(language).pdf")
      // Poppler marks the direction of what it prints with invisible characters.
      let text = try ReadingProgram.poppler.text(of: pdf)
        .filter { !("\u{202A}"..."\u{202E}").contains($0) }
      for words in [
        "يانمازمی", "نئچون", "فلکلر", "מזמור לדוד", "ינחני במעגלי צדק", "Psalm 23, 1–3",
      ] {
        #expect(text.contains(words.replacing("ي", with: "ی")), "“\(words)” in \(language)")
      }
    }
  }

  @Test(arguments: samples) func everyFontIsInTheFile(sample: String) throws {
    for (_, pdf) in try documents(of: sample, layout: "booklet") {
      let fonts = try said("pdffonts", pdf).split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      for font in fonts {
        // name type encoding emb sub uni object ID, the last columns counted from the right.
        let columns = font.split(separator: " ")
        #expect(columns.suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
        #expect(!font.contains("CairoFont"), "\(font)")
      }
    }
  }

  @Test(arguments: [
    [], ["--profile", "archive"], ["--profile", "print", "--crop-marks"],
    ["--profile", "print", "--impose", "saddle", "--sheet", "SRA3"],
  ])
  func neitherPlaceNorTimeNorWorkersChangeAByte(words: [String]) throws {
    let surroundings: [[String: String]] = [
      [
        "TZ": "Asia/Baku", "LANG": "az_AZ.UTF-8", "LC_ALL": "az_AZ.UTF-8", "LANGUAGE": "az:sr",
      ],
      ["TZ": "America/New_York", "LANG": "C", "LC_ALL": "C"],
    ]
    var digests: Set<String> = []
    for (number, environment) in surroundings.enumerated() {
      let out = place("out\(number)")
      let cd = "cd \(number == 0 ? "/" : place.path)"
      let program = try RunningProgram(
        ["batch"] + Self.samples.map(file) + [
          "--output", out, "--jobs", "\(number + 1)", "--quiet",
        ]
          + words,
        environment: environment, shell: cd)
      let outcome = program.outcome()
      #expect(outcome.status == .done, "\(outcome.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: out).sorted()
      #expect(names.count == 8)
      digests.insert(
        try names.map { $0 + " " + (try InputFile.digest(of: out + "/" + $0).hexadecimal) }
          .joined(separator: "\n"))
    }
    #expect(digests.count == 1, "\(digests)")
  }
}
