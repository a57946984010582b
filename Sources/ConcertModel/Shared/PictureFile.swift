/// A picture that is to be printed: its file, and what has to be known besides.
public struct PictureFile: Hashable, Sendable, Codable {
  /// The point that must not be lost when the picture is cropped, in per cent.
  public struct Focus: Hashable, Sendable, Codable {
    /// From the left, 0 to 100.
    public var x: Int
    /// From above, 0 to 100.
    public var y: Int

    /// A point; nil outside the picture.
    public init?(x: Int, y: Int) {
      guard (0...100).contains(x), (0...100).contains(y) else { return nil }
      self.x = x
      self.y = y
    }

    /// Reads `50% 33%`; nil for anything else.
    public init?(written text: String) {
      let parts = text.split(separator: " ").filter { $0 != "%" }.map { part in
        Int(part.hasSuffix("%") ? part.dropLast() : part)
      }
      guard parts.count == 2, let x = parts[0], let y = parts[1] else { return nil }
      self.init(x: x, y: y)
    }

    /// The point as people write it: `50% 33%`.
    public var written: String { "\(x)% \(y)%" }
  }

  /// The file, relative to the event file.
  public var file: String
  /// Whose picture it is, such as “Photo: A. Adıgözəlov”.
  public var credit: Texts?
  /// What it shows, in words, for those who do not see it.
  public var description: Texts?
  /// What must not be lost when it is cropped.
  public var focus: Focus?

  /// A picture in a file.
  public init(
    _ file: String, credit: Texts? = nil, description: Texts? = nil, focus: Focus? = nil
  ) {
    self.file = file
    self.credit = credit
    self.description = description
    self.focus = focus
  }
}

/// A memorial notice: whom the event remembers.
public struct Memorial: Hashable, Sendable, Codable {
  /// The name.
  public var name: Texts
  /// Date of birth.
  public var born: PartialDate?
  /// Date of death.
  public var died: PartialDate?
  /// A portrait.
  public var portrait: PictureFile?
  /// The text as Markdown, per language.
  public var text: Texts?

  /// A notice under a name.
  public init(
    name: Texts, born: PartialDate? = nil, died: PartialDate? = nil,
    portrait: PictureFile? = nil, text: Texts? = nil
  ) {
    self.name = name
    self.born = born
    self.died = died
    self.portrait = portrait
    self.text = text
  }
}
