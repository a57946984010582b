import Checksums

/// The names of finished files: a slug of the event's id, its language and its page.
enum DocumentName {
  /// Lower-case ASCII letters, digits, hyphens and underscores; whatever else an id holds becomes
  /// a hyphen, and where that loses something a few digits of the id's SHA-256 keep ids apart.
  static func slug(_ id: String) -> String {
    var slug = ""
    for scalar in id.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_": slug.unicodeScalars.append(scalar)
      case "A"..."Z": slug += String(scalar).lowercased()
      default: if !slug.isEmpty, slug.last != "-" { slug += "-" }
      }
    }
    while slug.last == "-" { slug.removeLast() }
    // Leaves room for language, page and ending in the 255 bytes a file's name may have.
    slug = String(slug.prefix(160))
    if slug == id, !slug.isEmpty { return slug }
    let digits = SHA256Digest(of: Array(id.utf8)).hexadecimal.prefix(8)
    return slug.isEmpty ? "event-" + digits : slug + "-" + digits
  }

  /// `<id>-<language>.pdf`, without the language where there is only one.
  static func stem(id: String, language: String?) -> String {
    language.map { slug(id) + "-" + slug($0) } ?? slug(id)
  }

  /// `<stem>-01.png`: pages are counted from 1, with as many digits as the last page has.
  static func page(_ number: Int, of count: Int, stem: String, ending: String) -> String {
    let width = max(2, String(count).count)
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, width - digits.count))
    return "\(stem)-\(zeros)\(digits).\(ending)"
  }
}
