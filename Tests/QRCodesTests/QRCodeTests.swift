import Testing

@testable import QRCodes

@Suite struct QRCodeTests {
  /// The three large squares by which a reader finds the code (ISO/IEC 18004, 6.3.3).
  private func hasFinder(_ code: QRCode, row: Int, column: Int) -> Bool {
    (0..<7).allSatisfy { y in
      (0..<7).allSatisfy { x in
        let ring = max(abs(x - 3), abs(y - 3))
        return code.isDark[(row + y) * code.side + column + x] == (ring != 2)
      }
    }
  }

  @Test func aCodeHasItsFindersAndASideOfTheStandard() throws {
    for text in ["https://example.org/2022", "Sarı Gəlin", String(repeating: "x", count: 2_000)] {
      let code = try #require(QRCode(text))
      #expect((code.side - 17) % 4 == 0)
      #expect(code.isDark.count == code.side * code.side)
      #expect(hasFinder(code, row: 0, column: 0))
      #expect(hasFinder(code, row: 0, column: code.side - 7))
      #expect(hasFinder(code, row: code.side - 7, column: 0))
      #expect(!hasFinder(code, row: code.side - 7, column: code.side - 7))
      #expect(QRCode(text) == code)
    }
  }

  @Test func differentTextsGiveDifferentCodes() {
    #expect(QRCode("https://example.org/1") != QRCode("https://example.org/2"))
  }

  @Test func nothingAndTooMuchGiveNoCode() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "x", count: 2_400)) == nil)
  }

  @Test func theQuietZoneIsLightAllAround() throws {
    let code = try #require(QRCode("a"))
    let quiet = code.withQuietZone()
    #expect(quiet.side == code.side + 8)
    for row in 0..<quiet.side {
      for column in 0..<quiet.side {
        let isInside =
          (4..<(quiet.side - 4)).contains(row) && (4..<(quiet.side - 4)).contains(column)
        let expected = isInside ? code.isDark[(row - 4) * code.side + column - 4] : false
        #expect(quiet.isDark[row * quiet.side + column] == expected)
      }
    }
  }
}
