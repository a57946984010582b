import ConcertModel
import Findings

/// The New York Philharmonic's performance history, as the orchestra publishes it in XML (CC0):
/// every programme since 1842 with its dates, works, movements, conductors and soloists.
///
/// `github.com/nyphilarchive/PerformanceHistory`. Nothing is dropped: what has no place in the
/// model is kept as the source wrote it, and named in the findings.
public enum NewYorkPhilharmonicArchive {
  /// Whether the first bytes of a file look like one of the archive's.
  public static func recognises(_ head: some Sequence<UInt8>) -> Bool {
    firstOccurrence(of: Array("<programs".utf8), in: Array(head.prefix(4_096))) != nil
  }

  /// Reads a file of the archive.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the findings.
  /// - Throws: `ArchiveError` when the file cannot be read to its end; nothing of it counts then.
  public static func proposals(from bytes: [UInt8], file: String) throws -> Proposals {
    let parser = ArchiveParser()
    let records = try parser.read(bytes)
    var conversion = ArchiveConversion(file: file)
    for record in records { conversion.take(record) }
    let strangers = parser.strangers.map { stranger in
      Finding.note(
        "“\(stranger.name)” is not known in the archive's files; it is kept as it stands",
        at: Place(file: file, line: stranger.line))
    }
    let foreigners = parser.foreigners.map { foreigner in
      Finding.error(
        "<\(foreigner.name)> is no <program>; the record was left out",
        at: Place(file: file, line: foreigner.line),
        hint: foreigner.name == "doc"
          ? "the archive's older form is not read; take the file from its folder Programs/xml" : nil
      )
    }
    return Proposals(
      source: file, proposals: conversion.catalogue.proposals + conversion.events,
      findings: foreigners + strangers + conversion.findings + conversion.catalogue.doubles,
      rejected: foreigners.count + conversion.rejected)
  }
}
