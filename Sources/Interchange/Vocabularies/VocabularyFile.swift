import ConcertModel
import Findings
import YAML

/// A term of a vocabulary: a key, a role.
public struct VocabularyTerm: Hashable, Sendable {
  /// What it is known by in files.
  public var id: String
  /// What it is called, per language.
  public var name: Texts
  /// The languages in which it has not been read by somebody who speaks them.
  public var unreviewed: [String]
}

/// A thematic catalogue: the letters that stand for it, and whose works it lists.
public struct ThematicCatalogue: Hashable, Sendable {
  /// Its number in the vocabulary.
  public var id: String
  /// The letters, such as `BWV`.
  public var siglum: String
  /// Other letters for the same.
  public var also: [String]
  /// Whose works it lists: surname, forenames.
  public var composer: String
  /// Years of birth and death, as the source has them.
  public var lived: String?
  /// Its title.
  public var title: String?
  /// Who made it.
  public var by: String?
  /// When it was published.
  public var year: String?
}

/// The house's vocabularies other than that of instruments, which is a file of entries.
public enum VocabularyFile {
  /// The terms of a file with one list, such as `keys:` or `roles:`.
  public static func terms(
    _ list: String, _ bytes: [UInt8], file: String, errata: Errata
  ) -> [VocabularyTerm] {
    rows(list, bytes, file: file, errata: errata).compactMap { reader, row in
      defer { row.finish(also: ["doremus"]) }
      guard let id = row.requiredText("id"), row.required("name") != nil,
        let name = reader.texts(row, "name")
      else { return nil }
      return VocabularyTerm(
        id: id, name: name, unreviewed: reader.languageTags(row, "review"))
    }
  }

  /// The catalogues of a file.
  public static func catalogues(
    _ bytes: [UInt8], file: String, errata: Errata
  ) -> [ThematicCatalogue] {
    rows("catalogues", bytes, file: file, errata: errata).compactMap { reader, row in
      defer { row.finish() }
      guard let id = row.requiredText("id"), let siglum = row.requiredText("siglum"),
        let composer = row.requiredText("composer")
      else { return nil }
      return ThematicCatalogue(
        id: id, siglum: siglum, also: reader.strings(row, "also"), composer: composer,
        lived: reader.string(row, "lived"), title: reader.string(row, "title"),
        by: reader.string(row, "by"), year: reader.string(row, "year"))
    }
  }

  private static func rows(
    _ list: String, _ bytes: [UInt8], file: String, errata: Errata
  ) -> [(EventReader, YAMLMapping)] {
    guard let document = YAMLDocument(bytes, file: file, errata: errata),
      let root = document.root.mapping(errata)
    else { return [] }
    let reader = EventReader(lines: FileLines(bytes), errata: errata)
    let rows = root.list(list).compactMap { $0.mapping(named: list, errata) }
    root.finish()
    return rows.map { (reader, $0) }
  }
}
