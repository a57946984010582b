import Findings
import Imposition
import PDFFinishing

/// Pages on sheets: the PDF, its plan, and what is to be said of it.
struct ImposedDocument {
  var bytes: [UInt8]
  var plan: SheetPlan
  var findings: [Finding]
}

extension ImpositionOptions {
  /// Imposes the pages; throws a finding at the place where that cannot be.
  func impose(_ stock: PageStock, name: String, place: Place) throws -> ImposedDocument {
    guard !stock.pages.isEmpty else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          ImpositionError.noPages.message, at: place, hint: ImpositionError.noPages.hint))
    }
    do {
      let plan = try plan(stock, name: name)
      let notes = stock.notes + plan.notes
      return ImposedDocument(
        bytes: try stock.sheets(plan), plan: plan,
        findings: notes.map { .warning($0, at: place) })
    } catch let error as ImpositionError {
      throw CommandFailure(.usage, .error(error.message, at: place, hint: error.hint))
    } catch let fault as PDFFault {
      throw CommandFailure(.unreadableInput, .error(fault.message, at: place))
    }
  }

  /// On the paper asked for; else on the smallest common one that has room for marks.
  private func plan(_ stock: PageStock, name: String) throws(ImpositionError) -> SheetPlan {
    func ticket(_ paper: PaperSize) -> JobTicket {
      self.ticket(on: paper, for: stock, name: name)
    }
    if let paper { return try Imposer.plan(ticket(paper)) }
    var last: ImpositionError = .noPages
    for name in ["SRA4", "SRA3", "SRA2", "SRA1", "SRA0"] {
      guard let paper = PaperSize(name) else { continue }
      do {
        let plan = try Imposer.plan(ticket(paper))
        if plan.notes.isEmpty || name == "SRA0" { return plan }
      } catch {
        guard case .doesNotFit = error else { throw error }
        last = error
      }
    }
    throw last
  }
}
