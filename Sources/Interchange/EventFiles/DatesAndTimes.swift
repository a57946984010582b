import ConcertModel
import Findings
import FoundationEssentials

/// What to write instead of a text that is no date.
func hint(forDate text: String) -> String {
  let usual = "write 2022-02-24, or 2022-02 or 2022 where no more is known"
  let numbers = text.split(whereSeparator: { "-./ ".contains($0) }).map { Int($0) }
  guard numbers.count == 3, let first = numbers[0], let second = numbers[1], let third = numbers[2]
  else { return usual }
  if (1...9999).contains(first), text.utf8.contains(UInt8(ascii: "-")), first > 31 {
    guard (1...12).contains(second) else { return "months go from 01 to 12" }
    let days = PartialDate.days(inMonth: second, year: first)
    if !(1...days).contains(third) {
      return "\(monthNames[second - 1]) \(first) has \(days) days"
    }
  }
  // 24.02.2022: the day first, as on the Continent; with the month first it is ambiguous.
  for (day, month) in [(first, second), (second, first)] where third > 31 {
    if let date = PartialDate(year: third, month: month, day: day), day > 12 || day == month {
      return "write \(date)"
    }
  }
  return usual
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

extension RunningTime {
  /// Reads `20 min`, `1 h 10 min`, `4 min 30 s`, or `20`, which is minutes.
  init?(written text: String) {
    var rest = text.unicodeScalars[...]
    var seconds = 0
    var lastUnit = Int.max
    repeat {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...5).contains(digits.count), let number = Int(String(digits)) else { return nil }
      rest = rest[digits.endIndex...].drop { $0 == " " || $0 == "\u{A0}" }
      let letters = rest.prefix { !("0"..."9").contains($0) && $0 != " " && $0 != "\u{A0}" }
      rest = rest[letters.endIndex...].drop { $0 == " " || $0 == "\u{A0}" }
      let isBare = letters.isEmpty && rest.isEmpty && lastUnit == Int.max
      guard let unit = isBare ? 60 : Self.unit(String(letters)), unit < lastUnit else {
        return nil
      }
      seconds += number * unit
      lastUnit = unit
    } while !rest.isEmpty
    self.init(seconds: seconds)
  }

  private static func unit(_ word: String) -> Int? {
    switch word {
    case "h", "hour", "hours": 3600
    case "min", "mins", "minute", "minutes", "'", "′": 60
    case "s", "sec", "second", "seconds": 1
    default: nil
    }
  }

  /// `1 h 10 min`, `20 min`, `4 min 30 s`.
  var written: String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? "0 min" : parts.joined(separator: " ")
  }
}

/// The time zones that the system's copy of the IANA database knows.
enum ZoneNames {
  private static let folder = "/usr/share/zoneinfo"

  /// Whether a zone exists; by its form alone where the system has no database.
  static func has(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      part.utf8.first.map { (0x41...0x5A).contains($0 & 0xDF) } ?? false
        && part.utf8.allSatisfy { byte in
          (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte)
            || "_+-".utf8.contains(byte)
        }
    }
    guard isWellFormed, name.utf8.count <= 64 else { return false }
    guard FileManager.default.fileExists(atPath: folder) else { return parts.count > 1 }
    var isFolder = false
    return FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      && !isFolder
  }

  /// The zone a writer most likely meant: by its whole name, or by its town.
  static func nearest(to name: String) -> String? {
    let names = known
    if let found = Findings.nearest(to: name, among: names) { return found }
    let towns = names.map { String($0.split(separator: "/").last ?? "") }
    let wanted = String(name.split(separator: "/").last ?? "")
    guard let town = Findings.nearest(to: wanted, among: towns) else { return nil }
    return zip(names, towns).first { $0.1 == town }?.0
  }

  private static let known: [String] = {
    guard let bytes = FileManager.default.contents(atPath: folder + "/zone.tab") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let columns = line.split(separator: "\t")
      return columns.count > 2 ? String(columns[2]) : nil
    }
  }()
}
