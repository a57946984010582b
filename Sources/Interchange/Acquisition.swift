import ConcertModel
import Findings
import Records

/// A file cannot be read at all; nothing of it counts.
public struct UnreadableFile: Error, Sendable {
  /// Why, with places.
  public var findings: [Finding]

  /// A file that cannot be read, and why.
  public init(_ findings: [Finding]) { self.findings = findings }
}

/// A file that came in, and how to read it; its format is told by its content.
///
/// Every reader only proposes; nothing is written before the registry takes the proposals.
public struct Acquisition: Sendable {
  /// The file as the user named it.
  public var file: String
  /// The id of the only entry of a file, where it says none.
  public var name: EntryID

  /// A file and the id its only entry gets where it says none.
  public init(file: String, name: EntryID) {
    self.file = file
    self.name = name
  }

  /// The endings of the files in a folder that are looked at.
  public static let endings = ["yaml", "yml", "json", "xml"]

  /// Reads the file's bytes.
  ///
  /// - Throws: `UnreadableFile` where nothing of it can be read.
  public func proposals(from bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    if NewYorkPhilharmonicArchive.recognises(bytes) { return try archive(bytes) }
    let isYAML = [".yaml", ".yml"].contains { file.hasSuffix($0) }
    if isYAML { return try EntryStream.proposals(from: bytes, file: file, name: name) }
    let first = bytes.first { ![0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
    if file.hasSuffix(".json") || first.map({ "[{".utf8.contains($0) }) ?? false {
      return try records(bytes)
    }
    throw unknown(at: Place(file: file))
  }

  private func archive(_ bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    do {
      return try NewYorkPhilharmonicArchive.proposals(from: bytes, file: file)
    } catch {
      let position = (error as? ArchiveError)?.position ?? (line: 1, column: 1)
      let place = Place(file: file, line: position.line, column: position.column)
      throw UnreadableFile([.error("\(error)", at: place)])
    }
  }

  private func records(_ bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    let errata = Errata()
    guard let root = JSONReader.read(bytes, file: file, errata: errata) else {
      throw UnreadableFile(errata.findings)
    }
    guard EntryRecords.recognises(root) else { throw unknown(at: root.place) }
    return EntryRecords.proposals(from: root, file: file)
  }

  private func unknown(at place: Place) -> UnreadableFile {
    UnreadableFile([
      .error(
        "its format is not known", at: place,
        hint: "known are event files and YAML entries (.yaml), our own JSON, and the New York "
          + "Philharmonic's XML")
    ])
  }
}
