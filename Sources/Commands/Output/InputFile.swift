import Checksums
import Findings
internal import Glibc

/// Reading whole files, with the reason where one cannot be read.
enum InputFile {
  /// The bytes of a file; throws a failure that names the path and the reason.
  static func bytes(of path: String, limit: Int = 256 << 20) throws -> [UInt8] {
    var content: [UInt8] = []
    try forEachPiece(of: path) { piece in
      content.append(contentsOf: piece)
      if content.count > limit {
        throw CommandFailure(
          .unreadableInput,
          .error(
            "longer than the \(limit >> 20) MB that are read at once", at: Place(file: path)))
      }
    }
    return content
  }

  /// What comes in by standard input, to its end.
  static func standardInput(limit: Int = 64 << 20) throws -> [UInt8] {
    var content: [UInt8] = []
    try forEachPiece(of: STDIN_FILENO, "standard input") { piece in
      content.append(contentsOf: piece)
      if content.count > limit {
        throw CommandFailure(
          .unreadableInput,
          .error(
            "longer than the \(limit >> 20) MB that are read at once",
            at: Place(file: "standard input")))
      }
    }
    return content
  }

  /// The SHA-256 of a file, read piece by piece.
  static func digest(of path: String) throws -> SHA256Digest {
    let running = RunningSHA256()
    try forEachPiece(of: path) { running.add($0) }
    return running.digest()
  }

  private static func forEachPiece(
    of path: String, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // Without O_NONBLOCK a pipe that nobody writes to would keep us waiting for ever.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw unreadable(path, errno) }
    defer { close(file) }
    try refuseAllButFiles(file, path)
    try forEachPiece(of: file, path, take)
  }

  private static func forEachPiece(
    of file: Int32, _ path: String, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count == 0 { return }
      if count < 0 {
        if errno == EINTR { continue }
        throw unreadable(path, errno)
      }
      try buffer.withUnsafeBytes { try take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }

  /// Refuses pipes, devices and folders: they have no end, or no bytes, and are nobody's event.
  private static func refuseAllButFiles(_ file: Int32, _ path: String) throws {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw unreadable(path, errno) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFREG else { return }
    throw CommandFailure(
      .unreadableInput,
      .error(
        "could not be read: it is a \(kind == S_IFDIR ? "folder" : "pipe or a device"), not a file",
        at: Place(file: path), hint: kind == S_IFDIR ? "name a file in it" : "name a file"))
  }

  static func unreadable(_ path: String, _ code: Int32) -> CommandFailure {
    CommandFailure(
      .unreadableInput,
      .error("could not be read: \(OutputError.reason(code))", at: Place(file: path)))
  }
}
