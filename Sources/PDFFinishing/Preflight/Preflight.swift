import Findings

/// Looks a PDF through before it goes to a press, an archive or a reader: ours or anybody's.
///
/// What a profile asks for is checked, and what the file itself claims to be (PDF/UA, PDF/A,
/// PDF/X) as well: a claim that is not kept is worse than none.
public struct Preflight {
  /// What the file is to be used for.
  public var profile: Profile
  /// Dots an inch that pictures must have, as printed.
  public var resolution = 200.0
  /// The most ink in one place, all plates together, in per cent of one plate.
  public var inkLimit = 320.0

  /// A preflight for a profile.
  public init(_ profile: Profile) { self.profile = profile }

  /// Everything found, in the order of the pages; throws where the file cannot be read.
  public func findings(of bytes: [UInt8], file name: String) throws(PDFFault) -> [Finding] {
    let file = try PDFFile(bytes)
    let report = PreflightReport(file: name)
    let claims = Claims(file)
    let checks = CheckList(profile: profile, claims: claims)
    if file.pageCount == 0 { report.error("the file has no page") }
    try file.settlePages()
    DocumentChecks(file: file, checks: checks, claims: claims).check(report)
    var structure = StructureChecks(file: file, checks: checks)
    structure.read(report)
    let fonts = FontChecks(checks: checks)
    for (index, page) in file.pages.enumerated() {
      let number = index + 1
      if checks.press { BoxChecks.check(page, number, report) }
      checkBleed(page, number, report)
      let walker = PageWalker(
        page: page, number: number, checks: checks, limits: self, fonts: fonts, report: report)
      walker.walk()
      structure.compare(
        page, number, marks: walker.marks, showsText: walker.showsText, report)
    }
    fonts.conclude(report)
    for remark in file.remarks.prefix(3) {
      report.warning("the file is damaged and was read all the same: \(excerpt(remark))")
    }
    return report.findings
  }

  private func checkBleed(_ page: PDFPage, _ number: Int, _ report: PreflightReport) {
    guard profile == .print, let stock = StockPage(page), stock.hasTrim else { return }
    // Two and a half, for three millimetres rounded to whole points or dots are a little less.
    if stock.smallestBleed < 7.1 {
      report.warning(
        "less than 2.5 mm are printed over the trimmed edge", page: number,
        hint: "give the page 3 mm of bleed, unless nothing reaches its edge")
    }
  }
}

/// What is looked at: by the profile asked for, and by what the file says it keeps.
struct CheckList: Sendable {
  /// Tags, languages, alternative texts.
  var access: Bool
  /// What an archive needs.
  var archive: Bool
  /// Boxes, inks, resolution.
  var press: Bool

  init(profile: Profile, claims: Claims) {
    access = profile != .print || claims.ua1
    archive = profile == .archive || claims.archive
    press = profile == .print
  }
}

/// The standards a file says it keeps.
struct Claims: Sendable {
  var ua1 = false
  var archive = false
  var press = false
  /// Whether there are metadata at all.
  var hasMetadata = false

  init(_ file: PDFFile) {
    let metadata = file.catalogue["Metadata"]
    guard metadata.isStream, let bytes = try? metadata.content() else { return }
    hasMetadata = true
    let text = String(decoding: bytes.prefix(1 << 20), as: UTF8.self)
    ua1 = text.contains("pdfuaid:part")
    archive = text.contains("pdfaid:part")
    press = text.contains("PDF/X-4")
  }
}
