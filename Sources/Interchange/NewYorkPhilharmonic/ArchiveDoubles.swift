import ConcertModel
import Findings

/// People the archive may have entered twice: of one surname, with given names of which one only
/// shortens the other. They are told, never put together: John Adams was two.
enum ArchiveDoubles {
  /// A note for each pair.
  static func findings(among people: [(entry: Person, line: Int)], file: String) -> [Finding] {
    var bySurname: [String: [(given: [String], person: Person, line: Int)]] = [:]
    for (person, line) in people {
      let parts = (person.sortName ?? "").split(separator: ",").map { folded(String($0)) }
      guard parts.count == 2 else { continue }
      let given = parts[1].split(separator: " ").map(String.init)
      bySurname[parts[0], default: []].append((given, person, line))
    }
    return bySurname.sorted { $0.key < $1.key }.flatMap { _, bearers in
      bearers.indices.flatMap { index in
        bearers[(index + 1)...].filter { isShortened(bearers[index].given, $0.given) }.map {
          other in
          let first = bearers[index].person
          return Finding.note(
            "“\(display(other.person))” may be “\(display(first))”",
            at: Place(file: file, line: other.line, record: other.person.id),
            hint: "if they are one: leporello registry merge \(other.person.id ?? "") "
              + "\(first.id ?? "")")
        }
      }
    }
  }

  private static func display(_ person: Person) -> String {
    person.name.entries.first?.text ?? person.id ?? ""
  }

  /// Whether the shorter names of one are the other's, whole or by their initials.
  private static func isShortened(_ one: [String], _ other: [String]) -> Bool {
    guard !one.isEmpty, !other.isEmpty, one != other else { return false }
    return zip(one, other).allSatisfy { first, second in
      first == second || first.count == 1 && second.hasPrefix(first)
        || second.count == 1 && first.hasPrefix(second)
    }
  }
}
