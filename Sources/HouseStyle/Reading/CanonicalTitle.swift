import ConcertModel

/// Writes the parts of a title as one English title in a fixed order, which reads back to the same
/// parts. It is what tests and searches compare; how a house prints a title is its style's affair.
public enum CanonicalTitle {
  /// The canonical title of parts.
  public static func text(of parts: TitleParts) -> String {
    var text = head(parts)
    for player in [parts.forces].compactMap({ $0 }) where !isNamed(parts) {
      text += " " + forces(player, isHead: true)
    }
    for (index, key) in parts.keys.enumerated() {
      text += (index == 0 ? " in " : " and ") + key.description
    }
    for opus in parts.opuses { text += ", " + self.opus(opus) }
    for number in parts.catalogue { text += ", " + catalogue(number) }
    if let nickname = parts.nickname { text += " “" + original(nickname, nil) + "”" }
    if let year = parts.year { text += " (" + year + ")" }
    for excerpt in parts.excerpts {
      if let extent = excerpt.extent, excerpt == bare(extent) {
        text += " (" + extent.rawValue + ")"
      } else {
        text += ": " + self.text(of: excerpt)
      }
    }
    for version in parts.versions { text += " (" + self.version(version) + ")" }
    for remark in parts.remarks { text += " [" + remark.text + "]" }
    for unread in parts.unread where parts.title?.entries.first?.text != unread {
      text += " " + unread
    }
    return text
  }

  private static func bare(_ extent: PartHeading.Extent) -> PartHeading {
    var heading = PartHeading()
    heading.extent = extent
    return heading
  }

  // MARK: Names

  private static func head(_ parts: TitleParts) -> String {
    guard let genre = parts.genre else {
      return titled(parts) + numbers(parts.numbers)
    }
    let kind = self.genre(genre, forces: isNamed(parts) ? parts.forces : nil)
    guard parts.title != nil else { return kind }
    switch parts.bond {
    case .heading: return kind + ": " + titled(parts)
    case .compound: return titled(parts) + " " + kind
    case .gloss: return kind + " (" + titled(parts) + ")"
    case .apposition, nil:
      return titled(parts) + ", " + self.genre(genre, isHead: false)
    }
  }

  private static func titled(_ parts: TitleParts) -> String {
    guard let title = parts.title else { return "" }
    let own = original(title, parts.language)
    let others = title.entries.filter { $0.text != own }.map { " (" + $0.text + ")" }
    return own + others.joined()
  }

  private static func original(_ texts: Texts, _ language: String?) -> String {
    texts[language ?? ""] ?? texts.entries.first?.text ?? ""
  }

  /// Whether the player's name stands before the genre.
  private static func isNamed(_ parts: TitleParts) -> Bool {
    guard let forces = parts.forces, let genre = parts.genre, forces.players.count == 1,
      forces.accompaniment.isEmpty, forces.unaccompanied == nil, forces.players[0].count == nil,
      forces.players[0].hands == nil, genre.qualifier == nil, genre.subject == nil,
      parts.bond == nil
    else { return false }
    return Vocabulary.named.contains(genre.code) && !bodies.contains(forces.players[0].code)
  }

  private static let bodies: Set = [
    "oun", "ost", "och", "oba", "ofu", "oja", "oie", "small-orchestra", "symphony-orchestra",
    "classical-orchestra", "brass-ensemble", "chamber-ensemble", "cello-ensemble", "brass-band",
    "brass-choir", "cun", "vun", "mui", "quartet",
  ]

  static func genre(_ genre: GenrePart, forces: Forces? = nil, isHead: Bool = true) -> String {
    var words: [String] = []
    if let count = genre.count { words.append(SmallWords.countNames[count] ?? String(count)) }
    if let qualifier = genre.qualifier { words.append(original(qualifier, nil)) }
    if let player = forces?.players.first {
      words.append(
        player.code == "str"
          ? "string"
          : player.code == "mwd"
            ? "wind"
            : player.code == "wun"
              ? "woodwind"
              : name(player.code, plural: false))
    }
    words.append(kind(genre.code, plural: genre.plural == true))
    var text = words.joined(separator: " ")
    if isHead { text = TitleCase.headline(text.split(separator: " ").map(String.init)) }
    text += numbers(genre.numbers)
    if let subject = genre.subject { text += " " + original(subject, nil) }
    return text
  }

  /// `Prelude and Fugue` of `prelude+fugue`.
  private static func kind(_ code: String, plural: Bool) -> String {
    let names = code.split(separator: "+").map { part in
      let isPlural = plural || (part == "variations" && code.contains("+"))
      return Vocabulary.genres.name(String(part), plural: isPlural) ?? String(part)
    }
    return list(names)
  }

  private static func numbers(_ numbers: [String]) -> String {
    guard !numbers.isEmpty else { return "" }
    return (numbers.count > 1 ? " Nos. " : " No. ") + list(numbers)
  }

  static func list(_ items: [String]) -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  // MARK: Forces

  /// `for Violin and Orchestra`; small letters inside a remark.
  static func forces(_ forces: Forces, isHead: Bool) -> String {
    let isSolo = forces.unaccompanied == true
    var names = forces.players.enumerated().map { name($1, isSolo: isSolo && $0 == 0) }
    names += forces.accompaniment.map { name($0) }
    let text = list(names)
    guard isHead else { return "for " + text }
    return "for " + TitleCase.headline(text.split(separator: " ").map(String.init))
  }

