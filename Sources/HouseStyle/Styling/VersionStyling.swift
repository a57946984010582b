import ConcertModel

/// Later hands in a work: arrangements, editions, completions.
extension HouseStyle {
  /// What the title says of them, where this house says it there.
  func versionInTitle(_ parts: TitleParts) -> Phrase? {
    guard chooses("title", .versionPlace), !parts.versions.isEmpty else { return nil }
    return Phrase.joined(parts.versions.map(version), by: "; ")
  }

  /// What a line of its own says of each, where this house prints lines.
  public func versionLines(of parts: TitleParts) -> [Phrase] {
    chooses("line", .versionPlace) ? parts.versions.map { dressed(version($0)) } : []
  }

  /// “arranged by Wilhelmj”, “arranged for brass”.
  func version(_ version: WorkVersion) -> Phrase {
    guard let form = vocabulary.versions[version.kind.rawValue] else {
      return Phrase(([version.kind.rawValue] + version.by).joined(separator: " "))
    }
    let note = version.note.flatMap { $0.isEmpty || isSaid($0, of: version) ? nil : $0 }
    if let note, version.by.isEmpty, version.forces == nil, version.year == nil,
      let whole = vocabulary.remarks[Casing.folded(note + " " + version.kind.rawValue)]
    {
      return Phrase(whole)
    }
    return form.filled { field in
      switch field {
      case "names": version.by.isEmpty ? nil : self.list(version.by)
      case "forces": version.forces.map { self.forces($0) }
      case "year": version.year.map { Phrase($0) }
      case "note": note.map { Phrase(self.said($0)) }
      case "unnamed":
        version.unnamed == true ? self.unnamed(version) : nil
      default: nil
      }
    }
  }

  /// That nobody knows by whom: in the source's own word where the edition speaks its language.
  private func unnamed(_ version: WorkVersion) -> Phrase? {
    let word = vocabulary.words["unnamed"]
    return (isOwn("en") ? version.note ?? word : word).map { Phrase($0) }
  }

  /// Whether a note only says again that nobody knows by whom.
  private func isSaid(_ note: String, of version: WorkVersion) -> Bool {
    version.unnamed == true && SmallWords.unspecified.contains(Casing.folded(note))
  }
}
