import Foundation
import Testing

@testable import ConcertModel

/// How many instrumentations are made for each property.
private let rounds =
  ProcessInfo.processInfo.environment["LEPORELLO_SWEEP"] == nil ? 120 : 5_000

@Suite struct FormulaTests {
  private func read(
    _ formula: String, _ dialect: InstrumentationDialect? = nil
  ) throws -> Instrumentation {
    try Instrumentation.read(formula, in: dialect).instrumentation
  }

  @Test func danielsTellsPlayersDoublingsAndFurtherInstrumentsApart() throws {
    let read = try Instrumentation.read(
      "3[1.2.3/pic] 2[1.Eh] 3[1.2.3/Ebcl/bcl] 3[1.2/cbn.cbn] - 4 3 3 1 - tmp+2 - 2hp - str")
    #expect(read.dialect == .daniels)
    #expect(read.remarks.isEmpty)
    let work = read.instrumentation
    #expect(work.chairs(in: .flute).map(\.doublings) == [[], [], ["piccolo"]])
    #expect(work.chairs(in: .oboe).map(\.instrument) == ["oboe", "cor anglais"])
    #expect(work.chairs(in: .clarinet)[2].doublings == ["E-flat clarinet", "bass clarinet"])
    #expect(work.chairs(in: .bassoon).map(\.instrument) == ["bassoon", "bassoon", "contrabassoon"])
    #expect(OrchestraSection.brass.map { work.chairs(in: $0).count } == [4, 3, 3, 1])
    #expect(work.chairs(in: .percussion).map(\.count) == [2...2])
    #expect(work.chairs(in: .harp).map(\.count) == [2...2])
    #expect(work.strings == .section)
  }

  @Test func thompsonCountsThoseWhoDoubleAndThoseBesides() throws {
    let read = try Instrumentation.read(
      "4d2, 3d1+hph, 3d1+Eb, 4d1 - 8d4, 4, 4, 2, timp, perc, 2hp, cel, org, str")
    #expect(read.dialect == .thompson)
    let work = read.instrumentation
    #expect(work.chairs(in: .flute).map(\.doublings) == [[], [], ["piccolo"], ["piccolo"]])
    #expect(work.chairs(in: .oboe).map(\.instrument) == ["oboe", "oboe", "oboe", "heckelphone"])
    #expect(work.chairs(in: .clarinet).last?.instrument == "E-flat clarinet")
    #expect(work.chairs(in: .horn).count { $0.doublings == ["Wagner tuba"] } == 4)
    #expect(work.asks(for: "organ"))
    #expect(read.remarks.isEmpty)
  }

