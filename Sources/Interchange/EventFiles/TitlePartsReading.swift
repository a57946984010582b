import ConcertModel
import Findings
import HouseStyle
import YAML

/// Titles and headings taken apart: the fields a person writes (`genre`, `number`, `for`), and the
/// whole of them under `parts`.
extension EventReader {
  /// A title in fields, as a person writes it: `{genre: symphony, number: 40, key: G minor}`.
  func structuredTitle(_ map: YAMLMapping, title: Texts?) -> TitleParts? {
    let numbers = strings(map, "number")
    let count = map.integer("count", in: 1...999)
    let players = strings(map, "for")
    let bond: TitleParts.Bond? = map.choice("bond")
    guard let node = map.value("genre"), let word = checked(node, named: "genre") else {
      for key in ["number", "count", "for", "bond"] where map.has(key) {
        errata.error(
          "“\(key)” says nothing without “genre”", at: map.place(of: key),
          hint: "write what kind of piece it is, as “genre: symphony”")
      }
      return nil
    }
    var parts = TitleReader.read(word)
    guard parts.isRead, var genre = parts.genre, parts.title == nil else {
      errata.error(
        "“\(excerpt(word))” is not a genre we know", at: node.place,
        hint: suggestion(for: word, among: TitleReader.genres)
          ?? "write the whole title under “title” instead")
      return nil
    }
    genre.numbers += numbers
    genre.count = count ?? genre.count
    if genre.numbers.count > 1 || (genre.count ?? 1) > 1 { genre.plural = true }
    parts.genre = genre
    parts.title = title
    parts.bond = title == nil ? nil : bond ?? (genre.numbers.isEmpty ? .apposition : .compound)
    if !players.isEmpty { parts.forces = forces(players, map) ?? parts.forces }
    return parts
  }

  /// The players of `for: [violin, orchestra]`.
  private func forces(_ players: [String], _ map: YAMLMapping) -> Forces? {
    let read = TitleReader.read("Concerto for " + players.joined(separator: ", "))
    if read.isRead, let forces = read.forces { return forces }
    errata.error(
      "“\(excerpt(players.joined(separator: ", ")))” are no players we know",
      at: map.place(of: "for"), hint: "write instruments and voices, as “for: [violin, orchestra]”")
    return nil
  }

  /// The parts of a title under `parts`.
  func titleParts(_ map: YAMLMapping) -> TitleParts? {
    guard let map = map.mapping("parts") else { return nil }
    defer { map.finish() }
    var parts = TitleParts()
    parts.title = texts(map, "title")
    parts.language = string(map, "language")
    parts.genre = map.value("genre").flatMap(genrePart)
    parts.bond = map.choice("bond")
    parts.numbers = strings(map, "numbers")
    parts.forces = forces(map)
    parts.keys = map.list("keys").compactMap { musicalKey($0, named: "keys") }
    parts.opuses = map.list("opuses").compactMap(opus)
    parts.catalogue = map.list("catalogue").compactMap(catalogueNumber)
    parts.nickname = texts(map, "nickname")
    parts.year = string(map, "year")
    parts.excerpts = map.list("excerpts").compactMap { heading($0) }
    parts.versions = map.list("versions").compactMap(version)
    parts.remarks = map.list("remarks").compactMap(remark)
    parts.unread = verbatim(map, "unread")
    parts.raw = map.text("raw")
    return parts
  }

  /// The parts of a movement's heading under `parts`.
  func headingParts(_ map: YAMLMapping) -> PartHeading? {
    map.value("parts").flatMap { heading($0) }
  }

  private func heading(_ node: YAMLNode) -> PartHeading? {
    guard let map = node.mapping(named: "parts", errata) else { return nil }
    defer { map.finish() }
    var part = PartHeading()
    part.numeral = string(map, "numeral")
    part.act = string(map, "act")
    part.scene = string(map, "scene")
    part.genre = map.value("genre").flatMap(genrePart)
    part.title = texts(map, "title")
    part.language = string(map, "language")
    part.tempo = strings(map, "tempo")
    part.incipit = texts(map, "incipit")
    part.roles = strings(map, "roles")
    part.key = map.value("key").flatMap { musicalKey($0, named: "key") }
    part.extent = map.choice("extent")
    part.attacca = map.boolean("attacca")
    part.opuses = map.list("opuses").compactMap(opus)
    part.catalogue = map.list("catalogue").compactMap(catalogueNumber)
    part.versions = map.list("versions").compactMap(version)
    part.unread = verbatim(map, "unread")
    return part
  }

