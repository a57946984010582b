import ConcertModel
import Findings
import Interchange
import Registry

/// The vocabularies the house ships: `Layouts/Vocabularies/`.
struct HouseVocabulary {
  private let folder: String

  /// The vocabularies of a house.
  init(_ house: HouseFolders) { folder = house.layouts + "/Vocabularies" }

  /// The file of a vocabulary.
  func path(_ name: String) -> String { "\(folder)/\(name).yaml" }

  /// The instruments, as entries to be taken into a registry.
  func instruments() throws -> Proposals {
    let file = path("instruments")
    do {
      return try EntryStream.proposals(
        from: try InputFile.bytes(of: file), file: file, name: "instruments")
    } catch let error as UnreadableFile {
      throw CommandFailure(.unreadableInput, error.findings)
    }
  }

  /// Takes the instruments into a new registry; a house that has none leaves it empty.
  ///
  /// - Returns: how many were taken in.
  static func begin(_ registry: Registry, _ session: Session) throws -> Int {
    guard
      let house = try? HouseFolders.find(
        environment: session.environment, executable: session.executable)
    else { return 0 }
    let vocabulary = HouseVocabulary(house)
    guard isFile(vocabulary.path("instruments")) else { return 0 }
    let proposals = try vocabulary.instruments()
    let note = ChangeNote.now(session, origin: "vocabulary")
    return try registry.apply(proposals, note: note).records.added
  }
}
