internal import CPango

/// The font files by family. A family is opened when its first letter is asked for: a fallback
/// that no word needs costs nothing.
final class FontShelf {
  private let files: [String: [FontFile]]
  private var maps: [String: FontMap] = [:]
  private var slanted: [String: Bool] = [:]
  /// The files that have been opened so far, in that order.
  private(set) var opened: [FontFile] = []
  /// What was wrong with them.
  private(set) var faults: [FontFault] = []

  init(_ files: [FontFile]) {
    var byFamily: [String: [FontFile]] = [:]
    for file in files {
      let families = file.family.isEmpty ? FontShelf.families(of: file) : [file.family]
      for family in families { byFamily[family, default: []].append(file) }
    }
    self.files = byFamily
  }

  /// The font map of a family; nil, and a fault, where it cannot be had.
  func map(of family: String) -> FontMap? {
    if let map = maps[family] { return map }
    guard let own = files[family] else {
      report(.missingFamily(family))
      return nil
    }
    do {
      let map = try FontMap(files: own)
      maps[family] = map
      opened += own.filter { !opened.contains($0) }
      return map
    } catch {
      report(error)
      return nil
    }
  }

  /// How large a family's letters are set beside those of others.
  func scale(of family: String) -> Double { files[family]?.first?.scale ?? 1 }

  /// Whether a family has an italic; Hebrew and Arabic ones have none, and are set upright.
  func hasItalic(_ family: String) -> Bool {
    if let known = slanted[family] { return known }
    let found = (files[family] ?? []).contains { file in
      var count: Int32 = 0
      guard let pattern = FcFreeTypeQuery(file.path, 0, nil, &count) else { return false }
      defer { FcPatternDestroy(pattern) }
      var slant: Int32 = 0
      return FcPatternGetInteger(pattern, FC_SLANT, 0, &slant) == FcResultMatch
        && slant != FC_SLANT_ROMAN
    }
    slanted[family] = found
    return found
  }

  func report(_ fault: FontFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// The families a file says it belongs to; none for one that is no font.
  private static func families(of file: FontFile) -> [String] {
    var count: Int32 = 0
    guard let pattern = FcFreeTypeQuery(file.path, 0, nil, &count) else { return [] }
    defer { FcPatternDestroy(pattern) }
    return FontTable.families(in: pattern)
  }
}
