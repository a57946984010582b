import ConcertModel

/// What stands before and after the programme: letters, lists, advertisements.
extension EventMaker {
  mutating func addMatter(to event: inout Event) {
    event.number = maybe { $0.texts() }
    event.broadcast = maybe { $0.texts() }
    event.letters = some(1) {
      Letter(
        heading: $0.maybe { $0.texts() }, text: $0.texts(), place: $0.maybe { $0.texts() },
        date: $0.date(),
        signatories: $0.some {
          Signatory(
            name: $0.texts(), function: $0.maybe { $0.texts() },
            signature: $0.maybe { $0.word() })
        })
    }
    event.synopsis = some(1) {
      SynopsisAct(
        heading: $0.maybe { $0.texts() }, setting: $0.maybe { $0.texts() }, text: $0.texts())
    }
    event.quotations = some(1) { $0.quotation() }
    event.glossary = some { GlossaryEntry(term: $0.texts(), text: $0.texts()) }
    event.listening = some { $0.texts() }
    event.furtherReading = some { $0.texts() }
    event.donors = some(1) {
      let name = $0.texts()
      return DonorTier(title: $0.maybe { $0.texts() }, names: [name] + $0.some { $0.texts() })
    }
    event.advertisements = some(1) {
      Advertisement(
        size: $0.one(of: Advertisement.Size.allCases), advertiser: $0.maybe { $0.texts() },
        text: $0.maybe { $0.texts() }, file: $0.maybe { $0.word() })
    }
    event.production =
      maybe { maker in
        ProductionCredit.Role.allCases.filter { _ in maker.number(below: 3) == 0 }
          .map { ProductionCredit(role: $0, names: [maker.texts()]) }
      } ?? []
    event.wentToPrint = maybe { $0.date() } ?? nil
  }
}
