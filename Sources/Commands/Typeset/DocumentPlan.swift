import ConcertModel
import Findings

/// What a document is made as.
enum DocumentForm: String, CaseIterable, Codable, Sendable {
  case pdf, png, svg, text

  /// The ending of its files.
  var ending: String { self == .text ? "txt" : rawValue }
  /// Whether every page is a file of its own.
  var isPaged: Bool { self == .png || self == .svg }
}

/// A document to be made of an event: in which language, under which name.
struct DocumentPlan: Hashable, Codable, Sendable {
  /// The language it is set in.
  var language: String
  /// The name of its file without ending and page number.
  var stem: String

  /// The name of its first file; the number of pages is not known beforehand, so that of a form
  /// with a file a page stands for all of them.
  func firstFile(_ form: DocumentForm, pages: Int = 1) -> String {
    form.isPaged
      ? DocumentName.page(1, of: pages, stem: stem, ending: form.ending)
      : "\(stem).\(form.ending)"
  }

  /// The documents of an event: one a language, in the event's own languages unless others are
  /// asked for. The name carries the language unless the event has only that one.
  static func all(
    id: EntryID, eventLanguages: [String], _ options: SettingOptions
  ) -> [DocumentPlan] {
    let ending = options.imposition == nil ? "" : sheetsEnding
    return all(id: id, eventLanguages: eventLanguages, asked: options.languages).map { plan in
      DocumentPlan(language: plan.language, stem: plan.stem + ending)
    }
  }

  /// Sheets do not take the place of the pages to be read.
  static let sheetsEnding = "-sheets"

  /// The same for pages.
  static func all(
    id: EntryID, eventLanguages: [String], asked: [String]
  ) -> [DocumentPlan] {
    let languages = asked.isEmpty ? eventLanguages : asked
    // An event that names no language is printed in English, as its texts come without tags.
    guard !languages.isEmpty else {
      return [DocumentPlan(language: "en", stem: DocumentName.stem(id: id, language: nil))]
    }
    let isPlain =
      languages.count == 1 && (eventLanguages.isEmpty || eventLanguages == languages)
    return languages.map { language in
      DocumentPlan(
        language: language, stem: DocumentName.stem(id: id, language: isPlain ? nil : language))
    }
  }
}

extension DocumentPlan {
  /// Throws where two documents of one run would have one name, before anything is set.
  static func refuseCollisions(_ events: [(place: Place, plans: [DocumentPlan])]) throws {
    var owners: [String: Place] = [:]
    var findings: [Finding] = []
    for (place, plans) in events {
      for plan in plans {
        if let owner = owners[plan.stem] {
          findings.append(
            .error(
              "its document “\(plan.stem)” would take the place of that of \(owner)", at: place,
              hint: "give the two events different ids, or set them into different folders"))
        } else {
          owners[plan.stem] = place
        }
      }
    }
    if !findings.isEmpty { throw CommandFailure(.usage, findings) }
  }
}
