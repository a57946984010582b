/// Reads what a page paints, instruction by instruction, forms included.
final class PageWalker {
  let page: PDFPage
  private let number: Int
  let checks: CheckList
  let limits: Preflight
  private let fonts: FontChecks
  private let report: PreflightReport
  let stock: StockPage?

  /// Marked-content numbers met on the page itself.
  private(set) var marks: Set<Int> = []
  /// Whether the page has any text.
  private(set) var showsText = false
  var state = PaintState()
  private var saved: [PaintState] = []
  /// What the open marks are: tagged, artifacts, or neither.
  private var open: [Bool] = []
  var here = (x: 0.0, y: 0.0)
  private(set) var resources: PDFObject
  private var formsOpen: [PDFObject.Reference] = []
  private var formsPainted = 0
  private var patternsSeen: Set<PDFObject.Reference> = []
  /// Pictures whose ink has been weighed.
  var picturesWeighed: Set<PDFObject.Reference> = []

  /// A form may paint forms; deeper than this, or more often, only a trap is built.
  private static let deepest = 12
  private static let mostForms = 20_000

  init(
    page: PDFPage, number: Int, checks: CheckList, limits: Preflight, fonts: FontChecks,
    report: PreflightReport
  ) {
    (self.page, self.number, self.checks, self.limits) = (page, number, checks, limits)
    (self.fonts, self.report) = (fonts, report)
    stock = StockPage(page)
    resources = page.object["Resources"]
  }

  func walk() {
    checkGroup(page.object["Group"])
    do throws(PDFFault) {
      try read(page.content(), isPage: true)
    } catch {
      fail(error.message)
    }
    if !saved.isEmpty { warn("a saved graphics state is never restored") }
  }

  func fail(_ message: String, hint: String? = nil) {
    report.error(message, page: number, at: spot, hint: hint)
  }

  func warn(_ message: String, hint: String? = nil) {
    report.warning(message, page: number, at: spot, hint: hint)
  }

  func note(_ message: String) { report.note(message, page: number) }

  /// Where the last thing was painted, from the trimmed area's left and head.
  private var spot: PreflightReport.Spot? {
    guard let stock else { return nil }
    let place = state.matrix.applied(here.x, here.y)
    let spot = stock.seen(place.x, place.y)
    return PreflightReport.Spot(x: spot.x, y: spot.y)
  }

