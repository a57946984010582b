import Findings
import Testing

@testable import Interchange

/// Files as they come from a bad disk or a tired hand.
@Suite struct EventFileMutationTests {
  private struct Dice {
    var state: UInt64

    mutating func number(below bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
  }

  private func mutated(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    var bytes = bytes
    for _ in 0...dice.number(below: 3) {
      let index = dice.number(below: bytes.count - 40)
      switch dice.number(below: 6) {
      case 0: bytes[index] = UInt8(dice.number(below: 256))
      case 1: bytes.remove(at: index)
      case 2: bytes.removeSubrange(index..<(index + dice.number(below: 40)))
      case 3: bytes.insert(contentsOf: bytes[index..<(index + 30)], at: index)
      case 4: bytes[index] = Array(":-#&*!|>'\"%@`{}[],\t\n".utf8)[dice.number(below: 20)]
      default: bytes.removeLast(dice.number(below: bytes.count / 2))
      }
      if bytes.count < 100 { return bytes }
    }
    return bytes
  }

  @Test(arguments: Samples.names)
  func everyMutilatedSampleIsReadOrRefusedAtALine(_ name: String) throws {
    let sound = try Samples.bytes(name)
    var dice = Dice(state: 2022)
    var refused = 0
    for _ in 0..<250 {
      let errata = Errata()
      let file = EventFile(mutated(sound, &dice), file: "a.yaml", errata: errata)
      if file == nil || errata.hasErrors { refused += 1 }
      #expect(file != nil || errata.hasErrors)
      for finding in errata.findings.prefix(200) {
        #expect(finding.place.line != nil, "\(finding)")
        #expect(finding.message.unicodeScalars.count < 400, "\(finding)")
      }
    }
    #expect(refused > 50)
  }
}
