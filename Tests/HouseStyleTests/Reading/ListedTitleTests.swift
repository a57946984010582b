import ConcertModel
import Testing

@testable import HouseStyle

/// Further titles as halls and festivals list them.
@Suite("Titles of listings")
struct ListedTitleTests {
  static let titles: [(String, String)] = [
    (
      "Cantata “Wachet auf, ruft uns die Stimme”, BWV 140",
      "Cantata, BWV 140 “Wachet auf, ruft uns die Stimme”"
    ),
    ("Goldberg Variations, BWV 988", "Goldberg Variations, BWV 988"),
    (
      "Das wohltemperierte Klavier, Buch I, BWV 846–869",
      "Das wohltemperierte Klavier, Buch I, BWV 846–869"
    ),
    (
      "Prelude No. 1 in C major, BWV 846, from The Well-Tempered Clavier, Book I",
      "Prelude No. 1 in C major, Book I, BWV 846 [from The Well-Tempered Clavier]"
    ),
    ("Waldstein Sonata", "Waldstein Sonata"),
    (
      "Piano Sonata No. 21 in C, Op. 53, ‘Waldstein’",
      "Piano Sonata No. 21 in C, Op. 53 “Waldstein”"
    ),
    ("Piano Sonata in B-flat Major, D. 960", "Piano Sonata in B flat major, D. 960"),
    (
      "Sonate für Violine und Klavier A-Dur op. 47 „Kreutzer-Sonate“",
      "Sonata for Violin and Piano in A major, Op. 47 “Kreutzer-Sonate”"
    ),
    ("Symphonie fantastique, op. 14", "Symphonie fantastique, Op. 14"),
    ("La Mer, trois esquisses symphoniques", "La Mer, Three symphonic sketches"),
    ("Rhapsodie sur un thème de Paganini, op. 43", "Rhapsodie sur un thème de Paganini, Op. 43"),
    ("Deux arabesques", "Two Arabesques"),
    ("Gaspard de la nuit", "Gaspard de la nuit"),
    ("Pavane pour une infante défunte", "Pavane pour une infante défunte"),
    ("Introduction et Rondo capriccioso, op. 28", "Introduction and Rondo Capriccioso, Op. 28"),
    ("Valse-Scherzo, op. 34", "Valse-Scherzo, Op. 34"),
    ("Ungarische Rhapsodie Nr. 2 cis-Moll", "Hungarian Rhapsody No. 2 in C sharp minor"),
    ("Liebesträume, S. 541, No. 3", "Liebesträume, S. 541 No. 3"),
    ("Nocturnes, Op. 9: No. 2 in E-flat major", "Nocturnes, Op. 9: No. 2 in E flat major"),
    (
      "Nocturne No. 20 in C-sharp minor, Op. posth.",
      "Nocturne No. 20 in C sharp minor, Op. posth."
    ),
    ("Mazurka in A minor, Op. 17 No. 4", "Mazurka in A minor, Op. 17 No. 4"),
    ("Étude Op. 10, No. 12 \"Revolutionary\"", "Étude, Op. 10 No. 12 “Revolutionary”"),
    (
      "24 Caprices for Solo Violin, Op. 1: No. 24 in A minor",
      "24 Caprices for Solo Violin, Op. 1: No. 24 in A minor"
    ),
    ("Tzigane, rapsodie de concert", "Tzigane, rapsodie de concert"),
    (
      "Cello Concerto No. 1 in E-flat Major, Op. 107",
      "Cello Concerto No. 1 in E flat major, Op. 107"
    ),
    (
      "Concerto for Two Violins in D minor, BWV 1043",
      "Concerto for Two Violins in D minor, BWV 1043"
    ),
    (
      "Double Concerto for Violin, Cello and Orchestra in A minor, Op. 102",
      "Double Concerto for Violin, Cello and Orchestra in A minor, Op. 102"
    ),
    (
      "Sinfonia concertante in E-flat major for violin and viola, K. 364/320d",
      "Sinfonia Concertante for Violin and Viola in E flat major, K. 364/320d"
    ),
    (
      "Serenade in G major “Eine kleine Nachtmusik”, K. 525",
      "Serenade in G major, K. 525 “Eine kleine Nachtmusik”"
    ),
    (
      "Requiem in D minor, K. 626 (completed by Süssmayr)",
      "Requiem in D minor, K. 626 (completed Süssmayr)"
    ),
    ("Pictures at an Exhibition (orch. Ravel)", "Pictures at an Exhibition (orch. Ravel)"),
    ("Carmen Suite No. 1 (arr. Guiraud)", "Carmen Suite No. 1 (arr. Guiraud)"),
    ("Don Giovanni: “Là ci darem la mano”", "Don Giovanni: “Là ci darem la mano”"),
    ("“Casta diva” from Norma", "“Casta diva” from Norma"),
    ("\"Nessun dorma\" from Turandot", "“Nessun dorma” from Turandot"),
    ("Overture to The Marriage of Figaro, K. 492", "Overture to The Marriage of Figaro, K. 492"),
    ("Ouverture des Noces de Figaro", "Ouverture des Noces de Figaro"),
    ("Suite from The Firebird (1919 version)", "Suite from The Firebird (1919 version)"),
    (
      "Symphony No. 6 in B minor, Op. 74, “Pathétique”",
      "Symphony No. 6 in B minor, Op. 74 “Pathétique”"
    ),
    (
      "Symphony No. 9 in E minor, Op. 95, B. 178, “From the New World”",
      "Symphony No. 9 in E minor, Op. 95, B. 178 “From the New World”"
    ),
    ("Symphony No. 2 “The Age of Anxiety”", "Symphony No. 2 “The Age of Anxiety”"),
    (
      "Chamber Symphony in C minor, Op. 110a (arr. R. Barshai)",
      "Chamber Symphony in C minor, Op. 110a (arr. R. Barshai)"
    ),
    ("String Quartet No. 8 in C minor, Op. 110", "String Quartet No. 8 in C minor, Op. 110"),
    (
      "Quintet in A major for Clarinet and Strings, K. 581",
      "Quintet for Clarinet and Strings in A major, K. 581"
    ),
    (
      "Trio in E-flat major for Horn, Violin and Piano, Op. 40",
      "Trio for Horn, Violin and Piano in E flat major, Op. 40"
    ),
    ("Octet in F major, D. 803", "Octet in F major, D. 803"),
    ("Lieder eines fahrenden Gesellen", "Lieder eines fahrenden Gesellen"),
    ("Vier ernste Gesänge op. 121", "Vier ernste Gesänge, Op. 121"),
    ("Drei Lieder op. 25", "Three Lieder, Op. 25"),
    ("Trois mélodies", "Three Melodies"),
    ("Mələk-Məmməd", "Mələk-Məmməd"),
    ("Simfonik muğam “Şur”", "Symphonic Mugham “Şur”"),
    ("Fortepiano üçün 6 prelüd", "Six Preludes for Piano"),
    ("\"Koroğlu\" operasından uvertüra", "“Koroğlu” operasından uvertüra"),
    ("Kamera orkestri üçün simfoniya", "Kamera orkestri üçün simfoniya"),
    ("Tar və simfonik orkestr üçün konsert", "Concerto for Tar and Symphony Orchestra"),
    (
      "Соната для виолончели и фортепиано ре минор, соч. 40",
      "Sonata for Cello and Piano in D minor, Op. 40"
    ),
    ("Скерцо № 2 си-бемоль минор, соч. 31", "Scherzo No. 2 in B flat minor, Op. 31"),
    (
      "Trio pour piano, violon et violoncelle n° 1 en si bémol majeur, D. 898",
      "Trio No. 1 for Piano, Violin and Cello in B flat major, D. 898"
    ),
    (
      "Sonate n° 2 en si bémol mineur, op. 35 « Funèbre »",
      "Sonata No. 2 in B flat minor, Op. 35 “Funèbre”"
    ),
    (
      "Concerto en sol majeur pour piano et orchestre",
      "Concerto for Piano and Orchestra in G major"
    ),
    ("Messe en ut mineur K. 427 « Grande Messe »", "Mass in C minor, K. 427 “Grande Messe”"),
    (
      "Quintette pour clarinette et cordes en la majeur K 581",
      "Quintet for Clarinet and Strings in A major, K. 581"
    ),
    (
      "Six romances, op. 6: no. 6, None but the lonely heart",
      "Six Romances, Op. 6: 6. None but the lonely heart"
    ),
    ("Sonata for Piano No. 2", "Piano Sonata No. 2"),
    ("Symphony No 3", "Symphony No. 3"),
    ("Allegro", "Allegro"),
    ("Minuet in G", "Minuet in G"),
    ("A London Symphony", "A London Symphony"),
    ("Ein deutsches Requiem, op. 45", "Ein deutsches Requiem, Op. 45"),
  ]

  @Test("each has its canonical title, which reads back to the same parts", arguments: titles)
  func eachHasItsCanonicalTitle(_ listed: String, _ canonical: String) {
    let parts = TitleReader.read(listed)
    #expect(CanonicalTitle.text(of: parts) == canonical)
    #expect(TitleReader.read(canonical) == parts)
  }
}
