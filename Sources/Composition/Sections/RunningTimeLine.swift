import ConcertModel

/// How long an evening lasts and when it ends, reckoned from its running times and intervals.
///
/// Nothing is said unless every work and every interval has its running time: a sum of some of
/// them would send the audience to the wrong train.
struct RunningTimeLine {
  let maker: TextMaker
  let event: Event

  /// “Running time: approximately 1 hour 50 minutes, including an interval of 20 minutes”.
  var runningTime: String? {
    guard let seconds = longest else { return nil }
    let whole = maker.forms.duration(minutes: rounded(seconds))
    var line = maker.words.phrase("running-time", name: whole)
    let intervals = event.programme.filter { $0.kind == .interval }.compactMap(\.duration)
    let minutes = intervals.reduce(0) { $0 + $1.roundedMinutes }
    if minutes > 0 {
      let key = intervals.count == 1 ? "including-interval" : "including-intervals"
      line +=
        ", " + Words.replace("{number}", in: maker.words.word(key), by: String(minutes))
    }
    return line
  }

  /// “Ends at approximately 9.50 pm”: as the event says it, else as it is reckoned.
  var end: String? {
    let times = Set(event.performances.map(\.time))
    guard times.count == 1, let performance = event.performances.first else { return nil }
    if let end = performance.end { return phrase(end) }
    guard let time = performance.time, let seconds = longest else { return nil }
    let minutes = (time.minutes + rounded(seconds)) % (24 * 60)
    return ClockTime(hour: minutes / 60, minute: minutes % 60).map(phrase)
  }

  private func phrase(_ time: ClockTime) -> String {
    maker.words.phrase("ends-at", name: maker.forms.time(time))
  }

  /// The length of the longest of the performances, in seconds.
  private var longest: Int? {
    let keys = event.performances.enumerated().map { [$1.key, String($0 + 1)].compactMap { $0 } }
    let sums = (keys.isEmpty ? [[]] : keys).map { length(of: event.programme, on: $0) }
    guard !sums.contains(nil) else { return nil }
    return sums.compactMap { $0 }.max().flatMap { $0 > 0 ? $0 : nil }
  }

  /// What the items of one performance take; nil where the time of one of them is not known.
  private func length(of items: [ProgrammeItem], on keys: [String]) -> Int? {
    var sum = 0
    for item in items where item.layer != .added && item.kind != .encore {
      if let days = item.scope?.performances, !days.isEmpty, !days.contains(where: keys.contains) {
        continue
      }
      guard let seconds = length(of: item, on: keys) else { return nil }
      sum += seconds
    }
    return sum
  }

  private func length(of item: ProgrammeItem, on keys: [String]) -> Int? {
    if let own = item.duration ?? item.work?.entry?.duration { return own.seconds }
    let movements = item.movements.isEmpty ? item.work?.entry?.movements ?? [] : item.movements
    let parts = movements.compactMap(\.duration)
    if !parts.isEmpty, parts.count == movements.count {
      return parts.reduce(0) { $0 + $1.seconds }
    }
    if item.kind == .alternative {
      let lengths = item.items.map { length(of: $0, on: keys) }
      return lengths.contains(nil) ? nil : lengths.compactMap { $0 }.max()
    }
    return item.items.isEmpty ? nil : length(of: item.items, on: keys)
  }

  /// Whole steps of five minutes, upwards: the times are “approximately” and trains do not wait.
  private func rounded(_ seconds: Int) -> Int { (seconds + 299) / 300 * 5 }
}
