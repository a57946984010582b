import ConcertModel
import Typesetting

/// Turns the picture files of an event into pictures of the page.
struct Illustration {
  let maker: TextMaker

  /// A picture with its credit under it; nil where the file cannot be printed, which the desk
  /// has then reported. `name` says what it shows where its user has not.
  func picture(
    _ file: PictureFile?, width: Double? = nil, height: Double? = nil,
    focus: PictureFocus = .centre, alignment: Paragraph.Alignment = .left, creditStyle: String?,
    name: Texts?
  ) -> Picture? {
    guard let file, let facts = maker.pictures.facts(of: file.file) else { return nil }
    let own = file.focus.map { PictureFocus(x: Double($0.x) / 100, y: Double($0.y) / 100) }
    var picture = Picture(
      .file(file.file), natural: facts.natural, width: width, height: height,
      focus: own ?? focus, alternative: maker.plain(file.description ?? name) ?? "",
      alignment: alignment)
    if let creditStyle, let credit = maker.styled(file.credit, creditStyle) {
      picture.caption = [caption(credit, creditStyle, alignment)]
      picture.captionSpace = maker.style(creditStyle).leading / 4
    }
    return picture
  }

  /// A portrait, four parts wide by five high, cropped to the eyes' height.
  func portrait(
    _ file: PictureFile?, width: Double, alignment: Paragraph.Alignment = .left,
    creditStyle: String, name: Texts
  ) -> Picture? {
    picture(
      file, width: width, height: width * 5 / 4, focus: .portrait, alignment: alignment,
      creditStyle: creditStyle, name: name)
  }

  /// A picture of a text: across the measure, but never so large that its dots show.
  func picture(inText file: String, alternative: String, caption: StyledText?) -> Picture? {
    guard let facts = maker.pictures.facts(of: file) else { return nil }
    let leading = maker.style("text").leading
    var picture = Picture(
      .file(file), natural: facts.natural, alternative: alternative, alignment: .centre,
      spaceBefore: leading, spaceAfter: leading)
    if facts.isMadeOfDots {
      picture.width = facts.natural.width * 72 / maker.sheet.pictureResolution
    }
    if let caption {
      picture.caption = [self.caption(caption, "note", .left)]
      picture.captionSpace = maker.style("note").leading / 4
    }
    return picture
  }

  private func caption(
    _ text: StyledText, _ style: String, _ alignment: Paragraph.Alignment
  ) -> Paragraph {
    maker.paragraph(
      text, style, role: .caption, alignment: alignment == .justified ? .left : alignment)
  }
}

/// The logos of those who present and support the event, in protocol order.
struct LogoRow {
  let maker: TextMaker
  let design: LogosDesign

  func blocks(for event: Event) -> [Block] {
    let items = event.organisers.compactMap { organiser -> PictureRow.Item? in
      guard design.roles.isEmpty || design.roles.contains(organiser.role),
        let logo = organiser.logo, let facts = maker.pictures.facts(of: logo)
      else { return nil }
      return PictureRow.Item(
        .file(logo), natural: facts.natural, alternative: maker.plain(organiser.name) ?? "",
        ink: maker.pictures.ink(of: logo))
    }
    guard !items.isEmpty else { return [] }
    return [
      .pictureRow(
        PictureRow(
          items, height: design.height, air: design.air, alignment: design.alignment,
          spaceBefore: design.before, spaceAfter: design.after))
    ]
  }
}

/// The picture of the cover.
struct CoverPicture {
  let maker: TextMaker
  let design: PictureElement

  func blocks(for event: Event) -> [Block] {
    let picture = Illustration(maker: maker).picture(
      event.image, width: design.width, height: design.height, alignment: design.alignment,
      creditStyle: design.credit, name: event.title)
    guard var picture else { return [] }
    picture.spaceBefore = design.before
    picture.spaceAfter = design.after
    return [.picture(picture)]
  }
}

/// A memorial notice: portrait, name, years and a text.
struct MemorialNotice {
  let maker: TextMaker
  let design: MemorialDesign

  func blocks(for event: Event) -> [Block] {
    guard let memorial = event.memorial,
      let name = maker.styled(memorial.name, design.name, isTitle: true)
    else { return [] }
    var blocks: [Block] = []
    let leading = maker.style(design.style).leading
    let portrait = Illustration(maker: maker).portrait(
      memorial.portrait, width: design.width, alignment: design.alignment,
      creditStyle: design.credit, name: memorial.name)
    if var portrait {
      portrait.spaceAfter = leading
      portrait.keepsWithNext = true
      blocks.append(.picture(portrait))
    }
    var heading = maker.paragraph(
      name, design.name, role: .heading(2), alignment: design.alignment)
    heading.keepsWithNext = true
    blocks.append(.paragraph(heading))
    let person = Person(name: memorial.name, born: memorial.born, died: memorial.died)
    if let years = LifeDates(maker: maker).text(person) {
      let text = maker.styled(years, design.years)
      blocks.append(
        .paragraph(maker.paragraph(text, design.years, alignment: design.alignment)))
    }
    if let entry = maker.entry(memorial.text) {
      blocks.append(.white(leading / 2))
      blocks += ProseSetter(maker: maker, style: design.style, heading: design.name)
        .blocks(entry.text, language: entry.language)
    }
    return [.group(Group(blocks, spaceAfter: leading * 2))]
  }
}
