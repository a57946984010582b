import Composition
import ConcertModel
import Drawing
import Findings
import HouseStyle
import Hyphenation
import PDFFinishing
import Typesetting
import YAML

/// Fonts, layout sheet and shaped words of one run: sets events, one after another.
///
/// A press belongs to one thread. Its pages do not depend on what it has set before.
final class Press {
  private let house: HouseFolders
  private let sheet: LayoutSheet
  private let finisher: PDFFinisher
  private let styles: StyleShelf
  /// The house style asked for; nil where nobody names one.
  private let style: String?
  private let fonts: [HouseFont]
  private let shaper: PangoShaper
  private let typesetter: Typesetter
  private var composers: [String: Composer] = [:]
  private var styleFaults: [Finding] = []
  /// What is to be said of the sheet and the fonts, once a run.
  private(set) var findings: [Finding] = []

  /// A press with a layout sheet of the house, by name, or a user's own, by its path.
  ///
  /// - Parameter style: the house style, the same way; the sheet's own where there is none.
  init(
    house: HouseFolders, layout: String, style: String? = nil, finishing: Finishing = Finishing()
  ) throws {
    self.house = house
    let errata = Errata()
    sheet = try Press.sheet(named: layout, in: house, errata)
    finisher = try finishing.finisher(
      for: sheet.press, sheetAt: Press.path(ofSheet: layout, in: house), in: house)
    styles = StyleShelf(house: house)
    self.style = style ?? sheet.style
    fonts = try Press.fonts(for: sheet, in: house)
    let files = fonts.map { FontFile(family: $0.family, path: $0.file, scale: $0.scale) }
    shaper = PangoShaper(files: files)
    findings = errata.findings
    typesetter = Typesetter(shaper: shaper, hyphenator: HouseHyphenator())
  }

  /// The finished book, with everything that is to be said of it.
  ///
  /// `target` is the number of pages asked for; the sheet's own rule where there is none.
  func set(
    _ event: Event, language: String, place: Place,
    pictures: PictureShelf = PictureShelf(folder: "."),
    target: PageTarget? = nil
  ) -> SetBook {
    let opened = shaper.openedFiles.count
    do {
      let fitter = CopyFitter(
        composer: try composer(for: language), typesetter: typesetter, event: event,
        pictures: pictures)
      let fitted = fitter.fit(asked: target, rule: rule)
      let document = fitted.layout.document
      var findings = styleFaults + fitted.findings
      // Letters miss a font that cannot be read, every one of them: the font is named instead.
      let isWhole = shaper.faults.isEmpty
      findings += shaper.faults.map(Press.finding)
      findings += SettingFault.findings(
        for: fitted.layout.faults.filter { isWhole || !$0.isMissingGlyph })
      findings += shaper.openedFiles.dropFirst(opened).compactMap(differing)
      findings += pictures.findings
      findings += pictures.coarse(
        in: document, below: sheet.pictureResolution, forPress: finisher.profile == .print)
      return SetBook(
        document: document, findings: findings.map { $0.placed(at: place) },
        shaper: shaper, pictures: pictures.table, created: Press.date(of: event),
        finisher: finisher)
    } catch {
      let empty = LaidOutDocument(title: "", language: language, pages: [], styles: [])
      let failure = error as? CommandFailure
      return SetBook(
        document: empty,
        findings: failure?.findings ?? [.error(String(describing: error), at: place)],
        shaper: shaper, pictures: pictures.table, created: Press.date(of: event),
        finisher: finisher)
    }
  }

  /// The sheet's own rule for the number of pages.
  private var rule: PageTarget {
    .multiple(of: sheet.signature)
  }

  private func composer(for language: String) throws -> Composer {
    if let known = composers[language] { return known }
    let style = try self.style.map { try styles.style($0, language: language) }
    let words = try words(for: language).spoken(by: style)
    let composer = Composer(
      sheet: sheet, words: words, forms: LocaleForms(words: words), style: style,
      plain: { [unowned self] in plainStyle(language) })
    composers[language] = composer
    return composer
  }

  /// The plain style, for works whose titles came in parts; without it they are printed as their
  /// source wrote them, and a finding says why.
  private func plainStyle(_ language: String) -> HouseStyle? {
    do {
      return try styles.style(HouseStyleReader.root, language: language)
    } catch {
      styleFaults += CommandFailure(error).findings.filter { !styleFaults.contains($0) }
      return nil
    }
  }

  /// The words of a language, or of its base; without a file the keys would be printed.
  private func words(for language: String) throws -> Words {
    let folder = house.layouts + "/Words/"
    let candidates = [language, baseLanguage(language)]
    guard let found = candidates.first(where: { isFile(folder + $0 + ".yaml") }) else {
      let known = try fileNames(in: folder).filter { $0.hasSuffix(".yaml") }
        .map { String($0.dropLast(5)) }.sorted()
      throw CommandFailure(
        .unreadableInput,
        .error(
          "the house has no words for the language “\(language)”", at: Place(file: folder),
          hint: "known here: \(known.joined(separator: ", ")); another one is a file of that name"))
    }
    let errata = Errata()
    let root = try Press.document(folder + found + ".yaml", errata)
    let words = Words(from: root, language: language, errata: errata) { parent in
      try? Press.document(folder + parent + ".yaml", errata)
    }
    try Press.refuseErrors(errata)
    return words
  }

  /// The date written into the file: the event's own, for the clock has no part in the bytes.
  private static func date(of event: Event) -> String {
    let date = event.performances.first?.date
    let day = date.flatMap { PartialDate(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) }
    return "\(day?.description ?? "2000-01-01")T00:00:00Z"
  }
}

