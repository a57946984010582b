import ConcertModel
import Findings
import Foundation
import Testing

@testable import Interchange

@Suite struct ArchiveAsEventFilesTests {
  @Test func anEventOfTheArchiveIsAnEventFileToo() throws {
    var files = [try Archive.extract()]
    // Where the whole archive lies beside the checkout, a part of its first segment too.
    if let first = Archive.segments().first { files.append([UInt8](try Data(contentsOf: first))) }
    for bytes in files {
      let proposals = try Archive.read(bytes).proposals
      for proposal in proposals.prefix(4_000) {
        let written = EntryFile.text(for: proposal.entry)
        let errata = Errata()
        let again = EntryFile.entry(Array(written.utf8), errata: errata)
        try #require(!errata.hasErrors, "\(errata.findings)\n\(written)")
        try #require(again == proposal.entry, "\(written)")
      }
    }
  }
}
