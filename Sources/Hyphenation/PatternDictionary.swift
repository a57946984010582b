private import Glibc

/// A dictionary of patterns in libhyphen's format, as Debian installs them.
///
/// A file has one level of patterns or two, parted by `NEXTLEVEL`: the first then knows where
/// compounds are joined, the second the parts. Patterns that would change the spelling of a word
/// (`ff1f/ff=f,1,2`) are left out.
struct PatternDictionary: Sendable {
  private let encoding: DictionaryEncoding
  private let compounds: PatternTable
  private let patterns: PatternTable
  /// How many letters stay at least on either side of a compound's joint.
  private var leastBeforeJoint = 2
  private var leastAfterJoint = 2

  /// Loads a `.dic` file; `nil` if it cannot be read or its encoding is not known.
  init?(path: String, longestOnly: Bool = false) {
    guard let bytes = Self.bytes(ofFile: path) else { return nil }
    self.init(bytes, longestOnly: longestOnly)
  }

  /// Reads a dictionary's bytes; `nil` if its encoding is not known.
  init?(_ file: [UInt8], longestOnly: Bool = false) {
    let name = String(decoding: file.prefix(20).prefix { $0 > 32 }, as: UTF8.self)
    guard let encoding = DictionaryEncoding(rawValue: name) else { return nil }
    self.encoding = encoding
    var bytes = file
    var levels: [[UInt32]] = [[]]
    var line = 0
    while line < file.count {
      let end = file[line...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
      let text = file[line..<end]
      // The first line names the encoding.
      if line > 0, let first = text.first, first > 32 {
        if (65...90).contains(first) {
          if text.starts(with: Array("NEXTLEVEL".utf8)) { levels.append([]) }
          leastAfterJoint = Self.number(of: "COMPOUNDLEFT", in: text) ?? leastAfterJoint
          leastBeforeJoint = Self.number(of: "COMPOUNDRIGHT", in: text) ?? leastBeforeJoint
        } else if let exception = Self.exception(text) {
          levels[levels.count - 1].append(UInt32(bytes.count))
          bytes += exception
        } else if Self.isPattern(text, silent: longestOnly) {
          levels[levels.count - 1].append(UInt32(line))
        }
      }
      line = end + 1
    }
    patterns = PatternTable(bytes, lines: levels.removeLast(), longestOnly: longestOnly)
    compounds = PatternTable(bytes, lines: levels.first ?? [], longestOnly: longestOnly)
  }

  /// After how many letters a run of lower-case letters may be parted, ascending.
  func parts(of scalars: [Unicode.Scalar]) -> [Int] {
    guard scalars.count > 1, let word = encoding.bytes(of: scalars) else { return [] }
    var byteParts: [Int] = []
    collect(word[...], of: word.count, into: &byteParts)
    guard encoding == .utf8, word.count > scalars.count else { return byteParts }
    var letters: [Int] = []
    var letter = 0
    var next = 0
    for part in byteParts {
      while next < part {
        if word[next] & 0xC0 != 0x80 { letter += 1 }
        next += 1
      }
      letters.append(letter)
    }
    return letters
  }

  /// Parts a compound at its joints, and what has no joint by the patterns; in bytes.
  private func collect(_ part: ArraySlice<UInt8>, of whole: Int, into parts: inout [Int]) {
    guard part.count > 1 else { return }
    let dotted = [UInt8(ascii: ".")] + part + [UInt8(ascii: ".")]
    if !compounds.isEmpty {
      let strengths = compounds.strengths(dotted)
      let joints = (1..<part.count).filter { strengths[$0 + 1] & 1 == 1 }
      if !joints.isEmpty {
        var start = part.startIndex
        for joint in joints {
          let end = part.startIndex + joint
          collect(part[start..<end], of: whole, into: &parts)
          parts.append(end)
          start = end
        }
        collect(part[start...], of: whole, into: &parts)
        return
      }
    }
    let strengths = patterns.strengths(dotted)
    let before = part.startIndex > 0 ? leastAfterJoint : 1
    let after = part.endIndex < whole ? leastBeforeJoint : 1
    for index in 1..<part.count where strengths[index + 1] & 1 == 1 {
      let place = part.startIndex + index
      if letters(part[..<place]) >= before, letters(part[place...]) >= after {
        parts.append(place)
      }
    }
  }

  private func letters(_ bytes: ArraySlice<UInt8>) -> Int {
    encoding == .utf8 ? bytes.count { $0 & 0xC0 != 0x80 } : bytes.count
  }

  /// Whether a line is a pattern: no comment, nor one that changes the spelling. One without
  /// strengths says nothing, but may stand before a shorter one where only the longest counts.
  private static func isPattern(_ line: ArraySlice<UInt8>, silent: Bool) -> Bool {
    guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "%"),
      !line.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") })
    else { return false }
    return silent || line.contains(where: isFigure)
  }

  private static func isFigure(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A word with hyphens and without figures, as TeX writes exceptions (`чер-но-сли-вом`), as a
  /// pattern for the whole word: 8 beats every pattern, and 9 beats 8 where a hyphen stands.
  private static func exception(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let hyphen = UInt8(ascii: "-")
    guard line.contains(hyphen), !line.contains(where: isFigure), let first = line.first,
      first != UInt8(ascii: "#"), first != UInt8(ascii: "%")
    else { return nil }
    var pattern = [UInt8(ascii: ".")]
    var strength = UInt8(ascii: "8")
    for byte in line where byte > 32 {
      if byte == hyphen {
        strength = UInt8(ascii: "9")
      } else {
        pattern += [strength, byte]
        strength = UInt8(ascii: "8")
      }
    }
    return pattern + [UInt8(ascii: "."), UInt8(ascii: "\n")]
  }

  private static func number(of keyword: String, in line: ArraySlice<UInt8>) -> Int? {
    guard line.starts(with: Array(keyword.utf8)) else { return nil }
    let figures = line.filter(isFigure)
    return Int(String(decoding: figures, as: UTF8.self))
  }

  /// The bytes of a dictionary, which is never as big as 16 MiB.
  private static func bytes(ofFile path: String) -> [UInt8]? {
    guard let stream = fopen(path, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 1 << 24 {
      let count = fread(&piece, 1, piece.count, stream)
      if count == 0 { return ferror(stream) == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
    return nil
  }
}