extension Press {
  /// Where a layout sheet stands: a path as it is, a name among the house's own.
  static func path(ofSheet layout: String, in house: HouseFolders) -> String {
    layout.contains("/") || layout.hasSuffix(".yaml") ? layout : house.layouts + "/\(layout).yaml"
  }

  private static func sheet(
    named layout: String, in house: HouseFolders, _ errata: Errata
  ) throws -> LayoutSheet {
    let path = path(ofSheet: layout, in: house)
    guard isFile(path) else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no layout sheet “\(layout)”", at: Place(file: path),
          hint: suggestion(for: layout, among: try house.sheets())))
    }
    let root = try document(path, errata)
    let sheet = LayoutSheetReader(errata: errata).sheet(from: root) { parent in
      let own = folder(of: path) + "/\(parent).yaml"
      let candidate = isFile(own) ? own : Press.path(ofSheet: parent, in: house)
      guard isFile(candidate) else {
        errata.error(
          "there is no sheet “\(parent)” to inherit from", at: root["inherits"]?.place ?? root.place
        )
        return nil
      }
      return try? document(candidate, errata)
    }
    try refuseErrors(errata)
    guard let sheet else {
      throw CommandFailure(
        .unreadableInput, .error("the sheet cannot be used", at: Place(file: path)))
    }
    return sheet
  }

  /// The fonts the sheet names, and the user's own.
  private static func fonts(for sheet: LayoutSheet, in house: HouseFolders) throws -> [HouseFont] {
    let (all, findings) = try HouseFonts.read(in: house)
    if findings.gravest == .error { throw CommandFailure(.unreadableInput, findings) }
    let families = Set(sheet.families)
    let used = all.filter { $0.family.isEmpty || families.contains($0.family) }
    for font in used where !isFile(font.file) {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "the font \(font.family) \(font.style) is not there", at: Place(file: font.file),
          hint: font.package.isEmpty
            ? "put the file there" : "install the package \(font.package), or run make demo"))
    }
    return used
  }

  /// A warning for a font file that is not the pinned one. Asked when the file is first opened:
  /// most runs never open the fallback.
  private func differing(_ file: FontFile) -> Finding? {
    guard let font = fonts.first(where: { $0.file == file.path }), font.state == .differs else {
      return nil
    }
    return .warning(
      "the font is another version than the one the pages were looked at with",
      at: Place(file: file.path), hint: "lines may break elsewhere; look at every page")
  }

  private static func document(_ path: String, _ errata: Errata) throws -> YAMLNode {
    let document = YAMLDocument(try InputFile.bytes(of: path), file: path, errata: errata)
    try refuseErrors(errata)
    guard let root = document?.root else {
      throw CommandFailure(.unreadableInput, .error("the file is empty", at: Place(file: path)))
    }
    return root
  }

  private static func refuseErrors(_ errata: Errata) throws {
    if errata.findings.gravest == .error {
      throw CommandFailure(.unreadableInput, errata.findings)
    }
  }
}

extension Press {
  private static func finding(for fault: FontFault) -> Finding {
    switch fault {
    case .outOfMemory: .error("there is no memory for the fonts", at: .nowhere)
    case .unreadable(let path):
      .error(
        "this is no font file", at: Place(file: path),
        hint: "it may have been cut short; copy it anew, or take it away")
    case .withoutOutlines(let path):
      .error(
        "the letters of this font are pictures, and cannot be printed", at: Place(file: path),
        hint: "take a font that has outlines, and leave signs like 🎻 out of the text")
    case .missingFamily(let family):
      .error(
        "the font family “\(family)” is not there", at: .nowhere,
        hint: "name it in Fonts/fonts.yaml, or put its files into Fonts/")
    case .missingFace(let family, let isItalic, let weight):
      .error(
        "“\(family)” has no \(isItalic ? "italic" : "upright") face of weight \(weight)",
        at: .nowhere, hint: "none is made up by slanting or thickening; choose another style")
    }
  }
}

extension Finding {
  /// The finding in the document it belongs to, unless it knows a file of its own.
  fileprivate func placed(at place: Place) -> Finding {
    guard self.place.file == nil else { return self }
    var finding = self
    finding.place = Place(
      file: place.file, line: place.line, column: place.column, record: place.record,
      field: self.place.field)
    return finding
  }
}

/// A finished book: its pages, and what is to be said of them.
struct SetBook {
  /// The laid-out pages.
  let document: LaidOutDocument
  /// What was found while setting.
  let findings: [Finding]
  let shaper: PangoShaper
  let pictures: PictureTable
  private let created: String
  private let finisher: PDFFinisher

  fileprivate init(
    document: LaidOutDocument, findings: [Finding], shaper: PangoShaper,
    pictures: PictureTable, created: String, finisher: PDFFinisher
  ) {
    self.finisher = finisher
    self.document = document
    self.findings = findings
    self.shaper = shaper
    self.pictures = pictures
    self.created = created
  }

  /// How many pages there are.
  var pageCount: Int { document.pages.count }

  /// The book as PDF.
  func pdf(_ times: FinishingTimes) throws -> [UInt8] {
    let painted = try shaper.painted(
      document, pictures: pictures, created: created, margin: finisher.margin)
    return try times.noting(pages: pageCount) {
      try finisher.finish(painted, of: document, DocumentFacts(created: created))
    }
  }

  /// Each page as a PNG picture, at a resolution in dots an inch.
  func png(resolution: Double) throws -> [[UInt8]] {
    try shaper.png(document, pictures: pictures, resolution: resolution)
  }

  /// Each page as an SVG drawing.
  func svg() throws -> [[UInt8]] { try shaper.svg(document, pictures: pictures) }

  /// The pages as text.
  func listing() -> String { document.listing }
}
