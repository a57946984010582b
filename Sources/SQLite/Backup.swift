internal import CSQLite
import Glibc

/// A copy being made of a live database.
final class Backup {
  private let handle: OpaquePointer
  private let target: Connection

  /// Begins a copy.
  init(from source: Connection, to target: Connection) throws {
    // "If an error occurs within sqlite3_backup_init(D,N,S,M), then NULL is returned and an error
    // code and error message are stored in the destination database connection D."
    guard let handle = sqlite3_backup_init(target.handle, "main", source.handle, "main") else {
      throw target.error(sqlite3_errcode(target.handle), doing: "copying \(source.path)")
    }
    self.handle = handle
    self.target = target
  }

  deinit {
    // "The application should destroy the sqlite3_backup by passing the object to
    // sqlite3_backup_finish()", which also abandons a copy that is not done.
    sqlite3_backup_finish(handle)
  }

  /// Copies everything as of one moment.
  func run() throws {
    // "If N is negative, all remaining source pages are copied": in one step, so that no writer
    // comes between and nothing has to start over; in WAL mode writers go on meanwhile.
    let code = sqlite3_backup_step(handle, -1)
    guard code == SQLITE_DONE else { throw target.error(code, doing: "copying to \(target.path)") }
  }
}

extension Connection {
  /// Whether there is a file of that name.
  public static func isTaken(_ path: String) -> Bool { Glibc.access(path, F_OK) == 0 }

  /// Makes a checked copy of the file as it is now, while others go on working with it.
  ///
  /// The copy is made under another name and gets its own once it is whole and sound.
  ///
  /// - Throws: `SQLiteError.exists` when there is a file of that name.
  public func backUp(to path: String) throws {
    guard Glibc.access(path, F_OK) != 0 else { throw SQLiteError.exists(path) }
    let draft = path + ".new-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(draft + suffix) } }
    do {
      let copy = try Connection(
        path: draft, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
        patience: Connection.usualPatience)
      do { try Backup(from: self, to: copy).run() }
      if let fault = try copy.integrityFaults(limit: 1).first {
        throw SQLiteError.damaged("the copy of \(self.path): \(fault)")
      }
      if let reference = try copy.danglingReferences().first {
        throw SQLiteError.damaged("the copy of \(self.path): \(reference) is not there")
      }
    }
    try Connection.name(draft, path)
  }
}
