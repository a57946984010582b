import FoundationEssentials

/// What the supervisor asks of a worker, a line of JSON.
struct WorkOrder: Codable, Sendable {
  /// The event.
  var event: EventSource
  /// The documents to be made of it; nil where it is only to be looked at.
  var documents: [DocumentPlan]?
}

/// What a worker answers, a line of JSON.
struct WorkAnswer: Codable, Sendable {
  /// A document that is on the disk.
  struct Document: Codable, Sendable {
    var pages: Int
    var files: [FileDigest]
  }

  /// The event's id.
  var id: String?
  /// The languages it names.
  var languages: [String]?
  /// Digest of what it was read from.
  var digest: String?
  /// The documents made, in the order they were asked for; empty where an error was found.
  var documents: [Document]?
  /// What was found.
  var findings: [ReportedFinding] = []
  /// The file that could not be written; nothing more can be.
  var outputError: OutputError?
}

/// Lines of JSON between supervisor and worker.
enum WorkLine {
  static func encode(_ message: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(message), as: UTF8.self)
  }

  static func decode<Message: Decodable>(_ line: String, as: Message.Type) throws -> Message {
    try JSONDecoder().decode(Message.self, from: Data(line.utf8))
  }
}
