import Testing

@testable import Typesetting

@Suite struct PictureTests {
  let design = PageDesign(
    size: Size(width: 300, height: 400),
    margins: Margins(inside: 20, outside: 20, head: 20, foot: 20), grid: 12)

  func layOut(_ blocks: [Block]) -> (document: LaidOutDocument, faults: [SettingFault]) {
    let typesetter = Typesetter(shaper: InventedShaper(), hyphenator: NoHyphenation())
    let result = typesetter.layOut(
      DocumentPlan(
        title: "t", language: "en",
        parts: [DocumentPart(name: "part", design: design, blocks: blocks)]))
    return (result.document, result.faults)
  }

  func marks(_ document: LaidOutDocument) -> [(frame: Frame, mark: PictureMark)] {
    document.pages.flatMap(\.frames).compactMap { frame in
      if case .picture(let mark) = frame.content { (frame, mark) } else { nil }
    }
  }

  func picture(_ width: Double? = nil, _ height: Double? = nil) -> Picture {
    Picture(
      .file("a.png"), natural: Size(width: 40, height: 20), width: width, height: height,
      alternative: "a")
  }

  @Test func aPictureKeepsItsShapeUnlessBothSidesAreGiven() {
    let (document, _) = layOut([
      .picture(picture()), .picture(picture(100)), .picture(picture(nil, 30)),
    ])
    #expect(
      marks(document).map(\.mark.size) == [
        Size(width: 260, height: 130), Size(width: 100, height: 50), Size(width: 60, height: 30),
      ])
    #expect(marks(document).allSatisfy { $0.mark.crop == .whole })
  }

  @Test func lightOfItsOwnStandsOutOfTheMeasure() {
    let lefts = [Paragraph.Alignment.left, .centre, .right].map { alignment in
      var code = picture(40)
      code.overhang = 4
      code.alignment = alignment
      return marks(layOut([.picture(code)]).document)[0].frame.x
    }
    #expect(lefts == [16, 130, 244])
  }

  @Test func whatFollowsAPictureDeeperThanItsTextReturnsToTheGrid() {
    func gap(height: Double) -> Double {
      let text = { (words: String, leading: Double) in
        Paragraph(StyledText(words, plain), leading: leading)
      }
      let beside = Beside(
        picture(40, height), gutter: 10, blocks: [.paragraph(text("beside", 12))])
      // A heading whose leading is half as much again, and its text.
      let (document, _) = layOut([
        .beside(beside), .paragraph(text("heading", 18)),
        .paragraph(Paragraph(StyledText("below", plain), leading: 12, spaceBefore: 6)),
      ])
      let lines = document.pages[0].frames.filter {
        if case .line = $0.content { true } else { false }
      }
      return lines[2].y - lines[1].y
    }
    let gaps = stride(from: 20.0, through: 60, by: 3).map { gap(height: $0) }
    #expect(gaps.allSatisfy { abs($0 - gaps[0]) < 0.01 }, "\(gaps)")
  }

  @Test func aPictureThatIsTooLargeIsMadeSmallerAndNothingIsOverfull() {
    let tall = Picture(
      .file("a"), natural: Size(width: 1, height: 100), width: 200, alternative: "")
    let (document, faults) = layOut([.picture(picture(900)), .newPage, .picture(tall)])
    let sizes = marks(document).map(\.mark.size)
    #expect(sizes.map { $0.width.rounded() } == [260, 4])
    #expect(sizes.map { $0.height.rounded() } == [130, 360])
    #expect(faults.isEmpty)
  }

  @Test func aCropKeepsTheFocusAndNeverLeavesThePicture() {
    let square = Size(width: 1, height: 1)
    let wide = Crop.filling(
      square, from: Size(width: 4, height: 1), focus: PictureFocus(x: 1, y: 0.5))
    #expect(wide == Crop(left: 0.75, top: 0, width: 0.25, height: 1))
    let tall = Crop.filling(
      square, from: Size(width: 1, height: 2), focus: PictureFocus(x: 0.5, y: 0))
    #expect(tall == Crop(left: 0, top: 0, width: 1, height: 0.5))
    var dice = Dice(7)
    for _ in 0..<500 {
      let crop = Crop.filling(
        Size(width: Double(dice.roll(50)), height: Double(dice.roll(50))),
        from: Size(width: Double(dice.roll(50)), height: Double(dice.roll(50))),
        focus: PictureFocus(x: Double(dice.roll(5)) - 1, y: Double(dice.roll(5)) / 2 - 1))
      #expect(crop.left >= 0 && crop.left + crop.width <= 1 + 1e-9 && crop.width > 0)
      #expect(crop.top >= 0 && crop.top + crop.height <= 1 + 1e-9 && crop.height > 0)
    }
  }

  private func prose(_ count: Int, tag: String, seed: UInt64, indent: Double = 0) -> Block {
    var dice = Dice(seed)
    return .paragraph(
      Paragraph(
        StyledText(dice.words(count, tag: tag), plain), alignment: .justified, leading: 12,
        firstIndent: indent))
  }

  @Test func textRunsBesideThePictureAndThenBelowIt() throws {
    for side in Beside.Side.allCases {
      let beside = Beside(
        Picture(.file("a"), natural: Size(width: 4, height: 5), width: 80, height: 100),
        side: side, gutter: 10,
        blocks: [prose(30, tag: "a", seed: 1), prose(40, tag: "b", seed: 2, indent: 10)])
      let (document, _) = layOut([.beside(beside)])
      let mark = try #require(marks(document).first)
      #expect(mark.frame.x == (side == .left ? 20 : 200))
      let foot = mark.frame.y + mark.mark.size.height
      var narrow = 0
      for frame in document.pages[0].frames {
        guard case .line(let line) = frame.content else { continue }
        let isBeside = frame.y - 12 < foot
        narrow += isBeside ? 1 : 0
        let left = isBeside && side == .left ? 110.0 : 20
        let right = isBeside && side == .right ? 190.0 : 280
        #expect(frame.x >= left - 0.01, "\(line.text)")
        #expect(frame.x + line.width <= right + 0.01, "\(line.text)")
      }
      #expect((8...9).contains(narrow))
      // Not a word is lost, and the lines stand at equal distances past the picture's foot.
      #expect(document.text.split { $0 == " " || $0 == "\n" }.count == 70)
      let lines = document.pages[0].frames.compactMap { frame -> Double? in
        if case .line = frame.content { frame.y } else { nil }
      }
      for (upper, lower) in zip(lines, lines.dropFirst()) {
        #expect(abs(lower - upper - 12) < 0.01)
      }
      // The picture's head stands where the capitals of the first line do.
      #expect(abs(mark.frame.y - (lines[0] - 6.5)) < 0.01)
    }
  }

  @Test func aShortTextLeavesThePictureItsRoomAndTheCaptionStandsOnALine() {
    let caption = Paragraph(StyledText("credit", plain), leading: 12)
    var figure = Picture(.file("a"), natural: Size(width: 4, height: 5), width: 80, height: 100)
    figure.caption = [caption]
    let beside = Beside(figure, gutter: 10, blocks: [prose(4, tag: "a", seed: 1)])
    let (document, _) = layOut([.beside(beside), prose(3, tag: "z", seed: 4)])
    let lines = document.pages[0].frames.compactMap { frame -> (Double, String)? in
      if case .line(let line) = frame.content { (frame.y, line.text) } else { nil }
    }
    let credit = lines.first { $0.1 == "credit" }?.0 ?? 0
    let first = lines.first { $0.1.hasPrefix("a0") }?.0 ?? 0
    let steps = (credit - first) / 12
    #expect(abs(steps - steps.rounded()) < 0.001)
    #expect(credit - 6.5 > 20 + 100)
    #expect((lines.last?.0 ?? 0) > credit)
  }

  @Test func everyWordStandsOnceAroundPicturesOfRandomSizes() {
    for seed in 1...60 as ClosedRange<UInt64> {
      var dice = Dice(seed)
      let figure = Picture(
        .file("a"), natural: Size(width: 3, height: 4), width: Double(dice.roll(500)),
        height: dice.roll(2) == 0 ? Double(dice.roll(900)) : nil)
      let words = dice.words(dice.roll(200), tag: "w")
      let beside = Beside(
        figure, side: dice.roll(2) == 0 ? .left : .right, gutter: Double(dice.roll(40)),
        blocks: [
          .white(Double(dice.roll(60))), .group(Group([prose(9, tag: "g", seed: seed)])),
          .paragraph(Paragraph(StyledText(words, plain), alignment: .justified, leading: 12)),
        ])
      let (document, _) = layOut([.beside(beside), .pictureRow(row([1, 2]))])
      let found = document.text.split { " \n\u{C}".contains($0) }.map(String.init)
      #expect(found.filter { $0.hasPrefix("w") } == words.split(separator: " ").map(String.init))
      #expect(found.filter { $0.hasPrefix("g") }.count == 9)
      #expect(marks(document).count == 3)
    }
  }

  func row(_ aspects: [Double], height: Double = 20) -> PictureRow {
    PictureRow(
      aspects.map {
        .init(.file("\($0)"), natural: Size(width: $0 * 10, height: 10), alternative: "\($0)")
      }, height: height, air: 8)
  }

  @Test func logosOfAllShapesHaveOneAreaOneMiddleLineAndTheirOrder() {
    let aspects = [1, 0.6, 2, 4.0]
    let (document, _) = layOut([.pictureRow(row(aspects))])
    let found = marks(document)
    #expect(found.map(\.mark.alternative) == aspects.map { "\($0)" })
    for (frame, mark) in found {
      #expect(abs(mark.size.width * mark.size.height - 400) < 0.01)
      let middle = frame.y + mark.size.height / 2
      #expect(abs(middle - (found[0].frame.y + found[0].mark.size.height / 2)) < 0.01)
    }
    for (one, next) in zip(found, found.dropFirst()) {
      #expect(abs(next.frame.x - one.frame.x - one.mark.size.width - 8) < 0.01)
    }
    // A pencil and a ribbon stay within bounds.
    let (odd, _) = layOut([.pictureRow(row([0.01, 100]))])
    #expect(marks(odd).map(\.mark.size.height).max() ?? 0 <= 30.01)
    #expect(marks(odd).map(\.mark.size.width).max() ?? 0 <= 60.01)
  }

  @Test func logosThatNeedASecondRowAreSharedOutEvenly() {
    let (document, _) = layOut([.pictureRow(row([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))])
    let rows = Dictionary(grouping: marks(document), by: { $0.frame.y })
    #expect(rows.values.map(\.count) == [5, 5])
    for row in rows.values {
      let left = row.map(\.frame.x).min() ?? 0
      let right = row.map { $0.frame.x + $0.mark.size.width }.max() ?? 0
      #expect(abs((left + right) / 2 - 150) < 0.01)
    }
  }

  @Test func theListingNamesThePictureItsSizeAndWhatItShows() {
    let (document, _) = layOut([.picture(picture(100, 100))])
    #expect(
      document.listing.contains(
        "figure 100.0×100.0: a.png (25.0 % 0.0 % 50.0 % 100.0 %) “a”"))
  }

  @Test func darkSquaresAreReadInRuns() {
    let pattern = SquarePattern(
      side: 3, isDark: [true, true, false, false, false, false] + [true, false, true])
    #expect(pattern.runs.map(\.row) == [0, 2, 2])
    #expect(pattern.runs.map(\.columns) == [0..<2, 0..<1, 2..<3])
    #expect(SquarePattern(side: 3, isDark: []).runs.isEmpty)
  }
}
