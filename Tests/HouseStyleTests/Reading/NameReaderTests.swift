import Testing

@testable import HouseStyle

@Suite("Names taken apart")
struct NameReaderTests {
  static let names: [(String, String, String, String, String)] = [
    ("Beethoven, Ludwig van", "Ludwig", "van", "Beethoven", "L. van Beethoven"),
    ("Ludwig van Beethoven", "Ludwig", "van", "Beethoven", "L. van Beethoven"),
    ("Manuel de Falla", "Manuel", "de", "Falla", "M. de Falla"),
    ("De Falla", "", "De", "Falla", "De Falla"),
    ("Falla, Manuel de", "Manuel", "de", "Falla", "M. de Falla"),
    ("Q.Qarayev", "Q.", "", "Qarayev", "Q. Qarayev"),
    ("Qara Qarayev", "Qara", "", "Qarayev", "Q. Qarayev"),
    ("J.S.Bach", "J. S.", "", "Bach", "J. S. Bach"),
    ("Bach, Johann Sebastian", "Johann Sebastian", "", "Bach", "J. S. Bach"),
    ("Hans-Werner Henze", "Hans-Werner", "", "Henze", "H.-W. Henze"),
    ("Vincent d’Indy", "Vincent", "d’", "Indy", "V. d’Indy"),
    ("Nikolai Rimsky-Korsakov", "Nikolai", "", "Rimsky-Korsakov", "N. Rimsky-Korsakov"),
    ("Carl Maria von Weber", "Carl Maria", "von", "Weber", "C. M. von Weber"),
    ("Walther von der Vogelweide", "Walther", "von der", "Vogelweide", "W. von der Vogelweide"),
    ("Strauss, Johann, II", "Johann", "", "Strauss", "J. Strauss II"),
    ("John Corigliano Jr.", "John", "", "Corigliano", "J. Corigliano Jr."),
    ("Voltaire", "", "", "Voltaire", "Voltaire"),
    ("Ü.Hacıbəyli", "Ü.", "", "Hacıbəyli", "Ü. Hacıbəyli"),
  ]

  @Test("given names, particle and family name are told apart", arguments: names)
  func theyAreToldApart(
    _ name: String, _ given: String, _ particle: String, _ family: String, _ initialled: String
  ) {
    let parts = TitleReader.name(name)
    #expect(parts.given == given)
    #expect(parts.particle == particle)
    #expect(parts.family == family)
    #expect(parts.initialled == initialled)
  }

  @Test("both orders are the same name", arguments: names)
  func bothOrdersAreTheSameName(
    _ name: String, _: String, _: String, _: String, _: String
  ) {
    let parts = TitleReader.name(name)
    if parts.given.isEmpty { return }
    #expect(TitleReader.name(parts.sorted) == parts)
    #expect(TitleReader.name(parts.spoken) == parts)
  }
}
