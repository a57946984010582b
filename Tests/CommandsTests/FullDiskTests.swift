import Foundation
import Testing

@testable import Commands

/// A disk that fills up at any byte of whatever is made.
@Suite struct FullDiskTests {
  private let place = TestFolder()
  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"

  private static let makes: [[String]] = [
    [], ["--profile", "archive"], ["--profile", "print", "--crop-marks"],
    ["--profile", "print", "--impose", "saddle", "--sheet", "SRA3"],
  ]

  @Test(arguments: makes) func noFileIsLeftWhereTheDiskFillsUp(words: [String]) throws {
    try place.write("id: gala\ntitle: Gala\nlanguages: [fr]\n", to: "gala.yaml")
    let make = ["typeset", place("gala.yaml"), "--output"]
    let whole = leporello(make + [place("whole.pdf")] + words)
    #expect(whole.status == .done, "\(whole.errors)")
    let facts = try FileManager.default.attributesOfItem(atPath: place("whole.pdf"))
    // The shell counts in blocks of 512 bytes.
    let blocks = ((facts[.size] as? Int) ?? 0) / 512
    #expect(blocks > 4)
    let step = Self.isSweep ? max(1, blocks / 40) : max(1, blocks / 3)
    for limit in Array(stride(from: 0, to: blocks, by: step)) + [blocks] {
      let out = place("out\(limit)")
      let program = try RunningProgram(
        make + [out + "/gala.pdf"] + words, shell: "ulimit -f \(limit)")
      let outcome = program.outcome()
      #expect(outcome.status == .unwritableOutput, "\(limit) blocks: \(outcome.errors)")
      #expect(
        outcome.errors.contains("gala.pdf: error: could not be written"), "\(outcome.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: out).isEmpty)
    }
    let enough = try RunningProgram(
      make + [place("enough/gala.pdf")] + words, shell: "ulimit -f \(blocks + 1)")
    #expect(enough.outcome().status == .done)
    #expect(
      FileManager.default.contentsEqual(
        atPath: place("whole.pdf"), andPath: place("enough/gala.pdf")))
  }
}
