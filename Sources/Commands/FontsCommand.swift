import Findings

extension Command {
  /// `leporello fonts`.
  static let fonts = Command(
    name: "fonts", summary: "the fonts there are, and whether they are the pinned ones",
    discussion: """
      Lists what Fonts/fonts.yaml names and what you have put into Fonts/. A font that differs
      from its pin still sets; its lines may break elsewhere than in the pages we looked at.
      A missing font ends with status 1.
      """,
    options: [.format],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      let (fonts, findings) = try HouseFonts.read(in: house)
      session.report(findings)
      var list = Listing(columns: ["family", "style", "state", "package", "licence", "file"])
      var isWhole = findings.gravest != .error
      for font in fonts {
        let state = font.state
        list.rows.append(
          [font.family, font.style, state.rawValue, font.package, font.licence, font.file]
            .map(JSON.text))
        if state == .missing {
          isWhole = false
          session.report([missing(font)])
        }
      }
      session.output.write(list.printed(as: format))
      return isWhole ? .done : .rejections
    })

  private static func missing(_ font: HouseFont) -> Finding {
    .error(
      "“\(font.family)” \(font.style) is missing", at: Place(file: font.file),
      hint: font.package.isEmpty
        ? "put the file into Fonts/" : "install the Debian package \(font.package)")
  }
}
