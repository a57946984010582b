/// Why a file of the archive could not be read at all; the position is counted from 1.
public enum ArchiveError: Error, Sendable, Equatable {
  /// The file is not well-formed XML, or ends too early.
  case malformed(String, line: Int, column: Int)
  /// The file's bytes are not UTF-8.
  case notUTF8(line: Int, column: Int)
  /// The file declares entities or a document type, which the archive never does and which can be
  /// made to swell without bounds.
  case declaresEntities(line: Int, column: Int)
  /// The file is XML of another kind: its outermost element.
  case notTheArchive(root: String, line: Int)
}

extension ArchiveError: CustomStringConvertible {
  /// One line for the person at the terminal, without the file's name.
  public var description: String {
    switch self {
    case .malformed(let what, _, _): what
    case .notUTF8: "the text is not UTF-8"
    case .declaresEntities: "document types and entities are not read"
    case .notTheArchive(let root, _): "<\(root)> is not a file of the archive, which has <programs>"
    }
  }

  /// Line and column, where the error has them.
  public var position: (line: Int, column: Int) {
    switch self {
    case .malformed(_, let line, let column), .notUTF8(let line, let column),
      .declaresEntities(let line, let column):
      (line, column)
    case .notTheArchive(_, let line): (line, 1)
    }
  }
}
