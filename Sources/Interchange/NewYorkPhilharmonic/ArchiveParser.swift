import ConcertModel
import Findings
import Foundation
import FoundationXML

/// Reads the archive's XML event by event and gathers its programmes as they stand.
final class ArchiveParser: NSObject, XMLParserDelegate {
  private(set) var programmes: [ArchiveProgramme] = []
  /// Names of elements and attributes nobody told us of, each with the line it was first seen on.
  private(set) var strangers: [(name: String, line: Int)] = []

  /// Records that are no programmes, such as the `<doc>` of the archive's older form, and the
  /// lines they begin on.
  private(set) var foreigners: [(name: String, line: Int)] = []

  private var stack: [String] = []
  private var programme = ArchiveProgramme()
  private var concert = ArchiveConcert()
  private var work = ArchiveWork()
  private var soloist = ArchiveSoloist()
  private var text: ArchiveText?
  /// How deep in the stack the element lies whose text is being read.
  private var textDepth = 0
  private var error: ArchiveError?
  private var sawRoot = false

  /// The programmes of a file.
  ///
  /// - Throws: `ArchiveError` when any part of the file cannot be read: a file cut short could
  ///   otherwise pass for a short file.
  func read(_ bytes: [UInt8]) throws -> [ArchiveProgramme] {
    try Self.refuse(bytes)
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    parser.shouldResolveExternalEntities = false
    // Foundation's parser may answer true for a file that is cut short; the error it reported on
    // the way counts.
    let complete = parser.parse()
    if let error { throw error }
    guard complete, sawRoot, stack.isEmpty else {
      throw ArchiveError.malformed(
        "the file ends too early", line: parser.lineNumber, column: parser.columnNumber)
    }
    return programmes
  }

  /// Refuses bytes that are not UTF-8, and declarations the archive never makes.
  private static func refuse(_ bytes: [UInt8]) throws {
    if let bad = firstInvalidByte(in: bytes) {
      let (line, column) = position(of: bad, in: bytes)
      throw ArchiveError.notUTF8(line: line, column: column)
    }
    for declaration in ["<!DOCTYPE", "<!ENTITY"] {
      if let start = firstOccurrence(of: Array(declaration.utf8), in: bytes) {
        let (line, column) = position(of: start, in: bytes)
        throw ArchiveError.declaresEntities(line: line, column: column)
      }
    }
  }

