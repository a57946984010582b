/// Spells values as a file has them.
struct ValueWriter {
  private(set) var bytes: [UInt8] = []
  /// The number in the new file of each object of the draft; nought for one that is left out.
  let numbers: [Int]

  init(numbers: [Int]) { self.numbers = numbers }

  /// Writes a value; a reference to what is not in the file as null.
  mutating func write(_ value: PDFValue) {
    switch value {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .integer(let value): write(value)
    case .real(let digits): write(digits)
    case .name(let name): write(name: name)
    case .string(let string): write(string: string)
    case .array(let items): write(array: items)
    case .dictionary(let dictionary): write(dictionary)
    case .reference(let number):
      guard numbers.indices.contains(number), numbers[number] > 0 else { return write("null") }
      write(numbers[number])
      write(" 0 R")
    }
  }

  mutating func write(_ words: String) { bytes.append(contentsOf: words.utf8) }

  mutating func write(raw: some Sequence<UInt8>) { bytes.append(contentsOf: raw) }

  mutating func write(_ value: Int) {
    // One digit is the commonest, and makes no text.
    if 0...9 ~= value {
      bytes.append(UInt8(ascii: "0") + UInt8(value))
    } else {
      write(String(value))
    }
  }

  private mutating func write(name: String) {
    bytes.append(UInt8(ascii: "/"))
    write(name)
  }

  private mutating func write(array items: [PDFValue]) {
    bytes.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      write(item)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func write(_ dictionary: PDFDictionary) {
    write("<<")
    for entry in dictionary.entries {
      write(name: entry.key)
      bytes.append(UInt8(ascii: " "))
      write(entry.value)
    }
    write(">>")
  }

  private mutating func write(string: [UInt8]) {
    guard string.allSatisfy({ 0x20...0x7E ~= $0 }) else {
      bytes.append(UInt8(ascii: "<"))
      for byte in string {
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
      bytes.append(UInt8(ascii: ">"))
      return
    }
    bytes.append(UInt8(ascii: "("))
    for byte in string {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: ")"))
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
