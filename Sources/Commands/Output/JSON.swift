import Findings
import Records

/// JSON as lists, manifests and summaries are written in.
typealias JSON = Records.JSON

extension JSON {
  /// A finding as manifests and lists hold it.
  init(_ finding: Finding) {
    var fields = [
      Field(name: "severity", value: .text(finding.severity.rawValue)),
      Field(name: "place", value: .text(finding.place.description)),
      Field(name: "message", value: .text(finding.message)),
    ]
    if let hint = finding.hint { fields.append(Field(name: "hint", value: .text(hint))) }
    self = .object(fields)
  }
}
