/// The sums of widths, stretch and shrink from a paragraph's beginning to some point of it.
struct ItemSums {
  var width = 0.0
  var stretch = 0.0
  var shrink = 0.0
}

/// Where a line begins.
struct LineStart {
  var item = 0
  var sums = ItemSums()
  var hangLeft = 0.0
}

/// A place where a line may end, with the sums up to it, so that a line costs two subtractions.
struct Breakpoint {
  /// The item of the break.
  var item: Int
  /// One past the last box before the break, and the sums up to there: spaces that stand before a
  /// break are not set.
  var contentEnd: Int
  var sums: ItemSums
  /// The width of what a break here adds.
  var hyphenWidth: Double
  var hangRight: Double
  var cost: Double
  var isHyphen: Bool
  var isForced: Bool
  /// Where the next line begins.
  var next = LineStart()
}

/// A paragraph's items, cleaned and summed: where lines may end, in order.
struct Breakpoints {
  /// The start of the first line.
  private(set) var start = LineStart()
  /// The places where a line may end; the last is the end of the paragraph. Empty when there is
  /// nothing to set.
  private(set) var places = ContiguousArray<Breakpoint>()
  /// The furthest that anything hangs into the left margin, and into the right.
  private(set) var furthestLeft = 0.0
  private(set) var furthestRight = 0.0
  /// Whether any break adds a hyphen.
  private(set) var hasHyphens = false

  private var sums = ItemSums()
  private var content = ItemSums()
  private var contentEnd = 0
  private var lastHang = 0.0
  /// The first place whose next line has not begun yet.
  private var firstOpen = 0
  private var hasBegun = false
  private var lineHasBox = false
  private var awaitsStart = true

  /// Sums up the items. NaN, infinite and negative lengths count as `LineMeasure.usable` says;
  /// nothing shrinks or hangs by more than its width.
  init(_ items: [LineItem]) {
    guard let end = Breakpoints.end(of: items) else { return }
    places.reserveCapacity(end / 2 + 1)
    for index in 0..<end {
      let item = items[index]
      switch item.kind {
      case .box:
        addBox(item, at: index)
      case .glue:
        // Glue is a legal break after a box only (p. 1124).
        if index > 0, items[index - 1].kind == .box { offer(place(at: index, item, cost: 0)) }
        add(item)
        awaitsStart = true
      case .penalty:
        awaitsStart = true
        let cost = item.cost.isNaN ? 0 : item.cost
        if cost <= LineItem.always {
          force(place(at: index, item, cost: LineItem.always))
        } else if cost < LineItem.never, lineHasBox {
          offer(place(at: index, item, cost: cost))
        }
      }
    }
    let final = end < items.count ? items[end] : .forcedBreak
    force(place(at: end, final, cost: LineItem.always))
  }

  /// The item that ends the paragraph: the first forced break after the last box, or the number of
  /// items; `nil` when nothing is to be set.
  private static func end(of items: [LineItem]) -> Int? {
    let lastBox = items.lastIndex { $0.kind == .box }
    let firstForced = items[(lastBox.map { $0 + 1 } ?? 0)...].firstIndex { $0.isForcedBreak }
    if lastBox == nil, firstForced == nil { return nil }
    return firstForced ?? items.count
  }

  private mutating func add(_ item: LineItem) {
    let width = LineMeasure.usable(item.width)
    sums.width += width
    sums.stretch += LineMeasure.usable(item.stretch)
    sums.shrink += min(width, LineMeasure.usable(item.shrink))
  }

  private mutating func addBox(_ item: LineItem, at index: Int) {
    let width = LineMeasure.usable(item.width)
    if awaitsStart {
      beginLine(at: index, hangLeft: min(width, LineMeasure.usable(item.hangLeft)))
    }
    add(item)
    content = sums
    contentEnd = index + 1
    lastHang = min(width, LineMeasure.usable(item.hangRight))
    furthestRight = max(furthestRight, lastHang)
    lineHasBox = true
  }

  /// The line after the places not yet followed by one begins here.
  private mutating func beginLine(at index: Int, hangLeft: Double) {
    let lineStart = LineStart(item: index, sums: sums, hangLeft: hangLeft)
    if !hasBegun { start = lineStart }
    hasBegun = true
    for open in firstOpen..<places.count { places[open].next = lineStart }
    firstOpen = places.count
    furthestLeft = max(furthestLeft, hangLeft)
    awaitsStart = false
  }

  private func place(at index: Int, _ item: LineItem, cost: Double) -> Breakpoint {
    let hyphenWidth = item.kind == .penalty ? LineMeasure.usable(item.width) : 0
    let hyphenHang = min(hyphenWidth, LineMeasure.usable(item.hangRight))
    return Breakpoint(
      item: index, contentEnd: contentEnd, sums: content, hyphenWidth: hyphenWidth,
      hangRight: hyphenWidth > 0 ? hyphenHang : lastHang, cost: cost,
      isHyphen: item.kind == .penalty && item.isHyphen && cost > LineItem.always,
      isForced: cost <= LineItem.always)
  }

  /// Takes a place up. Between two boxes only the cheapest break of each sort counts, so that a
  /// million penalties in a row are no more work than one.
  private mutating func offer(_ place: Breakpoint) {
    if let same = places[firstOpen...].firstIndex(where: { $0.isHyphen == place.isHyphen }) {
      if place.cost < places[same].cost { places[same] = place }
      return
    }
    places.append(place)
    if place.isHyphen { hasHyphens = true }
  }

  /// Takes a forced break up, which stands for all other breaks between the same two boxes.
  private mutating func force(_ place: Breakpoint) {
    var place = place
    if lineHasBox {
      places.removeSubrange(firstOpen...)
    } else {
      // Two forced breaks in succession: an empty line.
      beginLine(at: place.item, hangLeft: 0)
      content = sums
      contentEnd = place.item
      lastHang = 0
      place.sums = content
      place.contentEnd = contentEnd
      place.hangRight = min(place.hangRight, place.hyphenWidth)
    }
    places.append(place)
    lineHasBox = false
    awaitsStart = true
  }
}
