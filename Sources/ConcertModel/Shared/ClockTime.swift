/// A time of day at the venue, to the minute.
public struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1,439.
  public let minutes: Int

  /// A time of day; nil outside 00:00 to 23:59.
  public init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `19:00` or `9:30`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      text.utf8.allSatisfy({ (48...58).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }
  /// The minute, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Earlier first.
  public static func < (lhs: ClockTime, rhs: ClockTime) -> Bool { lhs.minutes < rhs.minutes }
}

extension ClockTime: CustomStringConvertible, Codable {
  /// `19:00`.
  public var description: String { padded(hour, 2) + ":" + padded(minute, 2) }

  /// Reads `19:00`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ClockTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is not a time of day")
    }
    self = time
  }

  /// Writes `19:00`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// How long something lasts, in seconds.
public struct RunningTime: Hashable, Sendable, Comparable, Codable {
  /// Seconds, never negative.
  public let seconds: Int

  /// A running time; negative values count as none.
  public init(seconds: Int) { self.seconds = max(0, seconds) }

  /// A running time of whole minutes.
  public static func minutes(_ minutes: Int) -> RunningTime { RunningTime(seconds: minutes * 60) }

  /// Minutes, rounded half up, and at least 1 for anything that lasts.
  public var roundedMinutes: Int { seconds == 0 ? 0 : max(1, (seconds + 30) / 60) }

  /// Shorter first.
  public static func < (lhs: RunningTime, rhs: RunningTime) -> Bool { lhs.seconds < rhs.seconds }

  /// Reads seconds.
  public init(from decoder: any Decoder) throws {
    self.init(seconds: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Writes seconds.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}
