import Findings
internal import Glibc

/// Where the house keeps what every programme uses: `Layouts/` and `Fonts/`.
public struct HouseFolders: Sendable, Hashable {
  /// The folder that holds both.
  public let root: String

  /// The house in a folder that is known.
  public init(root: String) {
    self.root = root
  }

  /// Layout sheets, with `Styles/` and `Samples/` inside.
  public var layouts: String { root + "/Layouts" }
  /// The font list `fonts.yaml` and the user's own fonts.
  public var fonts: String { root + "/Fonts" }
  /// What the columns of known tables hold.
  public var mappings: String { root + "/Mappings" }

  /// Finds the house: `$LEPORELLO_HOME`; installed beside the program (`../share/leporello`); a
  /// folder above the program, as in a checkout (`.build/release/leporello`); the working folder.
  public static func find(
    environment: [String: String], executable: String
  ) throws -> HouseFolders {
    if let home = environment["LEPORELLO_HOME"], !home.isEmpty {
      let house = HouseFolders(root: home)
      guard house.isThere else {
        throw CommandFailure(
          .unreadableInput,
          .error(
            "$LEPORELLO_HOME holds no Layouts and Fonts", at: Place(file: home),
            hint: "name the folder that holds both, or unset the variable"))
      }
      return house
    }
    let program = folder(of: executable)
    let candidates = [folder(of: program) + "/share/leporello"] + foldersAbove(program) + ["."]
    if let found = candidates.map({ HouseFolders(root: $0) }).first(where: \.isThere) {
      return found
    }
    throw CommandFailure(
      .unreadableInput,
      .error(
        "the folders Layouts and Fonts were not found", at: Place(file: executable),
        hint: "set LEPORELLO_HOME to the folder that holds both"))
  }

  /// The names of the house's layout sheets, in alphabetical order.
  func sheets() throws -> [String] {
    try fileNames(in: layouts).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .sorted()
  }

  private var isThere: Bool { isFolder(layouts) && isFolder(fonts) }
}

/// The folder and those above it, from the nearest upwards.
private func foldersAbove(_ path: String) -> [String] {
  var folders: [String] = []
  var current = path
  while !current.isEmpty, current != "/", current != "." {
    folders.append(current)
    current = folder(of: current)
  }
  return folders
}

/// The folder a path stands in: `.` for a bare name.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func lastPart(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Whether a folder stands there; links are followed.
func isFolder(_ path: String) -> Bool {
  kind(of: path) == S_IFDIR
}

/// Whether a file stands there that can be read like one; links are followed.
func isFile(_ path: String) -> Bool {
  kind(of: path).map { $0 != S_IFDIR } ?? false
}

/// Whether the name itself is a link, wherever it leads.
func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

private func kind(of path: String) -> mode_t? {
  var status = stat()
  return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
}
