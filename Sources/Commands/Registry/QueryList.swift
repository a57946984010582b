import Findings
import Interchange
import Registry

/// A list of queries in a file, one a line: the names somebody has to look up.
struct QueryList {
  /// One line of it.
  struct Line {
    var text: String
    var place: Place
  }

  /// The lines that hold something.
  let lines: [Line]

  /// Reads a list, in any encoding that tables come in.
  ///
  /// - Parameter path: the file; `-` for standard input.
  init(_ path: String) throws {
    let name = path == "-" ? "standard input" : path
    let bytes = try path == "-" ? InputFile.standardInput() : InputFile.bytes(of: path)
    lines = String(decoding: try Self.utf8(bytes, name), as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().compactMap { index, line in
        line.allSatisfy(\.isWhitespace)
          ? nil : Line(text: String(line), place: Place(file: name, line: index + 1))
      }
  }

  private static func utf8(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    do {
      return try TextEncoding.detected(in: bytes).utf8(bytes, file: name)
    } catch {
      throw CommandFailure(.unreadableInput, error.findings)
    }
  }
}

/// How long each query of a list took, for those who measure it.
struct QueryTimes {
  /// Where it is told; nil where nobody measures.
  let errors: Sink?

  /// Does the work and tells what it took, in the C locale.
  func telling<Result>(_ work: () throws -> Result) rethrows -> Result {
    guard let errors else { return try work() }
    let (wall, processor) = (Clocks.wall, Clocks.processor)
    let result = try work()
    let took = [Clocks.wall - wall, Clocks.processor - processor].map { $0 * 1_000 }
    errors.line("query: \(took[0]) ms, \(took[1]) ms of processor")
    return result
  }
}
