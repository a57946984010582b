import Findings
import Testing

@testable import YAML

@Suite struct SpeedTests {
  /// Release builds read 200 such files in about a tenth of a second; the bound leaves room for
  /// a debug build on a busy machine and still catches anything quadratic.
  @Test func twoHundredEventFilesReadQuickly() {
    var text = "programme:\n"
    while text.utf8.count < 11_000 {
      text += "  - work: Symphony No. 5 in C minor, Op. 67\n    composer: Ludwig van Beethoven\n"
      text += "    movements: [Allegro con brio, Andante con moto, Allegro, Allegro]\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure {
      for _ in 0..<200 { #expect(reading(text).root != nil) }
    }
    #expect(time < .seconds(5), "\(time)")
  }

  @Test func aHundredThousandKeysAndMarksAreNoBurden() {
    let clock = ContinuousClock()
    let keys = (0..<100_000).map { "k\($0): x\n" }.joined()
    let marks = "a: e" + String(repeating: "\u{301}", count: 50_000) + "\n"
    let time = clock.measure {
      let errata = Errata()
      YAMLDocument(text: keys, errata: errata)?.root.mapping(errata)?.finish()
      #expect(errata.findings.count == 201)
      #expect(reading(marks).root != nil)
    }
    #expect(time < .seconds(20), "\(time)")
  }
}
