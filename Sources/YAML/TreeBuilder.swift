import Findings

/// Builds the tree from the parser's events, without recursion, and keeps to the limits.
final class TreeBuilder {
  private let file: String?
  private let limits: YAMLDocument.Limits
  private let errata: Errata

  private var open: [OpenNode] = []
  private var root: YAMLNode?
  private var anchors: [String: Anchored] = [:]
  private var nodes = 0
  private var expandedNodes = 0

  /// A sequence or mapping whose end has not been read.
  private struct OpenNode {
    var isMapping: Bool
    var line: Int
    var column: Int
    var anchor: String?
    var items: [YAMLNode] = []
    var entries: [YAMLEntry] = []
    /// The lines of the keys, once there are more than a person would write.
    var lines: [String: Int] = [:]
    var key: PendingKey?
    var size = 1
    var height = 1

    /// Looking through a short list is quicker than hashing; a long one would cost its square.
    private static let longestList = 16

    mutating func append(_ entry: YAMLEntry) {
      entries.append(entry)
      if entries.count == Self.longestList {
        for entry in entries { lines[entry.key] = entry.line }
      } else if entries.count > Self.longestList {
        lines[entry.key] = entry.line
      }
    }

    func line(of key: String) -> Int? {
      if entries.count >= Self.longestList { return lines[key] }
      return entries.first { $0.key == key }?.line
    }
  }

  /// The key that waits for its value.
  private enum PendingKey {
    case key(String, line: Int, column: Int)
    /// A doubled or impossible key: it is reported, its value is passed over.
    case refused
  }

  private struct Anchored {
    var node: YAMLNode
    var size: Int
    var height: Int
  }

  /// The reading cannot go on; why is on the sheet.
  private struct Stop: Error {}

  init(file: String?, limits: YAMLDocument.Limits, errata: Errata) {
    self.file = file
    self.limits = limits
    self.errata = errata
  }

  /// The root of the tree; nil when nothing could be read.
  func build(from source: SourceBytes) -> YAMLNode? {
    do {
      try source.bytes.withUnsafeBufferPointer { bytes in
        let text = UnsafeBufferPointer(rebasing: bytes[source.start...])
        try readDocument(EventStream(over: text))
      }
    } catch let fault as EventStream.SyntaxFault {
      errata.add(SyntaxMessage(fault, in: source).finding)
      return nil
    } catch {
      return nil
    }
    if root == nil {
      errata.error("the file is empty", at: Place(file: file, line: 1, column: 1))
    }
    return root
  }

  private func readDocument(_ stream: EventStream) throws {
    var documents = 0
    while true {
      let placed = try stream.next()
      switch placed.event {
      case .streamEnd: return
      case .documentStart:
        documents += 1
        if documents > 1 {
          errata.error(
            "a second document begins here; a file holds one", at: place(placed),
            hint: "delete the line “---”, or put what follows into a file of its own")
          return
        }
      default: try take(placed)
      }
    }
  }

  private func take(_ placed: EventStream.Placed) throws {
    switch placed.event {
    case .scalar(let text, let style, let anchor, let tag):
      try count(at: placed)
      check(tag, among: scalarTags, at: placed)
      let node = YAMLNode(
        .scalar(text), style: style, file: file, line: placed.line, column: placed.column)
      if let anchor { anchors[anchor] = Anchored(node: node, size: 1, height: 0) }
      close(node, size: 1, height: 0)
    case .sequenceStart(let anchor, let tag):
      check(tag, among: ["tag:yaml.org,2002:seq"], at: placed)
      try begin(isMapping: false, anchor: anchor, at: placed)
    case .mappingStart(let anchor, let tag):
      check(tag, among: ["tag:yaml.org,2002:map"], at: placed)
      try begin(isMapping: true, anchor: anchor, at: placed)
    case .end: finishInnermost()
    case .alias(let name): try expand(name, at: placed)
    case .documentStart, .streamEnd, .other: break
    }
  }

