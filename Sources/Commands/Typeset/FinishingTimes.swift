/// What the finishing of PDFs takes of the processor: for those who measure it, never printed on
/// a page.
final class FinishingTimes {
  private var seconds = 0.0
  private var pages = 0

  /// Does the work and notes what it took, for a document of so many pages.
  func noting<Result>(pages: Int, _ work: () throws -> Result) rethrows -> Result {
    let start = Clocks.processor
    let result = try work()
    seconds += Clocks.processor - start
    self.pages += pages
    return result
  }

  /// A line for a measuring program: milliseconds and pages, in the C locale.
  var line: String { "finishing: \(seconds * 1000) ms of processor, \(pages) pages" }
}
