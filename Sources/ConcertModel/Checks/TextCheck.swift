import Findings

/// What keeps a text from being set, or makes somebody look twice.
///
/// The rules are those of our record of hostile texts: one letter with 50,000 combining marks
/// takes a shaper eight seconds, an unclosed direction mark turns the rest of a page around, and
/// a control character is a box on paper.
public struct TextFault: Hashable, Sendable {
  /// The rules a text can break.
  public enum Kind: Hashable, Sendable {
    /// A control character, a tab among them; line ends are not.
    case control
    /// A code point that Unicode keeps free of characters.
    case notACharacter
    /// More than `TextCheck.mostMarks` combining marks on one letter.
    case tooManyMarks
    /// A bidirectional control without its counterpart in the same text.
    case unbalancedDirection
    /// A character of no width, where its script does not need it.
    case zeroWidth
    /// More than `TextCheck.mostBytes` bytes.
    case tooLong
  }

  /// Which rule is broken.
  public var kind: Kind
  /// Where, in scalars from the beginning of the text.
  public var offset: Int
  /// What a person is told.
  public var message: String
  /// What can be done about it.
  public var hint: String?

  /// An error forbids the text; a warning lets it pass.
  public var severity: Severity { kind == .zeroWidth ? .warning : .error }
}

/// Examines texts that come from outside, whatever file they came in.
public enum TextCheck {
  /// Combining marks a letter may carry (Unicode Standard Annex 15, Stream-Safe Text Format).
  public static let mostMarks = 30
  /// Bytes a field may have.
  public static let mostBytes = 64 * 1024

  /// The first fault of each kind, in the order of the text; a clean text costs one pass.
  public static func faults(in text: String) -> [TextFault] {
    guard text.utf8.count <= mostBytes else { return [faultOfLongText(text)] }
    // Printable ASCII and line ends break no rule; most fields are nothing else.
    if text.utf8.allSatisfy({ ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }) { return [] }
    var examination = Examination()
    for scalar in text.unicodeScalars { examination.take(scalar) }
    return examination.finished()
  }

  /// Of a text that is too long, what makes it so where its beginning shows it: the marks heaped
  /// on a letter are the matter then, not the length.
  private static func faultOfLongText(_ text: String) -> TextFault {
    var examination = Examination()
    for scalar in text.unicodeScalars.prefix(4_096) { examination.take(scalar) }
    return examination.finished().first { $0.kind == .tooManyMarks }
      ?? TextFault(
        kind: .tooLong, offset: 0,
        message: "this text has \(text.utf8.count) bytes; at most \(mostBytes) are accepted")
  }
}

/// One pass over a text.
private struct Examination {
  private var faults: [TextFault] = []
  private var offset = 0
  private var marks = 0
  private var previous: Unicode.Scalar = " "
  /// Direction controls that wait for their end: what would end them, and where they stand.
  private var open: [(end: UInt32, scalar: Unicode.Scalar, offset: Int)] = []

  mutating func take(_ scalar: Unicode.Scalar) {
    countMarks(scalar)
    switch scalar.value {
    case 0x00...0x09, 0x0B...0x1F, 0x7F...0x9F: control(scalar)
    case 0xFDD0...0xFDEF,
      _ where scalar.value & 0xFFFE == 0xFFFE:
      notACharacter(scalar)
    case 0x202A...0x202E, 0x2066...0x2069: direction(scalar)
    case 0x200B...0x200D, 0x2060, 0xFEFF: zeroWidth(scalar)
    default: break
    }
    previous = scalar
    offset += 1
  }

  mutating func finished() -> [TextFault] {
    if let first = open.first {
      report(
        .unbalancedDirection, at: first.offset,
        "the direction control \(codePoint(first.scalar)) is not closed", hint: "delete it")
    }
    return faults.sorted { $0.offset < $1.offset }
  }

  private mutating func countMarks(_ scalar: Unicode.Scalar) {
    // Below U+0300 and in the punctuation from U+2000 on there are no marks; asking is dear.
    guard scalar.value >= 0x300, !(0x2000...0x20CF).contains(scalar.value), isMark(scalar) else {
      marks = 0
      return
    }
    marks += 1
    if marks == TextCheck.mostMarks + 1 {
      report(
        .tooManyMarks, at: offset,
        "more than \(TextCheck.mostMarks) combining marks stand on one letter",
        hint: "delete the marks that no language uses")
    }
  }

  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  private mutating func control(_ scalar: Unicode.Scalar) {
    let name = scalar == "\t" ? "a tab" : "a control character (\(codePoint(scalar)))"
    report(
      .control, at: offset, "\(name) stands in this text",
      hint: scalar == "\t" ? "use a space" : "delete it; it cannot be printed")
  }

  private mutating func notACharacter(_ scalar: Unicode.Scalar) {
    report(.notACharacter, at: offset, "\(codePoint(scalar)) is not a character", hint: "delete it")
  }

  private mutating func zeroWidth(_ scalar: Unicode.Scalar) {
    // Joiners shape words in Arabic and Indic scripts, and compose pictographs.
    let isJoiner = scalar.value == 0x200C || scalar.value == 0x200D
    if isJoiner, (0x0600...0x0DFF).contains(previous.value) || previous.value >= 0x1F000 { return }
    report(
      .zeroWidth, at: offset, "a character of no width (\(codePoint(scalar))) stands in this text",
      hint: "delete it unless it is meant")
  }

  private mutating func direction(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x202A, 0x202B, 0x202D, 0x202E: open.append((0x202C, scalar, offset))
    case 0x2066...0x2068: open.append((0x2069, scalar, offset))
    default:
      if open.last?.end == scalar.value {
        open.removeLast()
      } else {
        report(
          .unbalancedDirection, at: offset,
          "the direction control \(codePoint(scalar)) closes nothing", hint: "delete it")
      }
    }
  }

  private mutating func report(
    _ kind: TextFault.Kind, at offset: Int, _ message: String, hint: String?
  ) {
    guard !faults.contains(where: { $0.kind == kind }) else { return }
    faults.append(TextFault(kind: kind, offset: offset, message: message, hint: hint))
  }

  private func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
