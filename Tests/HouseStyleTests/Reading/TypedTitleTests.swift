import ConcertModel
import Testing

@testable import HouseStyle

/// Titles as people type them, in the languages of the halls.
@Suite("Titles as they are typed")
struct TypedTitleTests {
  static let titles: [(String, String)] = [
    ("Symphonie n° 5 en ut mineur, op. 67", "Symphony No. 5 in C minor, Op. 67"),
    (
      "Symphonie no 5 en do mineur, op. 67 « Le Destin »",
      "Symphony No. 5 in C minor, Op. 67 “Le Destin”"
    ),
    (
      "Concerto pour violon et orchestre en ré majeur, op. 77",
      "Concerto for Violin and Orchestra in D major, Op. 77"
    ),
    ("Concerto pour piano n° 2 en fa mineur, op. 21", "Piano Concerto No. 2 in F minor, Op. 21"),
    (
      "Quatuor à cordes n° 14 en ré mineur, D 810 « La Jeune Fille et la Mort »",
      "String Quartet No. 14 in D minor, D. 810 “La Jeune Fille et la Mort”"
    ),
    ("Sonate pour violon et piano en la majeur", "Sonata for Violin and Piano in A major"),
    ("Scherzos nos 1, 2, 3 et 4", "Scherzos Nos. 1, 2, 3 and 4"),
    ("Scherzos nᵒˢ 1, 2, 3 et 4", "Scherzos Nos. 1, 2, 3 and 4"),
    ("Ballade n° 1 en sol mineur, op. 23", "Ballade No. 1 in G minor, Op. 23"),
    ("Prélude à l'après-midi d'un faune", "Prélude à l'après-midi d'un faune"),
    ("Messe en si mineur, BWV 232", "Mass in B minor, BWV 232"),
    (
      "Suite pour violoncelle seul n° 1 en sol majeur, BWV 1007",
      "Suite No. 1 for Solo Cello in G major, BWV 1007"
    ),
    ("Trois pièces pour piano", "Three Pieces for Piano"),
    ("Nocturne en mi bémol majeur, op. 9 n° 2", "Nocturne in E flat major, Op. 9 No. 2"),
    ("Variations sur un thème de Haydn, op. 56a", "Variations sur un thème de Haydn, Op. 56a"),
    ("Sinfonie Nr. 9 d-Moll op. 125", "Symphony No. 9 in D minor, Op. 125"),
    ("Symphonie Nr. 40 g-Moll KV 550", "Symphony No. 40 in G minor, KV 550"),
    (
      "Streichquartett Nr. 14 d-Moll D 810 „Der Tod und das Mädchen“",
      "String Quartet No. 14 in D minor, D. 810 “Der Tod und das Mädchen”"
    ),
    (
      "Konzert für Violine und Orchester D-Dur op. 61",
      "Concerto for Violin and Orchestra in D major, Op. 61"
    ),
    ("Klavierkonzert Nr. 1 d-Moll op. 15", "Piano Concerto No. 1 in D minor, Op. 15"),
    ("Violinkonzert e-Moll op. 64", "Violin Concerto in E minor, Op. 64"),
    (
      "Sonate für Klavier Nr. 14 cis-Moll op. 27/2 »Mondschein«",
      "Piano Sonata No. 14 in C sharp minor, Op. 27 No. 2 “Mondschein”"
    ),
    ("Ungarischer Tanz Nr. 5 fis-Moll", "Hungarian Dance No. 5 in F sharp minor"),
    ("Vier letzte Lieder", "Vier letzte Lieder"),
    (
      "Brandenburgisches Konzert Nr. 3 G-Dur BWV 1048",
      "Brandenburg Concerto No. 3 in G major, BWV 1048"
    ),
    ("Ouvertüre zu „Egmont“ op. 84", "Ouvertüre zu “Egmont”, Op. 84"),
    ("Messe h-Moll BWV 232", "Mass in B minor, BWV 232"),
    (
      "Konzert für Klarinette und Orchester A-Dur KV 622",
      "Concerto for Clarinet and Orchestra in A major, KV 622"
    ),
    (
      "Violin və orkestr üçün 1 saylı konsert, a moll, op. 77",
      "Concerto No. 1 for Violin and Orchestra in A minor, Op. 77"
    ),
    (
      "violin və orkestr üçün 1 saylı konsert a moll (op.77)",
      "Concerto No. 1 for Violin and Orchestra in A minor, Op. 77"
    ),
    ("3 saylı simfoniya", "Symphony No. 3"),
    ("Fortepiano və orkestr üçün konsert", "Concerto for Piano and Orchestra"),
    ("Fortepiano üçün 24 prelüd", "24 Preludes for Piano"),
    ("Simli kvartet, d moll", "String Quartet in D minor"),
    ("Violonçel və fortepiano üçün sonata", "Sonata for Cello and Piano"),
    ("\"Leyli və Məcnun\" operası", "“Leyli və Məcnun” operası"),
    ("“Yeddi gözəl” baletindən vals", "“Yeddi gözəl” baletindən vals"),
    ("1 saylı simfoniya, c moll", "Symphony No. 1 in C minor"),
    ("Symphony No. 40 in G Minor, K. 550 (1788)", "Symphony No. 40 in G minor, K. 550 (1788)"),
    (
      "String Quartet in D minor D810 'Death and the Maiden' (1824)",
      "String Quartet in D minor, D. 810 “Death and the Maiden” (1824)"
    ),
    ("Symphony No. 5 in C minor, Op. 67", "Symphony No. 5 in C minor, Op. 67"),
    (
      "Piano Sonata No. 14 in C♯ minor, Op. 27 No. 2 \"Moonlight\"",
      "Piano Sonata No. 14 in C sharp minor, Op. 27 No. 2 “Moonlight”"
    ),
    ("Clarinet Concerto in A major, K622", "Clarinet Concerto in A major, K. 622"),
    ("Sonata in E minor, Hob. XVI: 34", "Sonata in E minor, Hob. XVI:34"),
    ("Violin Concerto in D, Op 35", "Violin Concerto in D, Op. 35"),
    ("Prelude and Fugue in C minor, BWV 847", "Prelude and Fugue in C minor, BWV 847"),
    ("Six Pieces from Romeo and Juliet, Op. 75", "Six Pieces from Romeo and Juliet, Op. 75"),
    ("Симфония № 5 до минор, соч. 67", "Symphony No. 5 in C minor, Op. 67"),
    ("Концерт для скрипки с оркестром ре мажор, соч. 35", "Violin Concerto in D major, Op. 35"),
    (
      "Соната для фортепиано № 14 до-диез минор, соч. 27 № 2",
      "Piano Sonata No. 14 in C sharp minor, Op. 27 No. 2"
    ),
    ("Sinfonia n. 5 in do minore, op. 67", "Sinfonia No. 5 in C minor, Op. 67"),
    (
      "Concerto per violino e orchestra in re maggiore op. 35",
      "Concerto for Violin and Orchestra in D major, Op. 35"
    ),
    ("Sinfonía n.º 5 en do menor, op. 67", "Sinfonia No. 5 in C minor, Op. 67"),
    (
      "Concierto para piano y orquesta n.º 1 en si bemol menor, op. 23",
      "Concerto No. 1 for Piano and Orchestra in B flat minor, Op. 23"
    ),
    ("Don Giovanni, K. 527: Overture", "Don Giovanni, K. 527: Overture"),
    (
      "Voy a dormir (2018; World Premiere, co-commissioned by Carnegie Hall)",
      "Voy a dormir (2018) [World Premiere, co-commissioned by Carnegie Hall]"
    ),
    ("Ballade No. 4 in F minor, Op. 52", "Ballade No. 4 in F minor, Op. 52"),
    ("Études, Op. 25", "Études, Op. 25"),
    ("24 Preludes, Op. 28", "24 Preludes, Op. 28"),
    ("Symphonic Dances from West Side Story", "Symphonic Dances from West Side Story"),
    ("The Lark Ascending", "The Lark Ascending"),
    ("SYMPHONY NO. 5 IN C MINOR", "Symphony No. 5 in C minor"),
    ("Fantasie in C, D760 (Wanderer)", "Fantasie in C, D. 760 “Wanderer”"),
    ("Cello Suite No. 1 in G major, BWV 1007", "Cello Suite No. 1 in G major, BWV 1007"),
    (
      "Suite No. 1 in G major for solo cello, BWV 1007",
      "Suite No. 1 for Solo Cello in G major, BWV 1007"
    ),
    (
      "Partita No. 2 in D minor for violin solo, BWV 1004",
      "Partita No. 2 for Solo Violin in D minor, BWV 1004"
    ),
    ("Nocturne in E flat, Op. 9/2", "Nocturne in E flat, Op. 9 No. 2"),
    (
      "Piano Trio in B-flat major, Op. 97 (“Archduke”)",
      "Piano Trio in B flat major, Op. 97 “Archduke”"
    ),
    (
      "Concerto in A minor for Piano and Orchestra, Op. 16",
      "Concerto for Piano and Orchestra in A minor, Op. 16"
    ),
    (
      "Sonata for piano four hands in D major, K. 381",
      "Sonata for Piano Four Hands in D major, K. 381"
    ),
    ("Sonate D-Dur für zwei Klaviere KV 448", "Sonata for Two Pianos in D major, KV 448"),
    ("Oktett F-Dur D 803", "Octet in F major, D. 803"),
    ("“Ständchen”, D. 957 No. 4", "Ständchen, D. 957 No. 4"),
    ("Suite aus „Der Rosenkavalier“", "Suite aus “Der Rosenkavalier”"),
  ]

