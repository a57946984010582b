import Typesetting

/// Rewrites the colours of a content stream as inks, operator by operator.
struct PressContent {
  let table: InkTable
  let converter: InkConverter
  /// Whether the stream belongs to a picture: its colours are converted where nobody declared them.
  let isPicture: Bool

  /// What is used of the page's resources, and what cannot be printed.
  struct Outcome {
    var content: [UInt8] = []
    var spots: [String: ProcessInks] = [:]
    var usesOverprint = false
    /// The names of the pictures it takes in.
    var objects: Set<String> = []
    var undeclared: [InkTable.Key] = []
    var gradients = false
  }

  private var outcome = Outcome()
  private var copied = 0

  init(table: InkTable, converter: InkConverter, isPicture: Bool = false) {
    self.table = table
    self.converter = converter
    self.isPicture = isPicture
  }

  /// The content in inks.
  mutating func printed(_ content: [UInt8]) throws(PDFFault) -> Outcome {
    outcome = Outcome()
    outcome.content.reserveCapacity(content.count + content.count / 4)
    var fault: PDFFault?
    content.withUnsafeBufferPointer { bytes in
      do throws(PDFFault) {
        var scanner = ContentScanner(bytes)
        while let operation = try scanner.nextInstruction() { try take(operation, scanner) }
        outcome.content.append(contentsOf: bytes[copied...])
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    return outcome
  }

  private mutating func take(
    _ operation: ContentOperator, _ scanner: ContentScanner
  ) throws(PDFFault) {
    switch operation {
    case .fillColour: try replace(scanner, stroke: false)
    case .strokeColour: try replace(scanner, stroke: true)
    case .fillGrey: try replace(scanner, stroke: false, isGrey: true)
    case .strokeGrey: try replace(scanner, stroke: true, isGrey: true)
    case .paintObject:
      guard let token = scanner.operands.first else { return }
      outcome.objects.insert(String(decoding: scanner.text(token).dropFirst(), as: UTF8.self))
    case .shade: outcome.gradients = true
    default: break
    }
  }

  private mutating func replace(
    _ scanner: ContentScanner, stroke: Bool, isGrey: Bool = false
  ) throws(PDFFault) {
    let numbers = scanner.operands.compactMap { scanner.number($0) }
    guard numbers.count == (isGrey ? 1 : 3) else { return }
    let key = InkTable.Key(
      red: numbers[0], green: numbers[isGrey ? 0 : 1], blue: numbers[isGrey ? 0 : 2])
    guard let inks = try inks(of: key) else {
      if !outcome.undeclared.contains(key) { outcome.undeclared.append(key) }
      return
    }
    outcome.content.append(contentsOf: scanner.bytes[copied..<scanner.instructionStart])
    copied = scanner.position
    outcome.content.append(contentsOf: written(inks, stroke: stroke).utf8)
  }

  private func inks(of key: InkTable.Key) throws(PDFFault) -> Inks? {
    if let known = table.inks(of: key) { return known }
    guard isPicture else { return nil }
    let inks = try converter.inks(
      red: Double(key.red) / 1_000_000, green: Double(key.green) / 1_000_000,
      blue: Double(key.blue) / 1_000_000)
    return .process(
      ProcessInks(cyan: inks[0], magenta: inks[1], yellow: inks[2], black: inks[3]))
  }

  /// Black in full is printed over what lies under it, so that no white shows at its edges when
  /// plates shift; all else takes the paper for itself.
  private mutating func written(_ inks: Inks, stroke: Bool) -> String {
    outcome.usesOverprint = true
    switch inks {
    case .process(let process):
      let state = process == .black && !isPicture ? Self.overprint : Self.knockout
      let values = [process.cyan, process.magenta, process.yellow, process.black]
        .map { plainDigits($0, decimals: 4) }.joined(separator: " ")
      return "/\(state) gs \(values) \(stroke ? "K" : "k")"
    case .spot(let name, let tint, let process):
      outcome.spots[name] = process
      let space = Self.space(ofSpot: name)
      let value = plainDigits(tint, decimals: 4)
      return stroke
        ? "/\(Self.knockout) gs /\(space) CS \(value) SCN"
        : "/\(Self.knockout) gs /\(space) cs \(value) scn"
    }
  }

  static let overprint = "PressOver"
  static let knockout = "PressPlain"

  /// The name of a spot ink's space among the resources: its letters in hexadecimal, whatever they
  /// are.
  static func space(ofSpot name: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = name.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "Spot" + String(decoding: hexadecimal, as: UTF8.self)
  }
}
