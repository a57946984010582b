internal import CSQLite

/// An open database. One thread at a time; closed when the last reference goes.
public final class Connection {
  /// What a connection may do with the file.
  public enum Access: Sendable {
    /// Read what is there. Nothing in the file changes.
    case read
    /// Read and write what is there.
    case write
    /// Make a new file, which must not be there yet, and write it.
    case create
  }

  let handle: OpaquePointer
  /// The file as it was named.
  public let path: String
  private var prepared: [String: Statement] = [:]

  /// How long a call waits for another process to let go, in milliseconds.
  ///
  /// An import commits its batches in well under a second; five leave room for a slow disk.
  public static let usualPatience: Int32 = 5_000

  /// Opens a file without looking at whose it is; `open(_:access:lineage:)` does.
  init(path: String, flags: Int32, patience: Int32) throws {
    var opened: OpaquePointer?
    // "SQLITE_OPEN_NOMUTEX: separate threads are allowed to use SQLite at the same time, as long as
    // each thread is using a different database connection": locks for more took a twelfth of a
    // search.
    let code = sqlite3_open_v2(
      path, &opened, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened else {
      // "Whether or not an error occurs when it is opened, resources associated with the database
      // connection handle should be released by passing it to sqlite3_close()".
      let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw SQLiteError(code: code, doing: "opening \(path)", message: message)
    }
    handle = opened
    self.path = path
    // "This routine sets a busy handler that sleeps for a specified amount of time when a table
    // is locked", until at least that many milliseconds of sleeping have accumulated.
    sqlite3_busy_timeout(handle, patience)
    harden()
  }

  deinit {
    prepared.removeAll()
    // "If sqlite3_close_v2() is called with unfinalized prepared statements … the database
    // connection becomes an unusable "zombie" which will automatically be deallocated when the
    // last prepared statement is finalized": a statement may outlive us by a moment.
    sqlite3_close_v2(handle)
  }

  /// Shuts the doors a crafted file could come through.
  private func harden() {
    // "When the defensive flag is enabled, language features that allow ordinary SQL to
    // deliberately corrupt the database file are disabled."
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    // The schema of a file that came from elsewhere is not to be trusted: with this off, its
    // views and triggers may not call functions or virtual tables that are not marked harmless.
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    // A double-quoted string that names no column is a slip of ours and must not pass.
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_DQS_DML, 0)
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_DQS_DDL, 0)
    // Foreign keys are off by default, "for backwards compatibility".
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1)
  }

  /// The statement, compiled once and kept for the next time.
  ///
  /// A statement whose rows are being read is not handed out again; a second is made for the
  /// inner loop.
  public func statement(_ sql: String) throws -> Statement {
    if let known = prepared[sql], !known.isRunning { return known }
    let fresh = try Statement(sql, on: self)
    if prepared[sql] == nil { prepared[sql] = fresh }
    return fresh
  }

  /// Runs one statement with the values bound to ?1, ?2… in order.
  ///
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  public func run(_ sql: String, _ values: Value...) throws -> Int {
    try statement(sql).run(values)
  }

  /// The first column of the first row as a number; nil when there is no row or it is null.
  public func integer(_ sql: String, _ values: Value...) throws -> Int? {
    try statement(sql).first(values) { $0.optionalInteger(0) } ?? nil
  }

  /// The first column of the first row as a text; nil when there is no row or it is null.
  public func text(_ sql: String, _ values: Value...) throws -> String? {
    try statement(sql).first(values) { $0.optionalText(0) } ?? nil
  }

  /// Reads every row of one statement.
  public func rows<Result>(_ sql: String, _ values: Value..., read: (Row) throws -> Result) throws
    -> [Result]
  {
    try statement(sql).rows(values, read)
  }

  /// Runs a script of statements that take no values, such as a migration.
  func script(_ sql: String, doing: String) throws {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code, doing: doing) }
  }

  /// What the last failed call on this connection means.
  func error(_ code: Int32, doing: String) -> SQLiteError {
    // The English text of the last error is SQLite's until the next call, so it is copied here.
    SQLiteError(code: code, doing: doing, message: String(cString: sqlite3_errmsg(handle)))
  }
}
