import Typesetting

/// What a press needs to know besides the pages.
public struct PressOrder: Sendable {
  /// The profile of the press.
  public var profile: ICCProfile
  /// How far colour runs over the trimmed edge, in points.
  public var bleed: Double
  /// Room for marks beyond the bleed, in points; nought for none.
  public var slug: Double
  /// The most ink a place may bear: 3 is three inks in full.
  public var inkLimit: Double

  /// An order for a press.
  public init(profile: ICCProfile, bleed: Double, slug: Double = 0, inkLimit: Double = 3) {
    self.profile = profile
    self.bleed = bleed
    self.slug = slug
    self.inkLimit = inkLimit
  }

  /// White around the trimmed page on every side, in points.
  public var margin: Double { bleed + slug }
}

/// Makes painted pages fit for a press: inks for colours, boxes, marks, pictures in their own
/// space. What cannot be printed as meant is collected and refused.
struct PressFinishing {
  let file: PDFFile
  let order: PressOrder
  private let table: InkTable
  private let converter: InkConverter
  private var pictures: PressPictures
  private var spots: [String: PDFObject] = [:]
  private var states: [String: PDFObject] = [:]
  private var seen: Set<PDFObject.Reference> = []
  private var complaints: [PDFFault.Complaint] = []
  /// The page in hand, from 1.
  private var page = 0

  init(_ file: PDFFile, order: PressOrder, document: LaidOutDocument) {
    self.file = file
    self.order = order
    table = InkTable(of: document)
    converter = InkConverter(to: order.profile, inkLimit: order.inkLimit)
    pictures = PressPictures(file: file, converter: converter, inkLimit: order.inkLimit)
    checkColours()
  }

  private mutating func complain(_ reason: String, hint: String) {
    let complaint = PDFFault.Complaint(page: max(1, page), reason: reason, hint: hint)
    guard complaints.count < 20,
      !complaints.contains(where: { $0.reason == reason })
    else { return }
    complaints.append(complaint)
  }

