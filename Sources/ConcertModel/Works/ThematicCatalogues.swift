/// The thematic catalogues: which siglum belongs to which composer.
///
/// The short form of `Layouts/Vocabularies/catalogues.yaml`, so that reading a title opens no file; a
/// test holds the two together. There is the source, there a catalogue is added first.
public enum ThematicCatalogues {
  /// A siglum, and the composers who have a catalogue under it.
  public struct Siglum: Hashable, Sendable {
    /// As it is written, without a full stop: `BWV`, `Hob`, `K`.
    public let text: String
    /// Composers' family names, each with a given name where the family has several composers.
    public let composers: [String]
  }

  /// Every siglum, in its main spelling.
  public static var all: [Siglum] {
    Set(sigla.values).sorted { ($0.text, $0.composers.count) < ($1.text, $1.composers.count) }
  }

  /// The siglum a word stands for, whatever its case; nil for a word that is none.
  ///
  /// - Parameter key: the word, folded: `bwv`, `kv`.
  public static func siglum(_ key: String) -> Siglum? { sigla[key] }

  /// Whether a composer has a catalogue under a siglum; true where the siglum is unknown.
  ///
  /// - Parameter composer: the name in any order: `Johann Sebastian Bach`, `Bach, J. S.`
  public static func has(_ composer: String, catalogueUnder siglum: String) -> Bool {
    guard let known = sigla[folded(siglum)] else { return true }
    let words = folded(composer).split(separator: " ").map(String.init)
    return known.composers.contains { isSame(folded($0), words) }
  }

  /// The composers a siglum belongs to, as their names are written in full.
  public static func owners(of siglum: String) -> [String] {
    sigla[folded(siglum)]?.composers ?? []
  }

  /// The family name must be there; given names may be initials or be left out.
  private static func isSame(_ owner: String, _ words: [String]) -> Bool {
    var parts = owner.split(separator: " ").map(String.init)
    guard let family = parts.popLast(),
      words.contains(where: { $0 == family || related(family).contains($0) })
    else { return false }
    let others = words.filter { $0 != family }
    guard !parts.isEmpty, !others.isEmpty else { return true }
    guard others.count > 1 || others[0].count > 1 else { return parts[0].first == others[0].first }
    return parts.allSatisfy { part in
      others.contains { $0 == part || ($0.count == 1 && $0.first == part.first) }
    } || others.allSatisfy { other in parts.contains { $0.hasPrefix(other) } }
  }

  private static func related(_ family: String) -> [String] {
    switch family {
    case "handel": ["haendel", "hendel"]
    case "scarlatti": ["skarlatti"]
    case "mozart": ["motsart", "моцарт"]
    case "bach": ["bax", "бах"]
    case "schubert": ["subert", "шуберт"]
    default: []
    }
  }

  private static let sigla: [String: Siglum] = {
    var result: [String: Siglum] = [:]
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: ":").map { $0.split(separator: " ").joined(separator: " ") }
      guard parts.count == 2 else { continue }
      let names = parts[0].split(separator: "=").map(String.init)
      let composers = parts[1].split(separator: ",").map { $0.drop { $0 == " " } }
        .map(String.init)
      for name in names { result[folded(name)] = Siglum(text: names[0], composers: composers) }
    }
    return result
  }()

  // `siglum=other spelling: composers`.
  private static let lines = """
    AV: Richard Strauss
    AW: Sauguet
    AWV: Jehan Alain, Auber
    B: Chopin, Dvořák, Pleyel
    BB: Bartók
    BR: Wilhelm Friedemann Bach
    BTC: Britten
    BWV: Johann Sebastian Bach
    BuxWV: Buxtehude
    C: Clérambault, Dussek, Ferrabosco, Gabrieli
    Ch: Gabrieli
    CFF: Franck
    CG: Gounod
    ČS: Tchaikovsky
    CT: Chopin
    D: Schubert, Tartini
    DV: Henselt
    EG: Grieg
    F: Wilhelm Friedemann Bach, Bliss, Frescobaldi
    FL: Debussy
    FP: Poulenc
    FS: Nielsen
    FWV: Franck
    G: Boccherini, Viotti, Falla
    GB: Bizet
    GM: Stradella
    GraunWV: Graun
    H: Carl Philipp Emanuel Bach, Berlioz, Charpentier, Field, Gassmann, Honegger, Martinů, Bridge, \
    Holst, Haydn
    HWV: Händel
    Hess: Beethoven
    Hob: Haydn
    J: Weber
    JA: Alain
    J-C=JC: Sammartini
    JW: Janáček
    K: Busoni, Dittersdorf, Fux, Scarlatti, Mozart, Stravinsky
    KK: Chopin, Scarlatti
    KV: Mozart
    L: Benda, Fux, Ibert, Roussel, Debussy, Scarlatti
    LW: Liszt
    LWV: Lully
    M: Le Sueur, Franck, Ravel
    MH: Michael Haydn
    MO: Ohana
    MS: Paganini
    MT: Grazioli
    MWV=MVW: Mendelssohn
    NV: Neukomm
    P: Pergolesi, Vivaldi, Scarlatti
    QV: Quantz
    R: Liszt, Paisiello, Saint-Saëns, Vivaldi
    RT: Delius
    RV: Vivaldi
    S: Liszt, Ives, P. D. Q. Bach
    SV: Monteverdi
    SWV: Schütz
    SdB: Brossard
    SmWV: Süssmayr
    Sz: Bartók
    T: Johann Christian Bach
    TH: Tchaikovsky
    TWV: Telemann
    TrV: Richard Strauss
    VWV: Viardot
    W: Johann Christian Bach, Gluck, Stravinsky, Vanhal, Viotti, Villa-Lobos
    WAB: Bruckner
    WKO: Abel
    WWV: Wagner
    WoO: Beethoven, Brahms, Corelli, Clementi, Dvořák, Mendelssohn, Schumann, Reger, Hummel, \
    Spohr, Bruch, Strauss
    Wq=Wotq: Carl Philipp Emanuel Bach, Gluck
    Z: Purcell
    ZWV: Zelenka
    """
}
