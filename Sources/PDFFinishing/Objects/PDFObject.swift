internal import CQPDF

/// An object of a PDF: a number, a name, a text, an array, a dictionary or a stream.
///
/// Reading what is not there gives nil or the null object; names and keys are written without
/// their slash and may hold any character.
public final class PDFObject {
  /// The file it belongs to.
  public let file: PDFFile
  let handle: qpdf_oh

  /// Takes over a handle just given out.
  init(_ file: PDFFile, _ handle: qpdf_oh) {
    self.file = file
    self.handle = handle
  }

  deinit { qpdf_oh_release(file.data, handle) }

  private var data: qpdf_data { file.data }
}

extension PDFObject {
  /// Whether there is nothing.
  public var isNull: Bool { qpdf_oh_is_null(data, handle) != QPDF_FALSE }
  /// Whether it is an array.
  public var isArray: Bool { qpdf_oh_is_array(data, handle) != QPDF_FALSE }
  /// Whether it is a dictionary, that of a stream not counted.
  public var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != QPDF_FALSE }
  /// Whether it is a stream.
  public var isStream: Bool { qpdf_oh_is_stream(data, handle) != QPDF_FALSE }

  /// A whole number; nil for anything else.
  public var integer: Int? {
    var value: Int64 = 0
    return qpdf_oh_get_value_as_longlong(data, handle, &value) != QPDF_FALSE ? Int(value) : nil
  }

  /// A number; nil for anything else.
  public var number: Double? {
    var value = 0.0
    return qpdf_oh_get_value_as_number(data, handle, &value) != QPDF_FALSE ? value : nil
  }

  /// Yes or no; nil for anything else.
  public var bool: Bool? {
    var value: QPDF_BOOL = QPDF_FALSE
    return qpdf_oh_get_value_as_bool(data, handle, &value) != QPDF_FALSE
      ? value != QPDF_FALSE : nil
  }

  /// A name without its slash; nil for anything else.
  public var name: String? {
    var characters: UnsafePointer<CChar>?
    var length = 0
    guard qpdf_oh_get_value_as_name(data, handle, &characters, &length) != QPDF_FALSE,
      let characters, length > 0
    else { return nil }
    return Self.string(characters + 1, length - 1)
  }

  /// A text string as its characters; nil for anything else.
  public var text: String? {
    var characters: UnsafePointer<CChar>?
    var length = 0
    guard qpdf_oh_get_value_as_utf8(data, handle, &characters, &length) != QPDF_FALSE,
      let characters
    else { return nil }
    return Self.string(characters, length)
  }

  /// A string as its bytes; nil for anything else.
  public var bytes: [UInt8]? {
    var characters: UnsafePointer<CChar>?
    var length = 0
    guard qpdf_oh_get_value_as_string(data, handle, &characters, &length) != QPDF_FALSE,
      let characters
    else { return nil }
    return characters.withMemoryRebound(to: UInt8.self, capacity: length) {
      [UInt8](UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private static func string(_ characters: UnsafePointer<CChar>, _ length: Int) -> String {
    characters.withMemoryRebound(to: UInt8.self, capacity: length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
    }
  }

  /// Its number and generation in the file; nil for what stands inside another object.
  public var reference: Reference? {
    let number = qpdf_oh_get_object_id(data, handle)
    return number > 0
      ? Reference(number: Int(number), generation: Int(qpdf_oh_get_generation(data, handle)))
      : nil
  }

  /// The number and generation of an object.
  public struct Reference: Sendable, Hashable {
    /// Number in the file.
    public var number: Int
    /// Generation.
    public var generation: Int
  }

  /// The object as PDF writes it, references not followed.
  public var source: String { String(cString: qpdf_oh_unparse_resolved(data, handle)) }
}

extension PDFObject {
  /// The value of a key of a dictionary or of a stream's dictionary; null where there is none.
  public subscript(key: String) -> PDFObject {
    get {
      if isStream { return PDFObject(file, qpdf_oh_get_dict(data, handle))[key] }
      // qpdf 11.3 takes asking anything but a dictionary or null for a fault of the file.
      guard isDictionary else { return file.null }
      return PDFObject(file, qpdf_oh_get_key(data, handle, "/" + key))
    }
    set { set(key, newValue) }
  }

  /// Sets the value of a key.
  public func set(_ key: String, _ value: PDFObject) {
    if isStream {
      PDFObject(file, qpdf_oh_get_dict(data, handle)).set(key, value)
    } else {
      qpdf_oh_replace_key(data, handle, PDFFile.spelled(key), value.handle)
    }
  }

  /// Takes a key away.
  public func remove(_ key: String) {
    if isStream {
      PDFObject(file, qpdf_oh_get_dict(data, handle)).remove(key)
    } else {
      qpdf_oh_remove_key(data, handle, "/" + key)
    }
  }

  /// The keys of a dictionary, in byte order.
  public var keys: [String] {
    if isStream { return PDFObject(file, qpdf_oh_get_dict(data, handle)).keys }
    guard isDictionary else { return [] }
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(data, handle)
    while qpdf_oh_dict_more_keys(data) != QPDF_FALSE, let key = qpdf_oh_dict_next_key(data) {
      keys.append(String(String(cString: key).dropFirst()))
    }
    return keys
  }

  /// The items of an array; none for anything else.
  public var items: [PDFObject] {
    guard isArray else { return [] }
    return (0..<qpdf_oh_get_array_n_items(data, handle)).map {
      PDFObject(file, qpdf_oh_get_array_item(data, handle, $0))
    }
  }

  /// Adds an item to an array.
  public func append(_ item: PDFObject) { qpdf_oh_append_item(data, handle, item.handle) }
}

extension PDFObject {
  /// The decoded content of a stream; throws where it cannot be decoded.
  public func content() throws(PDFFault) -> [UInt8] {
    try content(decoding: qpdf_dl_generalized)
  }

  /// The dots of a picture, whatever it is compressed with.
  public func dots() throws(PDFFault) -> [UInt8] {
    try content(decoding: qpdf_dl_all)
  }

  /// The content of a stream as it stands in the file.
  public func storedContent() throws(PDFFault) -> [UInt8] {
    try content(decoding: qpdf_dl_none)
  }

  private func content(
    decoding level: qpdf_stream_decode_level_e
  ) throws(PDFFault) -> [UInt8] {
    var buffer: UnsafeMutablePointer<UInt8>?
    var length = 0
    _ = qpdf_oh_get_stream_data(data, handle, level, nil, &buffer, &length)
    return try PDFPage.taken(buffer, length, from: file)
  }

  /// Puts content in place of a stream's own.
  public func replaceContent(_ bytes: [UInt8]) {
    let none = file.null
    bytes.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        data, handle, $0.baseAddress, $0.count, none.handle, none.handle)
    }
  }

  /// The same object under a number of its own, so that others can refer to it.
  public var indirect: PDFObject {
    PDFObject(file, qpdf_make_indirect_object(data, handle))
  }
}

