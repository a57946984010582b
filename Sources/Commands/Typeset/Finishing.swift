import Composition
import Findings
import PDFFinishing
import Typesetting

/// What PDFs are finished for, as the command line asks.
struct Finishing: Sendable {
  /// What the files are for.
  var profile = Profile.screen
  /// The ICC profile of the press; nil for the sheet's, or the house's.
  var pressProfile: String?
  /// Whether marks stand around the pages.
  var hasMarks = false

  /// The options as commands declare them.
  static let declared: [Option] = [
    Option(
      "profile", "screen|archive|print",
      "what a PDF is for: PDF/UA-1; A-2a besides; X-4 besides, in inks"),
    Option("press-profile", "FILE", "the ICC profile of the press; else the sheet's, or FOGRA39"),
    Option("crop-marks", nil, "with --profile print: crop marks around the pages"),
  ]

  /// Finished for a screen.
  init() {}

  /// Reads them.
  init(_ arguments: Arguments, form: DocumentForm) throws {
    let asked = try arguments.choice("profile", of: Profile.self)
    profile = asked ?? .screen
    pressProfile = arguments.value("press-profile")
    hasMarks = arguments.has("crop-marks")
    if form != .pdf, asked != nil {
      throw arguments.usage(
        "“--profile” is for PDFs, and “--as \(form.rawValue)” makes none",
        hint: "leave one of the two out")
    }
    if profile == .screen, pressProfile != nil {
      throw arguments.usage(
        "“--press-profile” says nothing to a file for the screen",
        hint: "add --profile print, or archive")
    }
    if profile != .print, hasMarks {
      throw arguments.usage(
        "“--crop-marks” are for the press", hint: "add --profile print, or leave them out")
    }
  }

  /// The options as words for a worker's command line.
  var words: [String] {
    guard profile != .screen else { return [] }
    return ["--profile", profile.rawValue]
      + (pressProfile.map { ["--press-profile", $0] } ?? []) + (hasMarks ? ["--crop-marks"] : [])
  }

  /// Room for marks beyond the bleed.
  private static let slug = Length.millimetres(10).points

  /// A finisher for a sheet, whose file stands at a path; throws where the press's profile cannot
  /// be used.
  func finisher(
    for design: PressDesign, sheetAt path: String, in house: HouseFolders
  ) throws -> PDFFinisher {
    guard profile != .screen else { return PDFFinisher(.screen) }
    let beside = design.profile.map { $0.hasPrefix("/") ? $0 : folder(of: path) + "/" + $0 }
    let file = pressProfile ?? beside ?? house.layouts + "/Press/fogra39-coated.icc"
    let bytes = try InputFile.bytes(of: file, limit: 16 << 20)
    let order = PressOrder(
      profile: try Self.profile(bytes, file), bleed: design.bleed,
      slug: hasMarks ? Self.slug : 0, inkLimit: design.inkLimit)
    return PDFFinisher(profile, press: order)
  }

  private static func profile(
    _ bytes: [UInt8], _ file: String
  ) throws(CommandFailure) -> ICCProfile {
    do throws(ICCProfile.Refusal) {
      return try ICCProfile(press: bytes)
    } catch {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "the file \(error.message)", at: Place(file: file),
          hint: "ask the printer for the profile of the press and the paper"))
    }
  }
}

extension PDFFault {
  /// What is to be said of a document that could not be finished.
  func findings(at place: Place) -> [Finding] {
    guard case .unprintable(let complaints) = self else { return [.error(message, at: place)] }
    return complaints.map {
      .error("page \($0.page): \($0.reason)", at: place, hint: $0.hint)
    }
  }
}
