/// What is to be said of a file as a whole: its names, its profile, what it does by itself.
struct DocumentChecks {
  let file: PDFFile
  let checks: CheckList
  let claims: Claims

  func check(_ report: PreflightReport) {
    let catalogue = file.catalogue
    if checks.access { checkAccess(catalogue, report) }
    if checks.access || checks.archive {
      if !claims.hasMetadata {
        report.error("there are no metadata (XMP)", hint: "catalogues and archives read them")
      }
    }
    checkScripts(catalogue, report)
    if checks.press { checkIntent(report) }
    if checks.archive, !checks.press { checkArchiveIntent(report) }
    if checks.press { checkTrapping(report) }
  }

  private func checkAccess(_ catalogue: PDFObject, _ report: PreflightReport) {
    let language = catalogue["Lang"].text ?? ""
    if language.isEmpty {
      report.error("the file does not say its language", hint: "/Lang in the catalogue")
    }
    let title = file.trailer["Info"]["Title"].text ?? ""
    if title.allSatisfy(\.isWhitespace) {
      report.error("the file has no title", hint: "it is what a screen reader says first")
    } else if catalogue["ViewerPreferences"]["DisplayDocTitle"].bool != true {
      report.error("the window is named after the file, not by its title", hint: "DisplayDocTitle")
    }
    if catalogue["MarkInfo"]["Marked"].bool != true {
      report.error("the file is not marked as tagged", hint: "/MarkInfo in the catalogue")
    }
  }

  /// Nothing may happen by itself, in an archive as little as at a press.
  private func checkScripts(_ catalogue: PDFObject, _ report: PreflightReport) {
    guard checks.archive || checks.press else { return }
    if !catalogue["AA"].isNull || catalogue["OpenAction"]["S"].name == "JavaScript"
      || !catalogue["Names"]["JavaScript"].isNull
    {
      report.error("the file runs a program of its own (JavaScript)")
    }
    if !catalogue["Names"]["EmbeddedFiles"].isNull {
      report.warning("there are files inside the file")
    }
  }

  private func checkIntent(_ report: PreflightReport) {
    let intents = file.catalogue["OutputIntents"].items.filter { $0["S"].name == "GTS_PDFX" }
    guard let intent = intents.first else {
      report.error(
        "the file does not say for which press it is made",
        hint: "PDF/X wants one OutputIntent with the press's profile")
      return
    }
    if intents.count > 1 { report.error("the file is made for \(intents.count) presses at once") }
    let profile = intent["DestOutputProfile"]
    guard profile.isStream, let bytes = try? profile.content() else {
      report.error("the press's profile is not in the file", hint: "PDF/X-4 wants it embedded")
      return
    }
    let header = ICCHeader(bytes)
    if header.deviceClass != "prtr" || header.space != "CMYK" {
      report.error(
        "the profile of the press is for “\(header.deviceClass)” in \(header.space)",
        hint: "an output profile (prtr) in CMYK is wanted")
    }
    if profile["N"].integer != 4 {
      report.error("the profile of the press does not say that it has four inks")
    }
    if !claims.press { report.warning("the file does not say that it is PDF/X-4") }
  }

  private func checkArchiveIntent(_ report: PreflightReport) {
    guard file.catalogue["OutputIntents"].items.isEmpty else { return }
    report.warning("nothing says what the file's plain colours mean", hint: "an OutputIntent does")
  }

  private func checkTrapping(_ report: PreflightReport) {
    let trapped = file.trailer["Info"]["Trapped"].name
    if trapped != "True" && trapped != "False" {
      report.warning("the file does not say whether it is trapped", hint: "/Trapped /False")
    }
  }
}

/// The first bytes of an ICC profile (ICC.1:2010, 7.2): what it is for and which colours it knows.
struct ICCHeader {
  let deviceClass: String
  let space: String

  init(_ bytes: [UInt8]) {
    func signature(_ start: Int) -> String {
      guard bytes.count >= 128, bytes[36..<40].elementsEqual("acsp".utf8) else { return "nothing" }
      let letters = bytes[start..<start + 4].map { $0 >= 0x20 && $0 < 0x7F ? $0 : 0x3F }
      return String(decoding: letters, as: UTF8.self).filter { $0 != " " }
    }
    deviceClass = signature(12)
    space = signature(16)
  }
}
