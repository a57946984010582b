import Typesetting

/// What a file says of itself besides its pages.
public struct DocumentFacts: Sendable {
  /// The date of creation and of the last change, in ISO 8601 (`2022-02-24T00:00:00Z`); handed in,
  /// never read from the clock.
  public var created: String
  /// The program that made it.
  public var creator: String

  /// Facts about a document.
  public init(created: String, creator: String = "Leporello") {
    self.created = created
    self.creator = creator
  }

  /// The date as PDF writes it.
  var pdfDate: String {
    let digits = created.filter { $0.isASCII && $0.isNumber }
    return "D:" + String((digits + "00000000000000").prefix(14)) + "Z"
  }
}
