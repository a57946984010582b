internal import CSQLite

/// One step of a schema's history. Once released it never changes; the next step corrects it.
public struct Migration: Sendable {
  /// Its place in the history, counted from 1, and the `user_version` after it.
  public let number: Int
  /// What it brings, in a few words.
  public let title: String
  /// The statements, without values.
  public let sql: String

  /// A step of the history.
  public init(_ number: Int, _ title: String, sql: String) {
    self.number = number
    self.title = title
    self.sql = sql
  }
}

/// How we know a file as ours, and how its schema came to be.
public struct Lineage: Sendable {
  /// The `application_id` our files carry.
  public let applicationID: Int32
  /// Every step, in order: numbers 1, 2, 3…
  public let migrations: [Migration]

  /// A file format of ours.
  public init(applicationID: Int32, migrations: [Migration]) {
    self.applicationID = applicationID
    self.migrations = migrations
  }

  /// The newest schema this program knows.
  public var newest: Int { migrations.last?.number ?? 0 }
}

extension Connection {
  /// The number of the last migration the file has seen.
  public var schemaVersion: Int {
    get throws { try integer("PRAGMA user_version") ?? 0 }
  }

  /// Brings the schema to the newest step, in one transaction.
  ///
  /// - Parameter completed: called inside the transaction, after the last step, with the number of
  ///   the schema the file had.
  /// - Returns: the steps that were taken.
  @discardableResult
  public func migrate(_ lineage: Lineage, completed: (Int) throws -> Void = { _ in }) throws
    -> [Migration]
  {
    guard try schemaVersion < lineage.newest else { return [] }
    // A table can only be made anew while nothing watches what refers to it, and "This pragma is a
    // no-op within a transaction; foreign key constraint enforcement may only be enabled or
    // disabled when there is no pending BEGIN or SAVEPOINT."
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0)
    defer { _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1) }
    return try transaction {
      // Another process may have come first while we waited for the write lock.
      let version = try schemaVersion
      let missing = lineage.migrations.filter { $0.number > version }
      for migration in missing {
        try script(migration.sql, doing: "migration \(migration.number), \(migration.title)")
        // A pragma takes no bound value; the number is ours.
        try script("PRAGMA user_version = \(migration.number)", doing: "numbering the schema")
      }
      if !missing.isEmpty { try completed(version) }
      if version > 0, let dangling = try danglingReferences().first {
        throw SQLiteError.damaged("it refers to what is not there: \(dangling)")
      }
      return missing
    }
  }
}
