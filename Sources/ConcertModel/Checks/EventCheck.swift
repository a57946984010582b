import Findings

/// Looks an event through before it is printed: what is missing, doubtful or inconsistent.
///
/// Nothing here keeps a programme from being set; an error says that the audience would notice.
public struct EventCheck {
  /// The event looked at.
  let event: Event
  /// The languages it is to be printed in.
  let languages: [String]
  /// Where a word of the event stands in the user's material.
  let place: (String) -> Place
  /// What was found so far.
  private(set) var findings: [Finding] = []

  private init(
    _ event: Event, languages: [String], place: @escaping (String) -> Place
  ) {
    (self.event, self.languages, self.place) = (event, languages, place)
  }

  /// Everything that was found, in the order of the checks: occasion, programme, catalogue numbers,
  /// references, names, translations.
  ///
  /// - Parameters:
  ///   - languages: the languages to print; the event's own where empty.
  ///   - place: tells where a word or a text of the event stands.
  public static func findings(
    of event: Event, languages: [String] = [], place: @escaping (String) -> Place
  ) -> [Finding] {
    var check = EventCheck(
      event, languages: languages.isEmpty ? event.languages : languages, place: place)
    check.checkOccasion()
    check.checkProgramme()
    check.checkCatalogues()
    check.findings += unknownReferences(of: event, place: place)
    check.checkNames()
    check.checkTranslations()
    return check.findings
  }

  /// Notes a finding at the place of a word.
  mutating func note(
    _ severity: Severity, _ message: String, at word: String? = nil, hint: String? = nil
  ) {
    findings.append(Finding(severity, at: place(word ?? ""), message, hint: hint))
  }
}
