import ConcertModel
import Typesetting

/// “Interval”, with its length in the way the sheet asks for.
struct IntervalText {
  let maker: TextMaker
  let design: RunningOrderDesign

  func text(of item: ProgrammeItem) -> StyledText {
    let key = item.kind.rawValue
    if let sentence = sentenceWithoutInterval(item) { return maker.styled(sentence, "interval") }
    if let house = maker.styles.asked, item.title == nil {
      let minutes = design.showsDurations ? item.duration?.roundedMinutes : nil
      if house.form(.intervalForm).fields.contains("minutes") || minutes == nil {
        return maker.styled(house.interval(maker.words.word(key), minutes: minutes), "interval")
      }
    }
    guard let duration = item.duration, design.showsDurations, design.intervalLength != .none else {
      return name(of: item, key)
    }
    let minutes = String(duration.roundedMinutes)
    if design.intervalLength == .phrase, item.title == nil, key == "interval" {
      let phrase = Words.replace("{number}", in: maker.words.word("interval-of"), by: minutes)
      return maker.styled(phrase, "interval")
    }
    let length =
      design.intervalLength == .prime
      ? minutes + "\u{2032}"
      : Words.replace("{number}", in: maker.words.word("minutes"), by: minutes)
    var text = name(of: item, key)
    text.append("\u{2003}", maker.style("note").textStyle(language: maker.language))
    text.append(maker.styled(length, "interval-length"))
    return text
  }

  /// “About 70 minutes, without an interval”: a length beside “There is no interval” would be
  /// read as that of the interval.
  private func sentenceWithoutInterval(_ item: ProgrammeItem) -> String? {
    guard item.kind == .withoutInterval, item.title == nil, design.showsDurations,
      design.intervalLength != .none || maker.styles.asked != nil, let duration = item.duration,
      maker.words.has("without-interval-of")
    else { return nil }
    return Words.replace(
      "{number}", in: maker.words.word("without-interval-of"), by: String(duration.roundedMinutes))
  }

  private func name(of item: ProgrammeItem, _ key: String) -> StyledText {
    maker.styled(item.title, "interval") ?? maker.styled(maker.words.word(key), "interval")
  }
}
