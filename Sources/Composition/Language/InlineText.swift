/// A stretch of a title, in italics or not.
struct InlineStretch: Equatable {
  var text: String
  var isEmphasised: Bool
}

/// Titles carry light Markdown only: `*italics*`, and `\*` for an asterisk.
func inlineStretches(of text: String) -> [InlineStretch] {
  guard text.utf8.contains(0x2A) else { return [InlineStretch(text: text, isEmphasised: false)] }
  let pieces = splitAtAsterisks(text)
  // An odd number of asterisks is not emphasis; the last one stands as it is written.
  let pairs = (pieces.count - 1) / 2
  var stretches: [InlineStretch] = []
  for (index, piece) in pieces.enumerated() {
    if index > pairs * 2 {
      let last = stretches.indices.last
      if let last { stretches[last].text += "*" + piece }
    } else if !piece.isEmpty {
      stretches.append(InlineStretch(text: piece, isEmphasised: index % 2 == 1))
    }
  }
  return stretches.isEmpty ? [InlineStretch(text: text, isEmphasised: false)] : stretches
}

private func splitAtAsterisks(_ text: String) -> [String] {
  var pieces = [""]
  var escaped = false
  for character in text {
    if escaped {
      if character != "*" { pieces[pieces.count - 1].append("\\") }
      pieces[pieces.count - 1].append(character)
      escaped = false
    } else if character == "\\" {
      escaped = true
    } else if character == "*" {
      pieces.append("")
    } else {
      pieces[pieces.count - 1].append(character)
    }
  }
  if escaped { pieces[pieces.count - 1].append("\\") }
  return pieces
}
