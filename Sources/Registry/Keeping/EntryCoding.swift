import Checksums
import ConcertModel
import Records

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
    do {
      return try Entry(kind, record: body)
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
