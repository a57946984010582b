import Foundation
import Testing

@testable import Commands

@Suite struct HouseTests {
  private let folder = TestFolder()

  private func furnish(_ name: String) throws {
    try folder.write("", to: name + "/Layouts/booklet.yaml")
    try folder.write("fonts: []", to: name + "/Fonts/fonts.yaml")
  }

  private func house(_ environment: [String: String], _ executable: String) throws -> String {
    try HouseFolders.find(environment: environment, executable: folder(executable)).root
  }

  @Test func theHouseIsFoundByVariableThenBesideTheProgramThenAboveIt() throws {
    try furnish("checkout")
    #expect(try house([:], "checkout/.build/x86/release/leporello") == folder("checkout"))
    try furnish("checkout/.build/share/leporello")
    #expect(
      try house([:], "checkout/.build/bin/leporello")
        == folder("checkout/.build/share/leporello"))
    try furnish("elsewhere")
    #expect(
      try house(["LEPORELLO_HOME": folder("elsewhere")], "checkout/.build/bin/leporello")
        == folder("elsewhere"))
  }

  @Test func fontsAreToldApartByTheirDigest() throws {
    try furnish("house")
    try folder.write("abc", to: "house/system/Pinned.otf")
    try folder.write("abd", to: "house/system/Newer.otf")
    try folder.write("xyz", to: "house/Fonts/Mine.ttf")
    try folder.write("abc", to: "house/Fonts/Newer.otf")
    let entry = { (name: String) in
      """
        - family: \(name)
          style: regular
          file: \(self.folder("house/system/\(name).otf"))
          package: fonts-\(name.lowercased())
          licence: OFL-1.1
          sha256: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad

      """
    }
    let list = "fonts:\n" + entry("Pinned") + entry("Newer") + entry("Gone")
    try folder.write(list, to: "house/Fonts/fonts.yaml")
    let home = ["LEPORELLO_HOME": folder("house")]
    let outcome = leporello("fonts", "--format", "csv", environment: home)
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("hint: install the Debian package fonts-gone"))
    let states = outcome.output.split(separator: "\r\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false)[2] }
    // The user's Newer.otf, which is the pinned version, comes before the system's.
    #expect(states == ["pinned", "pinned", "missing", "own"])
    try FileManager.default.removeItem(atPath: folder("house/Fonts/Newer.otf"))
    #expect(
      leporello("fonts", "--format", "csv", environment: home).output
        .contains("Newer,regular,differs"))
  }

  @Test func aFontListThatIsWrongIsReportedAtItsLine() throws {
    try furnish("house")
    try folder.write("fonts:\n  - famly: X\n", to: "house/Fonts/fonts.yaml")
    let outcome = leporello("fonts", environment: ["LEPORELLO_HOME": folder("house")])
    #expect(outcome.status == .rejections)
    #expect(outcome.errors.contains("fonts.yaml:2:5: error: "))
  }
}
