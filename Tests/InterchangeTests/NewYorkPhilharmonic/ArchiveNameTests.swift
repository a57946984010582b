import ConcertModel
import Testing

@testable import Interchange

@Suite struct ArchiveNameTests {
  @Test(arguments: [
    ("Beethoven,  Ludwig  van", "Ludwig van Beethoven", "Beethoven, Ludwig van", []),
    ("Bartok [Bartók],  Béla", "Béla Bartók", "Bartók, Béla", ["Béla Bartok"]),
    (
      "Gretry [Grétry],  Andre [André]  Ernest Modeste", "André Ernest Modeste Grétry",
      "Grétry, André Ernest Modeste", ["Andre Ernest Modeste Gretry"]
    ),
    (
      "Herold,  Louis  Joseph Ferdinand [Hérold]", "Louis Joseph Ferdinand Hérold",
      "Hérold, Louis Joseph Ferdinand", ["Louis Joseph Ferdinand Herold"]
    ),
    ("Paert [Pärt],  Arvo", "Arvo Pärt", "Pärt, Arvo", ["Arvo Paert"]),
    ("Heller,  Stephen [István]", "Stephen Heller", "Heller, Stephen", ["István Heller"]),
    ("Fleming, Renee (Renée)", "Renée Fleming", "Fleming, Renée", ["Renee Fleming"]),
    ("D'Artega,  (Alfonso)", "(Alfonso) D'Artega", "D'Artega, (Alfonso)", []),
    ("Reicha,  Antoine(-Joseph)", "Antoine(-Joseph) Reicha", "Reicha, Antoine(-Joseph)", []),
    ("Chapman (Use 6043), Edith R.", "Edith R. Chapman", "Chapman, Edith R.", []),
    (
      "Henschel, [Isidor] Georg[e]", "Georg Henschel", "Henschel, Georg",
      ["Isidor Georg Henschel", "George Henschel"]
    ),
    ("Ligeti,  György [Gyorgy]", "György Ligeti", "Ligeti, György", ["Gyorgy Ligeti"]),
    (
      "Johnson-Graever [Gräver], Madeleine", "Madeleine Johnson-Gräver",
      "Johnson-Gräver, Madeleine", ["Madeleine Johnson-Graever"]
    ),
    ("Gungl [Gung'l],  Joseph", "Joseph Gung'l", "Gung'l, Joseph", ["Joseph Gungl"]),
    ("Strauss,  Johann, II", "Johann Strauss II", "Strauss, Johann, II", []),
    ("Keler-Bela [Kéler-Béla],", "Kéler-Béla", "Kéler-Béla", ["Keler-Bela"]),
    ("Bach, J. S. -Gounod,", "J. S. Bach-Gounod", "Bach-Gounod, J. S.", []),
    ("Blaine,  Ralph ", "Ralph Blaine", "Blaine, Ralph", []),
    ("[", "[", "[", []),
    ("Flotow,  Friedrich Von", "Friedrich von Flotow", "Flotow, Friedrich von", []),
    ("Van Der Stucken, Frank", "Frank Van der Stucken", "Van der Stucken, Frank", []),
    ("De Sabata, Victor", "Victor De Sabata", "De Sabata, Victor", []),
    ("Distin, and His Sons", "Distin and His Sons", "Distin, and His Sons", []),
  ])
  func anInvertedNameIsPutRight(raw: String, display: String, sort: String, variants: [String]) {
    let name = ArchiveName(raw)
    #expect(name.display == display)
    #expect(name.sortName == sort)
    #expect(name.variants == variants)
    #expect(name.raw == raw)
  }

  @Test(arguments: [
    ("Heller,  Stephen [István]", "Stephen [István] Heller"),
    ("Kalkbrenner,  Friedrich [Frédéric]", "Friedrich [Frédéric] Kalkbrenner"),
    ("Rizzo,  Giovanni Battista [Riccio]", "Giovanni Battista [Riccio] Rizzo"),
    ("Norman-Neruda [Lady Hallé], Wilma", "Wilma Norman-Neruda [Lady Hallé]"),
    ("Burleigh,  Henry [Harry] Thacker", "Henry [Harry] Thacker Burleigh"),
    ("Johnson-Graever [Gräver], Madeleine", "Madeleine Johnson-Graever [Gräver]"),
    ("Henschel, [Isidor] Georg[e]", "[Isidor] Georg[e] Henschel"),
    ("Ligeti,  György [Gyorgy]", "György Ligeti"), ("Paert [Pärt],  Arvo", "Arvo Pärt"),
    ("Gretry [Grétry],  Andre [André]  Ernest Modeste", "André Ernest Modeste Grétry"),
    ("Chapman (Use 6043), Edith R.", "Edith R. Chapman"), ("Sting,", "Sting"),
  ])
  func formsThatDifferByMoreThanAccentsAreBothPrinted(raw: String, credited: String) {
    #expect(ArchiveName(raw).credited == credited)
  }

  @Test(arguments: [
    ("Bergmann, Carl;  Neuendorff, Adolph", ["Carl Bergmann", "Adolph Neuendorff"]),
    ("Bergmann, Carl / Neuendorff, Adolph", ["Carl Bergmann", "Adolph Neuendorff"]),
    ("Yaysnoff,  June & Iris", ["June Yaysnoff", "Iris Yaysnoff"]),
    ("Strauss,  Johann, Jr. & Josef", ["Johann Strauss Jr.", "Josef Strauss"]),
    ("Wong & Xiao,  Patrick & Vincent", ["Patrick Wong", "Vincent Xiao"]),
    ("Shand, Terry & Eaton, Jimmy,", ["Terry Shand", "Jimmy Eaton"]),
    ("Anastasio, Trey, and Hart, Don,", ["Trey Anastasio", "Don Hart"]),
    ("Sager, Carol Bayer,  Foster, David /", ["Carol Bayer Sager", "David Foster"]),
    ("Stern,  I. & Moshe", ["I. Stern", "Moshe Stern"]), ("Sting,", ["Sting"]),
    ("Tchaikovsky,  Pyotr  Ilyich", ["Pyotr Ilyich Tchaikovsky"]), (" ; / ", []),
  ])
  func namesCreditedTogetherArePutApart(raw: String, names: [String]) {
    #expect(ArchiveName.several(raw).map(\.display) == names)
  }

  @Test(arguments: [
    ("First Piano Quartet, The", "The First Piano Quartet"),
    ("National Dance Institute, Dancers from the", "Dancers from the National Dance Institute"),
    (
      "United States Military Academy Band, Brass and Percussion",
      "United States Military Academy Band, Brass and Percussion"
    ),
    ("Coro Nacional de Espana [España]", "Coro Nacional de España"),
    ("Distin, and His Sons", "Distin and His Sons"), ("Yale Glee Club", "Yale Glee Club"),
  ])
  func aGroupsNameIsPutRightWhereItIsInverted(raw: String, name: String) {
    #expect(ArchiveVocabulary.groupName(raw) == name)
  }

  @Test(arguments: [
    ("8:00PM", "20:00"), ("12:30PM", "12:30"), ("12:00AM", "00:00"), ("10:30AM", "10:30"),
    ("8:15 p.m.", "20:15"), ("8PM", "20:00"), ("19:30", "19:30"),
  ])
  func timesOfDayAreRead(text: String, time: String) {
    #expect(ArchiveClock.time(text)?.description == time)
  }

  @Test(arguments: ["None", "", "PM", "13:00PM", "0:10AM", "8:60PM", "eight"])
  func whatIsNoTimeIsNone(text: String) {
    #expect(ArchiveClock.time(text) == nil)
  }
}
