import ConcertModel
import Findings
import YAML

/// Entries one after another in one YAML file, with a line `---` between them: what an export
/// writes and a file of one entry is the shortest case of.
public enum EntryStream {
  /// The entries as one file.
  public static func text(for entries: some Sequence<Entry>) -> String {
    entries.map { EntryFile.text(for: $0) }.joined(separator: "---\n")
  }

  /// Reads every entry of a file; one with errors is left out and counted, the others stand.
  ///
  /// - Parameter name: the id of the only entry of a file, where it says none.
  /// - Throws: `UnreadableFile` where the only entry of a file cannot be parsed at all.
  public static func proposals(
    from bytes: [UInt8], file: String, name: EntryID
  ) throws(UnreadableFile) -> Proposals {
    let documents = documents(of: bytes)
    var result = Proposals(source: file)
    for document in documents {
      let errata = Errata()
      let entry = EntryFile.entry(Array(bytes[document.range]), file: file, errata: errata)
      result.findings += errata.findings.map { moved($0, by: document.line) }
      if entry == nil, documents.count == 1 { throw UnreadableFile(result.findings) }
      guard var entry, !errata.hasErrors else {
        result.rejected += 1
        continue
      }
      entry.id = entry.id ?? (documents.count == 1 ? name : nil)
      let line = documents.count == 1 ? nil : document.line + 1
      guard entry.id != nil else {
        result.rejected += 1
        result.findings.append(
          .error(
            "an entry without an id", at: Place(file: file, line: line),
            hint: "in a file of several entries each needs a line such as “id: gala-2022”"))
        continue
      }
      result.proposals.append(Proposal(entry, place: Place(file: file, line: line)))
    }
    result.proposals = result.proposals.inOrderOfReference()
    return result
  }

  private static func moved(_ finding: Finding, by lines: Int) -> Finding {
    var finding = finding
    finding.place.line = finding.place.line.map { $0 + lines }
    return finding
  }

  /// The parts of the file between lines `---`, each with the number of lines before it.
  ///
  /// Nothing inside a document begins a line so: texts over several lines are indented.
  private static func documents(of bytes: [UInt8]) -> [(range: Range<Int>, line: Int)] {
    var documents: [(range: Range<Int>, line: Int)] = []
    var start = 0
    var firstLine = 0
    var line = 0
    var lineStart = 0
    func finish(at end: Int) {
      let isBlank = bytes[start..<end].allSatisfy { [0x20, 0x0A, 0x0D, 0x09].contains($0) }
      if !isBlank { documents.append((start..<end, firstLine)) }
    }
    while lineStart < bytes.count {
      let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      let next = min(end + 1, bytes.count)
      line += 1
      if bytes[lineStart..<end].starts(with: "---".utf8),
        bytes[(lineStart + 3)..<end].allSatisfy({ [0x20, 0x0D, 0x09].contains($0) })
      {
        finish(at: lineStart)
        (start, firstLine) = (next, line)
      }
      lineStart = next
      if end == bytes.count { break }
    }
    finish(at: bytes.count)
    // A file with nothing in it is still one that should have held an entry.
    return documents.isEmpty ? [(0..<bytes.count, 0)] : documents
  }
}
