/// Writes instrumentations in a dialect, as far as it can say them.
struct FormulaWriter {
  typealias Chair = Instrumentation.Chair

  let dialect: InstrumentationDialect

  init(_ dialect: InstrumentationDialect) { self.dialect = dialect }

  /// The formula; empty for nobody.
  func text(of instrumentation: Instrumentation) -> String {
    let sections = woodwinds(of: instrumentation) + brassSections
    let hasWinds = sections.contains { !instrumentation.chairs(in: $0).isEmpty }
    var groups: [String] = []
    if dialect == .stringsFirst, hasWinds {
      groups.append(leadingStrings(instrumentation.strings))
    }
    if hasWinds {
      groups.append(group(woodwinds(of: instrumentation), instrumentation))
      groups.append(group(brassSections, instrumentation))
    }
    var rest = instrumentation.chairs.filter { chair in
      !hasWinds || !chair.isSeatedAlone || !sections.contains(chair.section)
    }
    if dialect == .band, hasWinds {
      rest.removeAll { $0.instrument == "euphonium" && $0.isSeatedAlone }
    }
    var strings = dialect == .stringsFirst && hasWinds ? nil : self.strings(instrumentation.strings)
    // Five bare numbers at the beginning would be woodwinds.
    if groups.isEmpty, rest.isEmpty, let numbers = strings, !numbers.hasPrefix("str") {
      strings = "str(\(numbers))"
    }
    return (groups + restGroups(rest, strings)).joined(separator: groupSeparator)
  }

  // MARK: Groups

  private var groupSeparator: String {
    switch dialect {
    case .musicSales: "/"
    case .short: "-"
    default: " - "
    }
  }

  private func woodwinds(of instrumentation: Instrumentation) -> [OrchestraSection] {
    switch dialect {
    case .band: OrchestraSection.woodwinds + [.saxophone]
    case .musicSales where !instrumentation.chairs(in: .saxophone).isEmpty:
      [.flute, .oboe, .clarinet, .saxophone, .bassoon]
    default: OrchestraSection.woodwinds
    }
  }

  private var brassSections: [OrchestraSection] {
    dialect == .band ? [.trumpet, .horn, .trombone, .tuba] : OrchestraSection.brass
  }

  private func group(_ sections: [OrchestraSection], _ whole: Instrumentation) -> String {
    var parts = sections.map { part(whole.chairs(in: $0), $0) }
    switch dialect {
    case .band:
      if sections.contains(.tuba) {
        let euphoniums = whole.chairs.count { $0.instrument == "euphonium" && $0.isSeatedAlone }
        let tubas = whole.chairs(in: .tuba).filter { $0.instrument != "euphonium" }
        parts[3...] = [String(euphoniums), part(tubas, .tuba)]
      }
      return parts.joined(separator: ", ")
    case .daniels: return parts.joined(separator: " ")
    case .thompson: return parts.joined(separator: ", ")
    case .musicSales: return parts.joined(separator: ".")
    case .stringsFirst: return parts.joined(separator: ",")
    case .short: return parts.joined(separator: parts.contains { $0.count > 1 } ? "." : "")
    }
  }

  private func leadingStrings(_ strings: Instrumentation.Strings?) -> String {
    guard let strings else { return "0,0,0,0,0" }
    return strings.strength.map { $0.map(String.init).joined(separator: ",") } ?? "str"
  }

  /// What a dialect writes for the string section.
  func strings(_ strings: Instrumentation.Strings?) -> String? {
    switch strings {
    case nil: return nil
    case .section: return "str"
    case .players(let counts):
      let numbers = counts.map(String.init).joined(separator: ".")
      return dialect == .musicSales ? numbers : "str(\(numbers))"
    case .desks(let counts):
      return "str(\(counts.map(String.init).joined(separator: ".")) desks)"
    }
  }

  private func restGroups(_ chairs: [Chair], _ strings: String?) -> [String] {
    switch dialect {
    case .daniels, .short: return items(chairs) + [strings].compactMap { $0 }
    case .thompson, .band, .stringsFirst:
      let list = (items(chairs) + [strings].compactMap { $0 }).joined(separator: ", ")
      return list.isEmpty ? [] : [list]
    case .musicSales:
      var groups: [[Chair]] = []
      for chair in chairs {
        if let last = groups.last?.last, chair.isWritten(beside: last) {
          groups[groups.count - 1].append(chair)
        } else {
          groups.append([chair])
        }
      }
      return groups.map { items($0).joined(separator: ".") } + [strings].compactMap { $0 }
    }
  }

  // MARK: Items

  /// The chairs one by one, timpani and percussion together where the dialect does so.
  func items(_ chairs: [Chair]) -> [String] {
    var items: [String] = []
    var rest = chairs[...]
    while let chair = rest.popFirst() {
      if chair == Chair("timpani"), let next = rest.first, next.isPlainPercussion {
        let word = dialect == .band ? "T" : self.word("timpani")
        switch dialect {
        case .daniels, .band:
          items.append("\(word)+\(next.count.lowerBound)")
          rest.removeFirst()
          continue
        case .stringsFirst:
          items.append("\(word)+\(item(next, times: 1))")
          rest.removeFirst()
          continue
        default: break
        }
      }
      // Seated players alike, who have a chair each.
      var times = 1
      while let next = rest.first, chair.isSeatedAlone, next.isAlike(chair) {
        rest.removeFirst()
        times += 1
      }
      items.append(item(chair, times: times))
    }
    return items
  }

  private func item(_ chair: Chair, times: Int) -> String {
    var text = ""
    if chair.isSolo { text += "solo " }
    if chair.isOptional { text += "opt " }
    if chair.isOffstage { text += "off " }
    let count = chair.count
    if count.lowerBound == count.upperBound {
      let number = count.lowerBound * times
      if number > 1 { text += String(number) }
      text += word(chair.instrument)
    } else {
      text += word(chair.instrument) + "(\(count.lowerBound)-\(count.upperBound))"
    }
    guard !chair.doublings.isEmpty else { return text }
    let words = chair.doublings.map(word)
    return dialect.partsWithSlash || dialect == .stringsFirst
      ? text + "(" + words.joined(separator: "+") + ")"
      : text + "/" + words.joined(separator: "/")
  }

  func word(_ instrument: String) -> String {
    let word = FormulaWords.shared.word(for: instrument, dialect)
    return dialect == .band && word == "T" ? "\"\(instrument)\"" : word
  }
}

extension Instrumentation.Chair {
  fileprivate var isPlainPercussion: Bool {
    instrument == "percussion" && count.lowerBound == count.upperBound
      && self == Self("percussion", count: count)
  }

  /// The same but for the number.
  fileprivate func isAlike(_ other: Self) -> Bool {
    var (one, two) = (self, other)
    one.number = nil
    two.number = nil
    return one == two
  }

  /// Whether a dialect that groups by families puts it in the other's group.
  fileprivate func isWritten(beside other: Self) -> Bool {
    guard isSolo == other.isSolo, isOffstage == other.isOffstage else { return false }
    let families: [Set<OrchestraSection>] = [
      [.timpani, .percussion], [.harp, .keyboard], [.other], [.voice], [.strings],
      Set(OrchestraSection.woodwinds + [.saxophone]), Set(OrchestraSection.brass),
    ]
    return families.contains { $0.contains(section) && $0.contains(other.section) }
  }
}
