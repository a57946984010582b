/// Completes a pattern file that was taken over from TeX as it was.
///
/// libhyphen looks at one pattern at each letter, the longest; whatever shorter pattern ends there
/// must have been worked into it beforehand (its own tool `substrings.pl` does that). Debian's
/// Russian file was not: without this, `филармония` loses `мо-ния`.
struct PatternClosure {
  private var values: [[UInt8]: [UInt8]] = [:]
  private var order: [[UInt8]] = []

  /// The completed file. Its first line, the encoding, is kept; a word with hyphens, as TeX writes
  /// exceptions, becomes a pattern stronger than all others.
  static func completed(_ file: [UInt8]) -> [UInt8] {
    let lines = file.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
      .map { $0.filter { $0 > 32 } }
    guard let encoding = lines.first else { return file }
    var closure = PatternClosure()
    for line in lines.dropFirst() { closure.add(line) }
    return encoding + [UInt8(ascii: "\n")] + closure.patterns()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func add(_ line: [UInt8]) {
    let hyphen = UInt8(ascii: "-")
    let isException = line.contains(hyphen)
    let dot = UInt8(ascii: ".")
    var letters: [UInt8] = []
    var strengths: [UInt8] = [0]
    for byte in isException ? [dot] + line + [dot] : line {
      if byte == hyphen {
        strengths[letters.count] = 9
      } else if Self.isDigit(byte) {
        strengths[letters.count] = byte - 48
      } else {
        letters.append(byte)
        strengths.append(isException ? 8 : 0)
      }
    }
    guard !letters.isEmpty else { return }
    if values.updateValue(strengths, forKey: letters) == nil { order.append(letters) }
  }

  /// Every beginning of a pattern at which some pattern ends, with the strengths of all of them.
  private func patterns() -> [UInt8] {
    var text: [UInt8] = []
    var seen: Set<[UInt8]> = []
    for letters in order {
      for length in 1...letters.count {
        let beginning = Array(letters[..<length])
        guard seen.insert(beginning).inserted else { continue }
        var strengths = [UInt8](repeating: 0, count: length + 1)
        var ends = false
        for start in 0..<length {
          guard let found = values[Array(beginning[start...])] else { continue }
          ends = true
          for (index, strength) in found.enumerated() {
            strengths[start + index] = max(strengths[start + index], strength)
          }
        }
        if ends { write(beginning, strengths, to: &text) }
      }
    }
    return text
  }

  private func write(_ letters: [UInt8], _ strengths: [UInt8], to text: inout [UInt8]) {
    for (index, strength) in strengths.enumerated() {
      if strength > 0 { text.append(48 + strength) }
      if index < letters.count { text.append(letters[index]) }
    }
    text.append(UInt8(ascii: "\n"))
  }
}
