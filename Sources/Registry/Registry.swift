import ConcertModel
import SQLite

/// The registry: people, ensembles, instruments, venues, works and events in one file.
///
/// One thread at a time. Opened for reading it leaves the file as it is; opened for writing, every
/// change is one transaction and one entry of the log.
public final class Registry {
  /// What may be done with the file.
  public enum Access: Sendable {
    /// Look things up.
    case read
    /// Look things up and change them.
    case write
  }

  let connection: Connection
  /// The file as it was named.
  public let path: String

  /// The copy of the file that was made before it was brought to this version's schema; nil when
  /// it had that schema already.
  public private(set) var copyOfOlder: String?

  /// The words for slips, and the state of the file they were read from.
  private var words: (vocabulary: Vocabulary, state: [Int])?

  /// How words sound that were compared of late.
  private var soundings: [String: [Sounds]] = [:]

  /// Files up to this size are examined page by page when they are opened, which takes four
  /// milliseconds a megabyte; larger ones only before they are written, or by `verify`.
  private static let examinedWhenOpened = 24 << 20

  private init(_ connection: Connection) {
    self.connection = connection
    path = connection.path
  }

  /// Makes a new registry.
  ///
  /// - Throws: `RegistryError.exists` when there is a file of that name.
  public static func create(_ path: String) throws -> Registry {
    do {
      return try translating(path) {
        Registry(try Connection.open(path, access: .create, lineage: RegistrySchema.lineage))
      }
    } catch RegistryError.missing(let reason) {
      // A file to be made that cannot be opened is a directory that cannot be written.
      throw RegistryError.notWritten(reason)
    }
  }

  /// Opens a registry. A file that is damaged, locked, another program's or newer is refused and
  /// left as it was. One of an older schema is brought to this version's, whatever it is opened
  /// for, after a copy has been laid beside it: `copyOfOlder`.
  ///
  /// - Parameter patience: how long to wait for another process, in milliseconds.
  public static func open(
    _ path: String, _ access: Access = .read, patience: Int32 = Connection.usualPatience
  ) throws -> Registry {
    try translating(path) {
      var connection = try Connection.open(
        path, access: access == .read ? .read : .write, lineage: RegistrySchema.lineage,
        patience: patience)
      let isOlder = try connection.schemaVersion < RegistrySchema.lineage.newest
      if isOlder, access == .read {
        connection = try Connection.open(
          path, access: .write, lineage: RegistrySchema.lineage, patience: patience)
      }
      let size =
        try (connection.integer("PRAGMA page_count") ?? 0)
        * (connection.integer("PRAGMA page_size") ?? 0)
      if access == .write || isOlder || size <= examinedWhenOpened {
        if let fault = try connection.structuralFaults().first {
          throw SQLiteError.damaged(fault)
        }
      }
      let copy = isOlder ? try bringUpToDate(connection) : nil
      if isOlder, access == .read {
        connection = try Connection.open(
          path, access: .read, lineage: RegistrySchema.lineage, patience: patience)
      }
      let registry = Registry(connection)
      registry.copyOfOlder = copy
      return registry
    }
  }

  /// Makes a checked copy of the registry as it is now, while others go on using it.
  ///
  /// - Throws: `RegistryError.exists` when there is a file of that name.
  public func backUp(to copy: String) throws {
    try Self.translating(copy) { try connection.backUp(to: copy) }
  }

  /// The words of all names, read again when the file has changed.
  func vocabulary() throws -> Vocabulary {
    // "The integer values returned by two invocations of "PRAGMA data_version" from the same
    // connection will be different if changes were committed to the database by any other
    // connection in the interim"; our own changes show in total_changes().
    let state = [
      try connection.integer("PRAGMA data_version") ?? 0,
      try connection.integer("SELECT total_changes()") ?? 0,
    ]
    if let words, words.state == state { return words.vocabulary }
    let vocabulary = try Vocabulary(connection)
    words = (vocabulary, state)
    return vocabulary
  }

  /// How a word may sound.
  func readings(of word: String) -> [Sounds] {
    if let known = soundings[word] { return known }
    let readings = Sounds.readings(of: word)
    // The words of a large registry at some hundred bytes each.
    if soundings.count > 20_000 { soundings = [:] }
    soundings[word] = readings
    return readings
  }

  /// Does the work and speaks of SQLite's errors as the registry's.
  static func translating<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as SQLiteError {
      throw RegistryError(error, path: path)
    }
  }

  /// The same for this registry's own file.
  func translating<Result>(_ work: () throws -> Result) throws -> Result {
    try Self.translating(path, work)
  }
}