  private mutating func checkColours() {
    for key in table.conflicts {
      complain(
        "two colours look alike on the screen (\(key.hex)) and have different inks",
        hint: "change one of them by a shade")
    }
    for (key, inks) in table.declared where inks.process.total > order.inkLimit + 0.0001 {
      complain(
        "the colour \(key.hex) is printed with \(percent(inks.process.total)) of ink, "
          + "and the limit is \(percent(order.inkLimit))",
        hint: "take less of cyan, magenta and yellow, and more black")
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  /// A page's content in inks, before its marks get their names.
  mutating func printed(
    _ content: [UInt8], of page: PDFPage, number: Int
  ) throws(PDFFault) -> [UInt8] {
    self.page = number
    var press = PressContent(table: table, converter: converter)
    let outcome = try press.printed(content)
    try settle(outcome, resources: page.object["Resources"], isDrawing: false)
    return outcome.content
  }

  private mutating func settle(
    _ outcome: PressContent.Outcome, resources: PDFObject, isDrawing: Bool
  ) throws(PDFFault) {
    for key in outcome.undeclared {
      complain(
        "the colour \(key.hex) has no inks",
        hint: "declare them in the sheet: { screen: \"\(key.hex)\", cmyk: [0, 90, 60, 45] }")
    }
    if outcome.gradients || hasGradients(resources) {
      complain(
        "a drawing has a gradient, which is made of screen colours",
        hint: "export the drawing without gradients, or as a picture of dots in CMYK")
    }
    try takeObjects(outcome, resources, isDrawing: isDrawing)
    if outcome.usesOverprint { add(states: resources) }
    for (name, process) in outcome.spots.sorted(by: { $0.key < $1.key }) {
      add(spot: name, process, to: resources)
    }
  }

  private func hasGradients(_ resources: PDFObject) -> Bool {
    let patterns = resources["Pattern"]
    return patterns.keys.contains { patterns[$0]["PatternType"].integer == 2 }
      || !resources["Shading"].keys.isEmpty
  }

  private mutating func takeObjects(
    _ outcome: PressContent.Outcome, _ resources: PDFObject, isDrawing: Bool
  ) throws(PDFFault) {
    let objects = resources["XObject"]
    for name in outcome.objects.sorted() {
      let object = objects[name]
      guard object.isStream else { continue }
      let isImage = object["Subtype"].name == "Image"
      if isImage, isDrawing {
        complain(
          "a drawing has become dots", hint: "export it without filters, masks and blending")
      }
      guard let reference = object.reference, seen.insert(reference).inserted else { continue }
      if isImage {
        if let problem = try pictures.settle(object) {
          complain(problem.reason, hint: problem.hint)
        }
      } else {
        try settle(form: object, isDrawing: isDrawing || name.hasPrefix(PageWriter.drawing))
      }
    }
    try takePatterns(resources)
  }

  /// Pictures and drawings that Cairo paints as patterns.
  private mutating func takePatterns(_ resources: PDFObject) throws(PDFFault) {
    let patterns = resources["Pattern"]
    for key in patterns.keys {
      let pattern = patterns[key]
      guard pattern.isStream, let reference = pattern.reference,
        seen.insert(reference).inserted
      else { continue }
      try settle(form: pattern, isDrawing: false)
    }
  }

  private mutating func settle(form: PDFObject, isDrawing: Bool) throws(PDFFault) {
    var press = PressContent(table: table, converter: converter, isPicture: true)
    let outcome = try press.printed(form.content())
    form.replaceContent(outcome.content)
    if form["Group"]["CS"].name == "DeviceRGB" {
      form["Group"].set("CS", file.name("DeviceCMYK"))
    }
    let states = form["Resources"]["ExtGState"]
    if states.keys.contains(where: { states[$0]["SMask"].isDictionary }) {
      complain(
        "a drawing has a soft mask, which is made of screen colours",
        hint: "export it without masks, or as a picture of dots in CMYK")
    }
    if form["Resources"].isNull { form.set("Resources", file.dictionary()) }
    try settle(outcome, resources: form["Resources"], isDrawing: isDrawing)
  }

  private mutating func add(states resources: PDFObject) {
    if states.isEmpty {
      states[PressContent.overprint] =
        file.parsed("<</Type /ExtGState /OP true /op true /OPM 1>>").indirect
      states[PressContent.knockout] =
        file.parsed("<</Type /ExtGState /OP false /op false /OPM 0>>").indirect
    }
    if !resources["ExtGState"].isDictionary { resources.set("ExtGState", file.dictionary()) }
    for (name, state) in states { resources["ExtGState"].set(name, state) }
  }

  private mutating func add(
    spot name: String, _ process: ProcessInks, to resources: PDFObject
  ) {
    let space = spots[name] ?? separation(name, process)
    spots[name] = space
    if !resources["ColorSpace"].isDictionary { resources.set("ColorSpace", file.dictionary()) }
    resources["ColorSpace"].set(PressContent.space(ofSpot: name), space)
  }

  /// A plate of its own, and what stands in for it (ISO 32000-1, 8.6.6.4).
  private func separation(_ name: String, _ process: ProcessInks) -> PDFObject {
    let tint = file.parsed("<</FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0]>>")
    tint.set(
      "C1",
      file.array(
        [process.cyan, process.magenta, process.yellow, process.black].map { file.number($0) }))
    return file.array([
      file.name("Separation"), file.name(name), file.name("DeviceCMYK"), tint,
    ]).indirect
  }

  /// The boxes of a page, and its marks where there is room for them.
  mutating func frame(_ page: PDFPage, _ size: Size) -> [UInt8] {
    let margin = order.margin
    let trim = PDFPage.Edges(
      left: margin, lower: margin, right: margin + size.width, upper: margin + size.height)
    page.set(.media, trim.widened(by: margin))
    page.set(.trim, trim)
    page.set(.bleed, trim.widened(by: order.bleed))
    guard order.slug > 0 else { return [] }
    let resources = page.object["Resources"]
    let all = spots["All"] ?? separation("All", .init(cyan: 1, magenta: 1, yellow: 1, black: 1))
    spots["All"] = all
    if !resources["ColorSpace"].isDictionary { resources.set("ColorSpace", file.dictionary()) }
    resources["ColorSpace"].set(PressContent.space(ofSpot: "All"), all)
    return CropMarks(trim: trim, bleed: order.bleed, slug: order.slug).content
  }

  /// Throws where anything was found that cannot be printed as meant.
  func finish() throws(PDFFault) {
    if !complaints.isEmpty { throw .unprintable(complaints) }
  }
}

/// Lines at the corners that tell where the knife goes, on every plate.
struct CropMarks {
  let trim: PDFPage.Edges
  let bleed: Double
  let slug: Double

  /// The marks as content, an ornament; they begin where the bleed ends.
  var content: [UInt8] {
    var text =
      "\n/Artifact <</Type /Layout>> BDC\nq /\(PressContent.space(ofSpot: "All")) CS 1 SCN 0.25 w\n"
    let length = slug * 0.8
    let digits = { (value: Double) in plainDigits(value, decimals: 3) }
    for (x, towards) in [(trim.left, -1.0), (trim.right, 1.0)] {
      for y in [trim.lower, trim.upper] {
        let start = x + towards * bleed
        text +=
          "\(digits(start)) \(digits(y)) m \(digits(start + towards * length)) \(digits(y)) l S\n"
      }
    }
    for (y, towards) in [(trim.lower, -1.0), (trim.upper, 1.0)] {
      for x in [trim.left, trim.right] {
        let start = y + towards * bleed
        text +=
          "\(digits(x)) \(digits(start)) m \(digits(x)) \(digits(start + towards * length)) l S\n"
      }
    }
    return Array((text + "Q\nEMC\n").utf8)
  }
}
