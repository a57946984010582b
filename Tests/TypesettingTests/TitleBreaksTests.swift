import Testing

@testable import Typesetting

@Suite struct TitleBreaksTests {
  private func lines(_ title: String, measure: Double) -> [String] {
    let setter = ParagraphSetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    // An underscore is a no-break space, as the composition of titles puts them.
    let text = String(title.map { $0 == "_" ? "\u{A0}" : $0 })
    let paragraph = Paragraph(
      StyledText(text, plain), alignment: .centre, leading: 13, isBalanced: true)
    return setter.set(paragraph, measure: measure).lines
      .map { String($0.line.text.map { $0 == "\u{A0}" ? " " : $0 }) }
  }

  private let newWorld = "Symphony No._9 in_E_minor, Op._95 “from_the_New World”"
  private let works = "Œuvres de_Gara Garayev, Said Rustamov et_d’autres compositeurs"
  private let double = "Concerto for_Violin, Cello and_Orchestra in_A_minor, Op._102"

  @Test func aTitlePartsAfterACommaOrBeforeAQuotation() {
    #expect(
      lines(newWorld, measure: 180) == [
        "Symphony No. 9 in E minor,", "Op. 95 “from the New World”",
      ])
    #expect(
      lines(double, measure: 200) == [
        "Concerto for Violin, Cello", "and Orchestra in A minor, Op. 102",
      ])
  }

  @Test func aNicknameIsPartedLastOfAll() {
    let symphony = "Symphony No._9 “From the_New World” in_E_minor"
    for measure in stride(from: 155.0, through: 215, by: 5) {
      let set = lines(symphony, measure: measure)
      #expect(set.contains { $0.contains("“From the New World”") }, "\(measure): \(set)")
    }
    for (psalm, nickname) in [
      ("Psalm 130 „Du fond de_l’abîme“ (1917; 5._Dez.)", "„Du fond de l’abîme“"),
      ("Psaume 130 «_Du fond de l’abîme_» (1917)", "« Du fond de l’abîme »"),
    ] {
      let set = lines(psalm, measure: 160)
      #expect(set.count == 2 && set.contains { $0.contains(nickname) }, "\(set)")
    }
    #expect(lines("“From the_New World”", measure: 60).count == 2)
    // A quotation that has ended costs nothing more.
    #expect(
      lines("“Winter” and_“Spring”, two songs for_Voice", measure: 140) == [
        "“Winter” and “Spring”,", "two songs for Voice",
      ])
  }

  @Test func whatAndJoinsStaysTogetherWhereItCan() {
    #expect(
      lines("Sonata No._3 for_Cello and_Piano in_A_major, Op._69", measure: 190) == [
        "Sonata No. 3 for Cello and Piano", "in A major, Op. 69",
      ])
  }

  @Test func aLineEndsAtASignBeforeItEndsAnywhereElse() {
    #expect(
      lines("Friday 15_December_1893, 2.00_pm_· Public_rehearsal", measure: 200) == [
        "Friday 15 December 1893, 2.00 pm ·", "Public rehearsal",
      ])
  }

  @Test func aSentenceMayPartBeforeAnd() {
    #expect(
      lines("Festival play for three days and a preliminary evening", measure: 185) == [
        "Festival play for three days", "and a preliminary evening",
      ])
  }

  @Test func noLineEndsWithAnd() {
    for measure in stride(from: 95.0, through: 120, by: 5) {
      #expect(
        lines("Erlkönig und_andere Lieder", measure: measure)[0] == "Erlkönig", "\(measure)")
    }
  }

  @Test func aNameIsNotPartedWhereAPhraseEndsNearby() {
    for measure in stride(from: 190.0, through: 270, by: 10) {
      let set = lines(works, measure: measure)
      #expect(set.count == 2)
      #expect(
        set[0].hasSuffix("Garayev,") || set[0].hasSuffix("Rustamov"), "\(measure): \(set)")
    }
  }

  @Test func aNameIsPartedRatherThanALineSpentOnIt() {
    #expect(lines("Said Rustamov", measure: 45) == ["Said", "Rustamov"])
    #expect(lines("Mmmmm Mmmmm Mmmmm Mmmmm", measure: 60).count == 2)
  }

  @Test func noTitleTakesMoreLinesOrLeavesAShortWordAlone() {
    for title in [newWorld, works, double] {
      let whole = lines(title, measure: 1_000)
      #expect(whole.count == 1)
      let width = Double(whole[0].unicodeScalars.reduce(0) { $0 + ($1 == " " ? 5 : 10) }) / 2
      for measure in stride(from: 110.0, through: 400, by: 5) where measure < width {
        let set = lines(title, measure: measure)
        #expect(set.joined(separator: " ") == whole[0])
        #expect(set.last.map { $0.count > 8 } ?? false, "\(measure): \(set)")
        // One line more than the least that could hold it is the price of words that stay whole.
        #expect(Double(set.count) <= (width / measure).rounded(.up) + 1, "\(measure): \(set)")
      }
    }
  }
}
