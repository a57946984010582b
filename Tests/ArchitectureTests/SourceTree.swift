import Foundation

/// A text file of the project, with its path from the project's root.
struct SourceFile {
  let path: String
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The target whose folder the file stands in: `Sources/Typesetting/Lines/…` is Typesetting's.
  var target: String? {
    let parts = path.split(separator: "/")
    return parts.count > 2 && (parts[0] == "Sources" || parts[0] == "Tests")
      ? String(parts[1]) : nil
  }

  /// The lines with their number from 1, and what follows `//` cut off.
  var code: [(number: Int, text: String)] {
    lines.enumerated().map { index, line in
      (index + 1, line.range(of: "//").map { String(line[..<$0.lowerBound]) } ?? line)
    }
  }

  /// The modules the file imports, with the line and whether the import is marked `internal`.
  var imports: [(line: Int, module: String, isInternal: Bool)] {
    code.compactMap { number, text in
      let words = text.split(separator: " ").map(String.init)
      guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count,
        words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
      else { return nil }
      let named = importKinds.contains(words[keyword + 1]) ? words.last! : words[keyword + 1]
      let module = named.split(separator: ".")[0]
      return (number, String(module), words[..<keyword].contains("internal"))
    }
  }
}

private let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private"]
private let importKinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let"]

/// The project as it lies on the disk.
enum SourceTree {
  /// The project's root, found from where this file stands.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files under the given folders, by path.
  static func swiftFiles(in folders: String...) throws -> [SourceFile] {
    try folders.flatMap { try textFiles(in: $0) }.filter { $0.path.hasSuffix(".swift") }
  }

  /// The files the project keeps, without what is built or typeset and without a user's fonts.
  static func keptFiles() throws -> [SourceFile] {
    let built: Set = [".git", ".build", "Output"]
    return try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      .filter { !built.contains($0) }
      .flatMap { try textFiles(in: $0) }
  }

  /// The UTF-8 files at or under a path from the root; a file that is not UTF-8 is left out.
  static func textFiles(in place: String) throws -> [SourceFile] {
    let start = root.appendingPathComponent(place)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: start.path, isDirectory: &isFolder) else {
      return []
    }
    let paths =
      isFolder.boolValue
      ? try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted()
        .map { "\(place)/\($0)" }
      : [place]
    return paths.compactMap { path in
      guard let data = try? Data(contentsOf: root.appendingPathComponent(path)),
        let text = String(data: data, encoding: .utf8)
      else { return nil }  // a folder, or a font
      return SourceFile(path: path, text: text)
    }
  }
}
