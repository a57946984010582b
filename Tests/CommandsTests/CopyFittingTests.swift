import ConcertModel
import Findings
import Testing
import Typesetting

@testable import Commands

@Suite struct CopyFittingTests {
  let house = HouseFolders(root: checkout)

  /// An event with a note of so many words and two biographies in three lengths.
  func event(words: Int) -> Event {
    var event = Event(id: "fitting", title: "An evening")
    event.languages = ["en"]
    event.programme = [ProgrammeItem(.work, work: .entry(Work(title: "A work")))]
    let sentence = "The slow movement is the reason many performers return to this quiet piece. "
    let text = String(repeating: sentence, count: words / 13)
    event.notes = [ProgrammeNote(title: "The work", text: Texts(text))]
    event.biographies = ["Anna Aliyeva", "Boris Brown"].map { name in
      PrintedBiography(
        name: Texts(name),
        biographies: [(Biography.Length.short, 60), (.medium, 180), (.long, 300)].map {
          Biography(length: $0.0, text: Texts(String(repeating: sentence, count: $0.1 / 13)))
        })
    }
    return event
  }

  /// Over many lengths: the pages asked for are come to, or the excess is told, and once a text is
  /// too long every longer one is.
  @Test(arguments: [4, 8])
  func thePagesAskedForAreComeToOrTheExcessIsTold(pages: Int) throws {
    let press = try Press(house: house, layout: "booklet")
    var wasTooLong = false
    for words in stride(from: 100, through: 3_400, by: 150) {
      let book = press.set(
        event(words: words), language: "en", place: .nowhere, target: .exactly(pages))
      let tooLong = book.findings.contains { $0.message.contains("mm too long for \(pages)") }
      if tooLong {
        #expect(book.pageCount > pages)
        wasTooLong = true
      } else {
        #expect(book.pageCount == pages, "\(words) words")
        #expect(!wasTooLong, "\(words) words fit where fewer did not")
      }
    }
    #expect(wasTooLong)
  }

  @Test func whatTheRemarkSaysIsTrue() throws {
    let press = try Press(house: house, layout: "booklet")
    var remarks = 0
    for words in stride(from: 300, through: 2_700, by: 300) {
      let event = event(words: words)
      let book = press.set(event, language: "en", place: .nowhere, target: .exactly(8))
      guard let remark = book.findings.map(\.message).first(where: { $0.hasPrefix("set on 8") })
      else { continue }
      remarks += 1
      let wished = press.set(event, language: "en", place: .nowhere, target: .multiple(of: 1))
      #expect(remark.hasSuffix("it would fill \(wished.pageCount)"))
      // A biography of 300 words has 23 sentences, one of 60 has four.
      for (length, sentences) in [("long", 23), ("short", 4)] {
        guard remark.contains("the \(length) biography of Anna Aliyeva") else { continue }
        let text = book.document.text.split(separator: "Anna Aliyeva").last ?? ""
        let own = text.split(separator: "Boris Brown").first ?? ""
        #expect(own.split(separator: "piece.").count - 1 == sentences)
      }
    }
    #expect(remarks > 1)
  }

  /// Far more pages than the copy fills: it is set as the sheet wishes, only longer texts go in.
  @Test func pagesInPlentyAreNotFilledWithWhite() throws {
    let press = try Press(house: house, layout: "booklet")
    for (words, pages) in [(300, 16), (900, 20), (1_500, 28)] {
      let book = press.set(
        event(words: words), language: "en", place: .nowhere, target: .exactly(pages))
      #expect(book.pageCount == pages)
      #expect(book.findings.count == 1)
      let message = book.findings.first?.message ?? ""
      #expect(!message.contains("more white") && !message.contains("more leading"))
      let empty = book.document.pages.count { $0.frames.isEmpty }
      #expect(message.contains("\(empty) blank") || message.contains("\(empty) of them blank"))
    }
  }

  @Test func withoutAWishTheSheetsOwnRuleHolds() throws {
    let press = try Press(house: house, layout: "booklet")
    for words in [100, 700, 1_500, 2_500] {
      let book = press.set(event(words: words), language: "en", place: .nowhere)
      #expect(book.pageCount % 4 == 0)
      #expect(book.findings.gravest != .error)
    }
  }

  @Test func aFolderWithLittleInItSaysHowManyPagesStandIdle() throws {
    var event = Event(id: "short", title: "An evening")
    event.languages = ["en"]
    event.programme = [ProgrammeItem(.work, work: .entry(Work(title: "A work")))]
    event.imprint = ["The house"]
    let folder = try Press(house: house, layout: "dl-folder")
      .set(event, language: "en", place: .nowhere)
    #expect(folder.pageCount == 6)
    let idle = folder.document.pages.count { $0.frames.isEmpty }
    #expect(
      folder.findings.map(\.message) == ["of 6 pages, \(idle) only fill the signature"])
    let booklet = try Press(house: house, layout: "booklet")
      .set(event, language: "en", place: .nowhere)
    #expect(booklet.findings == [])
  }

  /// Songs of eight couplets: an opening holds two of them, a page the beginning of a second.
  private func songs(_ count: Int) -> Event {
    var event = Event(id: "songs", title: "An evening")
    event.languages = ["en"]
    let stanza = { (name: String) in (1...2).map { "\(name) \($0)" }.joined(separator: "\n") }
    event.programme = (1...count).map { number in
      var song = Work(title: Texts("Song \(number)"))
      let stanzas = (1...8).map { stanza("couplet \($0)") }.joined(separator: "\n\n")
      song.text = SungText(language: "en", stanzas: Texts(byLanguage: ["en": stanzas]))
      return ProgrammeItem(.work, work: .entry(song))
    }
    return event
  }

  @Test func whereThePagesDoNotSufficeTheTurnsInsideSongsAreTold() throws {
    let press = try Press(house: house, layout: "evening")
    let wished = press.set(songs(8), language: "en", place: .nowhere, target: .any)
    #expect(wished.findings == [])
    // Blank pages are given up first, then the songs are turned, then there is too much.
    let told = (1...6).map { fewer in
      press.set(
        songs(8), language: "en", place: .nowhere, target: .exactly(wished.pageCount - fewer)
      ).findings.map(\.message).joined(separator: "; ")
    }
    #expect(told.contains { $0.contains("that two facing pages would hold") }, "\(told)")
  }
}
