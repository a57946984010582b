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

extension DocumentFacts {
  /// A date as PDF writes it (`D:20220224193000+01'00'`) in ISO 8601, to the second; what is
  /// missing is the first.
  static func isoDate(ofPDF text: String) -> String {
    let digits = Array(
      text.dropFirst(text.hasPrefix("D:") ? 2 : 0).prefix { $0.isASCII && $0.isNumber })
    let whole = digits + Array("00000101000000").dropFirst(digits.count)
    func part(_ start: Int, _ count: Int) -> String { String(whole[start..<start + count]) }
    return "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))Z"
  }
}
