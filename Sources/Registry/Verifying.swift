import ConcertModel
import Findings
import SQLite

extension Registry {
  /// Examines the whole registry: SQLite's own checks, every record against its fingerprint and
  /// its kind, every table against the records it follows from.
  ///
  /// - Returns: what is wrong; empty when the registry is sound.
  public func verify() throws -> [Finding] {
    let place = Place(file: path)
    do {
      var findings = try connection.integrityFaults().map { Finding.error($0, at: place) }
      guard findings.isEmpty else { return findings }
      findings += try connection.danglingReferences().map {
        .error("refers to an entry that is not there: \($0)", at: place)
      }
      for kind in EntryKind.allCases { findings += try verifyRecords(kind) }
      findings += try verifyIndexes()
      return findings
    } catch SQLiteError.damaged(let what) {
      return [.error("the file is damaged: \(what)", at: place)]
    } catch let error as SQLiteError {
      throw RegistryError(error, path: path)
    }
  }

  private func verifyRecords(_ kind: EntryKind) throws -> [Finding] {
    var findings: [Finding] = []
    try connection.statement("SELECT id, body, fingerprint FROM entry WHERE kind = ?1").eachRow(
      [.text(kind.rawValue)]
    ) { row in
      let (id, body) = (row.text(0), row.text(1))
      let place = Place(file: path, record: id)
      if row.bytes(2) != EntryCoding.fingerprint(of: body) {
        findings.append(.error("the record is not the one that was written", at: place))
      } else {
        do {
          let entry = try EntryCoding.entry(kind, body: body, id: id)
          if entry.id != id {
            findings.append(.error("the record says it is “\(entry.id ?? "")”", at: place))
          } else if try EntryCoding.body(of: entry) != body {
            findings.append(
              .warning("the record holds what this version does not read", at: place))
          }
        } catch let error as RegistryError {
          findings.append(.error(error.description, at: place))
        }
      }
      return findings.count < 1_000
    }
    return findings
  }

  private func verifyIndexes() throws -> [Finding] {
    let place = Place(file: path)
    let entries = try connection.integer("SELECT count(*) FROM entry WHERE redirect IS NULL") ?? 0
    let indexed = try connection.integer("SELECT count(*) FROM search") ?? 0
    var findings: [Finding] = []
    if entries != indexed {
      findings.append(.error("\(indexed) of \(entries) entries can be found", at: place))
    }
    let events =
      try connection.integer(
        "SELECT count(*) FROM entry WHERE kind = 'event' AND redirect IS NULL") ?? 0
    let derived = try connection.integer("SELECT count(*) FROM event") ?? 0
    if events != derived {
      findings.append(.error("\(derived) of \(events) events have their tables", at: place))
    }
    return findings
  }
}
