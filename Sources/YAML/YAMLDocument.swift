import Findings

/// A YAML (or JSON) file as a tree of values that know their places.
public struct YAMLDocument: Sendable {
  /// The whole file as one value.
  public var root: YAMLNode

  /// What one file may hold before it is refused.
  public struct Limits: Sendable {
    /// Bytes in the file.
    public var bytes: Int
    /// Values in the file; a bound on memory.
    public var nodes: Int
    /// Values that aliases may stand for, all together; an alias bomb passes a few lines' worth.
    public var expandedNodes: Int
    /// Levels of nesting.
    public var depth: Int

    /// Limits far above what a concert programme holds, and far below what hurts.
    public init(
      bytes: Int = 8 << 20, nodes: Int = 1_000_000, expandedNodes: Int = 100_000, depth: Int = 64
    ) {
      self.bytes = bytes
      self.nodes = nodes
      self.expandedNodes = expandedNodes
      self.depth = depth
    }
  }

  /// Reads a file's bytes; nil when they cannot be used at all.
  ///
  /// A syntax error ends the reading; a doubled key or a foreign tag is reported and passed over,
  /// so that one reading finds them all. After errors the tree is what could be read.
  public init?(
    _ bytes: [UInt8], file: String? = nil, limits: Limits = Limits(), errata: Errata
  ) {
    guard bytes.count <= limits.bytes else {
      errata.error(
        "the file has \(bytes.count) bytes; at most \(limits.bytes) are read",
        at: Place(file: file), hint: "split it, or check that it is the file you meant")
      return nil
    }
    let source = SourceBytes(bytes, file: file)
    guard source.isAcceptable(errata) else { return nil }
    let builder = TreeBuilder(file: file, limits: limits, errata: errata)
    guard let root = builder.build(from: source) else { return nil }
    self.root = root
  }

  /// Reads a text as if it were the content of a file.
  public init?(
    text: String, file: String? = nil, limits: Limits = Limits(), errata: Errata
  ) {
    self.init(Array(text.utf8), file: file, limits: limits, errata: errata)
  }
}
