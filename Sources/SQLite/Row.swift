internal import CSQLite

/// The row a statement stands on; valid inside the closure that was lent it.
public struct Row {
  let handle: OpaquePointer

  /// How many columns the row has.
  public var count: Int { Int(sqlite3_column_count(handle)) }

  /// A whole number; 0 where the column is null.
  public func integer(_ column: Int) -> Int {
    Int(sqlite3_column_int64(handle, Int32(column)))
  }

  /// A floating-point number; 0 where the column is null.
  public func real(_ column: Int) -> Double {
    sqlite3_column_double(handle, Int32(column))
  }

  /// A text; empty where the column is null.
  public func text(_ column: Int) -> String {
    // "The safest policy is to invoke … sqlite3_column_text() followed by sqlite3_column_bytes()".
    guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let length = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// A text, or nil where the column is null.
  public func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// A number, or nil where the column is null.
  public func optionalInteger(_ column: Int) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  /// Bytes; none where the column is null.
  public func bytes(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    let length = Int(sqlite3_column_bytes(handle, Int32(column)))
    return Array(UnsafeRawBufferPointer(start: start, count: length))
  }

  /// Lends the bytes of a text, valid inside the closure; none where the column is null.
  public func withBytes<Result>(
    of column: Int, _ read: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let start = sqlite3_column_text(handle, Int32(column))
    let length = Int(sqlite3_column_bytes(handle, Int32(column)))
    return try read(UnsafeBufferPointer(start: start, count: start == nil ? 0 : length))
  }

  /// Whether the column is null.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// What the column holds, whatever its type.
  public func value(_ column: Int) -> Value {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, Int32(column)))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }
}
