import Testing

@testable import SQLite

@Suite struct StatementTests {
  let scratch: Scratch
  let connection: Connection

  init() throws {
    scratch = try Scratch()
    connection = try Connection.open(
      scratch.path("a.db"), access: .create, lineage: Library.new)
  }

  @Test(arguments: [
    Value.null, 0, -1, .integer(.max), .integer(.min), .real(0.1), "", "Sarı Gəlin", .text("a\0b"),
    .blob([]), .blob([0, 255]),
  ])
  func whatIsBoundComesBack(value: Value) throws {
    let back = try connection.rows("SELECT ?1", value) { $0.value(0) }
    #expect(back == [value])
  }

  @Test func aTextThatLooksLikeSQLIsOnlyAText() throws {
    let name = "x'); DROP TABLE shelf; --"
    try connection.run("INSERT INTO shelf(name) VALUES (?1)", .text(name))
    #expect(try connection.text("SELECT name FROM shelf") == name)
  }

  @Test func aDoubleQuotedStringIsNoText() {
    #expect(throws: SQLiteError.self) { try connection.run(#"SELECT "no such column""#) }
  }

  @Test func tooFewOrTooManyValuesAreRefused() {
    #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO shelf(name) VALUES (?1)") }
    #expect(throws: SQLiteError.self) { try connection.run("SELECT 1", "a") }
  }

  @Test func aStatementMayRunInsideItself() throws {
    for name in ["a", "b", "c"] {
      try connection.run("INSERT INTO shelf(name) VALUES (?1)", .text(name))
    }
    let pairs = try connection.rows("SELECT name FROM shelf ORDER BY name") { outer in
      try connection.rows("SELECT name FROM shelf ORDER BY name") { outer.text(0) + $0.text(0) }
    }
    #expect(pairs.flatMap(\.self) == ["aa", "ab", "ac", "ba", "bb", "bc", "ca", "cb", "cc"])
  }

  @Test func aRowThatRefersToNothingIsRefused() {
    #expect {
      try connection.run("INSERT INTO score(title, shelf) VALUES ('Tosca', 7)")
    } throws: { error in
      if case SQLiteError.constraint = error { true } else { false }
    }
  }

  @Test func aFailedTransactionLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("INSERT INTO shelf(name) VALUES ('a')")
        throw Stop()
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM shelf") == 0)
    try connection.transaction { _ = try connection.run("INSERT INTO shelf(name) VALUES ('b')") }
    #expect(try connection.text("SELECT name FROM shelf") == "b")
  }
}
