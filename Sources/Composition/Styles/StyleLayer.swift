import HouseStyle

/// What one style file says, before those it is based on have lent it the rest.
struct StyleLayer {
  var name: String?
  var summary: String?
  /// The language its words are in; nil where they serve every edition.
  var language: String?
  var settings: [StyleKey: String] = [:]
  var sigla: [String: String] = [:]
  var words: [String: String] = [:]
  var vocabulary = TitleVocabulary()
  /// What holds in one language alone.
  var languages: [String: StyleLayer] = [:]

  /// What editions in a language take from this file.
  ///
  /// Words of another language stay out; everything else is the house's way in all of them.
  func forEdition(_ edition: String) -> StyleLayer {
    var layer = self
    layer.languages = [:]
    let isOwn = language.map { base($0) == base(edition) } ?? true
    if !isOwn {
      layer.settings = settings.filter { !$0.key.isWording }
      layer.words = [:]
      layer.vocabulary = TitleVocabulary()
      layer.sigla = [:]
    }
    for tag in [base(edition), edition] {
      if let own = languages[tag] { layer.take(own) }
      if tag == edition { break }
    }
    return layer
  }

  private func base(_ tag: String) -> String { String(tag.prefix { $0 != "-" && $0 != "_" }) }

  /// Puts another layer upon this one.
  mutating func take(_ layer: StyleLayer) {
    name = layer.name ?? name
    summary = layer.summary ?? summary
    language = layer.language ?? language
    settings.merge(layer.settings) { $1 }
    sigla.merge(layer.sigla) { $1 }
    words.merge(layer.words) { $1 }
    vocabulary.take(layer.vocabulary)
  }
}
