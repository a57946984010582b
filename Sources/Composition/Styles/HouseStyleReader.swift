import ConcertModel
import Findings
import HouseStyle
import YAML

/// Reads house styles: a style file, those it is based on, and the words of a language.
public struct HouseStyleReader {
  private let errata: Errata
  /// The documents of styles by name.
  private let styles: (String) -> YAMLNode?
  /// The documents of languages by tag.
  private let languages: (String) -> YAMLNode?

  /// A reader that fetches the files others are based on.
  ///
  /// - Parameters:
  ///   - styles: the document of a style of the house by its name.
  ///   - languages: the document of a language by its tag; nil where there is none.
  public init(
    errata: Errata, styles: @escaping (String) -> YAMLNode?,
    languages: @escaping (String) -> YAMLNode?
  ) {
    self.errata = errata
    self.styles = styles
    self.languages = languages
  }

  /// The style every other is based on.
  public static let root = "plain"

  /// The style of a file for editions in a language; nil where it cannot be used.
  public func style(from document: YAMLNode, language: String) -> HouseStyle? {
    guard var layers = chain(from: document) else { return nil }
    let plain = layers.removeFirst()
    var whole = plain.forEdition(baseLanguage(plain.language ?? "en"))
    if let words = words(of: language) { whole.take(words) }
    for (tag, own) in plain.languages where tag == language || tag == baseLanguage(language) {
      whole.take(own)
    }
    var tongue: String?
    for var layer in layers {
      // A style speaks the language of the one it is based on unless it names another.
      layer.language = layer.language ?? tongue
      tongue = layer.language
      whole.take(layer.forEdition(language))
    }
    return HouseStyle(
      name: whole.name ?? "", summary: whole.summary ?? "", language: language,
      settings: whole.settings, sigla: whole.sigla, words: whole.words,
      vocabulary: whole.vocabulary)
  }

  /// The layers from the plain style upwards.
  private func chain(from document: YAMLNode) -> [StyleLayer]? {
    let reader = StyleLayerReader(errata: errata)
    guard var layer = reader.style(document) else { return nil }
    var layers: [StyleLayer] = []
    var node = document
    while true {
      layers.append(layer)
      guard let parent = node["based-on"] ?? implied(by: layer, node) else { break }
      guard layers.count < 8 else {
        errata.error("styles are based on each other without end", at: parent.place)
        return nil
      }
      guard let name = parent.text, let next = styles(name), let read = reader.style(next) else {
        return nil
      }
      (node, layer) = (next, read)
    }
    return layers.reversed()
  }

  /// Every style but the plain one is based on the plain one where it names no other.
  private func implied(by layer: StyleLayer, _ node: YAMLNode) -> YAMLNode? {
    layer.name == Self.root ? nil : YAMLNode.text(Self.root)
  }

  /// The words of a language with those of its base under them: `en` under `en-US`.
  private func words(of language: String) -> StyleLayer? {
    let reader = StyleLayerReader(errata: errata)
    var whole: StyleLayer?
    let base = baseLanguage(language)
    for tag in base == language ? [base] : [base, language] {
      guard let node = languages(tag), let layer = reader.language(node) else { continue }
      if whole == nil { whole = layer } else { whole?.take(layer) }
    }
    return whole
  }

  /// The language a style's words are in, and one line on whose practice it is.
  public static func heading(
    of document: YAMLNode
  ) -> (name: String?, summary: String?, language: String?) {
    (document["name"]?.text, document["summary"]?.text, document["language"]?.text)
  }
}
