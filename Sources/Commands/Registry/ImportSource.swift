import ConcertModel
import Findings
import Interchange

/// Something to be imported: a file, or all the files of entries in a folder.
struct ImportSource {
  /// As the user named it, or its path in a folder that was named.
  var name: String
  /// The files that are read together, so that what is referred to comes first.
  var files: [String]

  /// What a word means: the file, or what lies in the folder and the folders in it. Archives stand
  /// by themselves; files of entries, which may refer to each other, belong together.
  static func sources(_ word: String) throws -> [ImportSource] {
    guard isFolder(word) else { return [ImportSource(name: word, files: [word])] }
    let files = try files(under: word)
    let archives = files.filter { $0.hasSuffix(".xml") }
    let entries = files.filter { !$0.hasSuffix(".xml") }
    return (entries.isEmpty ? [] : [ImportSource(name: word, files: entries)])
      + archives.map { ImportSource(name: $0, files: [$0]) }
  }

  private static func files(under folder: String) throws -> [String] {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return try fileNames(in: folder).flatMap { name -> [String] in
      let path = prefix + name
      // Links to folders are not followed: they may lead round in circles.
      if isFolder(path) { return isLink(path) ? [] : try files(under: path) }
      let isKnown = Acquisition.endings.contains { name.hasSuffix("." + $0) }
      return isKnown ? [path] : []
    }
  }

  /// Reads it; files that cannot be read at all are reported and passed over.
  func proposals(_ tables: TableReading, unreadable: (CommandFailure) -> Void) -> Proposals {
    guard files.count != 1 else {
      do {
        return try Self.proposals(from: files[0], tables)
      } catch {
        unreadable(CommandFailure(error))
        return Proposals(source: name)
      }
    }
    var all = Proposals(source: name)
    for file in files {
      do {
        let one = try Self.proposals(from: file, tables)
        all.append(one)
      } catch {
        unreadable(CommandFailure(error))
      }
    }
    all.proposals = all.proposals.joiningEvents().inOrderOfReference()
    return all
  }

  /// Reads a file; throws where it cannot be read at all.
  private static func proposals(from path: String, _ tables: TableReading) throws -> Proposals {
    let bytes = try InputFile.bytes(of: path)
    do {
      let name = slug(EventSource.file(path).fallbackID)
      return try Acquisition(
        file: path, name: name, encoding: tables.encoding, mapping: tables.mapping,
        mappings: tables.mappings
      ).proposals(from: bytes)
    } catch {
      throw CommandFailure(.unreadableInput, error.findings)
    }
  }
}