  @Test("each has its canonical title", arguments: titles)
  func eachHasItsCanonicalTitle(_ typed: String, _ canonical: String) {
    #expect(CanonicalTitle.text(of: TitleReader.read(typed)) == canonical)
  }

  @Test("the canonical title reads back to the same parts", arguments: titles)
  func theCanonicalTitleReadsBack(_ typed: String, _ canonical: String) {
    #expect(TitleReader.read(canonical) == TitleReader.read(typed))
  }

  @Test(
    "a title that is written with small letters keeps its own capitals",
    arguments: ["La Mer", "An die ferne geliebte", "de profundis", "iPhone Concerto of dreams"])
  func aTitleWithSmallLettersKeepsItsCapitals(_ typed: String) {
    #expect(TitleReader.read(typed).title?.entries.first?.text == typed)
  }

  @Test(
    "hostile titles are read or left, and never hang",
    arguments: [
      "((((", "))))", "\"\"\"", "“", "«»", "OP.", "K.", "NO.", "NO. NO. NO.", ", , ,", ": : :",
      "Op. Op. Op.", "in in in", "for for for", "[[[]]]", "'", "*", "**", "<em>", "\u{0}",
      String(repeating: "(", count: 2_000), String(repeating: "A, ", count: 2_000),
      String(repeating: "violin/", count: 500), "é\u{301}\u{301}", "K. 1 [K. 2 [K. 3", "1/0",
      "Op. 99999999999999999999", "Nos. 1-99999999999",
    ])
  func hostileTitlesAreReadOrLeft(_ typed: String) {
    let parts = TitleReader.read(typed)
    #expect(parts.title != nil || parts.genre != nil)
    _ = CanonicalTitle.text(of: parts)
    _ = TitleReader.heading(typed)
    _ = TitleReader.name(typed)
  }
}
