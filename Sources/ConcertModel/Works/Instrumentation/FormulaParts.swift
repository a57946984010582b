/// How a dialect writes one section of the woodwinds or brass.
extension FormulaWriter {
  func part(_ chairs: [Chair], _ section: OrchestraSection) -> String {
    switch dialect {
    case .daniels: danielsPart(chairs)
    case .thompson: countedPart(chairs, section)
    case .musicSales, .stringsFirst: bracketedPart(chairs, section)
    case .band: bandPart(chairs, section)
    case .short: String(chairs.count)
    }
  }

  /// `3[1.2/pic.Eh]`
  private func danielsPart(_ chairs: [Chair]) -> String {
    let isPlain = chairs.allSatisfy { $0.number != nil && $0.doublings.isEmpty && !$0.isOptional }
    guard !isPlain else { return String(chairs.count) }
    let players = chairs.map { chair in
      (chair.isOptional ? "opt " : "")
        + ([chair.number.map(String.init) ?? word(chair.instrument)] + chair.doublings.map(word))
        .joined(separator: "/")
    }
    return "\(chairs.count)[\(players.joined(separator: "."))]"
  }

  /// `3d1+1+Eb`
  private func countedPart(_ chairs: [Chair], _ section: OrchestraSection) -> String {
    let own = chairs.filter { $0.number != nil }
    let doubling = own.count { $0.doublings == [section.auxiliary] }
    return "\(own.count)" + (doubling > 0 ? "d\(doubling)" : "")
      + extras(of: chairs, section)
  }

  private func extras(of chairs: [Chair], _ section: OrchestraSection) -> String {
    var runs: [(chair: Chair, count: Int)] = []
    for chair in chairs where chair.number == nil {
      if let last = runs.last, last.chair == chair {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((chair, 1))
      }
    }
    return runs.map { chair, count in
      let isAuxiliary = chair.instrument == section.auxiliary
      let flag = chair.isOptional ? "opt " : ""
      if isAuxiliary, dialect == .thompson || dialect == .band { return "+\(flag)\(count)" }
      return "+\(flag)" + (count > 1 ? String(count) : "") + word(chair.instrument)
    }.joined()
  }

  /// `3(2pic)`, `3(II=afl)+ca`
  private func bracketedPart(_ chairs: [Chair], _ section: OrchestraSection) -> String {
    let own = chairs.filter { $0.number != nil }
    let doubling = own.enumerated().filter { !$0.element.doublings.isEmpty }
    var text = String(own.count)
    if let first = doubling.first {
      let areLast = doubling.count == own.count - first.offset
      text += "(" + doublingList(doubling, areLast: areLast).joined(separator: ",") + ")"
    }
    return text + extras(of: chairs, section)
  }

  private func doublingList(
    _ doubling: [(offset: Int, element: Chair)], areLast: Bool
  ) -> [String] {
    var list: [(words: String, count: Int)] = []
    for (offset, chair) in doubling {
      let words = chair.doublings.map(word).joined(separator: "+")
      if !areLast {
        list.append((roman(offset + 1) + "=" + words, 1))
      } else if let last = list.last, last.words == words {
        list[list.count - 1].count += 1
      } else {
        list.append((words, 1))
      }
    }
    return list.map { $0.count > 1 ? "\($0.count)\($0.words)" : $0.words }
  }

  private func roman(_ number: Int) -> String {
    let digits = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    return String(repeating: "X", count: number / 10) + digits[number % 10]
  }

  /// `2d1+1`, and for clarinets and saxophones a digit a kind: `131111`
  private func bandPart(_ chairs: [Chair], _ section: OrchestraSection) -> String {
    guard section == .clarinet || section == .saxophone, !chairs.isEmpty else {
      return countedPart(chairs, section)
    }
    let names = chairs.map(\.instrument)
    let digits: Int
    if section == .clarinet {
      digits = names.contains("basset horn") ? 7 : 6
    } else {
      digits =
        names.contains("bass saxophone") ? 5 : names.contains("soprano saxophone") ? 4 : 3
    }
    let kinds = BandKinds.kinds(section, digits: digits) ?? []
    return kinds.map { kind in String(min(9, names.count { $0 == kind })) }.joined()
  }
}
