/// How far long work is: a bar on a terminal, a line every few seconds elsewhere, nothing at all
/// for those who asked for quiet.
final class Progress {
  private let sink: Sink
  private let isQuiet: Bool
  private let noun: String
  private let total: Int
  private let start = now()
  private var lastShown: Double
  private var isDrawn = false
  private var done = 0

  /// Seconds between two lines.
  private static let pause = 5.0
  /// Seconds between two drawings of the bar.
  private static let blink = 0.1

  /// Progress of so many things, called by what is being done: `setting`.
  init(_ noun: String, of total: Int, to sink: Sink, isQuiet: Bool) {
    (self.noun, self.total, self.sink, self.isQuiet) = (noun, total, sink, isQuiet)
    lastShown = start
  }

  /// One more is done.
  func step() {
    done += 1
    tick()
  }

  /// So many are done by now.
  func reach(_ count: Int) {
    done = count
    tick()
  }

  /// Shows how far it is, if it is time.
  func tick() {
    guard !isQuiet else { return }
    let time = now()
    guard time - lastShown >= (sink.isTerminal ? Self.blink : Self.pause) else { return }
    lastShown = time
    if sink.isTerminal {
      isDrawn = true
      sink.write("\r\u{1B}[K" + bar(after: time - start))
    } else {
      sink.line("\(noun): \(counts(after: time - start))")
    }
  }

  /// Takes the bar away, so that something else can be printed.
  func clear() {
    if isDrawn { sink.write("\r\u{1B}[K") }
    isDrawn = false
  }

  private func bar(after seconds: Double) -> String {
    let text = " \(counts(after: seconds))"
    let room = max(0, min(40, sink.width - noun.count - text.count - 4))
    let filled = total == 0 ? room : room * done / total
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    return "\(noun) [\(bar)]" + text
  }

  private func counts(after seconds: Double) -> String {
    var text = "\(done)/\(total)"
    guard done > 0, seconds > 0 else { return text }
    let rate = Double(done) / seconds
    text += ", \(rate >= 10 ? String(Int(rate)) : decimal(rate, places: 1)) a second"
    let left = Int(Double(total - done) / rate)
    return text + (left > 0 ? ", \(left >= 120 ? "\(left / 60) min" : "\(left) s") left" : "")
  }
}

/// A number with so many places after the point.
func decimal(_ number: Double, places: Int) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scaled % scale)
  return "\(scaled / scale)."
    + String(repeating: "0", count: places - fraction.count) + fraction
}
