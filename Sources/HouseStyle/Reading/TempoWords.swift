import ConcertModel

/// The words of tempo marks, Italian first.
enum TempoWords {
  /// Whether every word is one of a tempo mark, and one of them names a tempo.
  static func isTempo(_ words: [TitleWord]) -> Bool {
    guard !words.isEmpty else { return false }
    var names = false
    for word in words {
      for part in word.key.split(separator: " ") {
        let key = String(part)
        if tempos.contains(key) {
          names = true
        } else if !others.contains(key) {
          return false
        }
      }
    }
    return names
  }

  /// The sections between dashes.
  static func sections(_ text: String) -> [String] {
    (TitleCase.isShouted(text) ? text.prefix(1) + text.dropFirst().lowercased() : text)
      .replacing(" – ", with: " — ").replacing(" - ", with: " — ").split(separator: "—")
      .map { trimmedText($0) }.filter { !$0.isEmpty }
  }

  private static let tempos: Set<String> = Set(
    """
    adagio adagietto adagissimo allegro allegretto allegramente andante andantino largo larghetto \
    lento grave presto prestissimo vivace vivacissimo vivo moderato maestoso sostenuto agitato \
    animato cantabile tranquillo scherzando allargando stretto furioso giocoso con anima con \
    langsam lebhaft massig schnell rasch bewegt feierlich ruhig frisch lebendig kraftig innig \
    lent modere vif anime assez tres grazioso comodo commodo ziemlich sturmisch stark gemessen
    """.split { $0 == " " || $0 == "\n" }.map(String.init).filter { $0 != "con" && $0 != "tres" }
  )

  private static let others: Set<String> = Set(
    """
    ma non troppo molto poco piu piuttosto meno mosso quasi e ed con brio fuoco moto spirito grazia \
    assai di tempo giusto primo i ii alla breve un pochissimo sempre tanto a cappella marcato \
    energico espressivo espressione appassionato semplice mesto risoluto deciso dolce lo stesso \
    anima passione forza come prima ritmico pesante doppio movimento subito tenuto calmando l \
    istesso attacca trio coda fine minuetto menuetto da capo al sehr nicht zu und mit bewegung \
    etwas doch so wie im vortrag durchaus energie im anfang ausdruck tres assez et vite le un peu \
    bien avec plus moins retenu decide mouvement rythme anime dolente festivo pomposo ben \
    ritenuto tutta delicatezza mezzo tema semplicemente pastorale in modo d una della sciolto \
    leggiero leggero capriccioso scherzoso burlesco feroce barbaro mistico misterioso affettuoso \
    religioso lirico gaio tumultuoso serioso lugubre funebre patetico tragico slancio ampio rubato
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
