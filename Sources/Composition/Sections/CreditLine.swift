import ConcertModel
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
    guard let name = maker.styled(digest.name(of: credit), style) else { return nil }
    guard let honours = maker.styled(credit.person?.entry?.honours, "note") else { return name }
    var text = honours
    text.append(" ", maker.style(style).textStyle(language: maker.language))
    text.append(name)
    return text
  }

  /// “Name, role” in one line, with the remark and the performances it holds for.
  func inline(_ credit: Credit, style: String = "performer") -> StyledText? {
    guard var text = name(of: credit, style: style) else { return nil }
    let plain = maker.style(style).textStyle(language: maker.language)
    if let role = role(of: credit) {
      text.append(", ", plain)
      text.append(role)
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
    var parts = scope.performances
    switch scope.half {
    case 1: parts.append(maker.words.word("first-half"))
    case 2: parts.append(maker.words.word("second-half"))
    default: break
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}
