/// What the segments of a JPEG file tell before its dots begin (ITU-T T.81, annex B).
struct JPEGSegments {
  /// Whether Adobe's marker (APP14) is there.
  private(set) var hasAdobeMarker = false
  /// The ICC profile in it, put together from its parts (ICC.1:2010, B.4).
  private(set) var profile: [UInt8]?

  init(_ bytes: [UInt8]) {
    var parts: [Int: ArraySlice<UInt8>] = [:]
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xDA { break }
      // Markers without a length, and the bytes that fill up before one.
      if marker == 0xFF || marker == 0x01 || 0xD0...0xD9 ~= marker {
        place += marker == 0xFF ? 1 : 2
        continue
      }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= bytes.count else { break }
      let content = bytes[(place + 4)..<end]
      if marker == 0xEE, content.count >= 10, content.starts(with: "Adobe".utf8) {
        hasAdobeMarker = true
      }
      if marker == 0xE2, content.count > 14, content.starts(with: Self.profileName) {
        parts[Int(content[content.startIndex + 12])] = content.dropFirst(14)
      }
      place = end
    }
    // Parts are counted from 1; one that is missing leaves no profile.
    let whole = (1...255).prefix { parts[$0] != nil }.flatMap { parts[$0] ?? [] }
    if !whole.isEmpty { profile = whole }
  }

  private static let profileName = Array("ICC_PROFILE".utf8) + [0]
}
