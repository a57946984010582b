import ConcertModel

/// What a source remarks on a title, said in the words of the edition where they are known.
extension HouseStyle {
  /// Remarks of the source, joined by semicolons.
  func remark(_ parts: TitleParts) -> Phrase? {
    let texts = parts.remarks.map { remark in
      switch remark.kind {
      // Unknown, unidentified: English has the source's own word.
      case .unspecified: isOwn("en") ? remark.text : vocabulary.words["unspecified"] ?? remark.text
      case .sungIn:
        vocabulary.phrase(
          "sung-in", ["language": vocabulary.languages[remark.text] ?? remark.text])
          ?? remark.text
      case .seeAlso: vocabulary.phrase("see-also", ["title": remark.text]) ?? remark.text
      case .other: said(remark.text)
      }
    }
    return texts.isEmpty ? nil : Phrase(texts.joined(separator: "; "))
  }

  /// A remark in the language's words; as it is where they are not known.
  func said(_ text: String) -> String {
    guard !vocabulary.remarks.isEmpty else { return text }
    let key = Casing.folded(text)
    if let whole = vocabulary.remarks[key] { return whole }
    // The longest beginning that is known, and the rest in its turn.
    let words = text.split(separator: " ").map(String.init)
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let start = Casing.folded(words[..<count].joined(separator: " "))
      guard let form = vocabulary.remarks[start + " *"] else { continue }
      return form.replacing("*", with: player(words[count...].joined(separator: " ")))
    }
    return text
  }

  /// The rest of a remark: players by their names in the language, a title as the language knows
  /// it, else the words themselves.
  private func player(_ text: String) -> String {
    if let forces = TitleAssembly.setting(TitleScanner.nodes(of: text)) {
      return self.forces(forces).plain
    }
    let known = known(Texts.Entry(language: "en", text: text))
    return known?.text ?? vocabulary.remarks[Casing.folded(text)] ?? text
  }
}
