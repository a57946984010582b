import Foundation

/// What the practice of a language is, as far as the common locale data and the manuals say it.
struct TypographicPractice {
  /// A pair of quotation marks.
  struct Quotes: Equatable {
    var opening: Unicode.Scalar
    var closing: Unicode.Scalar
  }

  /// The language without script and region: `fr` of `fr-CA`.
  let language: String
  /// Marks of a quotation.
  let quotes: Quotes
  /// Marks of a quotation within a quotation, and of one that was typed with single marks.
  let innerQuotes: Quotes
  /// Names of the months as they stand after a day, in full and short, in small letters.
  let months: [String]
  /// Names of the days of the week, in small letters.
  let weekdays: [String]

  /// The practice of a language, by its BCP 47 tag; English marks where the data has none.
  init(language tag: String) {
    let base = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    language = base
    let locale = Locale(identifier: tag.isEmpty ? "en" : tag)
    let data = locale as NSLocale
    quotes = Self.pair(
      locale.quotationBeginDelimiter, locale.quotationEndDelimiter,
      else: Quotes(opening: "\u{201C}", closing: "\u{201D}"))
    innerQuotes = Self.pair(
      data.object(forKey: .alternateQuotationBeginDelimiterKey) as? String,
      data.object(forKey: .alternateQuotationEndDelimiterKey) as? String,
      else: Quotes(opening: "\u{2018}", closing: "\u{2019}"))
    let formatter = DateFormatter()
    formatter.locale = locale
    func small(_ names: [String]) -> [String] { names.map { $0.lowercased(with: locale) } }
    let short = formatter.shortMonthSymbols.map { $0.filter { $0 != "." } }
    months = small(formatter.monthSymbols) + small(short.filter { $0.count > 2 })
    weekdays = small(formatter.weekdaySymbols)
  }

  private static func pair(_ opening: String?, _ closing: String?, else usual: Quotes) -> Quotes {
    guard let opening = opening?.unicodeScalars.first, let closing = closing?.unicodeScalars.first
    else { return usual }
    return Quotes(opening: opening, closing: closing)
  }

  /// French sets white before `; : ! ?` and inside « ».
  var isFrench: Bool { language == "fr" }

  /// Figures in groups of three are parted by a space, which does not break.
  var groupsFiguresBySpaces: Bool { ["fr", "ru", "uk", "az", "es", "it"].contains(language) }

  /// Ordinals are written with a full stop, which begins no sentence: `24. Februar`.
  var hasOrdinalStops: Bool { ["de", "tr", "cs", "sk", "pl", "da", "nb", "fi"].contains(language) }

  /// Words of a single letter do not stand at a line's end.
  var bindsSingleLetters: Bool { ["ru", "uk", "be", "cs", "sk", "pl"].contains(language) }
}
