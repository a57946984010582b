/// What files that go on the same sheets say together of the press they are made for.
enum PressClaim {
  /// All keep PDF/X-4 and are made for the same press.
  case shared
  /// The first keeps PDF/X-4, and others do not.
  case partly
  /// All keep PDF/X-4, for presses that differ.
  case divided
  /// The first says nothing of a press.
  case none

  init(of files: [PDFFile]) {
    guard let first = files.first, Claims(first).press else {
      self = .none
      return
    }
    let profile = PressClaim.profile(of: first)
    let others = files.dropFirst()
    if !others.allSatisfy({ Claims($0).press }) {
      self = .partly
    } else {
      self = others.allSatisfy { PressClaim.profile(of: $0) == profile } ? .shared : .divided
    }
  }

  /// What the printer should know of it.
  var note: String? {
    switch self {
    case .shared, .none: nil
    case .partly:
      "not all of the files are made for a press (PDF/X-4), so the sheets do not say that they are"
    case .divided:
      "the files are made for different presses: the sheets have the first one's profile, and do "
        + "not say that they are PDF/X-4"
    }
  }

  private static func profile(of file: PDFFile) -> [UInt8]? {
    let intent = file.catalogue["OutputIntents"].items.first { $0["S"].name == "GTS_PDFX" }
    return try? intent?["DestOutputProfile"].content()
  }
}
