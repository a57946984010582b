import ConcertModel
import HouseStyle
import Typesetting

/// “Name, role”: how a performer is named.
struct CreditLine {
  let maker: TextMaker
  let digest: PerformerDigest

  /// What stands beside a name: the character, the instrument, the role or the office.
  func role(of credit: Credit) -> StyledText? {
    let parts: [StyledText] = [
      maker.styled(credit.character, "role"),
      maker.term(credit.instrument).map {
        maker.styled($0.text, "role", language: $0.language)
      },
      maker.term(credit.role).map { maker.styled($0.text, "role", language: $0.language) },
      maker.styled(credit.function, "role"),
    ].compactMap { $0 }
    guard var text = parts.first else { return nil }
    for part in parts.dropFirst() {
      text.append(", ", maker.style("role").textStyle(language: maker.language))
      text.append(part)
    }
    return text
  }

  /// The name, with honours before it where the person has any.
  func name(of credit: Credit, style: String = "performer") -> StyledText? {
    let isKept = maker.styles.asked?.chooses("authority", .performerSpelling) ?? false
    let kept = isKept ? credit.person?.entry?.name ?? credit.ensemble?.entry?.name : nil
    guard var name = maker.styled(kept ?? digest.name(of: credit), style) else { return nil }
    FootnoteSetter(maker: maker, footnotes: maker.footnotes)
      .add(credit.marks, to: &name, maker.style(style))
    guard let honours = maker.styled(credit.person?.entry?.honours, "note") else { return name }
    switch maker.styles.asked?.text(.performerHonours) {
    case "none": return name
    case "after":
      name.append(", ", maker.style(style).textStyle(language: maker.language))
      name.append(honours)
      return name
    default: break
    }
    var text = honours
    text.append(" ", maker.style(style).textStyle(language: maker.language))
    text.append(name)
    return text
  }

  /// The role with the remark and the performances it holds for.
  func roleWithRemarks(of credit: Credit) -> StyledText? {
    var parts = [role(of: credit), maker.styled(credit.note, "note")].compactMap { $0 }
    if let scope = ScopeText(maker: maker).text(credit.scope) {
      parts.append(maker.styled("(" + scope + ")", "note"))
    }
    guard var text = parts.first else { return nil }
    for part in parts.dropFirst() {
      text.append(" ", maker.style("role").textStyle(language: maker.language))
      text.append(part)
    }
    return text
  }

  /// “Name, role” in one line, with the remark and the performances it holds for.
  func inline(_ credit: Credit, style: String = "performer") -> StyledText? {
    guard var text = name(of: credit, style: style) else { return nil }
    let plain = maker.style(style).textStyle(language: maker.language)
    if let role = role(of: credit) {
      text = maker.line(of: text, role, in: plain) { name, role in
        maker.styles.asked?.performerLine(name: name, role: role)
          ?? Phrase.joined([name, role], by: ", ")
      }
    }
    if let note = maker.styled(credit.note, "note") {
      text.append(", ", plain)
      text.append(note)
    }
    if let scope = ScopeText(maker: maker).text(credit.scope) {
      text.append(" ", plain)
      text.append(maker.styled("(" + scope + ")", "note"))
    }
    return text
  }
}

/// “(2 nov.)”, “(first half)”: where an item or a performer takes part.
struct ScopeText {
  let maker: TextMaker

  func text(_ scope: Scope?) -> String? {
    guard let scope else { return nil }
    var parts = days(scope.performances)
    switch scope.half {
    case 1: parts.append(maker.words.word("first-half"))
    case 2: parts.append(maker.words.word("second-half"))
    default: break
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// The performances as short dates, the time with them where two are on one day; a key that
  /// names no day stands as it is.
  private func days(_ keys: [String]) -> [String] {
    let performances = maker.performances
    let named = keys.compactMap { key in
      performances.first { $0.key == key }
        ?? Int(key).flatMap { performances.indices.contains($0 - 1) ? performances[$0 - 1] : nil }
    }
    let dates = named.compactMap(\.date)
    guard !keys.isEmpty, dates.count == keys.count, dates.allSatisfy({ $0.day != nil }) else {
      return keys
    }
    let isAmbiguous = named.contains { one in
      performances.count { $0.date == one.date } > 1
    }
    guard isAmbiguous else { return [maker.forms.shortDates(dates)] }
    return named.map { performance in
      let day = performance.date.map { maker.forms.shortDates([$0]) }
      let time = performance.time.map { maker.forms.time($0) }
      return [day, time].compactMap { $0 }.joined(separator: "\u{A0}")
    }
  }
}