  private static func name(_ player: ForcesPlayer, isSolo: Bool = false) -> String {
    var text = (isSolo ? "solo " : "") + name(player.code, plural: (player.count ?? 1) > 1)
    if let count = player.count {
      text = (SmallWords.countNames[count]?.lowercased() ?? String(count)) + " " + text
    }
    if let hands = player.hands {
      text += " " + (SmallWords.countNames[hands]?.lowercased() ?? String(hands)) + " hands"
    }
    return text
  }

  private static func name(_ code: String, plural: Bool) -> String {
    Vocabulary.players.name(code, plural: plural) ?? code
  }

  // MARK: Numbers

  static func opus(_ opus: OpusNumber) -> String {
    if opus.number == nil, opus.posthumous == nil, let book = opus.book {
      return "Book " + book + numbers(opus.parts)
    }
    var text = opus.from == true ? "from Op." : "Op."
    if opus.posthumous == true { text += " posth." }
    if let number = opus.number { text += " " + number }
    if let book = opus.book { text += " Book " + book }
    return text + numbers(opus.parts)
  }

  static func catalogue(_ number: CatalogueNumber) -> String {
    let sign = number.siglum.count == 1 || ["Hob", "Ch"].contains(number.siglum) ? "." : ""
    let others = number.others.map { " [" + $0 + "]" }.joined()
    return number.siglum + sign + " " + number.number + others + numbers(number.parts)
  }

  // MARK: Versions

  static func version(_ version: WorkVersion) -> String {
    if version.kind == .version || version.kind == .setting
      || (version.by.isEmpty && version.unnamed == nil)
    {
      return unsigned(version)
    }
    let verbs: [WorkVersion.Kind: String] = [
      .arrangement: "arr.", .orchestration: "orch.", .transcription: "transcr.", .edition: "ed.",
      .completion: "completed", .revision: "rev.", .adaptation: "adapted",
      .reconstruction: "reconstructed",
    ]
    var words = [verbs[version.kind] ?? version.kind.rawValue]
    if version.unnamed == true {
      words.append(version.note ?? "unspecified")
    } else {
      words.append(list(version.by))
    }
    if let year = version.year { words.append(year) }
    if let forces = version.forces { words.append(self.forces(forces, isHead: false)) }
    return words.joined(separator: " ")
  }

  /// `1947 version`, `concert version`, `for brass`, `arr. for brass`.
  private static func unsigned(_ version: WorkVersion) -> String {
    if version.kind == .setting, let forces = version.forces {
      return self.forces(forces, isHead: false)
    }
    if version.kind == .revision, version.note == nil, version.forces == nil {
      return version.year.map { "rev. " + $0 } ?? "revised"
    }
    if version.kind == .arrangement, let forces = version.forces, version.note == nil {
      return "arr. " + self.forces(forces, isHead: false)
    }
    if version.note == nil, version.year == nil, let forces = version.forces {
      let names = (forces.players + forces.accompaniment).map { name($0) }
      return list(names) + " " + version.kind.rawValue
    }
    var words: [String] = []
    if let year = version.year { words.append(year) }
    if let note = version.note { words.append(note) }
    words.append(version.kind.rawValue)
    if let forces = version.forces { words.append(self.forces(forces, isHead: false)) }
    return words.joined(separator: " ")
  }

  // MARK: Headings

  /// The canonical heading of a movement or part.
  public static func text(of heading: PartHeading) -> String {
    var pieces: [String] = []
    if let genre = heading.genre, heading.incipit == nil || heading.title != nil {
      pieces.append(self.genre(genre))
    }
    if let title = heading.title {
      let own = original(title, heading.language)
      let others = title.entries.filter { $0.text != own }.map { " (" + $0.text + ")" }
      pieces.append(own + others.joined())
    }
    if !heading.tempo.isEmpty { pieces.append(heading.tempo.joined(separator: " — ")) }
    var text = pieces.joined(separator: heading.tempo.isEmpty ? ", " : ": ")
    func add(_ piece: String) { text += (text.isEmpty ? "" : ", ") + piece }
    if let incipit = heading.incipit {
      let first = incipit.entries.first { $0.language != "en" } ?? incipit.entries.first
      text += (text.isEmpty ? "" : ": ") + "“" + (first?.text ?? "") + "”"
      for other in incipit.entries where other != first { text += " (" + other.text + ")" }
      if let genre = heading.genre, heading.title == nil {
        text += " (" + self.genre(genre).lowercased() + ")"
      }
    }
    for role in heading.roles { add(role) }
    if let act = heading.act { add("Act " + act) }
    if let scene = heading.scene { add("scene " + scene) }
    if let key = heading.key {
      let follows = heading.genre != nil && heading.title == nil && heading.incipit == nil
      text += (follows ? " in " : text.isEmpty ? "in " : ", in ") + key.description
    }
    for opus in heading.opuses { add(self.opus(opus)) }
    for number in heading.catalogue { add(catalogue(number)) }
    if let extent = heading.extent { add(extent.rawValue) }
    for unread in heading.unread { text += (text.isEmpty ? "" : " ") + unread }
    guard let numeral = heading.numeral else { return text }
    if text.isEmpty { return "No. " + numeral }
    // `No. 2 in E flat major`: a number with nothing but a key needs its sign.
    let isBare = pieces.isEmpty && heading.incipit == nil && heading.key != nil
    return isBare ? "No. " + numeral + " " + text : numeral + ". " + text
  }
}