  // MARK: What the parser reports

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if stack.isEmpty, name != "programs" {
      error = error ?? .notTheArchive(root: name, line: parser.lineNumber)
      parser.abortParsing()
      return
    }
    if text != nil {
      text?.open(name)
      // Of a record that is not read at all, its elements need no mention.
      let isRead = textDepth > 1
      if isRead, !ArchiveText.emphases.contains(name) { note(stranger: name, parser) }
    } else {
      begin(name, parser)
    }
    stack.append(name)
    sawRoot = true
    keep(attributes, of: name, parser)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    stack.removeLast()
    if text != nil, stack.count > textDepth {
      text?.close(name)
    } else if var finished = text {
      text = nil
      finished.finish()
      keep(finished, as: name, parser)
    } else {
      end(name)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if text != nil {
      text?.add(string)
    } else if !string.allSatisfy(\.isWhitespace) {
      keepOther(SourceText(field: stack.last ?? "", text: string))
      note(stranger: "text in \(stack.last ?? "the file")", parser)
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    let code = (parseError as NSError).code
    error =
      error
      ?? .malformed(
        Self.meaning(of: code), line: parser.lineNumber, column: parser.columnNumber)
  }

  // MARK: Where an element belongs

  private func begin(_ name: String, _ parser: XMLParser) {
    switch (stack.last, name) {
    case (nil, _), ("program", "worksInfo"), ("work", "soloists"): break
    case ("programs", "program"):
      programme = ArchiveProgramme()
      programme.line = parser.lineNumber
    case ("program", "concertInfo"):
      concert = ArchiveConcert()
      concert.line = parser.lineNumber
    case ("programs", _):
      foreigners.append((name, parser.lineNumber))
      text = ArchiveText()
      textDepth = stack.count
    case ("worksInfo", "work"):
      work = ArchiveWork()
      work.line = parser.lineNumber
    case ("soloists", "soloist"):
      soloist = ArchiveSoloist()
    default:
      text = ArchiveText()
      textDepth = stack.count
    }
  }

  private func end(_ name: String) {
    switch (stack.last, name) {
    case ("programs", "program"): programmes.append(programme)
    case ("program", "concertInfo"): programme.concerts.append(concert)
    case ("worksInfo", "work"): programme.works.append(work)
    case ("soloists", "soloist"): work.soloists.append(soloist)
    default: break
    }
  }

  private func keep(_ text: ArchiveText, as name: String, _ parser: XMLParser) {
    switch (stack.last, name) {
    case ("programs", _): break
    case ("program", "id") where programme.guid.isEmpty: programme.guid = text.clean
    case ("program", "programID") where programme.number.isEmpty: programme.number = text.clean
    case ("program", "orchestra"): keep(text, in: \.programme.orchestra, as: name)
    case ("program", "season"): keep(text, in: \.programme.season, as: name)
    case ("concertInfo", "eventType"): keep(text, in: \.concert.eventType, as: name)
    case ("concertInfo", "Location"): keep(text, in: \.concert.location, as: name)
    case ("concertInfo", "Venue"): keep(text, in: \.concert.venue, as: name)
    case ("concertInfo", "Date"): keep(text, in: \.concert.date, as: name)
    case ("concertInfo", "Time"): keep(text, in: \.concert.time, as: name)
    case ("work", "composerName"): keep(text, in: \.work.composer, as: name)
    case ("work", "workTitle"): keep(text, in: \.work.title, as: name)
    case ("work", "movement"): keep(text, in: \.work.movement, as: name)
    case ("work", "conductorName"): keep(text, in: \.work.conductor, as: name)
    case ("work", "interval"): keep(text, in: \.work.interval, as: name)
    case ("soloist", "soloistName"): keep(text, in: \.soloist.name, as: name)
    case ("soloist", "soloistInstrument"): keep(text, in: \.soloist.instrument, as: name)
    case ("soloist", "soloistRoles"): keep(text, in: \.soloist.role, as: name)
    default:
      note(stranger: name, parser)
      keepOther(SourceText(field: name, text: text.raw))
    }
  }

  /// Keeps a text in its place; of two under one name the second is kept beside it.
  private func keep(
    _ text: ArchiveText, in place: ReferenceWritableKeyPath<ArchiveParser, ArchiveText?>,
    as name: String
  ) {
    if self[keyPath: place] == nil {
      self[keyPath: place] = text
    } else {
      keepOther(SourceText(field: name, text: text.raw))
      if place == \.work.movement { work.furtherMovements.append(text) }
      if place == \.work.conductor { work.furtherConductors.append(text) }
    }
  }

  private func keep(_ attributes: [String: String], of name: String, _ parser: XMLParser) {
    guard stack.count > 2 || stack.last == "program" || stack.last == "programs" else { return }
    for (attribute, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if stack.suffix(2) == ["worksInfo", "work"], attribute == "ID" {
        work.id = value
      } else {
        note(stranger: "\(name)@\(attribute)", parser)
        keepOther(SourceText(field: "\(name)@\(attribute)", text: value))
      }
    }
  }

  /// Keeps what has no place of its own, with the record it stands in.
  private func keepOther(_ other: SourceText) {
    guard !tidied(other.text).isEmpty else { return }
    if stack.contains("soloist") {
      soloist.others.append(other)
    } else if stack.contains("work") {
      work.others.append(other)
    } else if stack.contains("concertInfo") {
      concert.others.append(other)
    } else {
      programme.others.append(other)
    }
  }

  private func note(stranger name: String, _ parser: XMLParser) {
    guard !strangers.contains(where: { $0.name == name }), strangers.count < 100 else { return }
    strangers.append((name, parser.lineNumber))
  }

  /// libxml2's commonest complaints in plain words (xmlerror.h).
  private static func meaning(of code: Int) -> String {
    switch code {
    case 4: "the file is empty"
    case 5, 77: "the file ends too early"
    case 26: "an entity that XML does not know"
    case 68: "an & or < that is not written as &amp; or &lt;"
    case 76: "a tag that closes another element than the one that is open"
    case 9: "a character that XML does not allow"
    default: "not well-formed XML (libxml2 error \(code))"
    }
  }
}
