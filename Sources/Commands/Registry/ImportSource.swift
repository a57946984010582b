import ConcertModel
import Findings
import Interchange

/// A file to be imported: which format it is in, and what it proposes.
enum ImportSource {
  /// Reads a file; throws where it cannot be read at all.
  static func proposals(from path: String) throws -> Proposals {
    let bytes = try InputFile.bytes(of: path)
    if NewYorkPhilharmonicArchive.recognises(bytes) {
      do {
        return try NewYorkPhilharmonicArchive.proposals(from: bytes, file: path)
      } catch let error as ArchiveError {
        let position = error.position
        let place = Place(file: path, line: position.line, column: position.column)
        throw CommandFailure(.unreadableInput, .error("\(error)", at: place))
      }
    }
    if isEventFileName(path) { return try entry(bytes, path) }
    throw CommandFailure(
      .unreadableInput,
      .error(
        "its format is not known", at: Place(file: path),
        hint: "known are event files (.yaml) and the New York Philharmonic's XML"))
  }

  /// A file of one entry, mostly an event, proposes it, unless an error is in it.
  private static func entry(_ bytes: [UInt8], _ path: String) throws -> Proposals {
    let errata = Errata()
    guard var entry = EntryFile.entry(bytes, file: path, errata: errata) else {
      throw CommandFailure(.unreadableInput, errata.findings)
    }
    entry.id = entry.id ?? slug(EventSource.file(path).fallbackID)
    let isUsable = !errata.hasErrors
    return Proposals(
      source: path,
      proposals: isUsable ? [Proposal(entry, place: Place(file: path))] : [],
      findings: errata.findings, rejected: isUsable ? 0 : 1)
  }

  /// The files a word means: the file, or the event files of a folder.
  static func files(_ word: String) throws -> [String] {
    guard isFolder(word) else { return [word] }
    let prefix = word.hasSuffix("/") ? word : word + "/"
    return try fileNames(in: word).filter { isEventFileName($0) || $0.hasSuffix(".xml") }
      .map { prefix + $0 }
  }
}
