import ConcertModel
import Findings
import YAML

/// Pictures: a file alone, or a file with credit, description and focus.
extension EventReader {
  /// The picture of a key.
  func picture(_ map: YAMLMapping, _ key: String) -> PictureFile? {
    guard let node = map.value(key) else { return nil }
    if node.entries == nil { return checked(node, named: key).map { PictureFile($0) } }
    guard let map = node.mapping(named: key, errata) else { return nil }
    defer { map.finish(also: ["credit", "description", "focus"]) }
    guard map.required("file") != nil, let file = string(map, "file") else { return nil }
    return PictureFile(
      file, credit: texts(map, "credit"), description: texts(map, "description"),
      focus: focus(map))
  }

  private func focus(_ map: YAMLMapping) -> PictureFile.Focus? {
    guard let node = map.value("focus"), let text = checked(node, named: "focus") else {
      return nil
    }
    if let focus = PictureFile.Focus(written: text) { return focus }
    errata.error(
      "“\(excerpt(text))” is not a place in a picture", at: node.place,
      hint: "write how far from the left and from above: 50% 33%")
    return nil
  }

  /// Whom the event remembers.
  func memorial(_ map: YAMLMapping) -> Memorial? {
    guard let node = map.value("memorial") else { return nil }
    if node.entries == nil || isPerLanguage(node) {
      return texts(node, named: "memorial").map { Memorial(name: $0) }
    }
    guard let map = node.mapping(named: "memorial", errata) else { return nil }
    defer { map.finish(also: ["born", "died", "portrait", "text"]) }
    guard map.required("name") != nil, let name = texts(map, "name") else { return nil }
    return Memorial(
      name: name, born: date(map, "born"), died: date(map, "died"),
      portrait: picture(map, "portrait"), text: texts(map, "text"))
  }

  /// The address of the event on the web.
  func link(_ map: YAMLMapping) -> String? {
    guard let node = map.value("link"), let text = checked(node, named: "link") else { return nil }
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && !text.unicodeScalars.contains { $0 == " " || $0 == "\n" }
    if isAddress, text.utf8.count <= 500 { return text }
    errata.error(
      "“\(excerpt(text))” is not an address on the web", at: node.place,
      hint: "write it whole and without blanks: https://example.org/concert")
    return nil
  }
}

/// Pictures as they are written.
extension EventWriter {
  /// A picture: the file alone, where that is all.
  func picture(_ picture: PictureFile) -> YAMLNode {
    if picture == PictureFile(picture.file) { return .text(picture.file) }
    var fields = Fields()
    fields.add("file", picture.file)
    fields.add("credit", picture.credit)
    fields.add("description", picture.description)
    fields.add("focus", picture.focus?.written)
    return fields.node
  }

  /// A memorial notice: the name alone, where that is all.
  func memorial(_ memorial: Memorial) -> YAMLNode {
    if memorial == Memorial(name: memorial.name), let node = textsNode(memorial.name) {
      return node
    }
    var fields = Fields()
    fields.add("name", memorial.name)
    fields.add("born", memorial.born)
    fields.add("died", memorial.died)
    fields.add("portrait", memorial.portrait.map(picture))
    fields.add("text", memorial.text)
    return fields.node
  }
}
