internal import CSQLite

/// A prepared statement: compiled once, run as often as wanted, with bound parameters only.
///
/// It belongs to its connection and, like it, to one thread at a time.
public final class Statement {
  let handle: OpaquePointer
  private unowned let connection: Connection
  private let sql: String
  /// True while rows are being read: the same statement cannot be started again meanwhile.
  private(set) var isRunning = false

  /// Compiles one statement.
  ///
  /// - Throws: `SQLiteError.statement` when it does not compile.
  init(_ sql: String, on connection: Connection) throws {
    var prepared: OpaquePointer?
    var text = sql
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // "The SQLITE_PREPARE_PERSISTENT flag is a hint to the query planner that the prepared
        // statement will be retained for a long time and probably reused many times."
        sqlite3_prepare_v3(
          connection.handle, characters.baseAddress, Int32(characters.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      }
    }
    guard code == SQLITE_OK, let prepared else {
      throw connection.error(code, doing: "preparing “\(sql)”")
    }
    handle = prepared
    self.connection = connection
    self.sql = sql
  }

  deinit {
    // "The application must finalize every prepared statement in order to avoid resource leaks."
    sqlite3_finalize(handle)
  }

  /// Runs the statement to its end and drops any rows.
  ///
  /// - Returns: how many rows it inserted, changed or deleted.
  @discardableResult
  public func run(_ values: Value...) throws -> Int {
    try run(values)
  }

  /// Runs the statement with the values bound to ?1, ?2… in order.
  @discardableResult
  public func run(_ values: [Value]) throws -> Int {
    try eachRow(values) { _ in true }
    return Int(sqlite3_changes(connection.handle))
  }

  /// Reads every row.
  public func rows<Result>(_ values: [Value] = [], _ read: (Row) throws -> Result) throws
    -> [Result]
  {
    var results: [Result] = []
    try eachRow(values) { row in
      results.append(try read(row))
      return true
    }
    return results
  }

  /// Reads the first row; nil when there is none.
  public func first<Result>(_ values: [Value] = [], _ read: (Row) throws -> Result) throws
    -> Result?
  {
    var result: Result?
    try eachRow(values) { row in
      result = try read(row)
      return false
    }
    return result
  }

  /// Reads row by row until the closure answers false; a row does not outlive the closure.
  public func eachRow(_ values: [Value] = [], _ read: (Row) throws -> Bool) throws {
    try bind(values)
    isRunning = true
    defer {
      isRunning = false
      // "If the most recent call to sqlite3_step(S) indicated an error, then sqlite3_reset(S)
      // returns an appropriate error code": thrown below already, so it is not looked at here.
      sqlite3_reset(handle)
      // "Contrary to the intuition of many, sqlite3_reset() does not reset the bindings."
      sqlite3_clear_bindings(handle)
    }
    while true {
      let code = sqlite3_step(handle)
      switch code {
      case SQLITE_ROW:
        if try !read(Row(handle: handle)) { return }
      case SQLITE_DONE:
        return
      default:
        throw connection.error(code, doing: "running “\(sql)”")
      }
    }
  }

  private func bind(_ values: [Value]) throws {
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw SQLiteError.statement(
        "“\(sql)” takes \(sqlite3_bind_parameter_count(handle)) values, \(values.count) were given")
    }
    for (index, value) in values.enumerated() {
      // "The leftmost SQL parameter has an index of 1."
      let code = bind(value, at: Int32(index + 1))
      guard code == SQLITE_OK else {
        throw connection.error(code, doing: "binding ?\(index + 1) of “\(sql)”")
      }
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, number)
    case .real(let number): return sqlite3_bind_double(handle, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // "If the third parameter to sqlite3_bind_text() … is a NULL pointer then the fourth
        // parameter is ignored and the end result is the same as sqlite3_bind_null()": an empty
        // Swift string may have no address.
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
          return sqlite3_bind_text(handle, index, "", 0, leporello_sqlite_transient())
        }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text64(
            handle, index, $0, sqlite3_uint64(bytes.count), leporello_sqlite_transient(),
            UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      return bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress, !buffer.isEmpty else {
          return sqlite3_bind_zeroblob(handle, index, 0)
        }
        return sqlite3_bind_blob64(
          handle, index, start, sqlite3_uint64(buffer.count), leporello_sqlite_transient())
      }
    }
  }
}
