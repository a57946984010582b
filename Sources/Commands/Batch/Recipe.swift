import Checksums

/// Everything besides the event that a document is made from, as one digest: `--resume` sets
/// again what was made by another program, layout or form.
enum Recipe {
  static func digest(_ options: SettingOptions, house: HouseFolders) throws -> String {
    let running = RunningSHA256()
    let add = { (text: String) in running.add(Array((text + "\n").utf8)) }
    add(Leporello.version)
    add("\(options.form.rawValue) \(options.form == .png ? options.resolution : 0)")
    add(options.words.joined(separator: " "))
    if let profile = options.finishing.pressProfile, isFile(profile) {
      add(try InputFile.digest(of: profile).hexadecimal)
    }
    // The sheet asked for, then every sheet and word list of the house: they rest on one another.
    if let layout = options.layout {
      if isFile(layout) { add(try InputFile.digest(of: layout).hexadecimal) }
      add(layout)
    }
    if let style = options.style {
      if isFile(style) { add(try InputFile.digest(of: style).hexadecimal) }
      add(style)
    }
    let folders = [
      house.layouts, house.layouts + "/Words", house.styles, house.styles + "/Languages",
    ]
    for folder in folders where isFolder(folder) {
      for name in try fileNames(in: folder) where name.hasSuffix(".yaml") {
        add(name + " " + (try InputFile.digest(of: folder + "/" + name).hexadecimal))
      }
    }
    for font in try HouseFonts.read(in: house).fonts where isFile(font.file) {
      add("\(font.family) \(font.style) " + (try InputFile.digest(of: font.file).hexadecimal))
    }
    return running.digest().hexadecimal
  }
}
