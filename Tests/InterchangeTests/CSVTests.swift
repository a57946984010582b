import ConcertModel
import Findings
import Foundation
import Testing

@testable import Interchange

@Suite struct CSVTests {
  private func table(_ text: String) throws -> CSVTable { try table(Array(text.utf8)) }

  private func table(_ bytes: [UInt8]) throws -> CSVTable {
    try CSVTable(bytes, file: "a.csv")
  }

  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      _ = try CSVTable(bytes, file: "a.csv")
      return ""
    } catch {
      return error.findings.first?.description ?? ""
    }
  }

  // MARK: Reading

  @Test func cellsAreReadAsRFC4180WritesThem() throws {
    let read = try table("a,b,c\r\n1,\"x, \"\"y\"\"\r\nz\",\n\n\"\",é,3")
    #expect(read.header.map(\.text) == ["a", "b", "c"])
    #expect(read.rows.map { $0.map(\.text) } == [["1", "x, \"y\"\r\nz", ""], ["", "é", "3"]])
    #expect(read.rows[1].map(\.line) == [5, 5, 5] && read.rows[1].map(\.column) == [1, 4, 6])
    #expect(try table("a;b\n1;2").rows[0].map(\.text) == ["1", "2"])
    #expect(try table("a\tb\n1,5\t2").rows[0].map(\.text) == ["1,5", "2"])
    #expect(try table("a,b\r1,2\r3,4\r").rows.count == 2, "line ends of old Macintoshes")
    #expect(try table("a,b\n1,").rows[0].map(\.text) == ["1", ""])
  }

  @Test func encodingsAreFoundOut() throws {
    let text = "Name,Ort\nDvořák,“Łódź”\n"
    for (encoding, wanted) in [
      (String.Encoding.utf16LittleEndian, TextEncoding.utf16LittleEndian),
      (.utf16BigEndian, .utf16BigEndian), (.utf8, .utf8),
    ] {
      let bytes = [UInt8](try #require(text.data(using: encoding)))
      let read = try table(bytes)
      #expect(read.encoding == wanted && read.rows[0].map(\.text) == ["Dvořák", "“Łódź”"])
    }
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      let encoding: String.Encoding = mark[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
      let bytes = mark + [UInt8](try #require("Имя\nКараев\n".data(using: encoding)))
      #expect(try table(bytes).rows[0][0].text == "Караев")
    }
    #expect(try table([0xEF, 0xBB, 0xBF] + Array("a\nb".utf8)).header[0].text == "a")
    let windows = try table(Array("a\nZukerman".utf8) + [0x92] + Array("s P\u{65}".utf8) + [0xE4])
    #expect(windows.encoding == .windows1252 && windows.rows[0][0].text == "Zukerman’s Peä")
    #expect(windows.findings.first?.message == "read as windows-1252")
    let forced = try CSVTable(
      Array("a\né".utf8), file: "a.csv", encoding: .windows1252)
    #expect(forced.rows[0][0].text == "Ã©")
  }

  @Test(arguments: [
    ("a,b\n1,\"x", "a.csv:2:3: error: this quote is not closed"),
    ("a,b\n1,\"x\"y\n", "a.csv:2:6: error: a separator should stand here"),
    ("a,b\n1,x\u{0}y\n", "a.csv:2:4: error: a NUL character"),
    ("a,b,a\n", "a.csv:1:5: error: two columns are called “a”, the 1st and this"),
    ("", "a.csv:1:1: error: the file is empty"), ("\n\r\n", "a.csv:1:1: error: the file is empty"),
  ])
  func aFaultIsNamedAtItsPlace(_ text: String, _ message: String) {
    #expect(refusal(Array(text.utf8)).hasPrefix(message), "\(refusal(Array(text.utf8)))")
  }

  @Test func sizesAreBounded() {
    let wide = Array(repeating: UInt8(ascii: ","), count: 1_000_000)
    #expect(refusal(wide).hasPrefix("a.csv:1:16385: error: more than 16384 columns"))
    let long = Array("a\n\"".utf8) + Array(repeating: UInt8(ascii: "x"), count: 2_000_000)
    #expect(refusal(long).hasPrefix("a.csv:2:1: error: this cell is longer than 1 MB"))
    #expect(refusal([0x61, 0x0A, 0x81, 0xFF]).contains("0x81 stands for nothing in windows-1252"))
    #expect(refusal([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]).contains("surrogate"))
    #expect(refusal([0xFF, 0xFE, 0x41]).contains("inside a character"))
  }

  @Test func raggedRowsAreReported() throws {
    let read = try table("a,b\n1\n1,2,\n1,2,3\n")
    #expect(read.rows.map { $0.map(\.text) } == [["1", ""], ["1", "2"]] && read.rejected == 1)
    #expect(read.findings.map(\.place.line) == [2, 4])
    #expect(read.findings[1].message.contains("“3” stands beyond the last column"))
  }

  @Test func mutatedTablesNeverEndBadly() throws {
    let sample = Array(
      "entry,id,name,born\r\nperson,a-b,\"A, \"\"B\"\"\",1918-02\r\nwork,c,D,\n".utf8)
    var state: UInt64 = 42
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<2_000 {
      var bytes = sample
      for _ in 0...random(4) {
        switch random(3) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.remove(at: random(bytes.count))
        default: bytes.insert([0x22, 0x2C, 0x0A, 0x0D, 0xC3][random(5)], at: random(bytes.count))
        }
      }
      _ = try? Acquisition(file: "a.csv", name: "a").proposals(from: bytes)
    }
  }

  // MARK: Spreadsheets

  @Test func formulasAreDisarmedAndComeBack() {
    let texts = [
      "=1+1", "+49", "-5", "@x", "\tx", "\rx", "\nx", " =x", "\u{A0}=x", "a\n=x", "a\r\n-x\nb",
      "'=x", "''+y", "'x", "plain", "", "a=b", "＝x", "\n\n=x", "'\n", "  ", "a\n'=b",
    ]
    for text in texts {
      let safe = CSVText.harmless(text)
      #expect(CSVText.restored(safe) == text, "\(text.debugDescription)")
      for line in safe.split(separator: "\n") {
        let first = line.drop { $0 == " " || $0 == "\u{A0}" }.unicodeScalars.first
        #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(line)")
      }
    }
    #expect(CSVText.harmless("=x") == "'=x" && CSVText.harmless("a=b") == "a=b")
    #expect(CSVText.harmless("\nx") == "'\nx")
    #expect(CSVText.row(["=a", "b"], isRaw: true) == "=a,b\r\n")
    #expect(CSVText.row(["x;y", "a\"b"]) == "\"x;y\",\"a\"\"b\"\r\n")
  }
}
