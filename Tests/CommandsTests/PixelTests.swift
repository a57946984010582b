import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Commands

/// Finishing changes what a file says of its pages, and not a dot of what they look like.
///
/// Pages painted without marks may differ from both by a third of a point at a line's end: Cairo
/// cuts the widths of TrueType glyphs to whole thousandths, and each mark begins where it should.
@Suite struct PixelTests {
  private let place = TestFolder()
  private let house = HouseFolders(root: checkout)

  private static let isSweep = ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == "1"
  /// Event files below the layouts, each in the languages that are looked at.
  private static let books: [(file: String, languages: [String])] =
    isSweep
    ? ["Samples", "Specimens"].flatMap { folder in
      ((try? fileNames(in: HouseFolders(root: checkout).layouts + "/\(folder)/")) ?? []).sorted()
        .filter { $0.hasSuffix(".yaml") }.map { ("\(folder)/\($0)", []) }
    }
    : [
      ("Samples/dichterliebe-1861.yaml", ["de"]), ("Samples/salle-cortot-2022.yaml", ["az"]),
      ("Specimens/songs-from-right-to-left.yaml", ["en"]),
    ]

  /// The pages at 150 dots an inch.
  private func dots(_ pdf: [UInt8], as name: String) throws -> [Data] {
    try Data(pdf).write(to: URL(filePath: place(name + ".pdf")))
    _ = try said("pdftoppm", "-r", "150", place(name + ".pdf"), place(name))
    let files = place.names.filter { $0.hasPrefix(name + "-") }
    return try files.map { file in
      defer { try? FileManager.default.removeItem(atPath: place(file)) }
      return try Data(contentsOf: URL(filePath: place(file)))
    }
  }

  @Test(arguments: books.indices) func noDotIsAnotherAfterFinishing(book: Int) throws {
    let (path, asked) = Self.books[book]
    let file = URL(filePath: house.layouts + "/" + path)
    let event = try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
    let press = try Press(house: house, layout: event.layout ?? "booklet")
    let shelf = PictureShelf(folder: file.deletingLastPathComponent().path)
    let own = event.languages.isEmpty ? ["en"] : event.languages
    for language in asked.isEmpty ? own : asked {
      let set = press.set(event, language: language, place: .nowhere, pictures: shelf)
      let painted = try dots(set.painted().pdf, as: "painted")
      let finished = try dots(set.pdf(FinishingTimes()), as: "finished")
      #expect(painted.count == set.pageCount && finished.count == set.pageCount)
      for (index, (one, other)) in zip(painted, finished).enumerated() {
        #expect(one == other, "page \(index + 1) of \(path) in \(language)")
      }
    }
  }
}
