import ConcertModel
import Findings
import Registry

/// Which registry a command works with.
struct RegistryFile: Hashable, Sendable {
  /// The file.
  var path: String
  /// Whether the user named it, by option or variable; if not, it need not be there.
  var isNamed: Bool
  /// The registry of `--registry`, else of `$LEPORELLO_REGISTRY`, else `registry.leporello` here.
  init(_ arguments: Arguments, _ session: Session) {
    let named = arguments.value("registry") ?? session.environment["LEPORELLO_REGISTRY"]
    isNamed = !(named ?? "").isEmpty
    path = isNamed ? named ?? "" : "registry.leporello"
  }

  /// Whether there is one to look things up in.
  var isThere: Bool { isNamed || isFile(path) }

  /// Opens it.
  ///
  /// What is wrong with it is told at its name; a file that is not there is told as that.
  ///
  /// - Parameter errors: where it is told that an older file was brought to this version's schema.
  func open(_ access: Registry.Access = .read, telling errors: Sink? = nil) throws -> Registry {
    guard isFile(path) else {
      throw CommandFailure(
        .unreadableInput,
        .error(
          "there is no registry of that name", at: Place(file: path),
          hint: "make one with leporello registry init, or name another with --registry"))
    }
    do {
      let registry = try Registry.open(path, access)
      if let copy = registry.copyOfOlder {
        errors?.line(
          Finding.note(
            "brought to this version's schema; as it was it lies in \(copy)", at: Place(file: path)
          ).description)
      }
      return registry
    } catch let error as RegistryError {
      throw CommandFailure(error.status, error.finding(about: path))
    }
  }
}

extension RegistryError {
  /// How a command ends that meets the error.
  var status: ExitStatus {
    switch self {
    case .missing: .unreadableInput
    case .exists, .notWritten: .unwritableOutput
    case .damaged, .locked, .foreign, .newer: .registry
    case .refused: .rejections
    case .fault: .fault
    }
  }

  /// The error as it is printed, at the file that its text begins with.
  var finding: Finding {
    if case .refused = self { return .error(description, at: .nowhere, hint: hint) }
    guard let end = description.firstRange(of: ": ") else {
      return .error(description, at: .nowhere, hint: hint)
    }
    return .error(
      String(description[end.upperBound...]),
      at: Place(file: String(description[..<end.lowerBound])), hint: hint)
  }

  /// The error about a file we know: at its place, and not naming it again.
  func finding(about path: String) -> Finding {
    var text = description
    for prefix in ["\(path): ", "\(path) "] where text.hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    return .error(text, at: Place(file: path), hint: hint)
  }
}
