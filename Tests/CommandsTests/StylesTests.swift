import Testing

@testable import Commands

@Suite struct StylesTests {
  @Test func theStylesAreListedWithASpecimen() {
    let outcome = leporello("styles", "--format", "csv")
    #expect(outcome.status == .done)
    for name in ["plain", "london-chamber-hall", "new-york-hall", "paris-hall", "baku"] {
      #expect(outcome.output.contains("\r\n\(name),"), "\(name)")
    }
    #expect(outcome.output.contains("Symphony No. 40 in G Minor, K. 550 (1788)"))
  }

  @Test func aStyleIsShownWithItsSettingsAndSpecimens() {
    let outcome = leporello("styles", "show", "baku", "--format", "csv")
    #expect(outcome.output.contains("setting,composer.name,initials"))
    #expect(outcome.output.contains("siglum,K,KV "))
    #expect(outcome.output.contains("specimen,concerto,violin üçün 1 saylı konsert a moll"))
  }

  @Test func theDifferenceOfTwoStylesNamesSettingsAndRecords() {
    let outcome = leporello("styles", "diff", "plain", "new-york-hall", "--format", "csv")
    #expect(outcome.status == .done)
    #expect(outcome.output.contains("setting,key.modes,as-written,capital"))
    #expect(outcome.output.contains("Violin Concerto No. 1 in A Minor, Op. 77"))
    #expect(!outcome.output.contains("setting,key.form"))
    #expect(
      leporello("styles", "diff", "plain", "plain", "--format", "csv").output
        == "kind,name,plain,plain\r\n")
  }

  @Test func aStyleThatIsNotThereIsSaidToBeMissing() {
    let shown = leporello("styles", "show", "new-york")
    #expect(shown.status == .unreadableInput)
    #expect(shown.errors.contains("there is no style “new-york”"))
    let sample = checkout + "/Layouts/Samples/carnegie-hall-1893.yaml"
    let set = leporello("typeset", sample, "--style", "pariss-hall", "--as", "text")
    #expect(set.status == .usage)
    #expect(set.errors.contains("did you mean “paris-hall”?"))
    #expect(leporello("styles", "shwo", "plain").status == .usage)
  }

  @Test func anEventNamesItsStyleAndAFileOfOnesOwnIsTaken() throws {
    let place = TestFolder()
    try place.write("title: T\nstyle: paris-hal\nprogramme: [X]\n", to: "e.yaml")
    let unknown = leporello("typeset", place("e.yaml"), "--as", "text", "--output", place("a"))
    #expect(unknown.errors.contains("e.yaml:2:8: error: there is no house style “paris-hal”"))
    try place.write("based-on: plain\nname: own\nopus: {form: \"opus {number}\"}\n", to: "own.yaml")
    try place.write(
      "title: T\nprogramme: [{work: Sonata, opus: Op. 3}]\n", to: "f.yaml")
    let set = leporello(
      "typeset", place("f.yaml"), "--style", place("own.yaml"), "--as", "text", "--output",
      place("b"))
    #expect(set.status == .done, "\(set.errors)")
    #expect(place.text("b/f.txt")?.contains("Sonata, opus 3") ?? false)
    try place.write("based-on: plain\nopus: {form: \"{nmber}\"}\n", to: "bad.yaml")
    let bad = leporello("styles", "show", place("bad.yaml"))
    #expect(bad.errors.contains("bad.yaml:2:15: error: there is no field “{nmber}” here"))
    #expect(bad.errors.contains("did you mean “{number}”?"))
  }
}
