import Foundation
import Testing

@testable import Commands

@Suite struct CheckTests {
  private let place = TestFolder()

  @Test func findingsStandAtTheirLinesAndTheirSumAtTheEnd() throws {
    try place.write(
      """
      title: {az: Konsert, fr: Concert}
      languages: [az, fr]
      date: 2022-02-24
      time: 20:00
      doors: 21:00
      venue: Salle Cortot
      organisers: [A house]
      programme:
        - work: {title: Sarı Gəlin}
      """, to: "a.yaml")
    let outcome = leporello("check", place("a.yaml"), "--language", "fr,en")
    #expect(outcome.status == .rejections, "\(outcome)")
    #expect(outcome.output.contains("a.yaml:5:8: error: the doors open at 21:00"))
    #expect(outcome.output.contains("a.yaml:9:19: warning: “Sarı Gəlin” names nobody"))
    #expect(outcome.output.contains("warning: the title has no text in “en”"))
    #expect(outcome.output.hasSuffix("\n1 error, 2 warnings\n"))
    let json = leporello("check", place("a.yaml"), "--format", "json").output
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(list.first?["severity"] as? String == "error")
  }

  @Test func whatCannotBeReadIsNoCleanBill() throws {
    try place.write("title: [\n", to: "torn.yaml")
    #expect(leporello("check", place("torn.yaml")).status == .unreadableInput)
    #expect(leporello("check", place("gone.yaml")).status == .unreadableInput)
    try place.write("titel: x\n", to: "typo.yaml")
    #expect(leporello("check", place("typo.yaml")).status == .rejections)
    #expect(leporello("check").status == .usage)
  }

  @Test(arguments: ["carnegie-hall-1893", "dichterliebe-1861", "salle-cortot-2022"])
  func theSamplesHaveNoErrors(name: String) {
    let outcome = leporello("check", "\(checkout)/Layouts/Samples/\(name).yaml")
    #expect(outcome.status == .done, "\(outcome.output)")
  }
}
