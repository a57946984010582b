import ConcertModel

/// A programme as the New York Philharmonic's archive writes it, element by element.
struct ArchiveProgramme {
  var guid = ""
  var number = ""
  var orchestra: ArchiveText?
  var season: ArchiveText?
  var concerts: [ArchiveConcert] = []
  var works: [ArchiveWork] = []
  /// What stands in the record and has no place of its own here; nothing is dropped.
  var others: [SourceText] = []
  /// The line its record begins on.
  var line = 0
}

/// When and where a programme was given.
struct ArchiveConcert {
  var eventType: ArchiveText?
  var location: ArchiveText?
  var venue: ArchiveText?
  var date: ArchiveText?
  var time: ArchiveText?
  var others: [SourceText] = []
  var line = 0
}

/// One element of the running order: a work, a movement of one, or an interval.
struct ArchiveWork {
  var id = ""
  var composer: ArchiveText?
  var title: ArchiveText?
  var movement: ArchiveText?
  var conductor: ArchiveText?
  var interval: ArchiveText?
  /// Movements and conductors beyond the one of each that a work usually has.
  var furtherMovements: [ArchiveText] = []
  var furtherConductors: [ArchiveText] = []
  var soloists: [ArchiveSoloist] = []
  var others: [SourceText] = []
  var line = 0

  /// The work's number: `8834` of `8834*4`.
  var workNumber: String { String(id.prefix { $0 != "*" }) }
}

/// A soloist as credited.
struct ArchiveSoloist {
  var name: ArchiveText?
  var instrument: ArchiveText?
  var role: ArchiveText?
  var others: [SourceText] = []

  /// The soloists one by one, where several stand in one name, parted by `;` like conductors.
  var each: [ArchiveSoloist] {
    let names = Self.parts(of: name)
    guard names.count > 1 else { return [self] }
    let (instruments, roles) = (Self.parts(of: instrument), Self.parts(of: role))
    return names.indices.map { index in
      var one = self
      one.name = names[index]
      // Parted alike they belong to one each, else to everybody.
      if instruments.count == names.count { one.instrument = instruments[index] }
      if roles.count == names.count { one.role = roles[index] }
      if index > 0 { one.others = [] }
      return one
    }
  }

  private static func parts(of text: ArchiveText?) -> [ArchiveText] {
    (text?.raw ?? "").split(separator: ";").map { tidied(String($0)) }
      .filter { !$0.isEmpty }.map { ArchiveText($0) }
  }
}

/// A text of the archive: as it stands there, and as it is printed.
struct ArchiveText: Equatable {
  /// The characters of the source, with `<em>` where it stands.
  var raw = ""
  /// The text with runs of blanks made one and `<em>` made Markdown's `*`.
  private(set) var clean = ""

  private var markdown = ""
  /// How many elements of emphasis are open, and where in `markdown` the outermost began.
  private var depth = 0
  private var emphasisStart = 0

  /// A text without markup.
  init(_ text: String = "") {
    add(text)
    finish()
  }

  /// Ends the text.
  mutating func finish() { clean = tidied(markdown) }

  /// Adds characters.
  mutating func add(_ text: String) {
    raw += text
    guard text.utf8.contains(where: Self.isMarkup) else {
      markdown += text
      return
    }
    for character in text {
      // Markdown must not see markup where the archive has none.
      if "*_`\\<".contains(character) { markdown.append("\\") }
      markdown.append(character)
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Begins an element inside the text.
  mutating func open(_ element: String) {
    raw += "<\(element)>"
    guard Self.emphases.contains(element) else { return }
    if depth == 0 { emphasisStart = markdown.count }
    depth += 1
  }

  /// Ends an element inside the text.
  mutating func close(_ element: String) {
    raw += "</\(element)>"
    guard Self.emphases.contains(element), depth > 0 else { return }
    depth -= 1
    guard depth == 0 else { return }
    let inside = markdown.dropFirst(emphasisStart)
    let words = tidied(String(inside))
    guard !words.isEmpty else { return }  // an emphasis on nothing is nothing
    // Markdown wants its asterisks against the words: blanks at the edges go outside.
    let before = inside.first?.isWhitespace == true ? " " : ""
    let after = inside.last?.isWhitespace == true ? " " : ""
    markdown = markdown.prefix(emphasisStart) + before + "*" + words + "*" + after
  }

  /// The elements that mean emphasis.
  static let emphases: Set = ["em", "i"]
}

/// The text without blanks at its ends and with single ones inside.
func tidied(_ text: String) -> String {
  isTidy(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether a text of ASCII is tidy already, as nearly all are.
private func isTidy(_ text: String) -> Bool {
  var last = UInt8(ascii: " ")
  for byte in text.utf8 {
    guard byte < 0x80, byte >= 0x20, byte != 0x20 || last != 0x20 else { return false }
    last = byte
  }
  return last != 0x20 || text.isEmpty
}
