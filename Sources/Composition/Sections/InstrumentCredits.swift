import ConcertModel
import Typesetting

/// Instruments that are named: whose, what, by which maker, and who lends it.
struct InstrumentCredits {
  let maker: TextMaker
  let design: PlainDesign

  func blocks(for event: Event) -> [Block] {
    event.instruments.enumerated().map { index, credit in
      var paragraph = maker.paragraph(text(of: credit), design.style, role: .listItem)
      paragraph.spaceBefore = index == 0 ? 0 : design.space
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
    if let name = maker.plain(credit.maker) {
      text.append(" ", plain)
      text.append(maker.styled(maker.words.phrase("by-maker", name: name), design.style))
    }
    if let made = maker.plain(credit.made) {
      text.append(" ", plain)
      text.append(maker.styled("(" + made + ")", design.style))
    }
    if let lender = maker.plain(credit.lender) {
      text.append(", ", plain)
      text.append(maker.styled(maker.words.phrase("lent-by", name: lender), design.style))
    }
    return text
  }
}
