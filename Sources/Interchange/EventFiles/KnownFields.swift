import ConcertModel

/// Keys of each group, for suggestions where reading stopped before it asked for all of them.

let performanceFields = [
  "key", "date", "time", "zone", "doors", "end", "venue", "hall", "occasion", "source",
]
let personFields = [
  "id", "name", "other-names", "sort-name", "honours", "born", "died", "birthplace", "deathplace",
  "nationality", "gender", "claims", "portrait", "biography", "identifiers",
]
let ensembleFields = [
  "id", "name", "other-names", "kind", "part-of", "members", "portrait", "biography",
  "identifiers",
]
let instrumentFields = [
  "id", "name", "plural", "player", "player-feminine", "gloss", "other-names", "abbreviations",
  "family", "score-order", "hornbostel-sachs", "voice", "ensemble", "review", "identifiers",
]
let membershipFields = [
  "person", "instrument", "doublings", "section", "chair", "rank", "endowment", "status", "from",
  "until",
]
let otherNameFields = ["name", "kind", "language", "from", "until"]
let creditFields = [
  "person", "ensemble", "as", "instrument", "role", "character", "function", "standing",
  "sits-out", "joins",
  "performances", "half", "note", "marks", "source",
]
let instrumentCreditFields = ["player", "instrument", "maker", "made", "lender"]
let movementFields = ["title", "parts", "number", "attacca", "duration", "identifiers"]
let venueFields = ["id", "name", "town", "address", "halls", "other-names", "identifiers"]
let seriesFields = [
  "id", "name", "other-names", "kind", "from", "until", "part-of", "identifiers",
]
let workFields =
  ["id", "title", "parts", "movements", "duration", "text", "identifiers", "source"]
  + structuredTitleFields + workDetails

/// What a person writes of a title in fields, beside or instead of its text.
let structuredTitleFields = ["genre", "number", "count", "for", "bond"]

extension EntryKind {
  /// The keys of an entry of the kind, but for events.
  var knownFields: [String] {
    switch self {
    case .person: personFields
    case .ensemble: ensembleFields
    case .instrument: instrumentFields
    case .venue: venueFields
    case .work: workFields
    case .series: seriesFields
    case .event: []
    }
  }
}
