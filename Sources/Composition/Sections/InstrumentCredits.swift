import ConcertModel
import Typesetting

/// Instruments that are named: whose, what, by which maker, and who lends it.
struct InstrumentCredits {
  let maker: TextMaker
  let design: CreditsDesign

  func blocks(for event: Event) -> [Block] {
    event.instruments.enumerated().map { index, credit in
      var paragraph = maker.paragraph(text(of: credit), design.style, role: .listItem)
      paragraph.spaceBefore = index == 0 ? design.before : design.space
      // Two even lines rather than a long one and a word.
      paragraph.isBalanced = true
      return .paragraph(paragraph)
    }
  }

  /// “A. Surname: *violin* by Antonio Stradivari (Cremona, 1710), on loan from the Foundation”.
  private func text(of credit: InstrumentCredit) -> StyledText {
    let base = maker.style(design.style)
    let plain = base.textStyle(language: maker.language)
    var text = StyledText()
    if let player = maker.plain(credit.player) {
      text.append(maker.styled(player + ": ", design.style))
    }
    if let instrument = maker.term(credit.instrument) {
      let name = text.isEmpty ? maker.forms.beginningWithCapital(instrument.text) : instrument.text
      text.append(maker.styled(name, base.emphasised, language: instrument.language))
    }
    if let origin = origin(of: credit) {
      text.append(" ", plain)
      text.append(maker.styled(origin, design.style))
    }
    if let lender = maker.plain(credit.lender) {
      text.append(", ", plain)
      text.append(maker.styled(maker.words.phrase("lent-by", name: lender), design.style))
    }
    return text
  }

  /// “by Antonio Stradivari (Cremona, 1710)”. Where the language puts the maker in brackets, place
  /// and year stand in the same ones.
  private func origin(of credit: InstrumentCredit) -> String? {
    let made = maker.plain(credit.made)
    guard let name = maker.plain(credit.maker) else { return made.map { "(" + $0 + ")" } }
    let phrase = maker.words.phrase("by-maker", name: name)
    guard let made else { return phrase }
    return phrase.hasSuffix(")")
      ? phrase.dropLast() + "; " + made + ")" : phrase + " (" + made + ")"
  }
}
