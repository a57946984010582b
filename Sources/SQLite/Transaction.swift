internal import CSQLite

extension Connection {
  /// What the work did, all of it or nothing.
  ///
  /// The write lock is taken at the start: a transaction that begins by reading and then wants to
  /// write could not be retried when another writer came between.
  ///
  /// - Throws: what the work throws, after everything is rolled back; `SQLiteError.busy` when
  ///   another process holds the write lock.
  public func transaction<Result>(_ work: () throws -> Result) throws -> Result {
    try enclosed(by: "BEGIN IMMEDIATE", work)
  }

  /// Reads from one moment of the file, whatever others write meanwhile.
  public func snapshot<Result>(_ work: () throws -> Result) throws -> Result {
    try enclosed(by: "BEGIN DEFERRED", work)
  }

  private func enclosed<Result>(by begin: String, _ work: () throws -> Result) throws -> Result {
    try run(begin)
    do {
      let result = try work()
      try run("COMMIT")
      return result
    } catch {
      // A full disk and its like end a transaction by themselves, and a ROLLBACK would then fail.
      // "If certain kinds of errors occur on a statement within a multi-statement transaction …
      // the transaction might be rolled back automatically. The only way to find out … is to use
      // this function", sqlite3_get_autocommit.
      if sqlite3_get_autocommit(handle) == 0 { try run("ROLLBACK") }
      throw error
    }
  }
}
