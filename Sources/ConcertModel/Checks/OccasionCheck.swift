extension EventCheck {
  /// When, where, and by whom.
  mutating func checkOccasion() {
    if event.title?.isEmpty ?? true {
      note(.warning, "the event has no title", hint: "add “title”; it stands on the cover")
    }
    if event.performances.isEmpty {
      note(.warning, "there is neither date nor place", hint: "add “date”, “time” and “venue”")
    }
    if event.organisers.isEmpty {
      note(.note, "nobody is named as presenting the event", hint: "add “organisers”")
    }
    for performance in event.performances { check(performance) }
    checkOrderOfPerformances()
  }

  private mutating func check(_ performance: Performance) {
    let day = performance.date.map(\.description)
    let name = day.map { "the performance of \($0)" } ?? "a performance"
    if let date = performance.date {
      if date.day == nil {
        note(.warning, "\(name) is not dated to the day", at: day, hint: "write yyyy-mm-dd")
      }
    } else {
      note(.warning, "\(name) has no date", at: performance.key, hint: "add “date”")
    }
    if performance.venue == nil {
      note(.warning, "\(name) has no venue", at: day, hint: "add “venue”")
    }
    guard let time = performance.time else {
      return note(.note, "\(name) has no time of beginning", at: day, hint: "add “time”")
    }
    if let doors = performance.doors, doors > time {
      note(
        .error, "the doors open at \(doors), after the beginning at \(time)",
        at: doors.description, hint: "see which of the two is meant")
    }
    // A concert may end after midnight, but not the next afternoon.
    if let end = performance.end, end < time, end.hour >= 6 {
      note(
        .error, "the end at \(end) is before the beginning at \(time)", at: end.description,
        hint: "see which of the two is meant")
    }
  }

  private mutating func checkOrderOfPerformances() {
    for (earlier, later) in zip(event.performances, event.performances.dropFirst()) {
      guard let first = earlier.date, let second = later.date else { continue }
      if first == second, earlier.time == later.time, earlier.hall == later.hall {
        note(
          .warning, "two performances begin on \(second) at the same time",
          at: second.description, hint: "see whether one of them is meant for another day")
      } else if second < first {
        note(
          .warning, "the performance of \(second) stands after that of \(first)",
          at: second.description, hint: "put performances into the order of their dates")
      }
    }
  }
}
