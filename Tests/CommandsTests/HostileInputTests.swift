import Foundation
import Testing

@testable import Commands

/// What must never happen to a user: a crash, silence, or half a file.
@Suite struct HostileInputTests {
  private let place = TestFolder()

  private func typeset(_ name: String, shell: String? = nil) throws -> Outcome {
    let (status, output, errors) = try RunningProgram(
      ["typeset", place(name), "--output", place("out")], shell: shell
    ).outcome()
    return Outcome(status: try #require(status), output: output, errors: errors)
  }

  private func ending(_ number: Int32) -> Commands.ExitStatus? { .init(rawValue: number) }

  /// One finding with its place and a hint, the status, and nothing written.
  private func expect(
    _ outcome: Outcome, _ status: Commands.ExitStatus, _ message: String,
    _ line: SourceLocation = #_sourceLocation
  ) {
    #expect(outcome.status == status, "\(outcome.errors)", sourceLocation: line)
    #expect(outcome.errors.contains(message), "\(outcome.errors)", sourceLocation: line)
    #expect(outcome.errors.contains("\nhint: "), "\(outcome.errors)", sourceLocation: line)
    #expect(
      outcome.errors.components(separatedBy: ": error: ").count == 2, "\(outcome.errors)",
      sourceLocation: line)
    #expect(outcome.output.isEmpty, sourceLocation: line)
    let written = (try? FileManager.default.contentsOfDirectory(atPath: self.place("out"))) ?? []
    #expect(written == [], sourceLocation: line)
  }

  @Test(arguments: [
    ("title: A\nvenu: B\n", 1, ":2:1: error: unknown key “venu”"),
    ("title: A\ndate: 2022-02-30\n", 1, ":2:7: error: “2022-02-30” is not a date"),
    ("title: A\nprogramme:\n\t- work: x\n", 3, ":3:1: error: a tab stands in the indentation"),
    ("id: ../../x\ntitle: A\n", 1, ":1:5: error: “../../x” cannot be an id"),
    ("title: \"A\\e[31mred\"\n", 1, ":1:8: error: “title”: a control character (U+001B)"),
    ("title: 😀\n", 1, ":1:8: error: no glyph for “😀” (U+1F600)"),
    ("title: ქართული სიმღერა\n", 1, ":1:8: error: no glyphs for 11 characters in "),
    (
      "title: e" + String(repeating: "\u{301}", count: 50_000) + "\n", 1,
      ":1:39: error: “title”: more than 30 combining"
    ),
    (
      "a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        + "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]\n"
        + "e: [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]\n",
      3, "repeats too much"
    ),
  ])
  func aFileThatIsWrongGetsOneMessage(text: String, status: Int32, message: String) throws {
    try place.write(text, to: "a.yaml")
    expect(try typeset("a.yaml"), try #require(ending(status)), message)
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    try Data([0x74, 0x69, 0x74, 0x6C, 0x65, 0x3A, 0x20, 0xE9, 0x0A])
      .write(to: URL(fileURLWithPath: place("a.yaml")))
    expect(try typeset("a.yaml"), .unreadableInput, "a.yaml:1:8: error: the byte 0xE9 is not UTF-8")
  }

  @Test func aFileTooLongForAnEventIsNotRead() throws {
    _ = FileManager.default.createFile(atPath: place("a.yaml"), contents: nil)
    truncate(place("a.yaml"), 100 << 20)
    expect(try typeset("a.yaml"), .unreadableInput, "at most 8388608 are read")
  }

  @Test func aPipeOrAFolderInPlaceOfAFileDoesNotKeepUsWaiting() throws {
    mkfifo(place("pipe.yaml"), 0o600)
    expect(try typeset("pipe.yaml"), .unreadableInput, "it is a pipe or a device, not a file")
    try place.write("", to: "folder.yaml/x")
    expect(try typeset("folder.yaml"), .unreadableInput, "it is a folder, not a file")
  }

  @Test func aFontThatIsGoneOrCutShortIsNamedOnce() throws {
    try place.write("title: A\n", to: "a.yaml")
    let home = place("home")
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    for folder in ["Layouts", "Fonts"] {
      try FileManager.default.copyItem(
        atPath: "\(checkout)/\(folder)", toPath: "\(home)/\(folder)")
    }
    let file = "EBGaramond12-Regular.otf"
    let list = try #require(place.text("home/Fonts/fonts.yaml"))
    #expect(list.contains(file))
    try place.write("no font", to: "home/Fonts/" + file)
    let shell = "export LEPORELLO_HOME='\(home)'"
    expect(try typeset("a.yaml", shell: shell), .rejections, file + ": error: this is no font file")
    try FileManager.default.removeItem(atPath: place("home/Fonts/" + file))
    try place.write(
      list.replacingOccurrences(of: file, with: "Gone.otf"), to: "home/Fonts/fonts.yaml")
    expect(try typeset("a.yaml", shell: shell), .unreadableInput, "Gone.otf: error: the font ")
  }

  @Test func aRegistryThatIsNoneIsRefusedAndLeftAlone() throws {
    try place.write("title: A\n", to: "a.yaml")
    #expect(
      leporello("import", place("a.yaml"), "--registry", place("r.leporello")).status == .done)
    let whole = try Data(contentsOf: URL(fileURLWithPath: place("r.leporello")))
    let damages = [Data(), Data("no database at all".utf8), whole.prefix(20_000)]
    for damage in damages {
      let path = place("damaged.leporello")
      try damage.write(to: URL(fileURLWithPath: path))
      for words in [
        ["find", "events", "A"], ["import", place("a.yaml")], ["registry", "verify"],
      ] {
        let outcome = try RunningProgram(words + ["--registry", path]).outcome()
        #expect(outcome.status == .registry, "\(outcome)")
        #expect(outcome.errors.hasPrefix(path + ": error: "), "\(outcome.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == damage)
      }
    }
    let gone = leporello("find", "events", "A", "--registry", place("gone.leporello"))
    #expect(gone.status == .unreadableInput && gone.errors.contains("hint: make one with"))
  }

  @Test func whatCannotBeWrittenToStandardOutputIsSaid() throws {
    try place.write("title: A\n", to: "a.yaml")
    let program = try RunningProgram(
      ["typeset", place("a.yaml"), "--as", "text"], shell: "exec >/dev/full")
    let outcome = program.outcome()
    #expect(outcome.status == .unwritableOutput)
    #expect(outcome.errors.contains("standard output: error: "))
  }
}
