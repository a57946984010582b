import Testing

@testable import Composition

@Suite struct LanguageTypographyTests {
  private func expect(
    _ text: String, _ wanted: String, _ language: String, isTitle: Bool = false,
    at location: SourceLocation = #_sourceLocation
  ) {
    let typography = Typography(language: language)
    let set = typography.set(text, isTitle: isTitle)
    #expect(visible(set) == wanted, "\(language)", sourceLocation: location)
    #expect(typography.set(set, isTitle: isTitle) == set, sourceLocation: location)
  }

  @Test(arguments: [
    ("Il joue \"Carmen\"", "Il joue «_Carmen_»"),
    ("Il joue « Carmen » !", "Il joue «_Carmen_»~!"),
    ("Il joue «Carmen» encore", "Il joue «_Carmen_» encore"),
    ("Quoi?! Non; si: voilà!", "Quoi~?! Non~; si_: voilà~!"),
    ("Durée : environ 12 minutes", "Durée_: environ 12_minutes"),
    ("19:00 https://a.fr/?b=c;d!e", "19:00 https://a.fr/?b=c;d!e"),
    ("concert à 19 h 00, 20 h", "concert à 19_h_00, 20_h"),
    ("Concerto n° 5, Scherzos nos 1 et 2", "Concerto n°_5, Scherzos nos_1 et_2"),
    ("l'air d'\"Orphée\"", "l’air d’«_Orphée_»"),
    ("M. Dupont et Mme Viardot", "M._Dupont et Mme_Viardot"),
    ("le 24 février 2022, le 1er mars", "le 24_février_2022, le 1er_mars"),
    ("le jeudi 24 février 2022, le 5 déc.", "le jeudi_24_février 2022, le 5_déc."),
    ("1 000 places (bis !)", "1_000 places (bis~!)"),
    ("!", "!"), ("(!)", "(!)"), ("«»", "«_»"), ("", ""),
  ])
  func frenchHasItsWhiteAndItsMarks(text: String, set: String) { expect(text, set, "fr") }

  @Test(arguments: [
    ("'Twas rock 'n' roll, don't you know", "’Twas rock ’n’ roll, don’t you know"),
    ("He said \"play 'Figaro' again\".", "He said “play ‘Figaro’ again”."),
    ("\"He said \"yes\"\"", "“He said ‘yes’”"),
    ("Quartet in D minor 'Death and the Maiden'", "Quartet in D minor ‘Death and the Maiden’"),
    ("the players' room, the '90s (1990's)", "the players’ room, the ’90s (1990’s)"),
    ("Overture - fast -- slow--fast", "Overture_– fast_– slow—fast"),
    ("Franz Schubert (1797-1828), 2022-02-24", "Franz Schubert (1797–1828), 2022-02-24"),
    ("Wait... what.... no..", "Wait… what.... no.."),
    ("Op. 23, No. 5, D. 911, K. 545, BWV 1007", "Op._23, No._5, D._911, K._545, BWV_1007"),
    ("Op. posth., Act II, Hob. XVII:6", "Op. posth., Act_II, Hob._XVII:6"),
    ("by J. S. Bach and Dr. Burney", "by J._S._Bach and Dr._Burney"),
    ("Sonata (15') at 7.30 pm", "Sonata (15′) at 7.30_pm"),
    ("24 February 2022, in 1792 at home", "24_February_2022, in 1792 at home"),
    ("on Thursday 24 February 2022, 2 Nov. 2016", "on Thursday_24_February 2022, 2_Nov. 2016"),
    ("Thursday 24 February 2022", "Thursday 24_February_2022"),
    ("on February 24, 2022; in September 1828", "on February_24,_2022; in September 1828"),
    ("on Mondays 20 people, on Monday 20 people", "on Mondays 20 people, on Monday 20 people"),
    ("two  spaces\n  and verse", "two spaces\n  and verse"),
    ("left-hand 1992-ci", "left-hand 1992-ci"),
    ("\"unfinished\nnext \"line\"", "“unfinished\nnext “line”"),
    ("what? no! yes; so: it", "what? no! yes; so: it"),
    ("13 to 17 August, and 4 more; but I, Then I", "13 to_17_August, and 4 more; but I, Then I"),
    ("George III and Henry V", "George_III and Henry V"),
  ])
  func englishHasItsApostrophesAndDashes(text: String, set: String) { expect(text, set, "en") }

