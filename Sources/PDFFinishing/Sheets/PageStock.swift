import Imposition

/// The pages of one or more PDFs, ready to be put on sheets.
public final class PageStock {
  private let files: [PDFFile]
  /// The pages in the order they are bound.
  public private(set) var pages: [StockPage]
  /// The trimmed extent that most pages have.
  public private(set) var extent = Extent(width: 0, height: 0)
  /// What a person should know of them.
  public private(set) var notes: [String] = []

  /// A PDF whose pages are bound in: after all that is there, or after so many pages of it.
  public struct Part: Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// Pages of the first part that come before it; nil for all of them.
    public var after: Int?

    /// A file and its place.
    public init(_ bytes: [UInt8], after: Int? = nil) { (self.bytes, self.after) = (bytes, after) }
  }

  /// A part that cannot be used: which, from 0, and why.
  public struct PartFault: Error {
    /// The part.
    public var part: Int
    /// What is wrong with it.
    public var fault: PDFFault
  }

  /// Opens the parts; `trim` is the trimmed extent of pages that do not say it themselves.
  public init(_ parts: [Part], trim: Extent? = nil) throws(PartFault) {
    var files: [PDFFile] = []
    var bound: [(after: Int, pages: [StockPage])] = []
    for (index, part) in parts.enumerated() {
      do throws(PDFFault) {
        let file = try PDFFile(part.bytes)
        files.append(file)
        bound.append((part.after ?? .max, try PageStock.pages(of: file, trim)))
      } catch {
        throw PartFault(part: index, fault: error)
      }
    }
    self.files = files
    pages = bound.first?.pages ?? []
    // From the back, so that the places of those before stay what they are.
    for (after, added) in bound.dropFirst().reversed().sorted(by: { $0.after > $1.after }) {
      pages.insert(contentsOf: added, at: min(max(0, after), pages.count))
    }
    extent = usualExtent
    remark()
  }

  private static func pages(of file: PDFFile, _ trim: Extent?) throws(PDFFault) -> [StockPage] {
    try file.settlePages()
    var pages: [StockPage] = []
    for (index, page) in file.pages.enumerated() {
      guard var stock = StockPage(page) else {
        throw .damaged("page \(index + 1) has no usable MediaBox")
      }
      if let trim, !stock.hasTrim {
        guard let trimmed = stock.trimmed(to: trim) else {
          throw .refused("page \(index + 1) is smaller than \(trim.inMillimetres)")
        }
        stock = trimmed
      }
      pages.append(stock)
    }
    return pages
  }

  private func remark() {
    let annotated = pages.indices.filter { pages[$0].hasAnnotations }.map { $0 + 1 }
    if !annotated.isEmpty {
      notes.append("comments and form fields are not printed (\(listed(annotated)))")
    }
    let odd = pages.indices.filter { index in
      abs(pages[index].extent.width - extent.width) > 1.5
        || abs(pages[index].extent.height - extent.height) > 1.5
    }.map { $0 + 1 }
    if !odd.isEmpty {
      notes.append("not all pages are \(extent.inMillimetres): \(listed(odd)) are centred")
    }
    if let note = PressClaim(of: files).note { notes.append(note) }
    for file in files where !file.remarks.isEmpty {
      notes.append("a damaged file was put right as far as could be")
      break
    }
  }

  private func listed(_ numbers: [Int]) -> String {
    let shown = numbers.prefix(8).map(String.init).joined(separator: ", ")
    return (numbers.count == 1 ? "page " : "pages ") + shown + (numbers.count > 8 ? ", …" : "")
  }

  private var usualExtent: Extent {
    var counts: [Extent: Int] = [:]
    for page in pages {
      counts[page.extent.roundedToTenths, default: 0] += 1
    }
    let most = counts.max { one, other in
      (one.value, one.key.width, one.key.height) < (other.value, other.key.width, other.key.height)
    }?.key
    return pages.first { $0.extent.roundedToTenths == most }?.extent
      ?? Extent(width: 0, height: 0)
  }

  /// How far all pages are printed over their trimmed edges.
  public var bleed: Double { pages.map(\.smallestBleed).min() ?? 0 }

  /// Whether the first part says of itself that its pages go from right to left.
  public var isReadFromTheRight: Bool {
    files.first?.catalogue["ViewerPreferences"]["Direction"].name == "R2L"
  }

  /// The sheets as a PDF of their own.
  public func sheets(_ plan: SheetPlan) throws(PDFFault) -> [UInt8] {
    var plates = try PlateMaker(files: files, pages: pages, plan: plan)
    return try plates.make()
  }
}

extension Extent {
  fileprivate var roundedToTenths: Extent {
    Extent(width: (width * 10).rounded() / 10, height: (height * 10).rounded() / 10)
  }
}