  /// Texts as their source wrote them, with every blank.
  private func verbatim(_ map: YAMLMapping, _ key: String) -> [String] {
    map.list(key).compactMap { $0.text(named: key, errata) }
  }

  private func genrePart(_ node: YAMLNode) -> GenrePart? {
    guard node.entries != nil else { return checked(node, named: "genre").map { GenrePart($0) } }
    guard let map = node.mapping(named: "genre", errata) else { return nil }
    defer { map.finish() }
    guard let code = map.requiredText("code") else { return nil }
    var genre = GenrePart(
      code, plural: map.boolean("plural"), count: map.integer("count", in: 0...9999),
      numbers: strings(map, "numbers"))
    genre.qualifier = texts(map, "qualifier")
    genre.subject = texts(map, "subject")
    return genre
  }

  private func forces(_ map: YAMLMapping) -> Forces? {
    guard let map = map.mapping("forces") else { return nil }
    defer { map.finish() }
    var forces = Forces(
      map.list("players").compactMap(player),
      accompaniment: map.list("accompaniment").compactMap(player))
    forces.unaccompanied = map.boolean("unaccompanied")
    return forces
  }

  private func player(_ node: YAMLNode) -> ForcesPlayer? {
    guard node.entries != nil else {
      return checked(node, named: "players").map { ForcesPlayer($0) }
    }
    guard let map = node.mapping(named: "players", errata) else { return nil }
    defer { map.finish() }
    guard let code = map.requiredText("code") else { return nil }
    var player = ForcesPlayer(code, count: map.integer("count", in: 0...9999))
    player.hands = map.integer("hands", in: 1...99)
    return player
  }

  private func musicalKey(_ node: YAMLNode, named name: String) -> MusicalKey? {
    guard let text = checked(node, named: name) else { return nil }
    if let key = MusicalKey(text) { return key }
    errata.error(
      "“\(excerpt(text))” is not a key", at: node.place, hint: "write it as “B flat major”")
    return nil
  }

  private func opus(_ node: YAMLNode) -> OpusNumber? {
    guard node.entries != nil else { return checked(node, named: "opuses").map { OpusNumber($0) } }
    guard let map = node.mapping(named: "opuses", errata) else { return nil }
    defer { map.finish() }
    var opus = OpusNumber(
      string(map, "number"), parts: strings(map, "parts"), book: string(map, "book"))
    opus.from = map.boolean("from")
    opus.posthumous = map.boolean("posthumous")
    return opus
  }

  private func catalogueNumber(_ node: YAMLNode) -> CatalogueNumber? {
    guard let map = node.mapping(named: "catalogue", errata) else { return nil }
    defer { map.finish() }
    guard let siglum = map.requiredText("siglum"), let number = map.requiredText("number") else {
      return nil
    }
    var found = CatalogueNumber(
      siglum, number, parts: strings(map, "parts"), others: strings(map, "others"))
    found.former = map.boolean("former")
    return found
  }

  private func version(_ node: YAMLNode) -> WorkVersion? {
    guard let map = node.mapping(named: "versions", errata) else { return nil }
    defer { map.finish() }
    guard map.required("kind") != nil, let kind: WorkVersion.Kind = map.choice("kind") else {
      return nil
    }
    var version = WorkVersion(kind, by: strings(map, "by"), forces: forces(map))
    version.unnamed = map.boolean("unnamed")
    version.year = string(map, "year")
    version.note = string(map, "note")
    return version
  }

  private func remark(_ node: YAMLNode) -> TitleRemark? {
    guard let map = node.mapping(named: "remarks", errata) else { return nil }
    defer { map.finish() }
    guard map.required("kind") != nil, let kind: TitleRemark.Kind = map.choice("kind"),
      let text = map.requiredText("text")
    else { return nil }
    return TitleRemark(kind, text)
  }
}
