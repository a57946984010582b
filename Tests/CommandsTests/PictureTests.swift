import Foundation
import Testing

@testable import Commands

@Suite struct PictureTests {
  private let place = TestFolder()

  private static let logo =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1H0z\"/></svg>"
  /// One grey dot as PNG.
  private static let dot =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="

  init() throws {
    for name in ["a.svg", "logos/b.svg", "portrait.svg", "sign.svg"] {
      try place.write(Self.logo, to: name)
    }
    try Data(base64Encoded: Self.dot)?.write(to: URL(fileURLWithPath: place("dot.png")))
  }

  private func typeset(_ event: String, _ words: String...) throws -> Outcome {
    try place.write(event, to: "event.yaml")
    return leporello(["typeset", place("event.yaml")] + words)
  }

  private let everything = """
    title: Gala
    languages: [en]
    image: {file: a.svg, description: The hall by night}
    link: https://example.org/gala
    memorial: {name: Ilse Marten, born: 1931, died: 2023, portrait: portrait.svg}
    organisers:
      - {name: First, logo: logos/b.svg}
      - {name: Second, role: sponsor, logo: a.svg}
    people:
      Anna Vesper:
        portrait: {file: portrait.svg, credit: "Photo: T. Lind", focus: 50% 30%}
        biography: She sings, and has sung, and will sing again before the evening is over.
    performers: [{person: Anna Vesper, instrument: soprano}]
    programme: [{work: Songs}]
    notes:
      - text: "Words.\\n\\n![First bars](a.svg \\"Bars 1 and 2\\")\\n\\nMore words."
    letters:
      - {text: Welcome., signed: {name: The chairman, signature: sign.svg}}
    advertisements: [{size: quarter, advertiser: A bakery, file: logos/b.svg}]
    """

  @Test func everyKindOfPictureStandsInTheListingWithItsWords() throws {
    let outcome = try typeset(everything, "--as", "text")
    #expect(outcome.status == .done, "\(outcome.errors)")
    let figures = outcome.output.split(separator: "\n").filter { $0.contains("figure") }
      .map(String.init)
    for words in [
      "a.svg (", "“The hall by night”", "logos/b.svg “First”", "a.svg “Second”",
      "“Ilse Marten”", "“Anna Vesper”", "“First bars”", "sign.svg “The chairman”",
      "squares “https://example.org/gala”",
    ] {
      #expect(figures.contains { $0.contains(words) }, "\(words) in \(figures)")
    }
    // The portrait is four by five, and the first line beside it begins beyond it.
    #expect(figures.contains { $0.contains("figure 96.4×120.5: portrait.svg") })
    #expect(outcome.output.contains("caption 8.8: Photo: T. Lind"))
    #expect(outcome.output.contains("example.org/gala\n"))
    #expect(outcome.output.contains("1931–2023"))
  }

  @Test func thePDFWithEveryKindIsSoundAndTheSameTwice() throws {
    for name in ["one", "two"] {
      let outcome = try typeset(everything, "--output", place(name + ".pdf"))
      #expect(outcome.status == .done, "\(outcome.errors)")
    }
    let one = FileManager.default.contents(atPath: place("one.pdf"))
    #expect(one != nil && one == FileManager.default.contents(atPath: place("two.pdf")))
  }

