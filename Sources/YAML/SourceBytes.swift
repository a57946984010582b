import Findings

/// The bytes of a file, checked before the parser sees them: encoding, controls, line breaks.
///
/// libyaml stops at the first strange byte with a message about its own reader; what a writer
/// needs to hear is which character stands in which line, and what to do.
struct SourceBytes {
  let bytes: [UInt8]
  let file: String?
  /// Where the text begins, after a byte order mark.
  let start: Int

  init(_ bytes: [UInt8], file: String?) {
    self.bytes = bytes
    self.file = file
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Whether the parser may read on; what forbids it is on the sheet.
  func isAcceptable(_ errata: Errata) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      errata.error(
        "the file is in UTF-16", at: Place(file: file, line: 1, column: 1),
        hint: "save it as UTF-8")
      return false
    }
    guard let fault = bytes.withUnsafeBufferPointer({ firstFault(in: $0) }) else { return true }
    errata.error(fault.message, at: place(ofByte: fault.offset), hint: fault.hint)
    return false
  }

  private struct Fault {
    var offset: Int
    var message: String
    var hint: String?
  }

  private func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> Fault? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        index += 1
      } else if byte < 0x80 {
        if byte != 0x0A, byte != 0x0D, byte != 0x09 { return control(byte, at: index) }
        index += 1
      } else {
        let length = sequenceLength(in: bytes, at: index)
        guard length > 0 else {
          return Fault(
            offset: index, message: "the byte 0x\(hexadecimal(UInt32(byte))) is not UTF-8 text",
            hint: "save the file as UTF-8")
        }
        if let fault = strangeCharacter(in: bytes, at: index, length: length) { return fault }
        index += length
      }
    }
    return nil
  }

  private func control(_ byte: UInt8, at offset: Int) -> Fault {
    let hint =
      byte == 0
      ? "if the file is in UTF-16, save it as UTF-8" : "delete it; it cannot be printed"
    return Fault(
      offset: offset,
      message: "a control character (U+\(hexadecimal(UInt32(byte), 4))) stands here",
      hint: hint)
  }

  /// Characters that are valid UTF-8 but that libyaml would refuse or take for a line break.
  private func strangeCharacter(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> Fault? {
    var value: UInt32 = UInt32(bytes[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset]) & 0x3F }
    switch value {
    case 0x80...0x9F:
      return Fault(
        offset: index, message: "a control character (U+\(hexadecimal(value, 4))) stands here",
        hint: "delete it; it cannot be printed")
    case 0x2028, 0x2029:
      return Fault(
        offset: index, message: "a line separator (U+\(hexadecimal(value, 4))) stands here",
        hint: "begin a new line instead")
    case 0xFEFF:
      return Fault(
        offset: index, message: "a byte order mark (U+FEFF) stands inside the text",
        hint: "delete it")
    case _ where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
      return Fault(
        offset: index, message: "U+\(hexadecimal(value, 4)) is not a character", hint: "delete it")
    default: return nil
    }
  }

  /// Bytes of the UTF-8 sequence at an index; 0 where there is none (Unicode 15, table 3-7).
  private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    let length =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, index + length <= bytes.count else { return 0 }
    let second = bytes[index + 1]
    let allowed: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard allowed.contains(second) else { return 0 }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) {
      return 0
    }
    return length
  }

  /// Line and column of a byte.
  func place(ofByte offset: Int) -> Place {
    var line = 1
    var column = 1
    var index = start
    while index < offset {
      let byte = bytes[index]
      if byte == 0x0A || (byte == 0x0D && (index + 1 >= bytes.count || bytes[index + 1] != 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80, byte != 0x0D {
        column += 1
      }
      index += 1
    }
    return Place(file: file, line: line, column: column)
  }

  /// The column of a tab in the indentation of a line (both from 1); nil where there is none.
  func tabInIndentation(ofLine wanted: Int) -> Int? {
    var line = 1
    var index = start
    while line < wanted {
      guard let end = bytes[index...].firstIndex(of: 0x0A) else { return nil }
      index = end + 1
      line += 1
    }
    var column = 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
      if bytes[index] == 0x09 { return column }
      column += 1
      index += 1
    }
    return nil
  }
}

/// A number in capital hexadecimal digits, padded with zeros.
func hexadecimal(_ value: UInt32, _ width: Int = 2) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
