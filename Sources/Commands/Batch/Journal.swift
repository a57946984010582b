internal import Glibc

/// The running record of a batch: a document's line is appended as soon as the document is on the
/// disk, so that a killed run knows what it had done. Whoever holds it is alone at its work.
final class Journal {
  /// What earlier runs have written into it, by file.
  let earlier: [String: ManifestLine]
  private let folder: OutputFolder
  private let name: String
  private let descriptor: Int32
  private var end: Int
  /// Where each document's line stands; empty stretches for those that have none yet.
  private var stretches: [Range<Int>]

  /// Opens the journal for so many documents; throws where another run holds it.
  init(in folder: OutputFolder, name: String, documents: Int, keepingEarlier: Bool) throws {
    self.folder = folder
    self.name = name
    descriptor = try folder.openLocked(name)
    stretches = Array(repeating: 0..<0, count: documents)
    end = 0
    earlier =
      keepingEarlier ? ManifestLine.byFile(try InputFile.bytes(of: folder.path(of: name))) : [:]
    if keepingEarlier {
      end = Int(lseek(descriptor, 0, SEEK_END))
      if end > 0 { try put("\n") }  // the last line may have been cut in the middle
    } else if ftruncate(descriptor, 0) != 0 {
      throw OutputError(path: folder.path(of: name), step: .write, code: errno)
    }
  }

  deinit { close(descriptor) }

  /// Appends a document's line.
  func append(_ line: ManifestLine, of document: Int) throws {
    let start = end
    try put(line.json.line + "\n")
    stretches[document] = start..<end
  }

  private func put(_ text: String) throws {
    let bytes = Array(text.utf8)
    let code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if code != 0 { throw OutputError(path: folder.path(of: name), step: .write, code: code) }
    end += bytes.count
  }

  /// A document's line as it was written; nil where it has none.
  func line(of document: Int) throws -> [UInt8]? {
    let stretch = stretches[document]
    if stretch.isEmpty { return nil }
    var bytes = [UInt8](repeating: 0, count: stretch.count)
    let count = pread(descriptor, &bytes, bytes.count, off_t(stretch.lowerBound))
    guard count == bytes.count else { throw InputFile.unreadable(folder.path(of: name), EIO) }
    return bytes
  }

  /// Removes the journal: the manifest has taken its place.
  func remove() { folder.remove(name) }
}
