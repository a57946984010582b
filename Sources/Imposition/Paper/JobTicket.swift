/// What is to be imposed and how: everything a plan depends on.
public struct JobTicket: Hashable, Sendable {
  /// How the pages are folded, cut and bound.
  public var scheme: Scheme
  /// What is printed on.
  public var paper: PaperSize
  /// A page's trimmed extent.
  public var page: Extent
  /// How many pages there are.
  public var pages: Int
  /// How far pages are printed over their edges, in points.
  public var bleed = points(fromMillimetres: 3)
  /// At which side the book is bound.
  public var spine = Spine.left
  /// Pages of a folded sheet (saddle stitch) or of a section (perfect binding).
  public var signature: Int?
  /// Pages of one folded sheet where a section consists of several, stuck into each other.
  public var perSheet: Int?
  /// Panels of a folder, both sides counted.
  public var panels: Int?
  /// Whether only the front is printed.
  public var isOneSided = false
  /// How often the piece stands on the sheet; 0 for as often as it fits.
  public var copies = 1
  /// Between two pages at the spine, in points.
  public var gutter: Double?
  /// Between the heads of two pages, in points.
  public var head: Double?
  /// Between edges that are cut apart, in points.
  public var gap: Double?
  /// The paper's thickness in points, which makes inner leaves move to the spine.
  public var thickness = 0.0
  /// How much the innermost leaf moves, in points, where it was measured on a dummy.
  public var creep: Double?
  /// How much narrower a panel is that is folded in, in points.
  public var foldIn = points(fromMillimetres: 1.5)
  /// About which edge the printer turns the sheet; nil for whichever turns it like a leaf.
  public var flip: Flip?
  /// Where blank pages go.
  public var blanks = BlankPages.end
  /// What is printed around the pages.
  public var marks: Set<MarkKind> = Set(MarkKind.allCases)
  /// What the slug line calls the job.
  public var job = ""

  /// A ticket with the defaults of its scheme.
  public init(_ scheme: Scheme, on paper: PaperSize, page: Extent, pages: Int) {
    (self.scheme, self.paper, self.page, self.pages) = (scheme, paper, page, pages)
  }
}

/// Why a job cannot be imposed as its ticket says.
public enum ImpositionError: Error, Hashable, Sendable {
  /// There is no page.
  case noPages
  /// More pages than the folder has panels.
  case tooManyPages(pages: Int, panels: Int, scheme: Scheme)
  /// A number of panels that the fold does not make.
  case panels(Int, scheme: Scheme, possible: String)
  /// A signature that cannot be folded.
  case signature(Int, possible: String)
  /// The pieces do not fit on the paper.
  case doesNotFit(need: Extent, paper: PaperSize, larger: String?)
  /// Measures that leave no page.
  case measures(String)

  /// What is the matter.
  public var message: String {
    switch self {
    case .noPages: "there is no page to impose"
    case .tooManyPages(let pages, let panels, let scheme):
      "\(pages) pages do not go on the \(panels) panels of a \(scheme.title)"
    case .panels(let count, let scheme, _): "a \(scheme.title) does not have \(count) panels"
    case .signature(let count, _): "\(count) pages do not make a signature"
    case .doesNotFit(let need, let paper, _):
      "the pages take \(need.inMillimetres), and the sheet (\(paper.name)) is "
        + paper.extent.inMillimetres
    case .measures(let text): text
    }
  }

  /// What can be done about it.
  public var hint: String {
    switch self {
    case .noPages: "name a file that has pages"
    case .tooManyPages(_, _, let scheme):
      scheme == .leporello
        ? "ask for more panels" : "take fewer pages, a leporello, or a saddle-stitched booklet"
    case .panels(_, _, let possible), .signature(_, let possible): "possible are \(possible)"
    case .doesNotFit(_, _, let larger):
      larger.map { "\($0) would hold them; or take smaller signatures or fewer copies" }
        ?? "give a larger sheet as WIDTHxHEIGHT mm, or take smaller signatures"
    case .measures: "give measures of one page's size at most"
    }
  }
}
