extension Command {
  /// `leporello layouts`.
  static let layouts = Command(
    name: "layouts", summary: "the layout sheets there are",
    discussion: """
      Lists the sheets in Layouts/; `--layout` takes their names, or the file of a sheet of
      your own.
      """,
    options: [.format],
    run: { arguments, session in
      let format = try arguments.listFormat(session)
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      var list = Listing(columns: ["name", "file"])
      for name in try fileNames(in: house.layouts) where name.hasSuffix(".yaml") {
        list.rows.append([.text(String(name.dropLast(5))), .text(house.layouts + "/" + name)])
      }
      session.output.write(list.printed(as: format))
      return .done
    })
}
