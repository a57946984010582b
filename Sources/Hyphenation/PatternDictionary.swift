internal import CHyphen
private import Glibc

/// One of libhyphen's dictionaries, freed with the object. Not for two threads at once.
final class PatternDictionary {
  private let handle: UnsafeMutablePointer<HyphenDict>
  private let encoding: DictionaryEncoding

  /// Loads a `.dic` file; `nil` if it is not there or in an encoding that is not known.
  ///
  /// `completing` works its patterns into one another first: see `PatternClosure`.
  init?(path: String, completing: Bool = false) {
    // “hnj_hyphen_load” returns NULL when the file cannot be read.
    let loaded = completing ? Self.loadCompleted(path) : hnj_hyphen_load(path)
    guard let handle = loaded else { return nil }
    let name = withUnsafeBytes(of: handle.pointee.cset) { bytes in
      String(decoding: bytes.prefix { $0 != 0 && $0 != 13 }, as: UTF8.self)
    }
    guard let encoding = DictionaryEncoding(rawValue: name) else {
      hnj_hyphen_free(handle)
      return nil
    }
    self.handle = handle
    self.encoding = encoding
  }

  private static func loadCompleted(_ path: String) -> UnsafeMutablePointer<HyphenDict>? {
    guard let file = bytes(ofFile: path) else { return nil }
    var completed = PatternClosure.completed(file)
    return completed.withUnsafeMutableBytes { bytes in
      guard let stream = fmemopen(bytes.baseAddress, bytes.count, "r") else { return nil }
      defer { fclose(stream) }
      return hnj_hyphen_load_file(stream)
    }
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

  deinit { hnj_hyphen_free(handle) }

  /// After how many letters a run of lower-case letters may be parted, ascending.
  ///
  /// Places where parting would change the spelling are left out.
  func parts(of scalars: [Unicode.Scalar]) -> [Int] {
    guard scalars.count > 1, let word = encoding.bytes(of: scalars) else { return [] }
    // “hyphens: allocated character buffer (size = word_size + 5)”
    var hyphens = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let failed = word.withUnsafeBytes { bytes in
      hnj_hyphen_hyphenate2(
        handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(word.count),
        &hyphens, nil, &replacements, &positions, &cuts)
    }
    // “hnj_hyphen_hyphenate2() can allocate rep, pos, cut (word_size length arrays)”, of which
    // every entry of rep is allocated as well.
    defer {
      if let replacements { for index in word.indices { free(replacements[index]) } }
      free(replacements)
      free(positions)
      free(cuts)
    }
    guard failed == 0 else { return [] }
    // “hyphenation points signed with odd numbers”; by characters, whatever the encoding.
    return (0..<scalars.count - 1).filter { index in
      hyphens[index] & 1 == 1 && replacements?[index] == nil
    }.map { $0 + 1 }
  }
}
