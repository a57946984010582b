import Testing

@testable import Composition

@Suite struct AddressTests {
  private func parts(_ address: String) -> [String] {
    CodeSection.partable(address).split(separator: "\u{200B}").map(String.init)
  }

  @Test func anAddressIsPartedAfterSlashesAndBeforeSigns() {
    #expect(parts("hall.example/a/b-c?d=1") == ["hall", ".example/", "a/", "b", "-c", "?d", "=1"])
    #expect(parts("short") == ["short"])
  }

  @Test func aLongWordIsPartedAnywhereAndNothingIsLost() {
    let long = "hall.example/" + String(repeating: "x", count: 64)
    #expect(parts(long).map(\.count).max() ?? 0 <= 11)
    #expect(parts(long).joined() == long)
  }
}
