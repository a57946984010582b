internal import CSQLite
import Glibc

extension Connection {
  /// Opens a file of ours, and only of ours; whatever is refused is left as it was.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - access: what may be done; `.create` makes the file, whole, or not at all.
  ///   - lineage: whose file it must be.
  ///   - patience: how long to wait for another process, in milliseconds.
  /// - Throws: `SQLiteError`: `cannotOpen`, `foreign`, `newer`, `damaged`, `busy`, `readOnly`,
  ///   and for `.create` `exists`.
  public static func open(
    _ path: String, access: Access, lineage: Lineage, patience: Int32 = usualPatience
  ) throws -> Connection {
    if access == .create {
      try make(path, lineage: lineage, patience: patience)
    }
    try examine(path, lineage: lineage)
    let connection: Connection
    switch access {
    case .write, .create:
      connection = try Connection(path: path, flags: SQLITE_OPEN_READWRITE, patience: patience)
    case .read:
      connection = try reader(path, patience: patience)
    }
    try connection.settle(access: access, lineage: lineage)
    return connection
  }

  /// Looks at whose file it is without touching it: no lock, no journal, no shared memory.
  private static func examine(_ path: String, lineage: Lineage) throws {
    // "If the immutable parameter is … set to true … then SQLite assumes that the database file
    // cannot be changed, even by a process with higher privilege, and so the database is opened
    // read-only and all locking and change detection is disabled." That is so only while nobody
    // has a log beside it; with one, `settle` looks again through the log.
    guard !hasLog(path) else { return }
    do {
      let glance = try Connection(
        path: uri(path) + "?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
        patience: 0)
      try glance.recognise(lineage)
      try glance.measure(path)
    } catch SQLiteError.damaged where hasLog(path) {
      // A writer came between the two looks and was moving its log into the file.
    }
  }

  private static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Refuses a file of another program or of a newer version of this one.
  private func recognise(_ lineage: Lineage) throws {
    let applicationID = try integer("PRAGMA application_id") ?? 0
    guard applicationID == Int(lineage.applicationID) else {
      throw SQLiteError.foreign(applicationID: Int32(truncatingIfNeeded: applicationID))
    }
    let version = try schemaVersion
    guard version <= lineage.newest else {
      throw SQLiteError.newer(found: version, known: lineage.newest)
    }
  }

  /// Refuses a file whose length is not that of its pages: SQLite would take a last page cut
  /// short for one that ends in zeros.
  private func measure(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    let expected = try (integer("PRAGMA page_count") ?? 0) * (integer("PRAGMA page_size") ?? 0)
    guard Int(status.st_size) >= expected else {
      throw SQLiteError.damaged("\(path) is cut short: \(status.st_size) of \(expected) bytes")
    }
  }

  /// A connection that reads. Write access to the file is used only to share its log with
  /// writers and to tidy the log away afterwards; where there is none, reading does without.
  private static func reader(_ path: String, patience: Int32) throws -> Connection {
    do {
      let connection = try Connection(
        path: path, flags: SQLITE_OPEN_READWRITE, patience: patience)
      // The first page read is what opens the log.
      _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
      return connection
    } catch SQLiteError.cannotOpen, SQLiteError.readOnly {
      // Without a log nothing is missing from the file, which then may be read as it lies, from
      // a read-only disk for instance. ("If the last client using the database shuts down cleanly
      // … the WAL file is deleted.")
      guard Glibc.access(path + "-wal", F_OK) != 0 else {
        throw SQLiteError.readOnly("opening \(path), whose log has still to be brought in")
      }
      return try Connection(
        path: uri(path) + "?immutable=1", flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
        patience: patience)
    }
  }

  /// Sets how this connection treats the file, and refuses what the first glance could not see.
  private func settle(access: Access, lineage: Lineage) throws {
    // Nothing is moved from the log into a file that we do not know as ours.
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    try recognise(lineage)
    _ = leporello_sqlite_switch(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0)
    // "When synchronous is FULL (2), the SQLite database engine will use the xSync method of the
    // VFS to ensure that all content is safely written to the disk surface": in WAL mode only so
    // does a commit that was acknowledged survive a power cut.
    try script("PRAGMA synchronous = FULL", doing: "opening \(path)")
    // Cells that lie about their size are then found before they are used.
    try script("PRAGMA cell_size_check = ON", doing: "opening \(path)")
    // 64 MiB of pages, taken as they are read: the library's 2 MiB hold a hundredth of the index of
    // a large registry, and a search would read the rest from the system over and over.
    try script("PRAGMA cache_size = -65536", doing: "opening \(path)")
    if access == .read {
      // "The query_only pragma prevents data changes on database files when enabled."
      try script("PRAGMA query_only = ON", doing: "opening \(path)")
    }
  }

  /// Makes the file under another name, whole, and gives it its name at the end.
  private static func make(_ path: String, lineage: Lineage, patience: Int32) throws {
    guard Glibc.access(path, F_OK) != 0 else { throw SQLiteError.exists(path) }
    let draft = path + ".new-\(getpid())"
    defer { unlink(draft) }
    do {
      let connection = try Connection(
        path: draft, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, patience: patience)
      // The id goes into the file before it has a log, so that a glance at the file shows it.
      try connection.script(
        "PRAGMA application_id = \(lineage.applicationID)", doing: "making \(path)")
      try connection.migrate(lineage)
      // "Unlike the other journaling modes, PRAGMA journal_mode=WAL is persistent."
      try connection.script("PRAGMA journal_mode = WAL", doing: "making \(path)")
    }
    try name(draft, path)
  }

  /// Gives the finished draft its name, never in place of a file that came meanwhile.
  static func name(_ draft: String, _ path: String) throws {
    // A link, unlike a rename, fails when the name is taken; some file systems have no links.
    if link(draft, path) == 0 { return }
    guard errno != EEXIST, Glibc.access(path, F_OK) != 0 else { throw SQLiteError.exists(path) }
    guard rename(draft, path) == 0 else {
      throw SQLiteError.cannotOpen("naming \(path): \(String(cString: strerror(errno)))")
    }
  }

  /// The path as a URI that SQLite takes apart again into exactly this path.
  private static func uri(_ path: String) -> String {
    // "Convert all "?" characters into "%3f". Convert all "#" characters into "%23"." And the
    // percent sign itself; every other byte may stand as it is.
    var escaped = "file:"
    for character in path.unicodeScalars {
      switch character {
      case "?": escaped += "%3f"
      case "#": escaped += "%23"
      case "%": escaped += "%25"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
