extension Lexicon {
  /// Small words by language, with how much they say for it.
  static let signLines: [(String, Int, String)] = [
    (
      "en", 3,
      """
      the of and to with from my your his her their our its it is are be been for by at upon over \
      under into that this these those when where who what which not you we they them she he how \
      if as or but all on through without between towards after before up down out off never \
      ever still only thou thy thee ye o'er e'er ne'er gospel train          \
         there here shall will would could let come goes go see
      """
    ),
    ("en", 1, "in a an i me no so do us"),
    ("en", 2, "one two three four five six seven"),
    (
      "de", 3,
      """
      der das und von zu dem den ein eine eines einer einem im vom zum zur mit auf aus bei ich du \
      er sie wir ihr mein meine dein deine nicht ist bist sind wie wenn noch nur fur ohne nach uber \
      unter als am ans ins wird wer ihn mich dich sich hat bin doch immer schon meinen seine
      """
    ),
    ("de", 2, "die an so des es was wo war o komm"),
    (
      "fr", 3,
      """
      le les une du des au aux et dans sur pour par sans sous italie avec qui que quand mon ma mes ton ta \
      tes son sa ses notre nous vous je tu la elle ils est sont ne pas plus ou chez vers entre d'un \
      d'une qu'on
      """
    ),
    ("fr", 2, "de un en il l"),
    ("fr", 1, "d a"),
    (
      "it", 3,
      """
      giovanna orfeo naxos il gli della dello dei degli delle del nel nella nelle dal dalla al alla allo alle col per \
      che non mio mia tuo tua si ti ci vi con di da una uno sono ed piu e ma se ove tu fra tra
      """
    ),
    ("it", 2, "la un le"),
    ("it", 1, "lo l d i in a o e con da"),
    (
      "es", 3,
      """
      el los las y del con por para que mi tu su sus una unos unas es muy voy sin sobre donde al
      """
    ),
    ("es", 2, "la en un lo de"),
    ("es", 1, "a voy"),
    (
      "la", 3,
      """
      ad pro per cum sine deus dei deo dominus domini domino dominum christus christi sanctus \
      sancta sancti ora nobis est sunt qui quae quod ave salve regina mater stabat miserere gloria \
      patri filio laudamus aeternam dona eis jubilate exsultate laudate hodie natus
      """
    ),
    ("la", 1, "et in te"),
    ("yi", 4, "fun dos ikh iz nisht mayn yid yeshive yidishe yiddishe"),
    ("yi", 2, "der di dem mit"),
    ("az", 3, "və üçün ilə saylı"),
    ("cs", 5, "svanda vlast boje dudak husitska"),
  ]
}
