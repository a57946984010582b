import ConcertModel
import Foundation
import Testing

@testable import Composition

@Suite struct LanguageWordsTests {
  @Test func everyLanguageHasTheSameWords() throws {
    let english = try LanguageFiles.words("en").words.keys
    #expect(english.count > 120)
    for language in try LanguageFiles.languages() {
      let (words, findings) = try LanguageFiles.words(language)
      #expect(findings.isEmpty, "\(findings)")
      #expect(words.keys == english, "\(language)")
    }
  }

  @Test func theHouseSpeaksTheLanguagesOfItsAudience() throws {
    let languages = try LanguageFiles.languages()
    for language in ["az", "de", "en", "es", "fr", "it", "ru", "tr"] {
      #expect(languages.contains(language))
    }
  }

  @Test func everyPhraseHasItsPlaceForANameOrNumber() throws {
    for language in try LanguageFiles.languages() {
      let words = try LanguageFiles.words(language).words
      for key in words.keys
      where key.hasPrefix("words.by-") || key == "words.from"
        || key.hasPrefix("words.print-") && key != "words.print-correct"
      {
        #expect(words.word(String(key.dropFirst(6))).contains("{name}"), "\(language) \(key)")
      }
      #expect(words.word("print-correct").contains("{date}"))
      let dateline = words.word("dateline")
      #expect(dateline.contains("{place}") && dateline.contains("{date}"))
      #expect(words.word("minutes").contains("{number}"))
      #expect(words.word("born").contains("{year}"))
    }
  }

  @Test func frenchElidesBeforeAVowelAndNoOtherLanguageDoes() throws {
    let french = try LanguageFiles.words("fr").words
    #expect(french.phrase("by-librettist", name: "Arrigo Boito") == "livret d’Arrigo Boito")
    #expect(french.phrase("from", name: "*Otello*, op. 3") == "extrait d’*Otello*, op. 3")
    #expect(french.phrase("by-text", name: "Émile Zola") == "texte d’Émile Zola")
    #expect(french.phrase("by-text", name: "Heinrich Heine") == "texte de Heinrich Heine")
    #expect(french.phrase("from", name: "12 Études") == "extrait de 12 Études")
    #expect(
      try LanguageFiles.words("it").words.phrase("by-text", name: "Arrigo Boito")
        == "testo di Arrigo Boito")
  }

  /// What stands over names of which nobody knows whether they have an article, or a case.
  @Test func noWordBeforeANameWantsItsArticle() throws {
    for language in try LanguageFiles.languages() where !language.hasPrefix("en") {
      let words = try LanguageFiles.words(language).words
      for key in ["supported-by", "partners"] {
        let word = words.word(key)
        let last = word.split(separator: " ").last.map(String.init) ?? ""
        let governs = ["de", "di", "von", "mit", "avec", "con", "При", "поддержке"].contains(last)
        #expect(!governs, "\(language): \(word)")
      }
    }
  }

  @Test func aBassSingsAndADoubleBassIsPlayed() throws {
    let english = try LanguageFiles.words("en").words
    #expect(english.vocabulary("Bass") == "bass")
    #expect(english.vocabulary("Double Bass") == "double bass")
    #expect(try LanguageFiles.words("de").words.vocabulary("Bass") == "Bass")
    #expect(try LanguageFiles.words("fr").words.vocabulary("Jazz Bass") == "contrebasse")
  }

  @Test(arguments: [
    ("en", "Thursday 24_February 2022", "7.30_pm", "Tuesday 1_March 2022", "February 2022"),
    (
      "en-US", "Thursday, February_24, 2022", "7:30_PM", "Tuesday, March_1, 2022", "February 2022"
    ),
    ("fr", "jeudi 24_février 2022", "19_h_30", "mardi 1er_mars 2022", "février 2022"),
    ("az", "24_fevral 2022, cümə axşamı", "19:30", "1_mart 2022, çərşənbə axşamı", "fevral 2022"),
    ("de", "Donnerstag, 24._Februar 2022", "19.30_Uhr", "Dienstag, 1._März 2022", "Februar 2022"),
    ("ru", "24_февраля 2022, четверг", "19:30", "1_марта 2022, вторник", "февраль 2022"),
    ("tr", "24_Şubat 2022, Perşembe", "19.30", "1_Mart 2022, Salı", "Şubat 2022"),
    ("it", "giovedì 24_febbraio 2022", "ore_19.30", "martedì 1º_marzo 2022", "febbraio 2022"),
    (
      "es", "jueves 24_de_febrero de 2022", "19:30_h", "martes 1_de_marzo de 2022",
      "febrero de 2022"
    ),
  ])
  func datesAndTimesAreThoseOfAGoodHouse(
    language: String, date: String, time: String, first: String, month: String
  ) throws {
    let forms = try LanguageFiles.forms(language)
    #expect(visible(forms.date(try #require(PartialDate("2022-02-24")))) == date)
    #expect(visible(forms.time(try #require(ClockTime("19:30")))) == time)
    #expect(visible(forms.date(try #require(PartialDate("2022-03-01")))) == first)
    #expect(forms.date(try #require(PartialDate("2022-02"))) == month)
    #expect(forms.date(try #require(PartialDate("2022"))) == "2022")
  }

  @Test(arguments: [
    ("en", "A, B and C"), ("fr", "A, B et C"), ("az", "A, B və C"), ("de", "A, B und C"),
    ("ru", "A, B и C"), ("tr", "A, B ve C"), ("it", "A, B e C"), ("es", "A, B y C"),
  ])
  func listsAreJoinedAsTheLanguageJoinsThem(language: String, list: String) throws {
    let forms = try LanguageFiles.forms(language)
    #expect(forms.list(["A", "B", "C"]) == list)
    #expect(forms.list(["A"]) == "A")
    #expect(forms.list([]).isEmpty)
  }

  @Test(arguments: [
    ("az", "Isfar Sarabski qızı", "ISFAR SARABSKİ QIZI"), ("fr", "Isfar élève", "ISFAR ÉLÈVE"),
    ("tr", "iki ışık", "İKİ IŞIK"), ("en", "interval", "INTERVAL"), ("de", "Größe", "GRÖSSE"),
    ("az-Latn", "fasilə", "FASİLƏ"), ("ru", "антракт", "АНТРАКТ"),
  ])
  func capitalsFollowTheLanguage(language: String, text: String, capitals: String) {
    #expect(LocaleForms.capitals(text, language: language) == capitals)
  }

  @Test func aDateBeginsWithACapitalOfItsLanguage() throws {
    #expect(try LanguageFiles.forms("az").beginningWithCapital("iyun 2022") == "İyun 2022")
    #expect(try LanguageFiles.forms("fr").beginningWithCapital("jeudi") == "Jeudi")
    #expect(try LanguageFiles.forms("de").beginningWithCapital("24. Juni") == "24. Juni")
    #expect(try LanguageFiles.forms("en").beginningWithCapital("ქართული") == "ქართული")
  }
}
