import Checksums
import ConcertModel
import FoundationEssentials

/// An entry's record as it is stored: JSON, keys sorted, nothing that is empty; the same entry
/// always gives the same bytes.
enum EntryCoding {
  /// The record of an entry.
  static func body(of entry: Entry) throws -> String {
    try entry.record()
  }

  /// The entry of a record.
  ///
  /// - Throws: `RegistryError.damaged` when the record cannot be one.
  static func entry(_ kind: EntryKind, body: String, id: EntryID) throws -> Entry {
    let decoder = JSONDecoder()
    let data = Data(body.utf8)
    do {
      return switch kind {
      case .person: .person(try decoder.decode(Person.self, from: data))
      case .ensemble: .ensemble(try decoder.decode(Ensemble.self, from: data))
      case .instrument: .instrument(try decoder.decode(Instrument.self, from: data))
      case .venue: .venue(try decoder.decode(Venue.self, from: data))
      case .work: .work(try decoder.decode(Work.self, from: data))
      case .event: .event(try decoder.decode(Event.self, from: data))
      }
    } catch {
      throw RegistryError.damaged("the record of \(id) cannot be read: \(error)")
    }
  }

  /// What tells a record from every other: the first 16 bytes of its SHA-256.
  static func fingerprint(of body: String) -> [UInt8] {
    var body = body
    return body.withUTF8 {
      Array(SHA256Digest(of: UnsafeRawBufferPointer($0)).bytes.prefix(16))
    }
  }
}

extension Entry {
  /// The entry's record as JSON, keys in alphabetical order, nothing that is empty.
  ///
  /// On one line as the registry stores it; indented where people are to read it.
  public func record(isIndented: Bool = false) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
    let data =
      switch self {
      case .person(let person): try encoder.encode(person)
      case .ensemble(let ensemble): try encoder.encode(ensemble)
      case .instrument(let instrument): try encoder.encode(instrument)
      case .venue(let venue): try encoder.encode(venue)
      case .work(let work): try encoder.encode(work)
      case .event(let event): try encoder.encode(event)
      }
    return String(decoding: data, as: UTF8.self)
  }
}
