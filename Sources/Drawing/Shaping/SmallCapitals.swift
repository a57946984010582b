import Typesetting

/// Letters that a family's small capitals lack: the Azerbaijani ə of EB Garamond stands as a small
/// letter among them. They are set as capitals of the height of the others.
final class SmallCapitals {
  /// What stands in for the letters of a style; nil where its family has no small capitals.
  struct StandIn {
    var style: StyleIndex
    /// The letters asked about so far, and whether the small capitals lack them.
    var lacks: [Character: Bool] = [:]
  }

  private var standIns: [StyleIndex: StandIn?] = [:]

  /// The stretches of a word that are set alike, in order; nil where all of it is.
  func parts(
    of text: String, style: StyleIndex, in shaper: PangoShaper
  ) -> [(text: String, style: StyleIndex, isCapital: Bool)]? {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), var standIn = standIn(for: style, in: shaper)
    else { return nil }
    var parts: [(text: String, style: StyleIndex, isCapital: Bool)] = []
    for character in text {
      let isCapital =
        standIn.lacks[character] ?? Self.lacks(character, style, standIn.style, shaper)
      standIn.lacks[character] = isCapital
      if parts.last?.isCapital == isCapital {
        parts[parts.count - 1].text.append(character)
      } else {
        parts.append((String(character), isCapital ? standIn.style : style, isCapital))
      }
    }
    standIns[style] = standIn
    return parts.contains(where: \.isCapital) ? parts : nil
  }

  private func standIn(for style: StyleIndex, in shaper: PangoShaper) -> StandIn? {
    if let known = standIns[style] { return known }
    let standIn = Self.style(for: style, in: shaper).map { StandIn(style: $0) }
    standIns[style] = .some(standIn)
    return standIn
  }

  /// The style in which a capital is as high as the style's small capitals, its white the same.
  private static func style(for index: StyleIndex, in shaper: PangoShaper) -> StyleIndex? {
    var style = shaper.styles[index]
    style.features.subtract([.smallCapitals, .capitalsToSmall])
    guard let capital = shaper.capitalHeight(of: shaper.index(of: style)),
      let small = shaper.capitalHeight(of: index), small < capital * 0.98
    else { return nil }
    style.size *= small / capital
    style.tracking *= capital / small
    return shaper.index(of: style)
  }

  /// Whether a letter is the same glyph with small capitals and without.
  private static func lacks(
    _ character: Character, _ style: StyleIndex, _ standIn: StyleIndex, _ shaper: PangoShaper
  ) -> Bool {
    let text = String(character)
    let capital = text.uppercased()
    // Its text must stay the word's own, letter by letter.
    guard character.unicodeScalars.allSatisfy({ !$0.isASCII }), character.isCased,
      capital.utf8.count == text.utf8.count
    else { return false }
    let own = shaper.plain(text, style: style)
    let plain = shaper.plain(text, style: standIn)
    return own.missing.isEmpty && plain.missing.isEmpty
      && shaper.plain(capital, style: standIn).missing.isEmpty
      && own.runs.map { $0.glyphs.map(\.id) } == plain.runs.map { $0.glyphs.map(\.id) }
  }
}

extension PangoShaper {
  /// A word of small capitals some of which its family lacks; nil where it lacks none.
  func smallCapitals(_ text: String, style: StyleIndex) -> ShapedText? {
    guard styles[style].features.contains(.smallCapitals),
      let parts = smallCapitals.parts(of: text, style: style, in: self)
    else { return nil }
    var runs: [GlyphRun] = []
    var missing: [Unicode.Scalar] = []
    var offset = 0
    for part in parts {
      let shaped = plain(part.isCapital ? part.text.uppercased() : part.text, style: part.style)
      runs += shaped.runs.map { run in
        var run = run
        run.textStart += offset
        run.textEnd += offset
        run.isStandIn = part.isCapital
        return run
      }
      missing += shaped.missing
      offset += part.text.utf8.count
    }
    return ShapedText(text: text, runs: runs, missing: missing)
  }
}
