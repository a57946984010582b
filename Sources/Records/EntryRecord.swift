import ConcertModel
import FoundationEssentials

extension Entry {
  /// The entry's record as JSON, keys in alphabetical order, nothing that is empty; the same
  /// entry always gives the same bytes.
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
      case .series(let series): try encoder.encode(series)
      case .event(let event): try encoder.encode(event)
      }
    return String(decoding: data, as: UTF8.self)
  }

  /// The entry of a record.
  ///
  /// - Throws: `DecodingError`, with the path to what is wrong.
  public init(_ kind: EntryKind, record: String) throws {
    let decoder = JSONDecoder()
    let data = Data(record.utf8)
    self =
      switch kind {
      case .person: .person(try decoder.decode(Person.self, from: data))
      case .ensemble: .ensemble(try decoder.decode(Ensemble.self, from: data))
      case .instrument: .instrument(try decoder.decode(Instrument.self, from: data))
      case .venue: .venue(try decoder.decode(Venue.self, from: data))
      case .work: .work(try decoder.decode(Work.self, from: data))
      case .series: .series(try decoder.decode(Series.self, from: data))
      case .event: .event(try decoder.decode(Event.self, from: data))
      }
  }
}