  @Test func aCoarsePictureIsAWarningAndForThePressAnError() throws {
    let event = "title: T\nimage: {file: dot.png, description: A dot}\n"
    for (words, kind) in [([], "warning"), (["--profile", "print"], "error")] {
      try place.write(event, to: "event.yaml")
      let outcome = leporello(
        ["typeset", place("event.yaml"), "--output", place("o-" + kind)] + words)
      #expect(outcome.status == (kind == "error" ? .rejections : .done), "\(outcome.errors)")
      #expect(
        outcome.errors.contains(
          "event.yaml:2:15: \(kind): “dot.png” is printed with 0 dots an inch"),
        "\(outcome.errors)")
      #expect(outcome.errors.contains("hint: give a larger picture, or print it smaller"))
    }
    #expect(!FileManager.default.fileExists(atPath: place("o-error/event.pdf")))
  }

  @Test func aPictureThatIsNotThereIsAnErrorAtItsLine() throws {
    let outcome = try typeset(
      "title: T\norganisers:\n  - {name: A, logo: b.svg}\n  - {name: B, logo: aa.svg}\n", "--quiet")
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("event.yaml:3:21: error: the picture “b.svg” is not there"))
    #expect(outcome.errors.contains("event.yaml:4:21: error: the picture “aa.svg” is not there"))
    #expect(outcome.errors.contains("did you mean “a.svg”?"))
  }

  @Test func nothingOutsideTheFolderIsOpened() throws {
    let outside = TestFolder()
    try outside.write(Self.logo, to: "secret.svg")
    try FileManager.default.createSymbolicLink(
      atPath: place("link.svg"), withDestinationPath: outside("secret.svg"))
    try FileManager.default.createSymbolicLink(
      atPath: place("door"), withDestinationPath: outside.path)
    for name in [
      "../x/a.svg", outside("secret.svg"), "link.svg", "door/secret.svg", "logos/../../a.svg",
      "~/a.svg",
    ] {
      let outcome = try typeset("title: T\nimage: \"\(name)\"\n", "--quiet")
      #expect(outcome.status == .rejections, "\(name)")
      #expect(outcome.errors.contains("lies outside the folder of the event file"), "\(name)")
    }
    for name in ["https://example.org/a.svg", "file:///etc/passwd", "logos", "event.yaml"] {
      let outcome = try typeset("title: T\nimage: \"\(name)\"\n", "--quiet")
      #expect(outcome.status == .rejections, "\(name)")
    }
    // A link that stays inside is a file like any other.
    try FileManager.default.createSymbolicLink(
      atPath: place("inside.svg"), withDestinationPath: place("logos/b.svg"))
    #expect(try typeset("title: T\nimage: inside.svg\n", "--as", "text").status == .done)
  }

  @Test func aPipeDoesNotKeepUsWaiting() throws {
    #expect(mkfifo(place("pipe.svg"), 0o600) == 0)
    let outcome = try typeset("title: T\nimage: pipe.svg\n", "--quiet")
    #expect(outcome.errors.contains("“pipe.svg” is no file"))
  }

  @Test func aCoarsePictureIsReportedWithBothNumbers() throws {
    let outcome = try typeset("title: T\nimage: dot.png\n", "--as", "text")
    #expect(outcome.status == .done)
    #expect(outcome.errors.contains("event.yaml:2:8: warning: “dot.png” is printed with 0 dots"))
    #expect(outcome.errors.contains("asks for 200"))
  }

  @Test func aWrongEndingIsReportedAndThePicturePrinted() throws {
    try place.write(Self.logo, to: "really.png")
    let outcome = try typeset("title: T\nimage: really.png\n", "--as", "text")
    #expect(outcome.status == .done)
    #expect(outcome.errors.contains("“really.png” holds SVG"))
    #expect(outcome.output.contains("really.png"))
  }

  @Test func anotherPictureOfTheSameNameMakesAnotherDocument() throws {
    try place.write("title: T\nnotes: [\"![x](logos/b.svg)\"]\n", to: "event.yaml")
    let session = Session(
      environment: [:], output: Sink.kept(), errors: Sink.kept(), executable: executable)
    let desk = EventDesk(
      RegistryFile(try Arguments([place("event.yaml")], for: Command.typeset), session))
    let first = try desk.load(.file(place("event.yaml"))).digest
    #expect(try desk.load(.file(place("event.yaml"))).digest == first)
    try place.write(Self.logo + " ", to: "logos/b.svg")
    #expect(try desk.load(.file(place("event.yaml"))).digest != first)
  }
}
