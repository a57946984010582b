/// What a compositor does to typed text: quotation marks, dashes, spaces that must not break.
///
/// Follows the language of the text, not of the edition. Nothing is added or left out but white
/// and the shape of marks: letters and figures come out as they went in, and running it twice
/// changes nothing. It stands in the hot path of a batch, so it works on an array of scalars and
/// makes no string for a word.
struct Typography {
  private let practice: TypographicPractice
  private let lexicon: BindingLexicon

  /// The practice of a language, by its BCP 47 tag. Asks the common locale data: keep it.
  init(language: String) {
    practice = TypographicPractice(language: language)
    lexicon = BindingLexicon(practice: practice)
  }

  /// The text as it is to be set. In titles, `in` and `for` stay with what follows them.
  func set(_ text: String, isTitle: Bool = false) -> String {
    var typed = TypedText([text])
    set(&typed, isTitle: isTitle)
    return typed.isChanged ? typed.text(of: 0) : text
  }

  /// Stretches of one text that differ in style only: a mark at the beginning of one is shaped by
  /// what stands at the end of the one before.
  func set(_ stretches: [String], isTitle: Bool = false) -> [String] {
    if stretches.count == 1 { return [set(stretches[0], isTitle: isTitle)] }
    var typed = TypedText(stretches)
    set(&typed, isTitle: isTitle)
    return typed.isChanged ? stretches.indices.map { typed.text(of: $0) } : stretches
  }

  private func set(_ typed: inout TypedText, isTitle: Bool) {
    if typed.hasMarks || practice.isFrench && typed.hasFrenchMarks {
      var shaper = MarkShaper(practice: practice, typed: typed)
      typed = shaper.shaped()
    }
    lexicon.bind(&typed, isTitle: isTitle)
  }
}

/// A text as scalars, with the ends of its stretches.
struct TypedText {
  var scalars: [Unicode.Scalar] = []
  /// One past the last scalar of every stretch, ascending.
  var ends: [Int] = []
  /// Whether anything differs from what was typed.
  var isChanged = false
  /// Whether there is a mark or white that may have to be shaped.
  private(set) var hasMarks = false
  /// Whether there is a mark that stands in white of its own in French.
  private(set) var hasFrenchMarks = false

  /// An empty text, to be filled.
  init() {}

  /// The stretches, one after the other.
  init(_ stretches: [String]) {
    scalars.reserveCapacity(stretches.reduce(0) { $0 + $1.utf8.count })
    for stretch in stretches {
      var previous: Unicode.Scalar = "\n"
      for scalar in stretch.unicodeScalars {
        switch scalar {
        case "\"", "'", "-", "\t": hasMarks = true
        case ".": if previous == "." { hasMarks = true }
        case " ": if previous.isSpace { hasMarks = true }
        case ";", ":", "!", "?", "\u{AB}", "\u{BB}": hasFrenchMarks = true
        default: break
        }
        scalars.append(scalar)
        previous = scalar
      }
      ends.append(scalars.count)
    }
    if stretches.count > 1 { hasMarks = true }
  }

  /// A stretch as it stands now.
  func text(of stretch: Int) -> String {
    let part = scalars[(stretch == 0 ? 0 : ends[stretch - 1])..<ends[stretch]]
    let size = part.reduce(0) { $0 + UTF8.width($1) }
    return String(unsafeUninitializedCapacity: size) { bytes in
      var count = 0
      for scalar in part {
        for byte in scalar.utf8 {
          bytes[count] = byte
          count += 1
        }
      }
      return count
    }
  }
}
