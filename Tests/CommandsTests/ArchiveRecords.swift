import Foundation
import FoundationXML

/// The archive's XML as its own publisher means it, read by other means than the importer's.
struct ArchiveRecord {
  /// The number many of the archive's pages are known by, and its one id.
  var number = ""
  var guid = ""
  /// What must be found on the pages: a field's name and its text.
  var texts: [(field: String, text: String)] = []
}

/// Gathers the records of a segment.
final class ArchiveRecordReader: NSObject, XMLParserDelegate {
  private(set) var records: [ArchiveRecord] = []
  private var path: [String] = []
  private var text = ""

  private static let printed: Set = [
    "composerName", "workTitle", "movement", "soloistName", "conductorName",
  ]

  static func records(in xml: Data) -> [ArchiveRecord] {
    let reader = ArchiveRecordReader()
    let parser = XMLParser(data: xml)
    parser.delegate = reader
    return parser.parse() ? reader.records : []
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    path.append(name)
    if name == "program" { records.append(ArchiveRecord()) }
    // <em> stands inside a text.
    if name != "em" { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    path.removeLast()
    guard !records.isEmpty else { return }
    let last = records.count - 1
    switch name {
    case "id" where path.last == "program": records[last].guid = text
    case "programID": records[last].number = text
    case let field where Self.printed.contains(field) && !text.isEmpty:
      records[last].texts.append((field, text))
    default: break
    }
  }
}

/// Words as they are compared: without accents, marks and case.
enum ArchiveWords {
  /// The words of a text.
  static func of(_ text: String) -> [String] {
    plain(text).split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) })
      .map(String.init)
  }

  /// The words of pages, those parted at a line's end put together, and with ä as a and as ae.
  static func ofPages(_ text: String) -> (
    words: Set<String>, letters: String, text: String
  ) {
    let joined = words(inLines: text).joined(separator: " ")
    let spelt = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("Ö", "Oe"), ("Ü", "Ue"), ("Ä", "Ae")]
      .reduce(joined) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    let all = of(joined)
    return (Set(all).union(of(spelt)), all.joined(), joined)
  }

  private static func words(inLines text: String) -> [String] {
    CommandsTests.words(in: text.split(whereSeparator: \.isNewline).map(String.init))
  }

  private static func plain(_ text: String) -> String {
    let letters = [
      ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("ı", "i"), ("đ", "d"),
    ]
    let lower = text.precomposedStringWithCanonicalMapping.lowercased()
    let spelt = letters.reduce(lower) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      .filter { !"'’‘`".contains($0) }
    return String(
      spelt.decomposedStringWithCompatibilityMapping.unicodeScalars
        .filter { $0.properties.canonicalCombiningClass == .notReordered }
        .map(Character.init))
  }
}
