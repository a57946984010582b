import ConcertModel

/// The addresses under which keepers of identifiers show what they know.
enum WebAddress {
  /// What stands before the identifier, by scheme; of MusicBrainz by kind of entry as well.
  private static let beginnings: [(scheme: String, beginning: String)] = [
    ("wikidata", "https://www.wikidata.org/entity/"), ("viaf", "https://viaf.org/viaf/"),
    ("isni", "https://isni.org/isni/"), ("gnd", "https://d-nb.info/gnd/"),
    ("lccn", "https://id.loc.gov/authorities/names/"), ("bnf", "https://data.bnf.fr/ark:/12148/"),
    ("orcid", "https://orcid.org/"),
  ]

  private static func musicBrainz(_ kind: EntryKind) -> String? {
    let word: String? =
      switch kind {
      case .person, .ensemble: "artist"
      case .work: "work"
      case .series: "series"
      case .venue: "place"
      case .event: "event"
      case .instrument: "instrument"
      }
    return word.map { "https://musicbrainz.org/\($0)/" }
  }

  /// The address of an identifier; nil where its keeper has none we know.
  static func of(_ identifier: ExternalIdentifier, _ kind: EntryKind) -> String? {
    let beginning =
      identifier.scheme == "musicbrainz"
      ? musicBrainz(kind) : beginnings.first { $0.scheme == identifier.scheme }?.beginning
    let value = identifier.value.filter { $0 != " " }
    let isPlain = value.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x2D
    }
    return isPlain && !value.isEmpty ? beginning.map { $0 + value } : nil
  }

  /// The identifier in an address; nil where it is nobody's we know.
  static func identifier(in address: String) -> ExternalIdentifier? {
    let rest = address.split(separator: "://", maxSplits: 1).last.map(String.init) ?? address
    func value(after beginning: String) -> String? {
      let known = beginning.split(separator: "://").last.map(String.init) ?? beginning
      let bare = known.hasPrefix("www.") ? String(known.dropFirst(4)) : known
      let given = rest.hasPrefix("www.") ? String(rest.dropFirst(4)) : rest
      guard given.hasPrefix(bare) else { return nil }
      let value = given.dropFirst(bare.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      return value.isEmpty ? nil : String(value)
    }
    for (scheme, beginning) in beginnings {
      if let value = value(after: beginning) { return .init(scheme: scheme, value: value) }
    }
    if let value = value(after: "https://wikidata.org/wiki/") {
      return .init(scheme: "wikidata", value: value)
    }
    for kind in EntryKind.allCases {
      if let beginning = musicBrainz(kind), let value = value(after: beginning) {
        return .init(scheme: "musicbrainz", value: value)
      }
    }
    return nil
  }
}
