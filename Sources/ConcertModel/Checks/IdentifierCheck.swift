/// Whether an identifier can be one of its keeper's: form and check digit.
///
/// Keepers we do not know may write what they like.
public enum IdentifierCheck {
  /// What is wrong with an identifier and what to write; nil when nothing is, or nobody can tell.
  public static func fault(in identifier: ExternalIdentifier) -> (message: String, hint: String)? {
    let value = identifier.value
    switch identifier.scheme {
    case "isni": return check(isISNI(value), "ISNI", "16 digits, the last of which may be X")
    case "orcid": return check(isISNI(value), "ORCID", "16 digits, the last of which may be X")
    case "viaf": return check(isNumber(value, 1...22), "VIAF number", "digits alone")
    case "wikidata":
      let isItem = value.first == "Q" && isNumber(value.dropFirst(), 1...12) && value != "Q0"
      return check(isItem, "Wikidata item", "Q and a number, such as Q188653")
    case "musicbrainz", "mbid":
      return check(isUUID(value), "MusicBrainz id", "32 hexadecimal digits in five groups")
    case "ipi": return check(isIPI(value), "IPI name number", "11 digits, leading noughts too")
    case "iswc": return check(isISWC(value), "ISWC", "T-034.524.680-1")
    default: return nil
    }
  }

  private static func check(_ isSound: Bool, _ name: String, _ form: String)
    -> (message: String, hint: String)?
  {
    isSound ? nil : ("is no \(name)", "compare it with its keeper's; it is written as \(form)")
  }

  private static func isNumber(_ text: some StringProtocol, _ lengths: ClosedRange<Int>) -> Bool {
    lengths.contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func digits(_ text: some StringProtocol) -> [Int] {
    text.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
  }

  /// ISO 27729: the check character of ISO/IEC 7064, MOD 11-2.
  private static func isISNI(_ text: String) -> Bool {
    let plain = text.filter { $0 != " " && $0 != "-" }
    guard plain.utf8.count == 16, let last = plain.last, isNumber(plain.dropLast(), 15...15) else {
      return false
    }
    let sum = digits(plain.dropLast()).reduce(0) { ($0 + $1) * 2 % 11 }
    let check = (12 - sum) % 11
    return last == (check == 10 ? "X" : Character(String(check)))
  }

  /// CISAC: nine digits weighted 10 to 2 and two check digits, modulo 101.
  private static func isIPI(_ text: String) -> Bool {
    let plain = text.filter { $0 != " " && $0 != "." }
    guard isNumber(plain, 11...11) else { return false }
    let all = digits(plain)
    let sum = zip(all, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
    let check = (101 - sum % 101) % 101 % 100
    return all[9] * 10 + all[10] == check
  }

  /// ISO 15707: T, nine digits, and a check digit over 1 for the T and the digits by their places.
  private static func isISWC(_ text: String) -> Bool {
    let plain = text.filter { $0 != "-" && $0 != "." && $0 != " " }
    guard plain.first == "T", isNumber(plain.dropFirst(), 10...10) else { return false }
    let all = digits(plain)
    let sum = all.prefix(9).enumerated().reduce(1) { $0 + ($1.offset + 1) * $1.element }
    return all[9] == (10 - sum % 10) % 10
  }

  private static func isUUID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && parts.joined().utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20)
      }
  }
}
