import ConcertModel
import FoundationEssentials

/// What the clocks of a zone were set to, from the system's copy of the IANA database (RFC 8536).
struct ZoneBook {
  private static let folder = "/usr/share/zoneinfo/"
  private var zones: [String: [Stretch]] = [:]

  /// A stretch of time with one offset: from which second of universal time, and how many seconds
  /// the clocks are ahead.
  private struct Stretch {
    var start: Int
    var offset: Int
  }

  init() {}

  /// A time by a zone's clocks as universal time; nil where the zone is not known, or the date lies
  /// beyond what its file tells.
  mutating func universal(_ date: PartialDate, _ time: ClockTime, _ zone: String)
    -> (date: PartialDate, time: ClockTime)?
  {
    guard let offset = offset(date, time, zone), let days = date.dayNumber else { return nil }
    let seconds = days * 86_400 + time.minutes * 60 - offset
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let rest = seconds - day * 86_400
    guard let date = PartialDate(dayNumber: day),
      let time = ClockTime(hour: rest / 3_600, minute: rest / 60 % 60)
    else { return nil }
    return (date, time)
  }

  /// How many seconds the clocks are ahead of universal time.
  mutating func offset(_ date: PartialDate, _ time: ClockTime, _ zone: String) -> Int? {
    guard let days = date.dayNumber, let stretches = stretches(of: zone), !stretches.isEmpty else {
      return nil
    }
    let local = days * 86_400 + time.minutes * 60
    let last = stretches.lastIndex { local - $0.offset >= $0.start } ?? 0
    // Files tell the changes until 2037; what follows is a rule in words we do not read.
    let isBeyond = stretches.count > 1 && last == stretches.count - 1 && date.year > 2037
    return isBeyond ? nil : stretches[last].offset
  }

  private mutating func stretches(of zone: String) -> [Stretch]? {
    if let known = zones[zone] { return known.isEmpty ? nil : known }
    let read =
      ZoneNames.has(zone)
      ? FileManager.default.contents(atPath: Self.folder + zone).flatMap { Self.read(Array($0)) }
      : nil
    zones[zone] = read ?? []
    return read
  }

  /// The 64-bit block of a file: `TZif`, version, six counts; then the block again in 64 bits.
  private static func read(_ bytes: [UInt8]) -> [Stretch]? {
    guard bytes.count > 88, bytes.starts(with: "TZif".utf8), bytes[4] >= UInt8(ascii: "2") else {
      return nil
    }
    func number(_ start: Int, _ width: Int) -> Int? {
      guard start >= 0, start + width <= bytes.count else { return nil }
      var value: UInt64 = 0
      for byte in bytes[start..<start + width] { value = value << 8 | UInt64(byte) }
      return width == 8
        ? Int(Int64(bitPattern: value)) : Int(Int32(bitPattern: UInt32(truncatingIfNeeded: value)))
    }
    /// isutcnt, isstdcnt, leapcnt, timecnt, typecnt, charcnt.
    func counts(_ header: Int) -> [Int]? {
      let all = (0..<6).compactMap { number(header + 20 + $0 * 4, 4) }
      return all.count == 6 && all.allSatisfy({ (0...100_000).contains($0) }) ? all : nil
    }
    guard let old = counts(0) else { return nil }
    let header = 44 + old[3] * 5 + old[4] * 6 + old[5] + old[2] * 8 + old[1] + old[0]
    guard let new = counts(header) else { return nil }
    let times = header + 44
    let kinds = times + new[3] * 8
    let types = kinds + new[3]
    guard new[4] > 0, let first = number(types, 4) else { return nil }
    var stretches = [Stretch(start: .min, offset: first)]
    for index in 0..<new[3] {
      guard let start = number(times + index * 8, 8), kinds + index < bytes.count,
        let offset = number(types + Int(bytes[kinds + index]) * 6, 4)
      else { return nil }
      stretches.append(Stretch(start: start, offset: offset))
    }
    return stretches
  }
}

extension PartialDate {
  /// Days since 1 January 1970; nil where no day is known. (H. Hinnant, “chrono-compatible
  /// low-level date algorithms”)
  var dayNumber: Int? {
    guard let month, let day else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date so many days after 1 January 1970.
  init?(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let day = z - era * 146_097
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: year + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
