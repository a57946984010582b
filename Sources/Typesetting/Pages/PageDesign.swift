/// The page: its size, its white, and what stands on every page besides the text.
public struct PageDesign: Sendable, Equatable {
  /// Where the folio stands.
  public enum FolioPlace: String, Sendable, Hashable, CaseIterable {
    case none, outside, centre
  }

  /// Trimmed size in points.
  public var size: Size
  /// The white around the text block.
  public var margins: Margins
  /// Whether left pages mirror right ones.
  public var isMirrored: Bool
  /// Whether its pages are panels of a folded sheet, of which no leaf is turned.
  public var isFolded = false
  /// The margins of the book, where those of this page are others: folios and running heads keep
  /// their place through a book.
  public var bookMargins: Margins?
  /// The baseline grid in points; nil for none.
  public var grid: Double?
  /// Where the folio stands.
  public var folioPlace: FolioPlace
  /// How the folio is set.
  public var folioStyle: TextStyle?
  /// From the foot of the text block to the folio's baseline, in points.
  public var folioDrop: Double
  /// The colour the paper is printed with; nil for bare paper.
  public var ground: Colour?
  /// How far down from the upper edge the ground reaches, in points; nil for the whole page.
  public var groundDepth: Double?

  /// How the running head stands.
  public var runningHead = RunningHead(place: .none, rise: 0)
  /// Bars at the fore-edge by which languages are found; nil for none.
  public var thumbs: ThumbMarks?

  /// A page design.
  public init(
    size: Size, margins: Margins, isMirrored: Bool = true, grid: Double? = nil,
    folioPlace: FolioPlace = .none, folioStyle: TextStyle? = nil, folioDrop: Double = 0
  ) {
    self.size = size
    self.margins = margins
    self.isMirrored = isMirrored
    self.grid = grid
    self.folioPlace = folioPlace
    self.folioStyle = folioStyle
    self.folioDrop = folioDrop
  }

  /// Width of the text block in points.
  public var measure: Double { size.width - margins.inside - margins.outside }

  /// Height of the text block in points.
  public var depth: Double { size.height - margins.head - margins.foot }

  /// The ground as a bar; it runs 3 mm over every edge, for the knife that trims the pages.
  var groundFrame: Frame? {
    guard let ground else { return nil }
    let bleed = Length.millimetres(3).points
    let foot = min(groundDepth ?? .infinity, size.height + bleed)
    let bar = RuleMark(length: size.width + 2 * bleed, thickness: foot + bleed, colour: ground)
    return Frame(
      x: -bleed, y: (foot - bleed) / 2, content: .rule(bar), role: .artifact, element: 0)
  }

  /// Left edge of the text block on a page; odd pages are right-hand pages.
  public func left(onPage number: Int) -> Double {
    isMirrored && number % 2 == 0 ? margins.outside : margins.inside
  }
}

/// Where the running head stands: the words are those of the part.
public struct RunningHead: Sendable, Hashable {
  /// Where it stands in the measure.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    case none, outside, inside, centre
  }

  /// Where it stands in the measure.
  public var place: Place
  /// From its baseline to the head of the text block, in points.
  public var rise: Double

  /// A running head at a place.
  public init(place: Place, rise: Double) {
    self.place = place
    self.rise = rise
  }
}

/// A part of the document that begins a page of its own and has its own design.
public struct DocumentPart: Sendable {
  /// On which page the part may begin.
  public enum Start: String, Sendable, Hashable, CaseIterable {
    /// The next page, whichever side it is.
    case next
    /// A right-hand page.
    case recto
    /// A left-hand page.
    case verso
    /// The last page of the booklet, after any filler pages.
    case back
  }

  /// The page design.
  public var design: PageDesign
  /// On which page it begins.
  public var start: Start
  /// What it holds.
  public var blocks: [Block]
  /// What the part is called in findings.
  public var name: String
  /// Whether the part gives up its wish for a side, or its own page, where that saves a signature,
  /// or where it is then seen whole on facing pages and takes no page more.
  public var yields = false
  /// Whether it may stand below the part before, with so much white above it in points, where the
  /// whole of it finds room there and a signature is saved; nil where it has pages of its own.
  public var runsOn: Double?
  /// What of a yielding back page must not be lost: it stands at the foot of the page before.
  public var remainder: [Block] = []
  /// Whether it fills facing pages, a left one and a right one at a time. Such a part begins on a
  /// left page whatever else it asks for, and yields nothing.
  public var facesPages = false
  /// Whether it is a list, which on two pages is shared out evenly; running text fills the first.
  public var isList = false
  /// On how many pages it must come, as a cover on one; what is too much for them is a fault.
  public var mostPages: Int?
  /// The words over its pages, the first excepted, where the design has a running head.
  public var runningHead: StyledText?
  /// The bar at the fore-edge of its pages.
  public var thumb: ThumbMarks.Bar?

  /// A part with its page design.
  public init(name: String, design: PageDesign, start: Start = .next, blocks: [Block]) {
    self.name = name
    self.design = design
    self.start = start
    self.blocks = blocks
  }
}

extension DocumentPart {
  /// How much of its white a part gives before it is too long for its pages.
  private static let whiteToGive = 0.75

  /// The part with so much less white, in points; nil where it has not so much to give.
  func giving(_ excess: Double) -> DocumentPart? {
    let white = blocks.reduce(0) { if case .white(let height) = $1 { $0 + height } else { $0 } }
    // A hair more, lest rounding ask for the same again.
    let given = excess + 0.1
    guard excess > 0, given <= white * Self.whiteToGive else { return nil }
    var part = self
    part.blocks = blocks.map { block in
      if case .white(let height) = block { .white(height * (1 - given / white)) } else { block }
    }
    return part
  }
}

/// How many pages a document is to have.
public enum PageTarget: Sendable, Hashable {
  /// As many as it takes.
  case any
  /// The next multiple, filled with blank pages.
  case multiple(of: Int)
  /// So many, filled with blank pages where there is less; more is a fault.
  case exactly(Int)

  /// Whether one page more may cost several, or be one too many.
  var isBound: Bool {
    switch self {
    case .any: false
    case .multiple(let unit): unit > 1
    case .exactly: true
    }
  }

  /// How many pages a document of `count` filled ones has in the end.
  public func pages(filled count: Int) -> Int {
    switch self {
    case .any: count
    case .multiple(let unit): unit > 1 ? (count + unit - 1) / unit * unit : count
    case .exactly(let number): max(count, number)
    }
  }
}

/// A whole document before it is laid out.
public struct DocumentPlan: Sendable {
  /// The title for the reader's window and catalogues.
  public var title: String
  /// BCP 47 tag of the leading language.
  public var language: String
  /// The parts in order.
  public var parts: [DocumentPart]
  /// How many pages it is to have.
  public var target: PageTarget
  /// What stands on the pages that only fill up the target, one page of it; nil for blank pages.
  public var filler: DocumentPart?

  /// A document from its parts.
  public init(
    title: String, language: String, parts: [DocumentPart], target: PageTarget = .any
  ) {
    self.title = title
    self.language = language
    self.parts = parts
    self.target = target
  }
}
