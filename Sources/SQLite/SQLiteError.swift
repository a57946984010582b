internal import CSQLite

/// Why a database file could not be opened, read or written; each says what was being done.
public enum SQLiteError: Error, Sendable, Equatable {
  /// Another process holds the file and did not let go within the busy timeout.
  case busy(String)
  /// The file is not a database, is cut short, or its pages contradict each other.
  case damaged(String)
  /// A sound database that is not ours: the application id it carries.
  case foreign(applicationID: Int32)
  /// Written by a newer program: the schema it carries and the newest we know.
  case newer(found: Int, known: Int)
  /// The disk or the quota is full.
  case full(String)
  /// The file or its directory may not be written.
  case readOnly(String)
  /// There is no such file, or it cannot be opened.
  case cannotOpen(String)
  /// The file is there already, and nothing is ever written over.
  case exists(String)
  /// A rule of the schema forbids the row.
  case constraint(String)
  /// The work was stopped from outside.
  case interrupted(String)
  /// Reading or writing failed below SQLite.
  case device(String)
  /// A fault of the calling code: a statement that does not compile, a value out of range.
  case statement(String)

  /// The error for a result code, with what was being done and SQLite's own message.
  init(code: Int32, doing: String, message: String) {
    let text = "\(doing): \(message)"
    // The low byte is the primary code whatever the extended code says.
    // (sqlite.org/rescode.html: "The primary result code is always in the least significant byte")
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: self = .busy(text)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: self = .damaged(text)
    case SQLITE_FULL: self = .full(text)
    case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH: self = .readOnly(text)
    case SQLITE_CANTOPEN: self = .cannotOpen(text)
    case SQLITE_CONSTRAINT: self = .constraint(text)
    case SQLITE_INTERRUPT: self = .interrupted(text)
    case SQLITE_IOERR, SQLITE_NOLFS: self = .device(text)
    default: self = .statement(text)
    }
  }
}

extension SQLiteError: CustomStringConvertible {
  /// One line for the person at the terminal.
  public var description: String {
    switch self {
    case .busy(let what): "in use by another process: \(what)"
    case .damaged(let what): "damaged: \(what)"
    case .foreign(let id): "a database of another program (application id \(id))"
    case .newer(let found, let known):
      "written by a newer version: schema \(found), this program knows up to \(known)"
    case .full(let what): "no space left: \(what)"
    case .readOnly(let what): "may not be written: \(what)"
    case .cannotOpen(let what): "cannot be opened: \(what)"
    case .exists(let path): "\(path) exists already"
    case .constraint(let what): "refused by a rule of the schema: \(what)"
    case .interrupted(let what): "interrupted: \(what)"
    case .device(let what): "could not be read or written: \(what)"
    case .statement(let what): what
    }
  }
}
