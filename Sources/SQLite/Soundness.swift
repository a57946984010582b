extension Connection {
  /// What SQLite finds wrong with the file's pages and indexes; empty when it is sound.
  ///
  /// Reads the whole file and compares every index with its table.
  public func integrityFaults(limit: Int = 100) throws -> [String] {
    try faults("PRAGMA integrity_check(\(limit))")
  }

  /// The same without comparing indexes with tables: several times faster.
  public func structuralFaults(limit: Int = 1) throws -> [String] {
    try faults("PRAGMA quick_check(\(limit))")
  }

  private func faults(_ pragma: String) throws -> [String] {
    // "If the integrity_check pragma finds problems, strings are returned (as multiple rows with
    // a single column per row) which describe the problems. … If … no errors are found, a single
    // row with the value 'ok' is returned."
    let lines = try rows(pragma) { $0.text(0) }
    // A row may be several lines, under a heading that names the only database there is.
    return lines == ["ok"]
      ? []
      : lines.flatMap { $0.split(separator: "\n") }.filter { !$0.hasPrefix("***") }.map(String.init)
  }

  /// Rows that refer to something that is not there, as `table row → parent`.
  public func danglingReferences() throws -> [String] {
    // "There are four columns in each result row. The first column is the name of the table that
    // contains the REFERENCES clause. The second column is the rowid of the row … The third
    // column is the name of the table that is referred to."
    try rows("PRAGMA foreign_key_check") { row in
      "\(row.text(0)) row \(row.optionalInteger(1).map(String.init) ?? "?") → \(row.text(2))"
    }
  }
}
