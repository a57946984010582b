import ConcertModel
import YAML

/// Titles and headings taken apart, under the key `parts`.
extension EventWriter {
  /// The parts of a title.
  func titleParts(_ parts: TitleParts) -> YAMLNode {
    var fields = Fields()
    fields.add("title", parts.title)
    fields.add("language", parts.language)
    fields.add("genre", parts.genre.map(genrePart))
    fields.add("bond", parts.bond?.rawValue)
    fields.add("numbers", oneOrMore: parts.numbers.map { .text($0) })
    fields.add("forces", parts.forces.map(forcesNode))
    fields.add("keys", oneOrMore: parts.keys.map { .text($0.description) })
    fields.add("opuses", oneOrMore: parts.opuses.map(opusNode))
    fields.add("catalogue", list: parts.catalogue.map(catalogueNode))
    fields.add("nickname", parts.nickname)
    fields.add("year", parts.year)
    fields.add("excerpts", list: parts.excerpts.map(headingNode))
    fields.add("versions", list: parts.versions.map(versionNode))
    fields.add(
      "remarks",
      list: parts.remarks.map { remark in
        .mapping([("kind", .text(remark.kind.rawValue)), ("text", .text(remark.text))])
      })
    fields.add("unread", oneOrMore: parts.unread.map { .text($0) })
    fields.add("raw", parts.raw)
    return fields.node
  }

  /// The parts of a movement's heading.
  func headingNode(_ part: PartHeading) -> YAMLNode {
    var fields = Fields()
    fields.add("numeral", part.numeral)
    fields.add("act", part.act)
    fields.add("scene", part.scene)
    fields.add("genre", part.genre.map(genrePart))
    fields.add("title", part.title)
    fields.add("language", part.language)
    fields.add("tempo", oneOrMore: part.tempo.map { .text($0) })
    fields.add("incipit", part.incipit)
    fields.add("roles", oneOrMore: part.roles.map { .text($0) })
    fields.add("key", part.key?.description)
    fields.add("extent", part.extent?.rawValue)
    fields.add("attacca", part.attacca)
    fields.add("opuses", oneOrMore: part.opuses.map(opusNode))
    fields.add("catalogue", list: part.catalogue.map(catalogueNode))
    fields.add("versions", list: part.versions.map(versionNode))
    fields.add("unread", oneOrMore: part.unread.map { .text($0) })
    return fields.node
  }

  private func genrePart(_ genre: GenrePart) -> YAMLNode {
    if genre == GenrePart(genre.code) { return .text(genre.code) }
    var fields = Fields()
    fields.add("code", genre.code)
    fields.add("plural", genre.plural)
    fields.add("count", genre.count)
    fields.add("numbers", oneOrMore: genre.numbers.map { .text($0) })
    fields.add("qualifier", genre.qualifier)
    fields.add("subject", genre.subject)
    return fields.node
  }

  private func forcesNode(_ forces: Forces) -> YAMLNode {
    var fields = Fields()
    fields.add("players", oneOrMore: forces.players.map(playerNode))
    fields.add("accompaniment", oneOrMore: forces.accompaniment.map(playerNode))
    fields.add("unaccompanied", forces.unaccompanied)
    return fields.node
  }

  private func playerNode(_ player: ForcesPlayer) -> YAMLNode {
    if player == ForcesPlayer(player.code) { return .text(player.code) }
    var fields = Fields()
    fields.add("code", player.code)
    fields.add("count", player.count)
    fields.add("hands", player.hands)
    return fields.node
  }

  private func opusNode(_ opus: OpusNumber) -> YAMLNode {
    if let number = opus.number, opus == OpusNumber(number) { return .text(number) }
    var fields = Fields()
    fields.add("number", opus.number)
    fields.add("parts", oneOrMore: opus.parts.map { .text($0) })
    fields.add("book", opus.book)
    fields.add("from", opus.from)
    fields.add("posthumous", opus.posthumous)
    return fields.node
  }

  private func catalogueNode(_ number: CatalogueNumber) -> YAMLNode {
    var fields = Fields()
    fields.add("siglum", number.siglum)
    fields.add("number", number.number)
    fields.add("parts", oneOrMore: number.parts.map { .text($0) })
    fields.add("others", oneOrMore: number.others.map { .text($0) })
    fields.add("former", number.former)
    return fields.node
  }

  private func versionNode(_ version: WorkVersion) -> YAMLNode {
    var fields = Fields()
    fields.add("kind", version.kind.rawValue)
    fields.add("by", oneOrMore: version.by.map { .text($0) })
    fields.add("unnamed", version.unnamed)
    fields.add("forces", version.forces.map(forcesNode))
    fields.add("year", version.year)
    fields.add("note", version.note)
    return fields.node
  }
}