  @Test func musicSalesReadsBracketsSaxophonesAndSlashes() throws {
    let read = try Instrumentation.read("2(pic).2.2(bcl).2/4.3.3.1/timp.2perc/hp/str")
    #expect(read.dialect == .musicSales)
    #expect(read.instrumentation.chairs(in: .flute).map(\.doublings) == [[], ["piccolo"]])
    #expect(read.instrumentation.chairs(in: .percussion).map(\.count) == [2...2])
    let five = try self.read("1.1.1.2(asx).1/1.1.1.0/pf/8.6.4.4.2")
    #expect(five.chairs(in: .saxophone).map(\.doublings) == [[], ["alto saxophone"]])
    #expect(five.strings == .players([8, 6, 4, 4, 2]))
    #expect(
      try self.read("fl.cl/hn/str")
        == Instrumentation([.init("flute"), .init("clarinet"), .init("horn")], strings: .section))
  }

  @Test func booseyNamesPlayersByRomanNumeralsAndInstrumentsInARow() throws {
    let work = try read(
      "3(II=afl,III=picc).2.corA.3(III=bcl).2.dbn-4.3.3.1-timp.perc(3):hp-strings", .musicSales)
    #expect(work.chairs(in: .flute).map(\.doublings) == [[], ["alto flute"], ["piccolo"]])
    #expect(work.chairs(in: .oboe).map(\.instrument) == ["oboe", "oboe", "cor anglais"])
    #expect(work.chairs(in: .bassoon).last?.instrument == "contrabassoon")
    #expect(work.chairs(in: .percussion).map(\.count) == [3...3])
  }

  @Test func stringsFirstBeginsWithTheStrings() throws {
    let read = try Instrumentation.read(
      "12,10,8,6,4 - 2(pic+altfl),2,2,2 - 4,3,3,1 - timp+perc 2hp,pno(cel)")
    #expect(read.dialect == .stringsFirst)
    let work = read.instrumentation
    #expect(work.strings == .players([12, 10, 8, 6, 4]))
    #expect(work.chairs(in: .flute).map(\.doublings) == [[], ["piccolo", "alto flute"]])
    #expect(work.chairs(in: .keyboard).map(\.doublings) == [["celesta"]])
    #expect(work.chairs(in: .percussion).count == 1)
  }

  @Test func bandsCountEveryKindOfClarinetAndSaxophone() throws {
    let read = try Instrumentation.read(
      "2+1, 2d1, 131111, 2+1, 211 - 5, 4, 3, 1, 1 - T+2, hp, pf, db")
    #expect(read.dialect == .band)
    let work = read.instrumentation
    #expect(work.chairs(in: .flute).map(\.instrument) == ["flute", "flute", "piccolo"])
    #expect(work.chairs(in: .oboe).map(\.doublings) == [[], ["cor anglais"]])
    #expect(work.chairs(in: .clarinet).count { $0.instrument == "clarinet" } == 3)
    #expect(work.chairs(in: .clarinet).last?.instrument == "contrabass clarinet")
    #expect(work.chairs(in: .saxophone).map(\.instrument).first == "alto saxophone")
    #expect(work.chairs(in: .trumpet).count == 5)
    #expect(work.chairs(in: .horn).count == 4)
    #expect(work.chairs(in: .tuba).map(\.instrument) == ["euphonium", "tuba"])
    #expect(work.chairs(in: .percussion).map(\.count) == [2...2])
    #expect(try self.read("2+1, 2d1, 1311111 , 2 - 5,4,3,1,1").chairs(in: .clarinet).count == 9)
  }

  @Test func fourDigitsAndFourDigitsAreEnough() throws {
    let read = try Instrumentation.read("2222-4231-timp-str")
    #expect(read.dialect == .short)
    #expect(read.instrumentation.written(in: .daniels).text == "2 2 2 2 - 4 2 3 1 - tmp - str")
    #expect(try self.read("2222–2200–str") == self.read("2 2 2 2 - 2 2 0 0 - str"))
    #expect(try self.read("2222/4331/str") == self.read("2222-4331-str"))
    #expect(try self.read("str") == Instrumentation(strings: .section))
    #expect(try self.read("2222-2200-44322").strings == .players([4, 4, 3, 2, 2]))
  }

  @Test(arguments: [
    ("2(pic).2.2(bcl).2/4.3.3.1/timp.2perc/hp/str", InstrumentationDialect.musicSales),
    ("3[1.2.3/pic] 2[1.Eh] 3[1.2.3/Ebcl/bcl] 3[1.2.cbn] - 4 3 3 1 - tmp+2 - 2hp - str", .daniels),
    ("4d2, 3d1+hph, 3d1+Ebcl, 4d1 - 8d4, 4, 4, 2 - timp, perc, 2hp, cel, org, str", .thompson),
    ("12,10,8,6,4 - 2(pic+altfl),2,2,2 - 4,3,3,1 - timp+perc, 2hp, pno(cel)", .stringsFirst),
    ("2+1, 2d1, 131111, 2+1, 211 - 5, 4, 3, 1, 1 - T+2, hp, pf, db", .band),
    ("2222-4231-timp-2perc-hp-str", .short),
  ])
  func aFormulaIsWrittenAsItWasRead(_ formula: String, _ dialect: InstrumentationDialect) throws {
    #expect(InstrumentationDialect.detected(in: formula) == dialect)
    let written = try read(formula).written(in: dialect)
    #expect(written.text == formula)
    #expect(written.losses.isEmpty)
  }

  @Test(arguments: InstrumentationDialect.allCases)
  func whatADialectCanSayIsReadBackAsItWas(_ dialect: InstrumentationDialect) throws {
    for seed in 1...rounds {
      var maker = FormulaMaker(seed: UInt64(seed), dialect)
      let made = maker.instrumentation()
      guard !made.isEmpty else { continue }
      let written = made.written(in: dialect)
      let read = try Instrumentation.read(written.text, in: dialect)
      #expect(read.instrumentation == made, "\(written.text)")
      #expect(written.losses.isEmpty, "\(written.text): \(written.losses)")
    }
  }

  @Test(arguments: InstrumentationDialect.allCases)
  func nothingIsLostWithoutBeingSaid(_ dialect: InstrumentationDialect) throws {
    var lossy = 0
    for seed in 1...rounds {
      var maker = FormulaMaker(seed: UInt64(seed) &* 7919)
      let made = maker.instrumentation()
      guard !made.isEmpty else { continue }
      let written = made.written(in: dialect)
      let read = try? Instrumentation.read(written.text, in: dialect).instrumentation
      #expect((read == made) == written.losses.isEmpty, "\(written.text): \(written.losses)")
      #expect(read != nil, "\(written.text)")
      if !written.losses.isEmpty { lossy += 1 }
    }
    if dialect == .short { #expect(lossy > rounds / 4) }
    if dialect == .daniels { #expect(lossy == 0) }
  }

  @Test func aLossIsNamedWithItsSection() throws {
    let losses = try read("2[1.Eh] 2 2 2 - 2 0 0 0 - str", .daniels).written(in: .short).losses
    #expect(losses.isEmpty == false)
    let work = try read("2 2[1.Eh] 2 2 - 2 0 0 0 - str").written(in: .short)
    #expect(work.text == "2222-2000-str")
    #expect(work.losses == ["oboe: ob, Eh is written as 2ob"])
  }

  @Test(arguments: [
    ("222-4231-str", 0, "the woodwinds have 3 numbers"),
    ("2222-423-str", 5, "the brass have 3 numbers"),
    ("3[1.2] 2 2 2 - 2 0 0 0", 0, "3 players are counted and 2 named"),
    ("3[1.3.2] 2 2 2 - 2 0 0 0", 4, "player 3 is named where player 2 is wanted"),
    ("2[1.2/ 2 2 2 - 2 0 0 0", 7, "after the slash an instrument is missing"),
    ("2222-4231-str-str", 14, "the strings come twice"),
    ("2222-4231-str(8.6.4)", 13, "the strings have 3 numbers"),
    ("2222-4231-999perc", 10, "“999” players are more than any stage holds"),
    ("2222-4231-timp-%", 15, "“%” makes no sense here"),
    ("2222-4231-3", 10, "it is not said what these players play"),
    ("", 0, "nobody plays"),
    ("2(III=pic).2.2.2/2.0.0.0", 0, "player 3 is named, and there are 2"),
  ])
  func aFormulaThatMakesNoSenseIsRefusedWhereItDoes(
    _ formula: String, _ offset: Int, _ message: String
  ) throws {
    let fault = #expect(throws: FormulaFault.self) { try Instrumentation.read(formula) }
    #expect(fault?.offset == offset)
    #expect(fault?.message.hasPrefix(message) == true, "\(fault?.message ?? "")")
  }

  @Test func anInstrumentNobodyKnowsIsKeptAndRemarkedUpon() throws {
    let read = try Instrumentation.read("2222-4231-timpp-tar-rubab-str")
    #expect(read.remarks.map(\.offset) == [10, 20])
    #expect(read.remarks[0].hint == "did you mean “timp”?")
    #expect(read.instrumentation.asks(for: "rubab"))
    #expect(read.instrumentation.asks(for: "tar"))
  }

  @Test func hostileFormulasAreRefusedOrReadAndNeverHang() {
    var dice = Dice(5)
    let letters = Array("0123456789[](){}.,/-–+ dopticlhnpfste\"\0’ə♭IVX=;".unicodeScalars)
    for _ in 1...(rounds * 5) {
      var text = String.UnicodeScalarView()
      for _ in 0..<dice.roll(1...40) { text.append(dice.pick(letters)) }
      let read = try? Instrumentation.read(String(text))
      #expect((read?.instrumentation.chairs.count ?? 0) < 5_000)
    }
    #expect(throws: FormulaFault.self) {
      try Instrumentation.read(String(repeating: "9", count: 10_000))
    }
  }
}
