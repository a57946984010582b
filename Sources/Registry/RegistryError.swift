import SQLite

/// Why the registry could not be opened, read or written. Nothing has changed when one is thrown
/// by `open`; of a change, what was acknowledged stays and the rest never happened.
public enum RegistryError: Error, Sendable, Equatable {
  /// There is no such file.
  case missing(String)
  /// There is a file of that name already.
  case exists(String)
  /// The file is damaged: what is wrong.
  case damaged(String)
  /// Another process holds the file.
  case locked(String)
  /// The file is not a registry.
  case foreign(String)
  /// The registry was written by a newer version of the program.
  case newer(String)
  /// The disk is full, or the file may not be written.
  case notWritten(String)
  /// What was asked for cannot be done to the entry: why, and what can.
  case refused(String, hint: String)
  /// A fault of the program.
  case fault(String)

  /// The error for one of SQLite's, about the file at `path`.
  init(_ error: SQLiteError, path: String) {
    let text = "\(path): \(error)"
    switch error {
    case .busy: self = .locked(text)
    case .damaged: self = .damaged(text)
    case .foreign: self = .foreign("\(path) is \(error), not a registry")
    case .newer: self = .newer(text)
    case .full, .readOnly, .device: self = .notWritten(text)
    case .cannotOpen: self = .missing(text)
    case .exists: self = .exists(text)
    case .constraint, .interrupted, .statement: self = .fault(text)
    }
  }
}

extension RegistryError: CustomStringConvertible {
  /// One line for the person at the terminal.
  public var description: String {
    switch self {
    case .missing(let text), .exists(let text), .damaged(let text), .locked(let text),
      .foreign(let text), .newer(let text), .notWritten(let text), .fault(let text):
      text
    case .refused(let text, _): text
    }
  }

  /// What the person at the terminal can do about it.
  public var hint: String? {
    switch self {
    case .missing: "make one with: leporello registry init"
    case .exists: "choose another name, or import into the registry that is there"
    case .damaged: "restore the last backup; the file was left as it is"
    case .locked: "wait for the other command to finish, and try again"
    case .foreign: "name the registry with --registry, or make one with: leporello registry init"
    case .newer: "update leporello; the file was left as it is"
    case .notWritten: "make room, or ask for permission to write there"
    case .refused(_, let hint): hint
    case .fault: nil
    }
  }
}
