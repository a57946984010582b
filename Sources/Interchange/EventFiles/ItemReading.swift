import ConcertModel
import Findings
import YAML

/// The running order.
extension EventReader {
  /// An entry of the running order: a title, the word “interval”, or a group of keys of which
  /// one says what the entry is.
  func item(_ node: YAMLNode, depth: Int = 0) -> ProgrammeItem? {
    guard depth < 8 else {
      errata.error("parts are nested too deep here", at: node.place)
      return nil
    }
    if node.entries == nil { return bareItem(node) }
    if isPerLanguage(node) {
      return workReference(node, named: "programme").map { ProgrammeItem(.work, work: $0) }
    }
    guard let map = node.mapping(named: "programme", errata),
      let kind = kind(map), let value = value(of: kind, map)
    else { return nil }
    var item = ProgrammeItem(kind)
    let isInline = readName(value, of: &item, map)
    readRest(map, into: &item, depth: depth)
    if isInline { moveToWork(&item) }
    map.finish(
      also: kind == .work || kind == .excerpt || kind == .encore ? workDetails : [])
    return item
  }

  private func bareItem(_ node: YAMLNode) -> ProgrammeItem? {
    guard let text = checked(node, named: "programme") else { return nil }
    if let kind = ProgrammeItem.Kind(rawValue: text), bareKinds.contains(kind) {
      return ProgrammeItem(kind)
    }
    if text == text.lowercased(), !works.has(text),
      let kind = nearest(to: text, among: bareKinds.map(\.rawValue))
    {
      errata.warning(
        "“\(excerpt(text))” is taken for the title of a work", at: node.place,
        hint: "did you mean “\(kind)”?")
    }
    return workReference(node, named: "programme").map { ProgrammeItem(.work, work: $0) }
  }

  /// The kind of an entry; `work` may stand in entries of every other kind too.
  private func kind(_ map: YAMLMapping) -> ProgrammeItem.Kind? {
    let kinds = map.keys.compactMap { ProgrammeItem.Kind(rawValue: $0) }
    let others = kinds.filter { $0 != .work }
    if others.count > 1 {
      errata.error(
        "is this “\(others[0].rawValue)” or “\(others[1].rawValue)”?",
        at: map.place(of: others[1].rawValue), hint: "begin a new entry with “- ”")
      return nil
    }
    if let kind = others.first ?? kinds.first { return kind }
    let known = ProgrammeItem.Kind.allCases.map(\.rawValue)
    let meant = map.keys.lazy.compactMap { key in
      nearest(to: key, among: known).map { (key, $0) }
    }.first
    errata.error(
      "no key says what this entry is", at: meant.map { map.place(of: $0.0) } ?? map.place,
      hint: meant.map { "did you mean “\($0.1)”?" }
        ?? "one of these is needed: " + known.joined(separator: ", "))
    return nil
  }

  /// What stands after the key that names the kind; nothing is allowed too.
  private func value(of kind: ProgrammeItem.Kind, _ map: YAMLMapping) -> YAMLNode? {
    map.value(kind.rawValue)
      ?? YAMLNode(
        .scalar(""), file: map.node.file, line: map.node.line, column: map.node.column)
  }

  /// Reads what stands after the kind: a work, a duration or a title. Says whether it is a work
  /// that is described by the entry itself.
  private func readName(
    _ value: YAMLNode, of item: inout ProgrammeItem, _ map: YAMLMapping
  ) -> Bool {
    item.title = texts(map, "title")
    switch item.kind {
    case .work, .encore:
      guard !value.isNull else {
        refuseWorkFields(in: map, because: "no work is named")
        return false
      }
      item.work = workReference(value, named: item.kind.rawValue, besides: map)
      return isInline(value)
    case .excerpt:
      if !value.isNull { item.title = texts(value, named: "excerpt") }
      guard let whole = map.value("from") else {
        refuseWorkFields(in: map, because: "“from” does not name the work")
        return false
      }
      item.work = workReference(whole, named: "from", besides: map)
      return false
    case .interval, .pause, .withoutInterval:
      if !value.isNull { item.duration = duration(map, item.kind.rawValue) }
    case .silence where value.text.map(beginsWithDigit) ?? false:
      item.duration = duration(map, "silence")
    default:
      if !value.isNull { item.title = texts(value, named: item.kind.rawValue) }
    }
    if let work = map.value("work") { item.work = workReference(work, named: "work") }
    return false
  }

  private func beginsWithDigit(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  }

  private func isInline(_ node: YAMLNode) -> Bool {
    if node.entries != nil { return isPerLanguage(node) }
    return node.text.map { !works.has(composed(trimmed($0))) } ?? false
  }

  private func readRest(_ map: YAMLMapping, into item: inout ProgrammeItem, depth: Int) {
    item.movements = map.list("movements").compactMap(movement)
    item.credits =
      credits(map, "performers")
      + (item.kind == .speech ? credits(map, "speaker", role: "speaker") : [])
      + (item.kind == .reading ? credits(map, "reader", role: "reader") : [])
    item.duration = duration(map) ?? item.duration
    item.language = language(map, "language")
    item.note = texts(map, "note")
    item.marks = textsList(map, "marks")
    item.scope = scope(map)
    item.layer = map.choice("layer")
    item.text = sungText(map)
    item.items = map.list("items").compactMap { self.item($0, depth: depth + 1) }
    item.identifiers = identifiers(map)
    item.source = sourceTexts(map)
  }

  /// Where the entry itself describes the work, movements and sung text are the work's own.
  private func moveToWork(_ item: inout ProgrammeItem) {
    guard case .entry(var work)? = item.work else { return }
    work.movements = item.movements
    work.text = item.text
    item.movements = []
    item.text = nil
    item.work = .entry(work)
  }
}

/// Kinds that a word alone can say.
let bareKinds: [ProgrammeItem.Kind] = [
  .interval, .pause, .withoutInterval, .silence, .encore, .speech, .reading,
]
