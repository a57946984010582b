extension Lexicon {
  /// Words of English titles that keep their capital inside a sentence: names, peoples, days.
  static let englishNames = """
    abraham african american anacreontic august austrian broadway christ christmas cinderella \
    cuban daisy daniel easter egypt egyptian french georgian god greek harlequin hebrew hollywood \
    hungarian hussite i indian indians irish italian jack japanese jewish johnny june lincoln lord \
    louisiana may mediterranean moldau moorish neapolitan norse norwegian orpheus pacific persian \
    pierrot polish polovtsian roman russian scottish scythian seine slavonic spanish states sunday \
    surrey swedish swiss thanksgiving trojans turkish united welsh
    """
}
