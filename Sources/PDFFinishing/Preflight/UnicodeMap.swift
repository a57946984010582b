/// A ToUnicode map (ISO 32000-1, 9.10.3): which codes are letters.
struct UnicodeMap {
  /// Codes that mean something.
  private(set) var codes: Set<Int> = []
  /// Codes that mean a private character, a replacement character or nothing.
  private(set) var meaningless: Set<Int> = []

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = ContentScanner(buffer)
      var values: [[UInt8]?] = []
      var kinds: [ContentToken.Kind] = []
      while let token = try? scanner.next() {
        let text = scanner.text(token)
        if token.kind == .operation {
          if text.elementsEqual("endbfchar".utf8) { takeCharacters(values.compactMap { $0 }) }
          if text.elementsEqual("endbfrange".utf8) { takeRanges(values, kinds) }
          values.removeAll()
          kinds.removeAll()
        } else {
          values.append(token.kind == .hexadecimal ? ContentString.bytes(of: text) : nil)
          kinds.append(token.kind)
        }
      }
    }
  }

  private static func code(_ bytes: [UInt8]) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  private mutating func takeCharacters(_ values: [[UInt8]]) {
    for index in stride(from: 0, to: values.count - 1, by: 2) {
      add(UnicodeMap.code(values[index]), values[index + 1])
    }
  }

  private mutating func takeRanges(_ values: [[UInt8]?], _ kinds: [ContentToken.Kind]) {
    var index = 0
    while index + 2 < values.count {
      guard let low = values[index], let high = values[index + 1] else { return }
      let (first, last) = (UnicodeMap.code(low), min(UnicodeMap.code(high), 0xFFFF))
      guard first <= last else { return }
      if let start = values[index + 2] {
        for code in first...last {
          var meaning = start
          if let end = meaning.last {
            meaning[meaning.count - 1] = end &+ UInt8((code - first) & 0xFF)
          }
          add(code, meaning)
        }
        index += 3
      } else {
        guard kinds[index + 2] == .arrayBegin else { return }
        index += 3
        for code in first...last where index < values.count {
          guard let meaning = values[index] else { break }
          add(code, meaning)
          index += 1
        }
        index += 1
      }
    }
  }

  private mutating func add(_ code: Int, _ meaning: [UInt8]) {
    codes.insert(code)
    let unit = meaning.prefix(2).reduce(0) { $0 << 8 | Int($1) }
    if unit == 0 || unit == 0xFFFD || (0xE000...0xF8FF).contains(unit) { meaningless.insert(code) }
  }
}
