import Typesetting

/// Marks what is painted, stretch by stretch, so that the bound file can say what it is.
///
/// The marks of a page are counted from 0; they are never nested and never reach over a page. What
/// is painted outside of them is an ornament.
final class ContentMarker {
  /// The marks of each page, in the order of their numbers.
  private(set) var pages: [[ContentMark]] = []
  private var open: ContentMark?
  private var frame: Frame?
  private var frameIndex = 0
  /// How many lines of each element are still to be painted.
  private var linesLeft: [Int: Int] = [:]

  init(_ document: LaidOutDocument) {
    for frame in document.pages.lazy.flatMap(\.frames) where frame.role != .artifact {
      if case .line(let line) = frame.content, !line.pieces.isEmpty {
        linesLeft[frame.element, default: 0] += 1
      }
    }
  }

  func beginPage() { pages.append([]) }

  /// Ends the stretch that is open.
  func close() { open = nil }

  /// The number of the mark that is open on this page; nil outside of all.
  var number: Int? { open == nil ? nil : pages[pages.count - 1].count - 1 }

  private func begin(_ mark: ContentMark) {
    open = mark
    pages[pages.count - 1].append(mark)
  }

  /// Told before a frame is painted: what belongs to another element ends what is open.
  func begin(_ frame: Frame, at index: Int) {
    self.frame = frame
    frameIndex = index
    if open?.element != frame.element || frame.role == .artifact { close() }
    switch frame.content {
    case .picture(let picture):
      begin(
        ContentMark(
          frame: index, element: frame.element, link: picture.link,
          content: .picture))
    case .rule: close()
    case .line(let line):
      if frame.role != .artifact, !line.pieces.isEmpty { linesLeft[frame.element]? -= 1 }
    }
  }

  /// Whether a piece of the frame begins another stretch.
  func isNew(_ piece: LinePiece, language: String) -> Bool {
    guard let frame, frame.role != .artifact else { return false }
    guard let open else { return true }
    return open.content != .text || open.language != language || open.link != piece.link
  }

  /// Begins the stretch of a piece.
  func mark(_ piece: LinePiece, language: String) {
    guard let frame else { return }
    begin(
      ContentMark(
        frame: frameIndex, element: frame.element, language: language, link: piece.link))
  }

  /// Begins the stretch of a hyphen, in the language and the link it stands in.
  func markHyphen() {
    guard var mark = open else { return }
    mark.frame = frameIndex
    mark.content = .hyphen
    begin(mark)
  }

  /// Whether a space stands between this line and the next of its element: there is one, unless
  /// the line was parted after a dash in a word.
  func goesOn(after line: TextLine) -> Bool {
    guard let frame, frame.role != .artifact, linesLeft[frame.element, default: 0] > 0,
      let last = line.pieces.last
    else { return false }
    let scalars = last.shaped.text.unicodeScalars
    return !line.endsInHyphen && (scalars.count < 2 || !Self.dashes.contains(scalars.last ?? " "))
  }

  private static let dashes: Set<Unicode.Scalar> = [
    "-", "/", "\u{2010}", "\u{2013}", "\u{2014}",
  ]
}
