import Typesetting

/// A layout sheet: the page, the styles, and which parts a booklet has in which order.
public struct LayoutSheet: Sendable {
  /// What the sheet is called.
  public var name: String
  /// One line on what it is for.
  public var summary: String
  /// The house style it is printed in unless another is asked for.
  public var style: String?
  /// The page, unless a part has its own.
  public var page: PageDesign
  /// The number of pages is a multiple of this.
  public var signature: Int
  /// What may give to come to that.
  public var budget: BudgetDesign
  /// Named styles.
  public var styles: [String: SheetStyle]
  /// Named colours.
  public var colours: [String: Colour]
  /// The least dots an inch at which a picture is printed without a finding.
  public var pictureResolution: Double
  /// What the press is told.
  public var press = PressDesign()
  /// The parts in order.
  public var parts: [Part]
  /// What stands on pages that only fill up the signature; nil leaves them blank.
  public var filler: Part?

  /// A part of the booklet.
  public struct Part: Sendable {
    /// What it is called.
    public var name: String
    /// Its page.
    public var page: PageDesign
    /// On which page it begins.
    public var start: DocumentPart.Start
    /// What it holds.
    public var contents: [Element]
    /// Whether it is printed even when the event has nothing for it.
    public var isAlwaysPrinted: Bool
    /// Whether it gives up its side or its page where that saves blank pages.
    public var yields: Bool
    /// The white above it, in points, where it stands below the part before; nil where it never does.
    public var runsOn: Double?
    /// On how many pages it must come; nil for as many as it takes.
    public var mostPages: Int?
  }

  /// Something a part holds.
  public enum Element: Sendable {
    case line(LineElement)
    /// White of a height in points, printed where a field of the event has something or nothing.
    case white(Double, WhiteCondition = .always)
    case fill(Double)
    case rule(RuleElement)
    case newPage
    case runningOrder(RunningOrderDesign)
    case performers(PerformersDesign)
    case biographies(ProseDesign)
    case notes(ProseDesign)
    case sungTexts(SungTextDesign)
    case coming(ComingDesign)
    case notices(PlainDesign)
    case imprint(PlainDesign)
    case matter(MatterElement)
    case logos(LogosDesign)
    case picture(PictureElement)
    case memorial(MemorialDesign)
    case qrCode(QRCodeDesign)
    case people(PeopleElement)

    /// Whether it is a list, to be looked through and not read from beginning to end; an order of
    /// works is parted where the evening is.
    var isList: Bool {
      switch self {
      case .performers, .coming, .people: true
      case .matter(let element): element.isList
      default: false
      }
    }
  }

  /// The families of all styles, each once, in the order of the styles' names.
  public var families: [String] {
    var seen: Set<String> = []
    return styles.keys.sorted().flatMap { styles[$0]?.families ?? [] }
      .filter { seen.insert($0).inserted }
  }
}

/// When white of a sheet is printed.
public enum WhiteCondition: Sendable, Hashable {
  case always
  /// Where a field has something.
  case with(String)
  /// Where a field has nothing.
  case without(String)
}

/// A line or paragraph of fields of the event, such as `{venue} · {town}`.
public struct LineElement: Sendable {
  /// The template, per language; without a language it serves all.
  public var template: [String: String]
  /// The style's name.
  public var style: String
  /// The style of a text of more than `longText` letters, as of a title that would fill the cover.
  public var longStyle: String?
  /// Beyond so many letters a text is long: about three lines of a cover.
  public static let longText = 60
  /// Alignment, where it differs from the style's.
  public var alignment: Paragraph.Alignment?
  /// White above, in points.
  public var before = 0.0
  /// White below, in points.
  public var after = 0.0
  /// The field that must have something for the line to be printed.
  public var condition: String?
  /// Heading level for readers that do not see; nil for a plain paragraph.
  public var level: Int?
  /// Whether it stays with what follows.
  public var keepsWithNext = false

  /// The name of the style of a text.
  func style(of text: String) -> String {
    text.count > Self.longText ? longStyle ?? style : style
  }
}

/// A rule of a sheet.
public struct RuleElement: Sendable {
  /// Length in points; nil for the whole measure.
  public var length: Double?
  /// Thickness in points.
  public var thickness: Double
  /// The colour's name.
  public var colour: String
  /// Where it stands.
  public var alignment = Paragraph.Alignment.left
  /// White above, in points.
  public var before = 0.0
  /// White below, in points.
  public var after = 0.0
  /// Whether it stays with what follows.
  public var keepsWithNext = false
  /// The field that must have something for the rule to be printed.
  public var condition: String?
}