  @Test(arguments: [
    ("Oper \"Der 'Freischütz' lebt\"", "Oper „Der ‚Freischütz‘ lebt“"),
    ("Wie geht's? Am 24. Februar", "Wie geht’s? Am 24._Februar"),
    ("am Donnerstag, 24. Februar 2022", "am Donnerstag,_24._Februar 2022"),
    ("am Donnerstag, 24 Stühle", "am Donnerstag, 24 Stühle"),
    ("um 19.30 Uhr, KV 622, Nr. 3", "um 19.30_Uhr, KV_622, Nr._3"),
    ("die 3. Sinfonie - neu", "die 3._Sinfonie_– neu"),
    ("Kaiser Wilhelm I. und Pedro II. von", "Kaiser Wilhelm_I. und Pedro_II. von"),
    ("13. bis 17. August, Ludwig II, So I", "13._bis 17._August, Ludwig_II, So I"),
  ])
  func germanQuotesLowAndHigh(text: String, set: String) { expect(text, set, "de") }

  @Test(arguments: [
    ("\"Sarı Gəlin\" mahnısı", "“Sarı Gəlin” mahnısı"),
    ("M. Füzuli, Q.Qarayev, 52 kq", "M._Füzuli, Q.Qarayev, 52_kq"),
    ("1992-ci il, 24 fevral, 20 dəqiqə", "1992-ci_il, 24_fevral, 20_dəqiqə"),
    ("UNESCO'nun", "UNESCO’nun"),
    ("Cümə axşamı, cümə günü, bazar ertəsi", "Cümə_axşamı, cümə günü, bazar_ertəsi"),
  ])
  func azerbaijaniKeepsNumbersAndInitials(text: String, set: String) { expect(text, set, "az") }

  @Test(arguments: [
    ("ru", "опера \"Борис \"Годунов\"\"", "опера «Борис „Годунов“»"),
    ("ru", "Дж. Верди в театре - и в зале", "Дж._Верди в_театре_– и_в_зале"),
    ("ru", "соч. 23, 24 февраля, 1992 г.", "соч._23, 24_февраля, 1992_г."),
    ("tr", "\"Vatan\" No. 5, 20 dakika", "“Vatan” No._5, 20_dakika"),
    ("en-US", "May\u{A0}24, 2022, at 20, 1792, May 1810", "May_24,_2022, at 20, 1792, May 1810"),
    ("es", "¿\"Carmen\"?", "¿“Carmen”?"),
    ("", "\"a\"", "“a”"),
    ("no-such-tongue", "\"a\" - b", "“a”_– b"),
  ])
  func otherLanguagesHaveTheirs(language: String, text: String, set: String) {
    expect(text, set, language)
  }

  @Test(arguments: [
    ("en", "Symphony No. 9 in E minor, Op. 95", "Symphony No._9 in_E_minor, Op._95"),
    ("en", "Concerto for Violin and Orchestra", "Concerto for_Violin and_Orchestra"),
    ("en", "Quintet in E flat major", "Quintet in_E_flat_major"),
    ("en", "II. Andante, 1. Allegro", "II._Andante, 1._Allegro"),
    ("en", "Die in The End", "Die in_The End"),
    ("fr", "Œuvres de Gara Garayev et d'autres", "Œuvres de_Gara Garayev et_d’autres"),
    ("az", "violin və orkestr üçün 1 saylı konsert", "violin və_orkestr_üçün 1_saylı konsert"),
    ("de", "Sonate für Klavier in a-Moll", "Sonate für_Klavier in_a-Moll"),
    ("it", "Concerto in la minore per archi", "Concerto in_la_minore per_archi"),
  ])
  func titlesKeepSmallWordsWithWhatFollows(language: String, text: String, set: String) {
    expect(text, set, language, isTitle: true)
  }

  @Test func marksKnowTheirNeighboursInOtherStyles() {
    let french = Typography(language: "fr")
    #expect(french.set(["\"", "Carmen", "\"!"]).map(visible) == ["«_", "Carmen", "_»~!"])
    #expect(french.set(["", "", "a"]) == ["", "", "a"])
    #expect(french.set([]).isEmpty)
    let english = Typography(language: "en")
    #expect(
      english.set(["the ", "Eroica", "'s finale..", "."]) == ["the ", "Eroica", "’s finale…", ""])
    #expect(english.set(["Op. ", "23"]).map(visible) == ["Op._", "23"])
  }

  @Test func italicsAreBetweenAsterisks() {
    #expect(
      inlineStretches(of: "from *Carmen* now")
        == [
          .init(text: "from ", isEmphasised: false), .init(text: "Carmen", isEmphasised: true),
          .init(text: " now", isEmphasised: false),
        ])
    #expect(inlineStretches(of: "*1976") == [.init(text: "*1976", isEmphasised: false)])
    #expect(inlineStretches(of: #"a\*b\c"#) == [.init(text: #"a*b\c"#, isEmphasised: false)])
    #expect(inlineStretches(of: "**") == [.init(text: "**", isEmphasised: false)])
  }
}
