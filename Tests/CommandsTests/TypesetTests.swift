import Foundation
import Testing

@testable import Commands

@Suite struct TypesetTests {
  private let place = TestFolder()

  init() throws {
    try place.write("id: gala\ntitle: Gala\nlanguages: [az, fr]\n", to: "gala.yaml")
    try place.write("title: Plain evening\n", to: "Plain evening.yaml")
    try place.write("titel: Gala\n", to: "typo.yaml")
  }

  private func typeset(_ words: String...) -> Outcome {
    leporello(
      ["typeset"] + words.map { $0.hasPrefix("-") || !$0.hasSuffix("l") ? $0 : place($0) })
  }

  private func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: place(folder))) ?? []).sorted()
  }

  @Test func oneDocumentALanguageIsNamedAfterTheEvent() {
    let outcome = typeset("gala.yaml", "Plain evening.yaml", "--output", place("out"))
    #expect(outcome.status == .done, "\(outcome.errors)")
    #expect(names("out").filter { $0.hasPrefix("gala") } == ["gala-az.pdf", "gala-fr.pdf"])
    #expect(names("out").count == 3 && names("out")[2].hasPrefix("plain-evening-"))
    #expect(outcome.output.hasPrefix("\(place("out/gala-az.pdf")): "))
  }

  @Test func whatFinishingTakesIsSaidToThoseWhoMeasureItAndToNobodyElse() throws {
    let timed = leporello(
      "typeset", place("gala.yaml"), "--output", place("out"), "--quiet",
      environment: ["LEPORELLO_TIMES": "1"])
    let line = try #require(
      timed.errors.wholeMatch(of: /finishing: (.+) ms of processor, ([0-9]+) pages\n/))
    #expect(try #require(Double(line.1)) > 0 && Int(line.2) ?? 0 >= 2)
    #expect(typeset("gala.yaml", "--output", place("out"), "--quiet").errors.isEmpty)
  }

  @Test func anEventWithAnErrorGivesNothingAndTheOthersAreSet() {
    let outcome = typeset("typo.yaml", "gala.yaml", "--output", place("out"), "--quiet")
    #expect(outcome.status == .rejections && outcome.output.isEmpty)
    #expect(outcome.errors.contains("typo.yaml:1:1: error: "))
    #expect(names("out") == ["gala-az.pdf", "gala-fr.pdf"])
  }

  @Test func aFileThatIsNotThereIsAnInputThatCannotBeRead() {
    let outcome = typeset("gone.yaml", "gala.yaml", "--output", place("out"))
    #expect(outcome.status == .unreadableInput)
    #expect(outcome.errors.contains("gone.yaml: error: could not be read: No such file"))
    #expect(names("out").count == 2)
    #expect(typeset("nobody-knows-this").status == .unreadableInput)
  }

  @Test func outputMayBeOneFile() {
    let one = typeset("gala.yaml", "--language", "fr", "--output", place("mine.pdf"))
    #expect(one.status == .done && names("").contains("mine.pdf"))
    #expect(typeset("gala.yaml", "--output", place("mine.pdf")).status == .usage)
    #expect(
      typeset("gala.yaml", "--as", "png", "--language", "fr", "--output", place("a.png")).status
        == .usage)
  }

  @Test func pagesAreFilesOfTheirOwnAsPictures() {
    for form in ["png", "svg"] {
      let outcome = typeset(
        "gala.yaml", "--language", "fr", "--as", form, "--resolution", "30", "--output",
        place(form))
      #expect(outcome.status == .done, "\(outcome.errors)")
      #expect(names(form).first == "gala-fr-01.\(form)")
      #expect(names(form).count > 1)
    }
  }

  @Test func theListingGoesToTheOutputUnlessAFileIsNamed() {
    let listing = typeset("gala.yaml", "--language", "fr", "--as", "text")
    #expect(listing.status == .done && listing.output.contains("Gala"))
    _ = typeset("gala.yaml", "--language", "fr", "--as", "text", "--output", place("l.txt"))
    #expect(place.text("l.txt") == listing.output)
  }

  @Test func theSameCommandTwiceGivesTheSameBytes() throws {
    for folder in ["one", "two"] {
      #expect(typeset("gala.yaml", "--output", place(folder)).status == .done)
    }
    for name in ["gala-az.pdf", "gala-fr.pdf"] {
      let digests = try ["one", "two"].map { try InputFile.digest(of: place("\($0)/\(name)")) }
      #expect(digests[0] == digests[1])
    }
  }

  @Test func wrongWordsAreAnsweredWithTheRightOnes() {
    let layout = typeset("gala.yaml", "--layout", "boklet")
    #expect(layout.status == .usage && layout.errors.contains("did you mean “booklet”?"))
    #expect(typeset("gala.yaml", "--language", "french!").status == .usage)
    #expect(typeset("gala.yaml", "--language", "az,,fr").status == .usage)
    #expect(typeset("gala.yaml", "--as", "docx").status == .usage)
    #expect(typeset("gala.yaml", "--layout", "booklet", "--edition", "booklet").status == .usage)
    #expect(typeset().status == .usage)
  }

  @Test func everySpecimenCanBeSet() throws {
    let specimens = try FileManager.default.contentsOfDirectory(
      atPath: "\(checkout)/Layouts/Specimens"
    ).filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(!specimens.isEmpty)
    for name in specimens {
      for layout in ["programme-book", "booklet", "large-print"] {
        let outcome = leporello(
          "typeset", "\(checkout)/Layouts/Specimens/\(name)", "--layout", layout, "--as", "text")
        #expect(outcome.status == .done, "\(name) on \(layout): \(outcome.errors)")
      }
    }
  }

  @Test func nothingIsWrittenThroughALink() throws {
    try place.write("theirs", to: "outside")
    try FileManager.default.createDirectory(
      atPath: place("out"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place("out/gala-az.pdf"), withDestinationPath: place("outside"))
    let outcome = typeset("gala.yaml", "--output", place("out"))
    #expect(outcome.status == .unwritableOutput)
    #expect(outcome.errors.hasPrefix("\(place("out/gala-az.pdf")): error: "))
    #expect(place.text("outside") == "theirs")
  }

  @Test func aProgramThatIsAskedToStopDoesSoEvenInALongDocument() throws {
    var event = "title: Without end\nprogramme:\n"
    for number in 1...60_000 { event += "  - work: Song \(number)\n" }
    try place.write(event, to: "long.yaml")
    let program = try RunningProgram(
      ["typeset", place("long.yaml"), "--output", place("long")])
    usleep(500_000)
    let start = now()
    program.signal(SIGTERM)
    #expect(program.outcome().status == .cancelled)
    #expect(now() - start < 4)
    #expect(names("long").isEmpty)
  }

  @Test func theExecutableSaysTheSameAndEndsTheSame() throws {
    let program = try RunningProgram(
      ["typeset", place("typo.yaml"), "--output", place("out")])
    let (status, output, errors) = program.outcome()
    #expect(status == .rejections && output.isEmpty)
    #expect(errors == typeset("typo.yaml", "--output", place("out")).errors)
    let full = try RunningProgram(
      ["typeset", place("gala.yaml"), "--output", place("out")], shell: "ulimit -f 1")
    let outcome = full.outcome()
    #expect(outcome.status == .unwritableOutput)
    #expect(outcome.errors.contains("gala-az.pdf: error: could not be written: File too large"))
    #expect(names("out").isEmpty)
  }
}
