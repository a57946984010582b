/// The text of an SVG file, looked through for what is not printed.
enum SVGText {
  /// Longer drawings than this are somebody's photograph in disguise.
  static let longest = 4 << 20

  /// Whether the bytes look like a drawing: `<svg` among the first of them, and no `<html` before.
  static func isSVG(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    let trimmed = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard trimmed.hasPrefix("<") else { return false }
    guard let svg = head.firstRange(of: "<svg") ?? head.firstRange(of: ":svg") else { return false }
    return !head[..<svg.lowerBound].lowercased().contains("<html")
  }

  /// Throws for what would reach out of the file, run, or be set in a font of the machine.
  static func check(_ bytes: [UInt8]) throws(PictureFault) {
    guard bytes.count <= longest else {
      throw .refused(
        .svg, "is longer than \(longest >> 20) MB", hint: "simplify it, or save it as PNG")
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    for (element, what, hint) in refused where hasElement(element, in: text) {
      throw .refused(.svg, what, hint: hint)
    }
    if text.contains("<!entity") {
      throw .refused(.svg, "declares entities", hint: "save it anew as plain SVG")
    }
  }

  private static let refused = [
    ("text", "has letters in it that are no outlines", "convert the text to outlines (paths)"),
    ("script", "has a script in it", "save it anew as plain SVG"),
    ("image", "has another picture in it", "use the picture itself, or trace it"),
    ("foreignobject", "has a web page in it", "save it anew as plain SVG"),
  ]

  /// Whether an element of a name is opened, with or without a prefix.
  private static func hasElement(_ name: String, in text: String) -> Bool {
    var rest = text[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      let tag = rest.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" || $0 == "_" }
      if tag.split(separator: ":").last.map({ $0 == name }) ?? false { return true }
    }
    return false
  }
}
