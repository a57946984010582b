import Composition
import Findings
import HouseStyle
import YAML

/// The house styles there are, read when they are asked for.
///
/// A shelf belongs to one thread; a style is read once a language.
final class StyleShelf {
  private let house: HouseFolders
  private var known: [String: HouseStyle] = [:]

  init(house: HouseFolders) {
    self.house = house
  }

  /// The names of the house's own styles, in alphabetical order.
  func names() throws -> [String] {
    try fileNames(in: house.styles).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(5)) }.sorted()
  }

  /// Where a style stands: a path as it is, a name among the house's own.
  func path(of style: String) -> String {
    style.contains("/") || style.hasSuffix(".yaml") ? style : house.styles + "/\(style).yaml"
  }

  /// The style for editions in a language; throws where it cannot be used.
  func style(_ name: String, language: String) throws -> HouseStyle {
    let key = language + " " + name
    if let style = known[key] { return style }
    let path = path(of: name)
    guard isFile(path) else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no style “\(excerpt(name))”", at: Place(file: path),
          hint: suggestion(for: name, among: try names())))
    }
    let errata = Errata()
    let document = try StyleShelf.document(path, errata)
    let reader = HouseStyleReader(
      errata: errata, styles: { self.parent($0, of: path, errata) },
      languages: { self.language($0, errata) })
    let style = reader.style(from: document, language: language)
    if errata.findings.gravest == .error { throw CommandFailure(.unreadableInput, errata.findings) }
    guard let style else {
      throw CommandFailure(
        .unreadableInput, .error("the style cannot be used", at: Place(file: path)))
    }
    known[key] = style
    return style
  }

  /// What a style says of itself: one line, and the language its words are in.
  func heading(of name: String) -> (summary: String, language: String) {
    guard let document = try? StyleShelf.document(path(of: name), Errata()) else { return ("", "") }
    let heading = HouseStyleReader.heading(of: document)
    return (heading.summary ?? "", heading.language ?? "")
  }

  /// A style that another is based on: beside it, else among the house's own.
  private func parent(_ name: String, of path: String, _ errata: Errata) -> YAMLNode? {
    let own = folder(of: path) + "/\(name).yaml"
    let file = isFile(own) && !name.contains("/") ? own : house.styles + "/\(name).yaml"
    guard !name.contains("/"), isFile(file) else {
      errata.error(
        "there is no style “\(excerpt(name))” to be based on", at: Place(file: path),
        hint: (try? names()).flatMap { suggestion(for: name, among: $0) })
      return nil
    }
    return try? StyleShelf.document(file, errata)
  }

  /// The words of a language; nil where the house has none, and the plain style's serve.
  private func language(_ tag: String, _ errata: Errata) -> YAMLNode? {
    let file = house.styles + "/Languages/\(tag).yaml"
    return isFile(file) ? try? StyleShelf.document(file, errata) : nil
  }

  private static func document(_ path: String, _ errata: Errata) throws -> YAMLNode {
    let document = YAMLDocument(try InputFile.bytes(of: path), file: path, errata: errata)
    guard let root = document?.root, errata.findings.gravest != .error else {
      throw CommandFailure(
        .unreadableInput,
        errata.findings.isEmpty
          ? [.error("the file is empty", at: Place(file: path))] : errata.findings)
    }
    return root
  }
}

extension Arguments {
  /// The style of `--style`, in the first language of `--language`, else in its own; nil where
  /// none is asked for.
  func houseStyle(_ session: Session) throws -> HouseStyle? {
    guard let name = value("style") else { return nil }
    let shelf = StyleShelf(
      house: try HouseFolders.find(
        environment: session.environment, executable: session.executable))
    let language = try languages().first ?? shelf.heading(of: name).language
    return try shelf.style(name, language: language.isEmpty ? "en" : language)
  }
}

extension HouseFolders {
  /// House styles, with the words of each language in `Languages/`.
  var styles: String { layouts + "/Styles" }
}
