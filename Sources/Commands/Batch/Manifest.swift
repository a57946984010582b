import Findings
import FoundationEssentials

/// A finding as manifests and worker processes pass it on.
struct ReportedFinding: Codable, Hashable, Sendable {
  var severity: Severity
  var place: String
  var message: String
  var hint: String?

  init(_ finding: Finding) {
    severity = finding.severity
    place = finding.place.description
    message = finding.message
    hint = finding.hint
  }

  /// The finding as it is printed; its place is a text by now.
  var finding: Finding {
    Finding(severity, at: Place(file: place.isEmpty ? nil : place), message, hint: hint)
  }
}

/// A finished file and its digest.
struct FileDigest: Codable, Hashable, Sendable {
  /// The name in the output folder.
  var file: String
  /// SHA-256, 64 hexadecimal digits.
  var sha256: String
}

/// One document's line in `manifest.jsonl`.
struct ManifestLine: Codable, Hashable, Sendable {
  /// What became of the document.
  enum Status: String, Codable, Sendable {
    case written, unchanged, failed
  }

  /// The event's id.
  var id: String
  /// The file in the output folder; of several the first.
  var file: String
  /// The file's SHA-256; nil where there is no document.
  var sha256: String?
  /// Number of pages.
  var pages: Int?
  /// What became of it.
  var status: Status
  /// What was found about the event.
  var findings: [ReportedFinding]
  /// The files of the further pages, where every page is a file.
  var further: [FileDigest]?
  /// Digest of everything the document was made from.
  var recipe: String?

  /// The line as it is written.
  var json: JSON {
    var fields: [JSON.Field] = [
      .init(name: "id", value: .text(id)), .init(name: "file", value: .text(file)),
      .init(name: "sha256", value: .optional(sha256)),
      .init(name: "pages", value: pages.map(JSON.integer) ?? .null),
      .init(name: "status", value: .text(status.rawValue)),
      .init(name: "findings", value: .array(findings.map { JSON($0.finding) })),
    ]
    if let further {
      let files = further.map {
        JSON.fields(["file": .text($0.file), "sha256": .text($0.sha256)])
      }
      fields.append(.init(name: "further", value: .array(files)))
    }
    if let recipe { fields.append(.init(name: "recipe", value: .text(recipe))) }
    return .object(fields)
  }

  /// Every file of the document with its digest; none where it failed.
  var files: [FileDigest] {
    guard let sha256 else { return [] }
    return [FileDigest(file: file, sha256: sha256)] + (further ?? [])
  }

  /// The lines of a manifest or journal by their file, a later line in place of an earlier one.
  /// What is no such line, as the last one of a killed run may be, is passed over.
  static func byFile(_ bytes: [UInt8]) -> [String: ManifestLine] {
    var lines: [String: ManifestLine] = [:]
    let decoder = JSONDecoder()
    for text in bytes.split(separator: UInt8(ascii: "\n")) {
      if let line = try? decoder.decode(ManifestLine.self, from: Data(text)) {
        lines[line.file] = line
      }
    }
    return lines
  }
}
