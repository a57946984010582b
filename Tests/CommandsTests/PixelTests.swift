import ConcertModel
import Findings
import Foundation
import Interchange
import Testing

@testable import Commands

/// The pages we write look as Cairo paints them with outlines, each letter where it was set. As
/// rasters of letters and of outlines differ at their edges, no ink may be without its like a dot
/// away.
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

  /// The pages at 150 dots an inch, as greys.
  private func pages(_ pdf: [UInt8], as name: String) throws -> [GreyPage] {
    try Data(pdf).write(to: URL(filePath: place(name + ".pdf")))
    _ = try said("pdftoppm", "-r", "150", "-gray", place(name + ".pdf"), place(name))
    let files = place.names.filter { $0.hasPrefix(name + "-") }
    return try files.map { file in
      defer { try? FileManager.default.removeItem(atPath: place(file)) }
      return try #require(GreyPage(try Data(contentsOf: URL(filePath: place(file)))))
    }
  }

  @Test(arguments: books.indices) func noInkIsElsewhereThanCairoPaintsIt(book: Int) throws {
    let (path, asked) = Self.books[book]
    let file = URL(filePath: house.layouts + "/" + path)
    let event = try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
    let press = try Press(house: house, layout: event.layout ?? "booklet")
    let shelf = PictureShelf(folder: file.deletingLastPathComponent().path)
    let own = event.languages.isEmpty ? ["en"] : event.languages
    for language in asked.isEmpty ? own : asked {
      let set = press.set(event, language: language, place: .nowhere, pictures: shelf)
      let painted = try pages(
        set.shaper.pdf(
          set.document, pictures: set.pictures, created: "2022-02-24T00:00:00Z",
          asOutlines: true), as: "painted")
      let written = try pages(set.pdf(FinishingTimes()), as: "written")
      #expect(painted.count == set.pageCount && written.count == set.pageCount)
      for (index, (one, other)) in zip(painted, written).enumerated() {
        let page: Comment = "page \(index + 1) of \(path) in \(language)"
        #expect(one.inkCount > 0 || other.inkCount == 0, page)
        #expect(one.strayInk(in: other).prefix(5) == [], page)
        #expect(other.strayInk(in: one).prefix(5) == [], page)
      }
    }
  }

  /// Cairo clips drawings to whole points, half a point short of the trim of A5.
  @Test func aDrawingOfAWholePageReachesItsEdges() throws {
    let file = URL(filePath: house.layouts + "/Specimens/advertisements.yaml")
    let event = try #require(EventFile(Array(try Data(contentsOf: file)), errata: Errata())).event
    let shelf = PictureShelf(folder: file.deletingLastPathComponent().path)
    let set = try Press(house: house, layout: "booklet")
      .set(event, language: "en", place: .nowhere, pictures: shelf)
    let page = try #require(try pages(set.pdf(FinishingTimes()), as: "whole").dropFirst(2).first)
    // The outermost row and column may be covered in part.
    for line in stride(from: 10, to: page.height - 10, by: 7) {
      #expect(page.dots[line * page.width + page.width - 2] < 254, "at the right, \(line)")
    }
    for column in stride(from: 10, to: page.width - 10, by: 7) {
      #expect(page.dots[(page.height - 2) * page.width + column] < 254, "at the foot, \(column)")
    }
  }

  @Test func strayInkIsSeen() throws {
    let blank = [UInt8]("P5\n40 30\n255\n".utf8) + [UInt8](repeating: 255, count: 1200)
    var dot = blank
    dot[dot.count - 100] = 0
    var near = blank
    near[near.count - 101] = 0
    let pages = try [blank, dot, near].map { try #require(GreyPage(Data($0))) }
    #expect(pages[0].strayInk(in: pages[1]).count == 1 && pages[1].strayInk(in: pages[0]) == [])
    #expect(pages[1].strayInk(in: pages[2]) == [] && pages[2].strayInk(in: pages[1]) == [])
  }
}

/// A page as greys, read from a portable grey map.
private struct GreyPage {
  let width: Int
  let height: Int
  let dots: [UInt8]

  init?(_ file: Data) {
    let head = file.prefix(32).split(separator: 10, maxSplits: 3)
    guard head.count == 4, head[0].elementsEqual("P5".utf8) else { return nil }
    let size = String(decoding: head[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
    guard size.count == 2, file.count >= size[0] * size[1] else { return nil }
    (width, height) = (size[0], size[1])
    dots = [UInt8](file.suffix(width * height))
  }

  /// How many dots are dark.
  var inkCount: Int { dots.count { $0 < 96 } }

  /// Where another page is dark and this one is light all round, as rows and columns. The outermost
  /// dots are left out: they are on the page by a hundredth, and only ours has its bleed there.
  func strayInk(in other: GreyPage) -> [[Int]] {
    guard width == other.width, height == other.height else { return [[width, height]] }
    return dots.withUnsafeBufferPointer { own in
      other.dots.withUnsafeBufferPointer { theirs in
        theirs.indices.compactMap { place in
          guard theirs[place] < 96 else { return nil }
          let (row, column) = (place / width, place % width)
          guard 1..<(height - 1) ~= row, 1..<(width - 1) ~= column else { return nil }
          for y in (row - 1)...(row + 1) {
            for x in (column - 1)...(column + 1) where own[y * width + x] < 216 { return nil }
          }
          return [row, column]
        }
      }
    }
  }
}
