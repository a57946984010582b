import Testing

@testable import Commands

@Suite struct ArgumentsTests {
  private enum Colour: String, CaseIterable {
    case red, green
  }
  private let command = Command(
    name: "paint", operands: "<wall>…", operandCount: 1...2, summary: "paints",
    options: [
      Option("colour", "red|green", "which"), Option("coats", "N", "how many"),
      Option("dry", nil, "only pretend"), Option("secret", nil, "", isHidden: true),
    ])

  private func parsed(_ words: String...) throws -> Arguments {
    try Arguments(words, for: command)
  }

  private func error(_ words: String...) -> UsageError? {
    do {
      let arguments = try Arguments(words, for: command)
      _ = try arguments.choice("colour", of: Colour.self)
      _ = try arguments.integer("coats", in: 1...9)
      return nil
    } catch { return error as? UsageError }
  }

  @Test func anOptionTakesItsValueAfterAnEqualsSignOrASpace() throws {
    let spaced = try parsed("--colour", "red", "a", "--dry")
    let joined = try parsed("--colour=red", "a", "--dry")
    for arguments in [spaced, joined] {
      #expect(try arguments.choice("colour", of: Colour.self) == .red)
      #expect(arguments.operands == ["a"] && arguments.has("dry"))
    }
    #expect(try parsed("--colour=", "a").value("colour") == "")
    #expect(try parsed("--colour=a=b", "a").value("colour") == "a=b")
  }

  @Test func afterTwoHyphensEverythingIsAnOperand() throws {
    #expect(try parsed("--", "--dry", "-x").operands == ["--dry", "-x"])
    #expect(try parsed("-").operands == ["-"])
  }

  @Test func theLastOfTwoValuesCounts() throws {
    #expect(try parsed("a", "--coats=2", "--coats=3").integer("coats", in: 1...9) == 3)
  }

  @Test func aMisspeltOptionIsAnsweredWithTheNearestOne() {
    #expect(error("a", "--color", "red")?.hint == "did you mean “--colour”?")
    #expect(error("a", "--colur=red")?.message == "unknown option “--colur”")
    #expect(error("a", "--secrt")?.hint.contains("secret") == false)
    #expect(error("a", "-q") != nil)
  }

  @Test func valuesThatAreMissingOrWrongAreNamed() {
    #expect(error("a", "--coats")?.hint == "write --coats N")
    #expect(error("a", "--dry=yes")?.message == "“--dry” takes no value")
    #expect(error("a", "--colour", "gren")?.hint == "did you mean “green”? it takes red, green")
    #expect(error("a", "--coats", "10")?.hint == "it takes a whole number from 1 to 9")
    #expect(error("a", "--coats", "1x") != nil)
  }

  @Test func operandsAreCounted() {
    #expect(error()?.hint == "write leporello paint <wall>…")
    #expect(error("a", "b", "c")?.message.contains("“c”") == true)
    #expect(error("--help") == nil)
  }
}

@Suite struct ProgramTests {
  @Test func helpAndVersionGoToTheOutputAndEndWell() {
    let help = leporello("--help")
    #expect(help.status == .done && help.errors.isEmpty)
    for command in Leporello.commands where !command.isHidden {
      #expect(help.output.contains("  \(command.name) "))
    }
    #expect(leporello("--version").output == "leporello \(Leporello.version)\n")
  }

  @Test func everyCommandAndSubcommandHasHelpOfItsOwnInEightyColumns() {
    func walk(_ commands: [Command]) {
      for command in commands where !command.isHidden {
        let words = command.name.split(separator: " ").map(String.init) + ["--help"]
        let help = run(words)
        #expect(help.status == .done && help.errors.isEmpty)
        #expect(help.output.hasPrefix("\(command.name): \(command.summary)\n"))
        for option in command.options where !option.isHidden {
          #expect(help.output.contains(option.spelling), "\(command.name) \(option.name)")
        }
        for line in help.output.split(separator: "\n") {
          #expect(line.count <= 100, "\(command.name): \(line)")
        }
        walk(command.commands)
      }
    }
    walk(Leporello.commands)
  }

  private func run(_ words: [String]) -> Outcome {
    let output = Sink.kept()
    let errors = Sink.kept()
    let session = Session(
      environment: [:], output: output, errors: errors, executable: executable)
    let status = Leporello.run(words, in: session)
    return Outcome(status: status, output: output.text, errors: errors.text)
  }

  @Test func anUnknownCommandIsWrongUsageWithASuggestion() {
    let outcome = leporello("layuots")
    #expect(outcome.status == .usage && outcome.output.isEmpty)
    #expect(
      outcome.errors
        == "leporello: error: unknown command “layuots”\nhint: did you mean “layouts”?\n")
    #expect(leporello("\u{1B}[2J").errors.contains("\\u{1B}[2J"))
    #expect(leporello("--verson").errors.contains("unknown option “--verson”"))
  }

  @Test func noCommandAtAllPrintsTheHelpWhereErrorsGo() {
    let outcome = leporello()
    #expect(outcome.status == .usage && outcome.output.isEmpty)
    #expect(outcome.errors.contains("usage: leporello"))
  }

  @Test func listsAreTablesForPeopleAndCSVForPrograms() throws {
    let house = TestFolder()
    try house.write("summary: A5", to: "Layouts/booklet.yaml")
    try house.write("", to: "Fonts/fonts.yaml")
    let home = ["LEPORELLO_HOME": house.path]
    let table = leporello("layouts", environment: home, onTerminal: true)
    #expect(table.output.hasPrefix("NAME     SUMMARY  FILE\nbooklet  A5       "))
    let file = house("Layouts/booklet.yaml")
    #expect(
      leporello("layouts", environment: home).output
        == "name,summary,file\r\nbooklet,A5,\(file)\r\n")
    let json = leporello("layouts", "--format", "json", environment: home).output
    #expect(json == "[\n  {\"name\": \"booklet\", \"summary\": \"A5\", \"file\": \"\(file)\"}\n]\n")
    #expect(leporello("layouts", "--format", "yaml").status == .usage)
  }

  @Test func aHouseThatIsNotThereIsAnInputThatCannotBeRead() {
    let outcome = leporello("layouts", environment: ["LEPORELLO_HOME": "/nonexistent"])
    #expect(outcome.status == .unreadableInput)
    #expect(outcome.errors.hasPrefix("/nonexistent: error: "))
  }
}
