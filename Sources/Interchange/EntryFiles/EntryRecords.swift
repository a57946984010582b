import ConcertModel
import Findings
import Records

/// Entries as JSON: a list of groups of one name, which says the kind, with the entry's record
/// under it, as `leporello show --format json` prints it.
///
///     [
///     {"person":{"id":"gara-garayev","name":{"az":"Qara Qarayev","en":"Gara Garayev"}}},
///     …
///     ]
public enum EntryRecords {
  /// The entries as one file, one a line.
  public static func text(for entries: some Sequence<Entry>) throws -> String {
    let lines = try entries.map { "{\"\($0.kind.rawValue)\":\(visible(try $0.record()))}" }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// What a terminal might act upon is escaped; outside texts a record has none of it.
  private static func visible(_ record: String) -> String {
    guard printable(record) != record else { return record }
    return record.unicodeScalars.map { scalar in
      let character = String(scalar)
      guard printable(character) != character else { return character }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }.joined()
  }

  /// Whether a value is an entry, or a list of entries, in this form.
  public static func recognises(_ root: JSONNode) -> Bool {
    let first = root.isArray ? root.items.first : root
    guard let first else { return root.isArray }
    return first.members.count == 1 && EntryKind(rawValue: first.members[0].name) != nil
  }

  /// Reads every entry of a file; one with errors is left out and counted, the others stand.
  public static func proposals(from root: JSONNode, file: String) -> Proposals {
    var result = Proposals(source: file)
    for item in root.items {
      let errata = Errata()
      let entry = entry(of: item, errata)
      result.findings += errata.findings
      if let entry, !errata.hasErrors {
        result.proposals.append(Proposal(entry, place: item.place))
      } else {
        result.rejected += 1
      }
    }
    result.proposals = result.proposals.inOrderOfReference()
    return result
  }

  private static func entry(of item: JSONNode, _ errata: Errata) -> Entry? {
    guard item.members.count == 1, let member = item.members.first,
      let kind = EntryKind(rawValue: member.name)
    else {
      errata.error(
        "this is no entry", at: item.place,
        hint: "an entry is a group of one name, its kind: {\"person\": {…}}")
      return nil
    }
    let record = checked(member.value, errata)
    do {
      let entry = try Entry(kind, record: record.json.line)
      if entry.id == nil { errata.error("an entry without an id", at: record.place) }
      compare(record, with: try entry.record(), errata)
      return entry
    } catch let error as DecodingError {
      report(error, in: record, errata)
    } catch {
      errata.error("\(error)", at: record.place)
    }
    return nil
  }

  /// The record with every text in composed form; what no text may hold is on the sheet. Texts of
  /// sources stay as they are.
  private static func checked(_ node: JSONNode, _ errata: Errata, isSource: Bool = false)
    -> JSONNode
  {
    var node = node
    switch node.content {
    case .text(let text):
      for fault in TextCheck.faults(in: text) {
        errata.add(Finding(fault.severity, at: node.place, fault.message, hint: fault.hint))
      }
      if !isSource { node.content = .text(composed(text)) }
    case .array(let items):
      node.content = .array(items.map { checked($0, errata, isSource: isSource) })
    case .object(let members):
      node.content = .object(
        members.map { member in
          var member = member
          member.value = checked(
            member.value, errata, isSource: isSource || member.name == "source")
          return member
        })
    case .null, .bool, .number: break
    }
    return node
  }

  /// Reports every name whose value did not come into the entry: nothing is passed over silently.
  private static func compare(_ record: JSONNode, with written: String, _ errata: Errata) {
    guard let kept = JSONReader.read(Array(written.utf8), errata: errata) else { return }
    compare(record, with: kept, errata)
  }

  private static func compare(_ given: JSONNode, with kept: JSONNode, _ errata: Errata) {
    switch (given.content, kept.content) {
    case (.object(let members), .object(let known)):
      for member in members {
        if let other = known.first(where: { $0.name == member.name }) {
          compare(member.value, with: other.value, errata)
        } else if !member.value.isNull, !(member.value.isArray && member.value.items.isEmpty) {
          errata.error(
            "unknown name “\(excerpt(member.name))”", at: member.place,
            hint: nearest(to: member.name, among: known.map(\.name))
              .map { "did you mean “\($0)”?" })
        }
      }
    case (.array(let items), .array(let others)) where items.count == others.count:
      for (item, other) in zip(items, others) { compare(item, with: other, errata) }
    default: break
    }
  }

  private static func report(_ error: DecodingError, in record: JSONNode, _ errata: Errata) {
    switch error {
    case .keyNotFound(let key, let context):
      errata.error(
        "“\(key.stringValue)” is missing", at: record.node(at: context.codingPath).place)
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      let node = record.node(at: context.codingPath)
      let name = context.codingPath.last { $0.intValue == nil }?.stringValue
      let found = node.text.map { "“\(excerpt($0))”" } ?? node.kind
      errata.error(
        (name.map { "“\($0)” cannot be \(found)" } ?? "this cannot be \(found)"), at: node.place)
    @unknown default:
      errata.error("\(error)", at: record.place)
    }
  }
}
