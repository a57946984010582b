import ConcertModel
import Drawing
import Findings
import PDFFinishing

/// Sets events in their languages and makes the files of them.
final class PressRoom {
  private let house: HouseFolders
  private let options: SettingOptions
  private let press: Press
  /// What finishing has taken so far.
  let times = FinishingTimes()
  /// Presses for the sheets that events name themselves, the last used at the end.
  private var others: [(layout: String, style: String?, press: Press)] = []
  /// A press keeps its words; more of them would make a long run's memory grow.
  private static let mostOthers = 3

  /// A room with a press of its own; throws where fonts or layout sheet cannot be used.
  init(_ options: SettingOptions, house: HouseFolders) throws {
    self.options = options
    self.house = house
    press = try Press(
      house: house, layout: options.layout ?? PressRoom.everydaySheet, style: options.style,
      finishing: options.finishing)
  }

  private static let everydaySheet = "booklet"

  /// What is to be said of sheet and fonts, once a run.
  var findings: [Finding] { press.findings }

  /// The press for an event: that of the sheet and the style asked for, else of those the event
  /// names.
  private func press(for event: Event, _ place: (String) -> Place) throws -> Press {
    let everyday = options.layout ?? PressRoom.everydaySheet
    let layout = options.layout ?? event.layout ?? everyday
    let style = options.style ?? event.style
    if layout == everyday, style == options.style { return press }
    if let index = others.firstIndex(where: { $0.layout == layout && $0.style == style }) {
      others.append(others.remove(at: index))
      return others[others.count - 1].press
    }
    // Only sheets and styles of the house: a file would be read wherever the event's author
    // points to.
    if options.layout == nil {
      try refuse(layout, unlessIn: try house.sheets(), "layout sheet", "layout", place)
    }
    if options.style == nil, let style {
      let known = try StyleShelf(house: house).names()
      try refuse(style, unlessIn: known, "house style", "style", place)
    }
    let opened = try Press(
      house: house, layout: layout, style: style, finishing: options.finishing)
    if others.count == PressRoom.mostOthers { others.removeFirst() }
    others.append((layout, style, opened))
    return opened
  }

  private func refuse(
    _ name: String, unlessIn known: [String], _ kind: String, _ option: String,
    _ place: (String) -> Place
  ) throws {
    guard !known.contains(name) else { return }
    throw CommandFailure(
      .unreadableInput,
      .error(
        "there is no \(kind) “\(excerpt(name))”", at: place(name),
        hint: nearest(to: name, among: known).map { "did you mean “\($0)”?" }
          ?? "one of your own is named with --\(option)"))
  }

  /// The documents, or none of them where something is found that forbids printing.
  func set(
    _ loaded: LoadedEvent, _ plans: [DocumentPlan]
  ) -> (documents: [FinishedDocument], findings: [Finding]) {
    var findings = loaded.findings
    guard let event = loaded.event else { return ([], findings) }
    // What is named by an id nobody has would be missing on the page without a word.
    findings += EventCheck.unknownReferences(of: event, place: loaded.placeOfWord)
    guard findings.gravest != .error else { return ([], findings) }
    let press: Press
    do {
      press = try self.press(for: event, loaded.placeOfWord)
    } catch {
      return ([], findings + CommandFailure(error).findings)
    }
    if press !== self.press { findings += press.findings.filter { !findings.contains($0) } }
    var documents: [FinishedDocument] = []
    var seen = Set(findings)
    let pictures = PictureShelf(folder: loaded.pictureFolder)
    for plan in plans {
      let book = press.set(
        event, language: plan.language, place: loaded.place, pictures: pictures,
        target: options.target)
      // What is wrong in one language is often wrong in all: said once.
      findings += book.findings.map { placed($0, in: loaded) }
        .filter { seen.insert($0).inserted }
      guard findings.gravest != .error else { continue }
      do {
        let (document, remarks) = try document(plan, book, loaded.place)
        documents.append(document)
        findings += remarks.filter { seen.insert($0).inserted }
      } catch PaintingError.picture(let file, let fault) {
        var finding = PictureShelf.finding(for: fault, file)
        finding.place = Place(file: loaded.place.file, field: file)
        findings.append(placed(finding, in: loaded))
      } catch let failure as CommandFailure {
        findings += failure.findings
      } catch let fault as PDFFault {
        findings += fault.findings(at: loaded.place).filter { seen.insert($0).inserted }
      } catch {
        findings.append(.error("the pages could not be made: \(error)", at: loaded.place))
      }
    }
    return (findings.gravest == .error ? [] : documents, findings)
  }

  /// The press knows the word that is wrong; the file knows where the word stands.
  private func placed(_ finding: Finding, in loaded: LoadedEvent) -> Finding {
    guard let word = finding.place.field, finding.place.line == nil,
      finding.place.file == loaded.place.file
    else { return finding }
    let place = loaded.placeOfWord(word)
    guard place.line != nil else { return finding }
    var finding = finding
    finding.place = place
    return finding
  }

  private func document(
    _ plan: DocumentPlan, _ book: SetBook, _ place: Place
  ) throws -> (FinishedDocument, [Finding]) {
    if let imposition = options.imposition {
      let stock = try PageStock([PageStock.Part(try book.pdf(times))])
      let name = String(plan.stem.dropLast(DocumentPlan.sheetsEnding.count))
      let imposed = try imposition.impose(stock, name: name, place: place)
      let file = OutputFile(name: "\(plan.stem).pdf", bytes: imposed.bytes)
      return (
        FinishedDocument(plan: plan, pages: book.pageCount, files: [file]), imposed.findings
      )
    }
    let contents: [[UInt8]]
    switch options.form {
    case .pdf: contents = [try book.pdf(times)]
    case .png: contents = try book.png(resolution: Double(options.resolution))
    case .svg: contents = try book.svg()
    case .text: contents = [Array(book.listing().utf8)]
    }
    let ending = options.form.ending
    let files = contents.enumerated().map { index, bytes in
      OutputFile(
        name: options.form.isPaged
          ? DocumentName.page(
            index + 1, of: contents.count, stem: plan.stem, ending: ending)
          : "\(plan.stem).\(ending)",
        bytes: bytes)
    }
    return (FinishedDocument(plan: plan, pages: book.pageCount, files: files), [])
  }
}
