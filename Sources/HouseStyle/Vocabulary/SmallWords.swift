/// The small words around numbers, keys and names in titles, by their folded form.
enum SmallWords {
  /// What stands before a number among its kind.
  static let numberSigns: Set = ["no", "nos", "nr", "nrn", "num", "numero", "num", "n", "nn"]

  /// What stands before an opus number.
  static let opusSigns: Set = ["op", "opus", "opp", "соч", "ор", "оп"]

  /// Appeared after the composer's death.
  static let posthumous: Set = ["posth", "posthumous", "postumum", "posthume", "post", "posthum"]

  /// Numbers in words → the number. Of the languages that programmes count in.
  static let counts: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "twenty": 20, "twenty-five": 25, "twenty five": 25,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "douze": 12,
    "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12, "zwoelf": 12,
    "iki": 2, "uc": 3, "dord": 4, "bes": 5, "alti": 6, "yeddi": 7, "sekkiz": 8,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8,
    "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6,
  ]

  /// The English words of `counts`, as the canonical title writes them.
  static let countNames: [Int: String] = [
    2: "Two", 3: "Three", 4: "Four", 5: "Five", 6: "Six", 7: "Seven", 8: "Eight", 9: "Nine",
    10: "Ten", 11: "Eleven", 12: "Twelve", 20: "Twenty", 25: "Twenty-Five",
  ]

  /// Articles that archives put behind the title, with the languages they can be of, the likeliest
  /// first.
  static let articles: [String: [String]] = [
    "the": ["en"], "a": ["en"], "an": ["en"],
    "le": ["fr"], "la": ["fr", "it", "es"], "les": ["fr"], "l": ["fr", "it"], "un": ["it", "fr"],
    "une": ["fr"], "der": ["de"], "die": ["de"], "das": ["de"], "des": ["de", "fr"],
    "dem": ["de"], "den": ["de"], "ein": ["de"], "eine": ["de"], "il": ["it"], "lo": ["it"],
    "i": ["it"], "gli": ["it"], "una": ["it", "es"], "el": ["es"], "los": ["es"], "las": ["es"],
    "dos": ["yi"], "di": ["yi"],
  ]

  /// Words that join what they stand between.
  static let joiners: Set = ["and", "et", "und", "e", "ed", "y", "və", "ve", "i", "и", "ile", "с"]

  /// Words that say that nobody knows which.
  static let unspecified: Set = ["unspecified", "unknown", "not specified", "unidentified"]

  /// Prepositions before the forces.
  static let forWords: Set = ["for", "pour", "fur", "per", "para", "для"]

  /// Prepositions before the key.
  static let inWords: Set = ["in", "en"]
}
