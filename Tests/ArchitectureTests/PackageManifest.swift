/// What Package.swift says of its targets: kind, name, and on whom each depends.
struct PackageManifest {
  struct Target: Equatable {
    enum Kind: String, CaseIterable {
      case library = ".target("
      case executable = ".executableTarget("
      case cLibrary = ".systemLibrary("
      case tests = ".testTarget("
    }
    var kind: Kind
    var name: String
    var dependencies: [String]
  }

  let targets: [Target]

  /// Reads the manifest's text; it is Swift, but what stands in it is always the same few calls.
  init(text: String) {
    targets = Target.Kind.allCases.flatMap { kind in
      text.ranges(of: kind.rawValue).compactMap { call -> Target? in
        let arguments = Self.balanced(text[call.upperBound...])
        guard let name = Self.strings(in: Self.after("name:", in: arguments)).first else {
          return nil
        }
        let dependencies = Self.after("dependencies: [", in: arguments).prefix { $0 != "]" }
        return Target(kind: kind, name: name, dependencies: Self.strings(in: dependencies))
      }
    }
  }

  /// The text up to the bracket that closes what was open before it.
  private static func balanced(_ text: Substring) -> Substring {
    var depth = 1
    return text.prefix { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth > 0
    }
  }

  private static func after(_ label: String, in text: Substring) -> Substring {
    text.firstRange(of: label).map { text[$0.upperBound...] } ?? ""
  }

  private static func strings(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