  private func read(_ content: [UInt8], isPage: Bool) throws(PDFFault) {
    let depth = saved.count
    let marksBefore = open.count
    var failure: PDFFault?
    content.withUnsafeBufferPointer { buffer in
      var scanner = ContentScanner(buffer)
      do throws(PDFFault) {
        while let operation = try scanner.nextInstruction() {
          take(operation, scanner, isPage: isPage)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    if saved.count > depth, !isPage { saved.removeLast(saved.count - depth) }
    if open.count > marksBefore { open.removeLast(open.count - marksBefore) }
  }

  private func take(_ operation: ContentOperator, _ scanner: ContentScanner, isPage: Bool) {
    let numbers = scanner.operands.compactMap(scanner.number)
    switch operation {
    case .stateKept: saved.append(state)
    case .stateRestored:
      if let last = saved.popLast() { state = last }
    case .matrixChanged:
      if let matrix = Matrix(numbers) { state.matrix = matrix.then(state.matrix) }
    case .widthOfLine: state.lineWidth = numbers.first ?? state.lineWidth
    case .beginMarked, .beginMarkedWithProperties: beginMark(scanner, isPage: isPage)
    case .endMarked: _ = open.popLast()
    case .moveTo, .rectangle:
      if numbers.count >= 2 { here = (numbers[0], numbers[1]) }
    case .textPlaced:
      if numbers.count == 6 { here = (numbers[4], numbers[5]) }
    case .textStep, .textStepLeading:
      if numbers.count == 2 { here = (here.x + numbers[0], here.y + numbers[1]) }
    case .beginText: here = (0, 0)
    case .font:
      state.font = name(scanner).map { resources["Font"][$0] }
    case .showText, .showTexts, .showNextLine, .showSpaced: showText(scanner)
    case .fill, .fillOld, .fillEvenOdd: paint(fills: true, strokes: false)
    case .stroke, .closeStroke: paint(fills: false, strokes: true)
    case .fillStroke, .fillStrokeEvenOdd, .closeFillStroke, .closeFillStrokeEvenOdd:
      paint(fills: true, strokes: true)
    case .paintObject: paintObject(scanner)
    case .shade: shade(name(scanner))
    case .imageDots: inlineImage(scanner)
    case .graphicsState: take(graphicsState: name(scanner))
    default: takeColour(operation, numbers, scanner)
    }
  }

  private func takeColour(
    _ operation: ContentOperator, _ numbers: [Double], _ scanner: ContentScanner
  ) {
    typealias Paint = PaintState.Paint
    switch operation {
    case .fillGrey: state.fill = Paint(space: .grey, values: numbers)
    case .strokeGrey: state.stroke = Paint(space: .grey, values: numbers)
    case .fillInks: state.fill = Paint(space: .inks, values: numbers)
    case .strokeInks: state.stroke = Paint(space: .inks, values: numbers)
    case .fillColour: state.fill = Paint(space: .screen("DeviceRGB"), values: numbers)
    case .strokeColour: state.stroke = Paint(space: .screen("DeviceRGB"), values: numbers)
    case .fillSpace: state.fill = Paint(space: space(scanner), values: [])
    case .strokeSpace: state.stroke = Paint(space: space(scanner), values: [])
    case .fillValue, .fillPlain:
      (state.fill.values, state.fill.pattern) = (numbers, pattern(scanner))
    case .strokeValue, .strokePlain:
      (state.stroke.values, state.stroke.pattern) = (numbers, pattern(scanner))
    default: break
    }
  }

  /// The pattern an operator names; nil for one that takes numbers only.
  private func pattern(_ scanner: ContentScanner) -> PDFObject? {
    guard scanner.operands.last?.kind == .name else { return nil }
    return name(scanner).map { resources["Pattern"][$0] }
  }

  func name(_ scanner: ContentScanner) -> String? {
    scanner.operands.last { $0.kind == .name || $0.kind == .number }.flatMap { _ in
      scanner.operands.first { $0.kind == .name }
    }.map { ContentName.name(of: scanner.text($0)) }
  }

  private func space(_ scanner: ContentScanner) -> InkSpace {
    guard let name = name(scanner) else { return .unknown("nothing") }
    return InkSpace(page.object.file.name(name), resources)
  }

  private func beginMark(_ scanner: ContentScanner, isPage: Bool) {
    let tag = name(scanner)
    var number: Int?
    for (index, operand) in scanner.operands.enumerated() where operand.kind == .name {
      if scanner.text(operand).elementsEqual("/MCID".utf8), index + 1 < scanner.operands.count {
        number = scanner.number(scanner.operands[index + 1]).flatMap { Int(exactly: $0) }
      }
    }
    // Properties may stand in the resources under a name.
    if number == nil, scanner.operands.count == 2, scanner.operands[1].kind == .name {
      let key = ContentName.name(of: scanner.text(scanner.operands[1]))
      number = resources["Properties"][key]["MCID"].integer
    }
    if let number, isPage {
      if !marks.insert(number).inserted { fail("the mark \(number) is used twice") }
    }
    open.append(tag == "Artifact" || number != nil)
  }
}

extension PageWalker {
  private func paint(fills: Bool, strokes: Bool) {
    checkMarked()
    if fills { check(state.fill) }
    if strokes {
      check(state.stroke)
      let scale = max(state.matrix.sides.width, state.matrix.sides.height)
      // A quarter of a point is the finest line that offset prints and digital presses show.
      if checks.press, state.lineWidth * scale < 0.2 {
        warn("a line is finer than 0.07 mm", hint: "it may break or vanish in print")
      }
    }
  }

  func checkMarked() {
    if checks.access, !open.contains(true) {
      fail(
        "something is painted that is neither tagged nor an artifact",
        hint: "a screen reader cannot know whether to read it")
    }
  }

  func check(_ paint: PaintState.Paint) {
    guard checks.press else { return }
    if let pattern = paint.pattern { check(pattern: pattern) }
    if let colours = paint.space.screenColours { failScreenColours(colours) }
    if case .unknown(let name) = paint.space { fail("the colour space “\(name)” is not explained") }
    for ink in paint.space.inkNames where !["All", "None", "Black"].contains(ink) {
      note("the spot ink “\(ink)” is used")
    }
    if let coverage = paint.space.coverage(paint.values), coverage > limits.inkLimit + 0.5 {
      fail(
        "\(Int(coverage.rounded())) % of ink lie on each other, and \(Int(limits.inkLimit)) % dry",
        hint: "take less of the three colours under the black")
    }
  }

  /// What a pattern paints: a gradient, or a form again and again.
  private func check(pattern: PDFObject) {
    if let reference = pattern.reference, !patternsSeen.insert(reference).inserted { return }
    if pattern["PatternType"].integer == 2 {
      check(
        PaintState.Paint(space: InkSpace(pattern["Shading"]["ColorSpace"], resources), values: []))
    } else if pattern.isStream {
      let outer = state
      (state.matrix, state.fill, state.stroke) = (Matrix(), PaintState.Paint(), PaintState.Paint())
      enter(pattern)
      state = outer
    } else {
      fail("a pattern is to be painted and is not there")
    }
  }

  private func failScreenColours(_ name: String) {
    if name == "DeviceRGB" || name == "CalRGB" || name == "Lab" {
      fail("colours of a screen (\(name)) are used", hint: "a press wants inks, CMYK or spot")
    } else {
      warn(
        "colours of a screen with a profile (ICC, RGB) are used", hint: "the press converts them")
    }
  }

  private func showText(_ scanner: ContentScanner) {
    showsText = true
    checkMarked()
    check(state.fill)
    guard let font = state.font, font.isDictionary else {
      fail("text is shown in a font that is not there")
      return
    }
    for operand in scanner.operands where operand.kind == .string || operand.kind == .hexadecimal {
      fonts.note(font, shows: ContentString.bytes(of: scanner.text(operand)), page: number)
    }
  }

  private func checkGroup(_ group: PDFObject) {
    guard checks.press, group.isDictionary, !group["CS"].isNull else { return }
    if let colours = InkSpace(group["CS"], resources).screenColours {
      fail(
        "a transparent group is mixed in the colours of a screen (\(colours))",
        hint: "every ink under it changes; the group's /CS must be DeviceCMYK or left out")
    }
  }

  private func take(graphicsState name: String?) {
    guard let name else { return }
    let values = resources["ExtGState"][name]
    if let width = values["LW"].number { state.lineWidth = width }
    if let font = values["Font"].items.first { state.font = font }
    let mask = values["SMask"]
    if mask.isDictionary { checkGroup(mask["G"]["Group"]) }
  }

  private func shade(_ name: String?) {
    checkMarked()
    guard checks.press, let name else { return }
    check(
      PaintState.Paint(
        space: InkSpace(resources["Shading"][name]["ColorSpace"], resources), values: []))
  }

  private func paintObject(_ scanner: ContentScanner) {
    guard let name = name(scanner) else { return }
    let object = resources["XObject"][name]
    switch object["Subtype"].name {
    case "Image":
      take(picture: object)
    case "Form": enter(object)
    default: fail("“\(name)” is to be painted and is not there")
    }
  }

  private func enter(_ form: PDFObject) {
    guard let reference = form.reference, !formsOpen.contains(reference),
      formsOpen.count < PageWalker.deepest
    else {
      fail("a form paints itself")
      return
    }
    formsPainted += 1
    guard formsPainted < PageWalker.mostForms else { return }
    checkGroup(form["Group"])
    let (outer, outerResources, outerPlace) = (state, resources, here)
    formsOpen.append(reference)
    if let matrix = Matrix(form["Matrix"].items.compactMap(\.number)) {
      state.matrix = matrix.then(state.matrix)
    }
    if form["Resources"].isDictionary { resources = form["Resources"] }
    do throws(PDFFault) {
      try read(form.content(), isPage: false)
    } catch {
      fail(error.message)
    }
    formsOpen.removeLast()
    (state, resources, here) = (outer, outerResources, outerPlace)
  }
}
