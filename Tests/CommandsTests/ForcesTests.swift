import Testing

@testable import Commands

@Suite struct ForcesCommandTests {
  @Test func aFormulaIsWrittenInEveryDialectWithWhatIsLost() {
    let outcome = leporello("forces", "3[1.2.pic] 2 2 2 - 4 2 3 1 - tmp+2 - str", "--format", "csv")
    #expect(outcome.status == .done, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.count == 7)
    #expect(lines.contains { $0.contains(",music-sales,2+pic.2.2.2/4.2.3.1/timp.2perc/str,") })
    #expect(
      lines.contains {
        $0.contains(",short,3222-4231-timp-2perc-str,\"flute: 2fl, pic is written as 3fl\"")
      })
  }

  @Test func aProgrammeNeedsTheLargestOfEverySection() throws {
    let place = TestFolder()
    try place.write(
      """
      title: Two symphonies
      programme:
        - {work: First, instrumentation: 2222-2200-timp-str}
        - {work: Second, instrumentation: "2[1.2/pic] 2 2 3 - 4 2 3 0 - tmp+2 - str"}
        - {work: Dropped, instrumentation: 8888-8888-str, layer: dropped}
        - work: Without
      """, to: "e.yaml")
    let outcome = leporello("forces", place("e.yaml"), "--format", "csv")
    #expect(outcome.status == .done)
    #expect(outcome.errors.contains("“Without” has no instrumentation"))
    #expect(outcome.output.contains("total,daniels,2[1.2/pic] 2 2 3 - 4 2 3 0 - tmp+2 - str,"))
  }

  @Test func aFormulaThatMakesNoSenseIsRefusedAtItsColumn() {
    let outcome = leporello("forces", "2222-4231-str-str")
    #expect(outcome.status == .unreadableInput)
    #expect(outcome.errors.hasPrefix("2222-4231-str-str:15: error: the strings come twice"))
  }
}
