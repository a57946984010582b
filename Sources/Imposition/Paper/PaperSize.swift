import Findings

/// The paper that is printed on.
public struct PaperSize: Hashable, Sendable {
  /// What it is called, as the slug line says it.
  public var name: String
  /// Its extent.
  public var extent: Extent
  /// Whether it may be fed either way round: paper known by its name may, paper given by its
  /// measures lies as it was given.
  public var turnsFreely: Bool

  /// Paper by its extent, lying as it is given.
  public init(_ extent: Extent) {
    (name, self.extent, turnsFreely) = (extent.inMillimetres, extent, false)
  }

  /// Reads a name (`SRA3`, `tabloid`) or measures (`330x480 mm`, `12x18 in`; millimetres unless
  /// a unit is given); nil for anything else.
  public init?(_ text: String) {
    let word = text.filter { $0 != " " }.lowercased()
    if let known = PaperSize.known.first(where: { $0.name.lowercased() == word }) {
      self = known
      return
    }
    guard let extent = PaperSize.measures(word) else { return nil }
    self.init(extent)
  }

  private static func measures(_ word: String) -> Extent? {
    let unit = ["mm", "cm", "in", "pt"].first(where: word.hasSuffix)
    let digits = word.dropLast(unit?.count ?? 0)
    let parts = digits.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
    guard parts.count == 2, let width = Double(parts[0]), let height = Double(parts[1]) else {
      return nil
    }
    let scale: Double =
      switch unit {
      case "in": 72
      case "pt": 1
      case "cm": 720 / 25.4
      default: 72 / 25.4
      }
    let extent = Extent(width: width * scale, height: height * scale)
    // PDF 1.6 keeps a page below 14,400 units; nobody prints on less than a stamp.
    let range = 28.0...14_400
    return range.contains(extent.width) && range.contains(extent.height) ? extent : nil
  }

  private init(_ name: String, _ width: Double, _ height: Double) {
    self.name = name
    extent = .millimetres(width, height)
    turnsFreely = true
  }

  /// Paper with a name: ISO 216 (A, B), ISO 217 (RA, SRA), and what North American presses use.
  public static let known: [PaperSize] = [
    PaperSize("A0", 841, 1189), PaperSize("A1", 594, 841), PaperSize("A2", 420, 594),
    PaperSize("A3", 297, 420), PaperSize("A4", 210, 297), PaperSize("A5", 148, 210),
    PaperSize("A6", 105, 148), PaperSize("A7", 74, 105),
    PaperSize("B0", 1000, 1414), PaperSize("B1", 707, 1000), PaperSize("B2", 500, 707),
    PaperSize("B3", 353, 500), PaperSize("B4", 250, 353), PaperSize("B5", 176, 250),
    PaperSize("B6", 125, 176),
    PaperSize("RA0", 860, 1220), PaperSize("RA1", 610, 860), PaperSize("RA2", 430, 610),
    PaperSize("RA3", 305, 430), PaperSize("RA4", 215, 305),
    PaperSize("SRA0", 900, 1280), PaperSize("SRA1", 640, 900), PaperSize("SRA2", 450, 640),
    PaperSize("SRA3", 320, 450), PaperSize("SRA4", 225, 320),
    PaperSize("SRA3+", 330, 487),
    PaperSize("Letter", 215.9, 279.4), PaperSize("Legal", 215.9, 355.6),
    PaperSize("Tabloid", 279.4, 431.8), PaperSize("Ledger", 279.4, 431.8),
    PaperSize("Arch-B", 304.8, 457.2), PaperSize("Super-B", 330.2, 482.6),
    PaperSize("Arch-C", 457.2, 609.6),
  ]

  /// The smallest paper with a name that holds so much, either way round.
  static func smallest(holding need: Extent) -> PaperSize? {
    known.filter { paper in
      [paper.extent, paper.extent.turned].contains {
        $0.width >= need.width && $0.height >= need.height
      }
    }.min { $0.extent.width * $0.extent.height < $1.extent.width * $1.extent.height }
  }
}
