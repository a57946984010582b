/// Why a PDF could not be read, changed or written.
public enum PDFFault: Error, Sendable, Hashable {
  /// It is no PDF, is cut short, or contradicts itself; with the library's own words.
  case damaged(String)
  /// It is locked with a password.
  case encrypted
  /// It could not be changed or written as asked; with the library's own words.
  case refused(String)
  /// Pages paint in ways that have no place in the profile asked for.
  case unprintable([Complaint])

  /// What a press could not print as it is meant.
  public struct Complaint: Sendable, Hashable {
    /// The page, from 1.
    public var page: Int
    /// What is wrong with it.
    public var reason: String
    /// What can be done.
    public var hint: String
  }

  /// The fault in words.
  public var message: String {
    switch self {
    case .damaged(let words): "the PDF is damaged: \(words)"
    case .encrypted: "the PDF is locked with a password"
    case .refused(let words): "the PDF could not be finished: \(words)"
    case .unprintable(let complaints):
      complaints.map { "page \($0.page): \($0.reason)" }.joined(separator: "; ")
    }
  }
}
