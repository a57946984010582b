import ConcertModel
import HouseStyle

/// The styles an edition is printed in: the one somebody asked for, and the plain one for works
/// whose titles came in parts.
///
/// The plain style is fetched when the first such work turns up: most editions have none.
final class EditionStyles {
  /// The style that the command, the event or the sheet names; nil where none does.
  let asked: HouseStyle?
  private let fetch: () -> HouseStyle?
  private var plain: HouseStyle??

  init(asked: HouseStyle?, plain: @escaping () -> HouseStyle?) {
    self.asked = asked
    fetch = plain
  }

  /// The style a work's title is printed in; nil where a person has written it and it is to be
  /// printed as it stands.
  func style(for work: Work?) -> HouseStyle? {
    if let asked { return asked }
    guard let work, work.parts != nil || work.isFromSource else { return nil }
    if let plain { return plain }
    let fetched = fetch()
    plain = .some(fetched)
    return fetched
  }
}

extension Words {
  /// The words with those that a house says otherwise, its dates and its times.
  public func spoken(by style: HouseStyle?) -> Words {
    guard let style else { return self }
    var words = self
    words.take(style.words)
    let patterns: [(StyleKey, WritableKeyPath<Words, String>)] = [
      (.dateFull, \.datePattern), (.dateMonth, \.monthPattern), (.dateShort, \.shortDatePattern),
      (.dateTime, \.timePattern),
    ]
    for (key, path) in patterns {
      let pattern = style.text(key)
      guard !pattern.isEmpty else { continue }
      words[keyPath: path] = pattern
      // A date of one's own is not mixed with the first of the month of the language.
      if key == .dateFull { words.firstDayPattern = nil }
    }
    return words
  }
}

extension LayoutSheet {
  /// The sheet with nothing in italics where the house prints none.
  func dressed(by style: HouseStyle?) -> LayoutSheet {
    guard let style, style.chooses("no", .italicsShown) else { return self }
    var sheet = self
    for (name, var own) in sheet.styles {
      own.isItalic = false
      if own.emphasis == .italic { own.emphasis = .none }
      sheet.styles[name] = own
    }
    return sheet
  }
}

extension RunningOrderDesign {
  /// The design with what the house wants otherwise than the sheet.
  ///
  /// - Parameter isCentred: whether titles stand in the middle of the page, where a composer in a
  ///   column beside them would belong to nothing.
  func dressed(by style: HouseStyle?, isCentred: Bool = false) -> RunningOrderDesign {
    guard let style else { return self }
    var design = self
    let place = style.text(.composerPlace)
    let isBeside = ["left", "right", "leader"].contains(place)
    if place != "sheet", !(isCentred && isBeside) {
      design.composer = ComposerPlace(rawValue: place) ?? design.composer
    }
    let dates = style.text(.composerDates)
    if dates != "sheet" { design.dates = ComposerDates(rawValue: dates) ?? design.dates }
    switch style.text(.movementList) {
    case "run": design.movements = .runOn
    case "lines": design.movements = .lines
    default: break
    }
    if style.chooses("yes", .durationShown) { design.showsDurations = true }
    if style.chooses("no", .durationShown) { design.showsDurations = false }
    if style.chooses("yes", .performerPromoted) { design.promotesPerformers = true }
    if style.chooses("head", .performerPromoted) {
      design.promotesPerformers = true
      design.promotesToHead = true
    }
    if style.chooses("no", .performerPromoted) { design.promotesPerformers = false }
    return design
  }
}