extension PDFFile {
  /// The null object.
  public var null: PDFObject { PDFObject(self, qpdf_oh_new_null(data)) }

  /// A name, of any characters, without its slash.
  public func name(_ name: String) -> PDFObject {
    PDFObject(self, qpdf_oh_new_name(data, Self.spelled(name)))
  }

  /// qpdf 11.3 takes “#20” in a name for a space already spelled, and spells all else itself.
  static func spelled(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "#")) else { return "/" + name }
    let parts = name.split(separator: "#", omittingEmptySubsequences: false)
    return "/" + parts.joined(separator: "#23")
  }

  /// A text of any characters.
  public func text(_ text: String) -> PDFObject {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) {
        PDFObject(self, qpdf_oh_new_binary_unicode_string(data, $0.baseAddress, $0.count))
      }
    }
  }

  /// A string of bytes.
  public func string(_ bytes: [UInt8]) -> PDFObject {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        PDFObject(self, qpdf_oh_new_binary_string(data, $0.baseAddress, $0.count))
      }
    }
  }

  /// A whole number.
  public func integer(_ value: Int) -> PDFObject {
    PDFObject(self, qpdf_oh_new_integer(data, Int64(value)))
  }

  /// A number with up to so many decimals, in plain digits whatever the locale.
  public func number(_ value: Double, decimals: Int = 4) -> PDFObject {
    PDFObject(self, qpdf_oh_new_real_from_string(data, plainDigits(value, decimals: decimals)))
  }

  /// Yes or no.
  public func bool(_ value: Bool) -> PDFObject {
    PDFObject(self, qpdf_oh_new_bool(data, value ? QPDF_TRUE : QPDF_FALSE))
  }

  /// An array.
  public func array(_ items: [PDFObject] = []) -> PDFObject {
    let array = PDFObject(self, qpdf_oh_new_array(data))
    for item in items { array.append(item) }
    return array
  }

  /// A dictionary; a key given twice is an error of the caller and the later one stands.
  public func dictionary(_ entries: KeyValuePairs<String, PDFObject> = [:]) -> PDFObject {
    let dictionary = PDFObject(self, qpdf_oh_new_dictionary(data))
    for (key, value) in entries { dictionary.set(key, value) }
    return dictionary
  }

  /// A stream with its content, compressed when the file is written.
  public func stream(_ content: [UInt8]) -> PDFObject {
    let stream = PDFObject(self, qpdf_oh_new_stream(data))
    stream.replaceContent(content)
    return stream
  }

  /// What a piece of PDF source says; it may hold no references. Null where it makes no sense.
  public func parsed(_ source: String) -> PDFObject {
    PDFObject(self, qpdf_oh_parse(data, source))
  }
}

/// A number in plain digits, as PDF wants it: no exponent, no locale, no idle noughts.
func plainDigits(_ value: Double, decimals: Int) -> String {
  guard value.isFinite else { return "0" }
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let bounded = min(max(value, -1e12), 1e12)
  let whole = Int64((bounded * scale).rounded())
  let digits = String(whole.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  var fraction = padded.suffix(decimals)
  while fraction.last == "0" { fraction.removeLast() }
  let integer = padded.dropLast(decimals)
  return (whole < 0 ? "-" : "") + integer + (fraction.isEmpty ? "" : "." + fraction)
}
