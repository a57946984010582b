/// The objects of a file that is being finished: those painted, changed and added to.
///
/// What is painted and what is new stand side by side under one numbering; whatever nothing leads
/// to any more is left out when the file is written.
final class PDFDraft {
  /// An object of the draft.
  enum Item {
    case value(PDFValue)
    /// A stream's dictionary without its length, and its bytes as they are stored.
    case stream(PDFDictionary, [UInt8])
    /// A stream as it was painted: its dictionary, and where its bytes stand.
    case painted(PDFDictionary, Range<Int>)
  }

  private(set) var items: [Item?]
  /// The painted file, which outlives the draft.
  let source: UnsafeBufferPointer<UInt8>
  let deflater: Deflater
  /// The number of the catalogue.
  let root: Int
  /// The number of the document's information.
  let info: Int
  /// The numbers of the pages, in order.
  private(set) var pages: [Int] = []

  init(
    _ painted: UnsafeBufferPointer<UInt8>, _ deflater: Deflater
  ) throws(PDFFault) {
    let file = try PaintedFile(painted)
    source = painted
    self.deflater = deflater
    items = file.items.map { item in
      switch item {
      case .value(let value): .value(value)
      case .stream(let dictionary, let range): .painted(dictionary, range)
      case nil: nil
      }
    }
    guard let root = file.trailer["Root"]?.reference, items.indices.contains(root) else {
      throw .damaged("it has no catalogue")
    }
    self.root = root
    if let info = file.trailer["Info"]?.reference, items.indices.contains(info) {
      self.info = info
    } else {
      items.append(.value(.dictionary([:])))
      info = items.count - 1
    }
    try addPages(under: dictionary(of: root)["Pages"]?.reference ?? -1, depth: 0)
  }

  private func addPages(under number: Int, depth: Int) throws(PDFFault) {
    let node = dictionary(of: number)
    guard depth < 32, case .array(let kids)? = node["Kids"] else {
      throw .damaged("its pages cannot be found")
    }
    for kid in kids.compactMap(\.reference) {
      if dictionary(of: kid)["Kids"] == nil {
        pages.append(kid)
      } else {
        try addPages(under: kid, depth: depth + 1)
      }
    }
  }
}

extension PDFDraft {
  /// Puts other pages in the place of the painted ones; `parent` is the node that lists them.
  func replacePages(with numbers: [Int], under parent: Int) {
    pages = numbers
    set("Pages", of: root, to: .reference(parent))
  }

  /// The dictionary of an object, a stream's too; empty for anything else.
  func dictionary(of number: Int) -> PDFDictionary {
    guard items.indices.contains(number) else { return [:] }
    switch items[number] {
    case .value(.dictionary(let dictionary)): return dictionary
    case .stream(let dictionary, _), .painted(let dictionary, _): return dictionary
    case .value, nil: return [:]
    }
  }

  /// A value itself, where it is a reference what it leads to; null where that is nothing.
  func resolved(_ value: PDFValue?) -> PDFValue {
    guard let number = value?.reference else { return value ?? .null }
    guard items.indices.contains(number) else { return .null }
    switch items[number] {
    case .value(let value): return value
    case .stream(let dictionary, _), .painted(let dictionary, _): return .dictionary(dictionary)
    case nil: return .null
    }
  }

  /// The dictionary that a value is or leads to; empty for anything else.
  func dictionary(_ value: PDFValue?) -> PDFDictionary { resolved(value).dictionary ?? [:] }

  /// Whether an object is a stream.
  func isStream(_ number: Int) -> Bool {
    guard items.indices.contains(number) else { return false }
    switch items[number] {
    case .stream, .painted: return true
    case .value, nil: return false
    }
  }

  /// Sets a key of an object's dictionary; nil takes it away.
  func set(_ key: String, of number: Int, to value: PDFValue?) {
    var dictionary = self.dictionary(of: number)
    dictionary[key] = value
    switch items[number] {
    case .stream(_, let bytes): items[number] = .stream(dictionary, bytes)
    case .painted(_, let range): items[number] = .painted(dictionary, range)
    case .value, nil: items[number] = .value(.dictionary(dictionary))
    }
  }

  /// A new object; its number.
  func add(_ value: PDFValue) -> Int {
    items.append(.value(value))
    return items.count - 1
  }

  /// A number for an object whose content is not known yet.
  func reserve() -> Int { add(.null) }

  /// Puts a value under a number.
  func put(_ value: PDFValue, at number: Int) { items[number] = .value(value) }

  /// A new stream, packed unless it must stay readable; its number.
  func add(
    stream bytes: [UInt8], _ dictionary: PDFDictionary = [:], packs: Bool = true
  ) throws(PDFFault) -> Int {
    items.append(nil)
    let number = items.count - 1
    try put(stream: bytes, dictionary, at: number, packs: packs)
    return number
  }

  /// A stream whose bytes are packed already; its number.
  func add(packed bytes: [UInt8], _ dictionary: PDFDictionary = [:]) -> Int {
    var dictionary = dictionary
    dictionary["Filter"] = .name("FlateDecode")
    items.append(.stream(dictionary, bytes))
    return items.count - 1
  }

  /// Puts a stream under a number, in place of what was there.
  func put(
    stream bytes: [UInt8], _ dictionary: PDFDictionary, at number: Int, packs: Bool = true
  ) throws(PDFFault) {
    var dictionary = dictionary
    dictionary["DecodeParms"] = nil
    dictionary["Filter"] = packs ? .name("FlateDecode") : nil
    items[number] = .stream(dictionary, packs ? try deflater.packed(bytes) : bytes)
  }

  /// The content of a stream, unpacked.
  func content(of number: Int) throws(PDFFault) -> [UInt8] {
    let filter = dictionary(of: number)["Filter"]
    let stored = try self.stored(number)
    switch filter {
    case nil, .array([]): return Array(stored)
    case .name("FlateDecode"), .array([.name("FlateDecode")]):
      return try deflater.unpacked(stored)
    default: throw .refused("a stream is packed in a way of its own")
    }
  }

  /// The bytes of a stream as they are stored: those painted, or those of a new one.
  func stored(_ number: Int) throws(PDFFault) -> UnsafeBufferPointer<UInt8> {
    guard items.indices.contains(number), case .painted(_, let range) = items[number] else {
      throw .damaged("a stream is not there")
    }
    return UnsafeBufferPointer(rebasing: source[range])
  }
}
