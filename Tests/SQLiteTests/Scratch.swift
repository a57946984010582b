import Foundation

@testable import SQLite

/// A directory of a test's own, gone when the test is.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "sqlite-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  func contents(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path(name)))
  }

  func write(_ data: Data, to name: String) throws {
    try data.write(to: URL(fileURLWithPath: path(name)))
  }

  var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }
}

/// A small file format with two steps of history.
enum Library {
  static let first = Migration(
    1, "shelves", sql: "CREATE TABLE shelf(id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
  static let second = Migration(
    2, "scores",
    sql: """
      CREATE TABLE score(
        title TEXT NOT NULL, shelf INTEGER NOT NULL REFERENCES shelf(id)) STRICT;
      CREATE INDEX score_by_title ON score(title);
      """)
  static let old = Lineage(applicationID: 0x4C49_4252, migrations: [first])
  static let new = Lineage(applicationID: 0x4C49_4252, migrations: [first, second])
}
