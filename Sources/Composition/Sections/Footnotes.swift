import ConcertModel
import Typesetting

/// Footnote marks and what they say; the legend is made of the marks that were used.
///
/// The same words have the same mark throughout a book, and a mark has one meaning in it.
final class Footnotes {
  /// The marks in the order of British printers; after the last they are doubled.
  static let printersOrder = ["*", "\u{2020}", "\u{2021}", "\u{A7}", "\u{2016}", "\u{B6}"]
  /// The order of rosters, where the dagger stands for the principals.
  static let rosterOrder = ["\u{2020}", "*", "\u{2021}", "\u{A7}", "\u{2016}", "\u{B6}"]

  /// A mark and what it says.
  struct Note {
    var sign: String
    var text: String
    var language: String
  }

  private let order: [String]
  private var notes: [Note] = []
  private var explained = 0

  /// The marks of the book, where these are those of one of its lists with a legend of its own.
  private let book: Footnotes?
  /// Marks that lists with legends of their own have given out.
  private var lent: [Note] = []

  init(order: [String] = Footnotes.printersOrder, within book: Footnotes? = nil) {
    self.order = order
    self.book = book
  }

  /// The mark for a text; a new one where the text has none yet.
  func sign(for entry: Texts.Entry) -> String {
    if let known = notes.first(where: { $0.text == entry.text }) { return known.sign }
    let given = lent + (book?.given ?? [])
    let sign = given.first { $0.text == entry.text }?.sign ?? freeSign(besides: given)
    let note = Note(sign: sign, text: entry.text, language: entry.language)
    notes.append(note)
    book?.lent.append(note)
    return sign
  }

  private var given: [Note] { notes + lent }

  /// The first mark of the order that means nothing yet; after the last they are doubled.
  private func freeSign(besides given: [Note]) -> String {
    let taken = Set((notes + given).map(\.sign))
    var place = 0
    while true {
      let sign = String(repeating: order[place % order.count], count: place / order.count + 1)
      if !taken.contains(sign) { return sign }
      place += 1
    }
  }

  /// The marks that no legend has explained yet.
  func unexplained() -> [Note] {
    defer { explained = notes.count }
    return Array(notes[explained...])
  }
}

/// Sets footnote marks and their legends.
struct FootnoteSetter {
  let maker: TextMaker
  let footnotes: Footnotes

  /// Adds the marks of a title or a name to it.
  func add(_ marks: [Texts], to text: inout StyledText, _ style: SheetStyle) {
    let signs = marks.compactMap { maker.mark($0) }.map { footnotes.sign(for: $0) }
    // They follow the name and each other at once; a sign keeps the next one off.
    for sign in signs {
      let own = self.style(of: sign, beside: style)
      // Upright strokes would be taken for letters of the name.
      if sign.hasPrefix("\u{2016}") || sign.hasPrefix("\u{B6}") {
        var hair = own
        hair.size *= 0.6
        text.append("\u{202F}", hair)
      }
      text.append(sign, own)
    }
  }

  /// An asterisk is small and high by itself; all other signs are made so, and end where it does.
  private func style(of sign: String, beside style: SheetStyle) -> TextStyle {
    var own = style
    own.capitals = .asWritten
    own.isItalic = false
    own.tracking = 0.06
    var text = own.textStyle(language: maker.language)
    if !sign.hasPrefix("*") {
      text.size *= 0.72
      text.rise = style.size * 0.22
    }
    return text
  }

  /// The legend of the marks used since the last one, in one paragraph.
  func legend(space: Double, alignment: Paragraph.Alignment = .left) -> [Block] {
    let style = maker.style("note")
    let plain = style.textStyle(language: maker.language)
    var text = StyledText()
    for note in footnotes.unexplained() {
      if !text.isEmpty { text.append(" \u{2003}", plain) }
      text.append(note.sign, self.style(of: note.sign, beside: style))
      text.append("\u{A0}", plain)
      let words = maker.styled(note.text, "note", language: note.language)
      for run in words.runs { text.append(unparted(run.text), run.style) }
    }
    guard !text.isEmpty else { return [] }
    var paragraph = maker.paragraph(text, "note", role: .paragraph, alignment: alignment)
    paragraph.spaceBefore = space
    return [.paragraph(paragraph)]
  }

  /// A short explanation stays on one line with its mark.
  private func unparted(_ text: String) -> String {
    text.count > 32 ? text : String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }
}

extension TextMaker {
  /// What a mark says, as a house says it in the edition's language.
  func mark(_ texts: Texts) -> Texts.Entry? {
    guard let entry = entry(texts) else { return nil }
    guard texts.languages.isEmpty, let known = words.mark(entry.text) else { return entry }
    return Texts.Entry(language: language, text: known)
  }
}
