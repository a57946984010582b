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
    return form.filled { field in
      switch field {
      case "names": version.by.isEmpty ? nil : self.list(version.by)
      case "forces": version.forces.map { self.forces($0) }
      case "year": version.year.map { Phrase($0) }
      case "note": version.note.map { Phrase($0) }
      case "unnamed":
        version.unnamed == true ? self.vocabulary.words["unnamed"].map { Phrase($0) } : nil
      default: nil
      }
    }
  }
}