  private func begin(isMapping: Bool, anchor: String?, at placed: EventStream.Placed) throws {
    try count(at: placed)
    guard open.count < limits.depth else { throw tooDeep(placed) }
    open.append(
      OpenNode(
        isMapping: isMapping, line: placed.line, column: placed.column, anchor: anchor))
    // A name that is reused while its node is open must not mean the older node inside it.
    if let anchor { anchors[anchor] = nil }
  }

  private func finishInnermost() {
    guard let done = open.popLast() else { return }
    let content: YAMLNode.Content =
      done.isMapping ? .mapping(done.entries) : .sequence(done.items)
    let node = YAMLNode(content, file: file, line: done.line, column: done.column)
    if let anchor = done.anchor {
      anchors[anchor] = Anchored(node: node, size: done.size, height: done.height)
    }
    close(node, size: done.size, height: done.height)
  }

  private func expand(_ name: String, at placed: EventStream.Placed) throws {
    guard let anchored = anchors[name] else {
      let inside = open.contains { $0.anchor == name }
      errata.error(
        inside
          ? "“*\(excerpt(name))” stands inside what it names"
          : "nothing is named “&\(excerpt(name))” before this place", at: place(placed),
        hint: inside ? nil : "if a text begins with “*”, put it in quotes")
      close(
        YAMLNode(.scalar(""), file: file, line: placed.line, column: placed.column),
        size: 1, height: 0)
      return
    }
    expandedNodes += anchored.size
    guard expandedNodes <= limits.expandedNodes else {
      errata.error(
        "“*\(excerpt(name))” repeats too much: the aliases of this file would stand for more "
          + "than \(limits.expandedNodes) values", at: place(placed),
        hint: "write out what is really meant")
      throw Stop()
    }
    guard open.count + anchored.height <= limits.depth else { throw tooDeep(placed) }
    close(anchored.node, size: anchored.size, height: anchored.height)
  }

  /// Puts a finished node where it belongs: under the pending key, into the list, at the root.
  private func close(_ node: YAMLNode, size: Int, height: Int) {
    guard let last = open.indices.last else {
      root = node
      return
    }
    open[last].size += size
    open[last].height = max(open[last].height, height + 1)
    guard open[last].isMapping else {
      open[last].items.append(node)
      return
    }
    switch open[last].key {
    case nil: open[last].key = pendingKey(node, in: open[last])
    case .refused: open[last].key = nil
    case .key(let key, let line, let column):
      open[last].append(YAMLEntry(key: key, line: line, column: column, value: node))
      open[last].key = nil
    }
  }

  private func pendingKey(_ node: YAMLNode, in mapping: OpenNode) -> PendingKey {
    guard case .scalar(let key) = node.content else {
      errata.error(
        "\(node.kind) cannot be a key", at: node.place,
        hint: "a key is a word followed by a colon; text with braces or brackets needs quotes")
      return .refused
    }
    if let line = mapping.line(of: key) {
      errata.error(
        "“\(excerpt(key))” stands here a second time; the first is in line \(line)",
        at: node.place, hint: "keep one of the two")
      return .refused
    }
    return .key(key, line: node.line, column: node.column)
  }

  private func count(at placed: EventStream.Placed) throws {
    nodes += 1
    guard nodes <= limits.nodes else {
      errata.error("the file holds more than \(limits.nodes) values", at: place(placed))
      throw Stop()
    }
  }

  private func tooDeep(_ placed: EventStream.Placed) -> Stop {
    errata.error("more than \(limits.depth) levels are nested here", at: place(placed))
    return Stop()
  }

  private func check(_ tag: String?, among known: [String], at placed: EventStream.Placed) {
    // “!” is YAML's own way of saying “no particular tag”.
    guard let tag, tag != "!", !known.contains(tag) else { return }
    errata.error(
      "the tag “\(excerpt(tag))” is not accepted", at: place(placed),
      hint: "delete it; if a text begins with “!”, put it in quotes")
  }

  private func place(_ placed: EventStream.Placed) -> Place {
    Place(file: file, line: placed.line, column: placed.column)
  }
}

private let scalarTags = ["str", "int", "float", "bool", "null", "timestamp"].map {
  "tag:yaml.org,2002:" + $0
}
