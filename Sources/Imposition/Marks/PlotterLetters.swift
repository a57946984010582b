/// Letters made of straight strokes, as a plotter draws them.
///
/// The slug line is printed in every ink and belongs to no page; drawn as lines it needs no font
/// in the file.
struct PlotterLetters {
  private let letters: [Character]

  /// A text in capitals; letters it has no strokes for lose their accents, others become a dash.
  init(_ text: String) {
    letters = text.uppercased().flatMap { letter -> [Character] in
      if PlotterLetters.shapes[letter] != nil { return [letter] }
      if let known = PlotterLetters.plain[letter] { return Array(known) }
      return ["-"]
    }
  }

  /// Its width where capitals are 1 high.
  var width: Double { Double(letters.count) * PlotterLetters.advance }

  /// Letters stand on a grid of 4 by 6; the next one is 6 further.
  private static let advance = 1.0

  /// The strokes with the first letter's lower left corner at a place and capitals so high.
  func strokes(at corner: Point, size: Double) -> [[Point]] {
    letters.enumerated().flatMap { index, letter -> [[Point]] in
      let left = corner.x + Double(index) * PlotterLetters.advance * size
      return (PlotterLetters.shapes[letter] ?? []).map { stroke in
        stroke.map { Point(x: left + $0.0 * size / 6, y: corner.y + $0.1 * size / 6) }
      }
    }
  }

  /// Strokes as digits: across and up in turn, strokes parted by spaces.
  private static let shapes: [Character: [[(Double, Double)]]] = {
    var shapes: [Character: [[(Double, Double)]]] = [" ": []]
    for (letter, code) in codes {
      shapes[letter] = code.split(separator: " ").map { stroke in
        let digits = stroke.compactMap { $0.wholeNumberValue.map(Double.init) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { (digits[$0], digits[$0 + 1]) }
      }
    }
    return shapes
  }()

  static let codes: [(Character, String)] = [
    ("A", "002640 1232"), ("B", "00063645443303 3342413000"), ("C", "4536160501103041"),
    ("D", "00062644422000"), ("E", "40000646 0333"), ("F", "000646 0333"),
    ("G", "453616050110304143 2343"), ("H", "0006 4046 0343"), ("I", "2026 1030 1636"),
    ("J", "4641301001"), ("K", "0006 4603 1440"), ("L", "060040"), ("M", "0006234640"),
    ("N", "00064046"), ("O", "103041453616050110"), ("P", "00063645443303"),
    ("Q", "103041453616050110 2240"), ("R", "00063645443303 2340"),
    ("S", "453616050413334241301001"), ("T", "2026 0646"), ("U", "060110304146"),
    ("V", "062046"), ("W", "0610233046"), ("X", "0046 0640"), ("Y", "062346 2320"),
    ("Z", "06460040"), ("0", "103041453616050110 1135"), ("1", "052620 1030"),
    ("2", "051636454400 0040"), ("3", "0516364544334241301001 1333"), ("4", "30360242"),
    ("5", "460603334241301001"), ("6", "4536160501103041423303"), ("7", "064620"),
    ("8", "133344453616050413 1302011030414233"), ("9", "0110304145361605041343"),
    ("-", "1333"), ("/", "0046"), (".", "2021"), (",", "2110"), (":", "2122 2425"),
    ("(", "36252130"), (")", "16252110"), ("+", "2125 0343"), ("'", "2624"),
    ("&", "401526350201102042"),
    ("=", "0242 0444"), ("_", "0040"), ("#", "1016 3036 0242 0444"), ("%", "0046 0615 3140"),
    ("×", "1135 1531"),
  ]

  /// Letters with their accents taken off, and what else the house's languages have.
  private static let plain: [Character: String] = {
    var plain: [Character: String] = [
      "Æ": "AE", "Œ": "OE", "ß": "SS", "–": "-", "—": "-", "’": "'", "“": "'", "”": "'",
      "Ə": "E", "İ": "I", "Ł": "L", "Ø": "O", "Đ": "D", "Þ": "TH", "·": ".", "…": "...",
    ]
    for (letter, accented) in [
      ("A", "ÀÁÂÃÄÅĀĂĄ"), ("C", "ÇĆČ"), ("D", "Ď"), ("E", "ÈÉÊËĒĖĘĚ"), ("G", "ĞĢ"), ("I", "ÌÍÎÏĪĮ"),
      ("L", "ĹĽ"), ("N", "ÑŃŇ"), ("O", "ÒÓÔÕÖŌŐ"), ("R", "ŔŘ"), ("S", "ŚŞŠȘ"), ("T", "ŢŤȚ"),
      ("U", "ÙÚÛÜŪŮŰ"), ("Y", "ÝŸ"), ("Z", "ŹŻŽ"),
    ] {
      for character in accented { plain[character] = letter }
    }
    let cyrillic = zip(
      "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЁ",
      [
        "A", "B", "V", "G", "D", "E", "ZH", "Z", "I", "Y", "K", "L", "M", "N", "O", "P", "R", "S",
        "T", "U", "F", "KH", "TS", "CH", "SH", "SHCH", "'", "Y", "'", "E", "YU", "YA", "E",
      ])
    for (letter, latin) in cyrillic { plain[letter] = latin }
    return plain
  }()
}
