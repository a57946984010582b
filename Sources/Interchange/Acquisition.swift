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

  /// What a table's file is read as; nil to find out.
  public var encoding: TextEncoding?

  /// What the columns of a table hold; nil to find out.
  public var mapping: TableMapping?
  /// The mappings among which a table's own is looked for.
  public var mappings: [TableMapping]

  /// A file and the id its only entry gets where it says none.
  public init(
    file: String, name: EntryID, encoding: TextEncoding? = nil, mapping: TableMapping? = nil,
    mappings: [TableMapping] = []
  ) {
    self.file = file
    self.name = name
    self.encoding = encoding
    self.mapping = mapping
    self.mappings = mappings
  }

  /// The endings of the files in a folder that are looked at.
  public static let endings = ["yaml", "yml", "json", "jsonld", "xml", "csv", "tsv"]

  /// Reads the file's bytes.
  ///
  /// - Throws: `UnreadableFile` where nothing of it can be read.
  public func proposals(from bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    if NewYorkPhilharmonicArchive.recognises(bytes) { return try archive(bytes) }
    let isYAML = [".yaml", ".yml"].contains { file.hasSuffix($0) }
    if isYAML { return try EntryStream.proposals(from: bytes, file: file, name: name) }
    if [".csv", ".tsv"].contains(where: { file.hasSuffix($0) }) { return try table(bytes) }
    let first = bytes.first { ![0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF].contains($0) }
    if [".json", ".jsonld"].contains(where: { file.hasSuffix($0) })
      || first.map({ "[{".utf8.contains($0) }) ?? false
    {
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

  private func table(_ bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    let table = try CSVTable(bytes, file: file, encoding: encoding)
    var proposals = Proposals(source: file)
    if let mapping = mapping ?? mappings.first(where: { $0.fits(table.header) }) {
      var events = EventTable(table, mapping, isOurs: false)
      proposals = events.proposals(name: name)
    } else if EntryTable.recognises(table.header) {
      proposals = EntryTable.proposals(from: table)
      if EntryTable.hasEvents(table) {
        var events = EventTable(table, .plain(for: table.header), isOurs: true)
        proposals.append(events.proposals(name: name))
      }
    } else if TableMapping.plain(for: table.header).knows(table.header) {
      var events = EventTable(table, .plain(for: table.header), isOurs: false)
      proposals = events.proposals(name: name)
    } else {
      throw UnreadableFile([
        .error(
          "the columns of this table are not known", at: table.place(of: table.header[0]),
          hint: "say with --mapping what they hold; leporello import --help tells how")
      ])
    }
    proposals.findings = table.findings + proposals.findings
    proposals.rejected += table.rejected
    return proposals
  }

  private func records(_ bytes: [UInt8]) throws(UnreadableFile) -> Proposals {
    let errata = Errata()
    guard let root = JSONReader.read(bytes, file: file, errata: errata) else {
      throw UnreadableFile(errata.findings)
    }
    if EntryRecords.recognises(root) { return EntryRecords.proposals(from: root, file: file) }
    if SchemaFile.recognises(root) { return SchemaFile.proposals(from: root, file: file) }
    if MusicBrainzFile.recognises(root) {
      return MusicBrainzFile.proposals(from: root, file: file)
    }
    throw unknown(at: root.place)
  }

  private func unknown(at place: Place) -> UnreadableFile {
    UnreadableFile([
      .error(
        "its format is not known", at: place,
        hint:
          "known are event files and YAML entries (.yaml), our own JSON, "
          + "MusicBrainz's and schema.org's, tables (.csv), and the New York Philharmonic's XML")
    ])
  }
}
