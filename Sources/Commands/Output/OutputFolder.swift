internal import Glibc

/// A folder that finished documents go into, each whole or not at all.
///
/// A file is written under a temporary name, brought to the disk, given its own name, and the
/// folder is brought to the disk as well. The folder is held open: one that is moved or replaced
/// while we work cannot lead us elsewhere.
final class OutputFolder {
  /// The folder as the user named it, without a slash at its end.
  let path: String
  private let descriptor: Int32
  private var count = 0

  /// Opens the folder, making it and those above it where they are missing.
  init(_ name: String) throws {
    var path = name
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path.isEmpty ? "." : path
    try Self.makeFolders(self.path)
    descriptor = open(self.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputError(path: path, step: .folder, code: errno) }
  }

  deinit { close(descriptor) }

  private static func makeFolders(_ path: String) throws {
    if isFolder(path) { return }
    let above = folder(of: path)
    if above != path { try makeFolders(above) }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw OutputError(path: path, step: .folder, code: errno)
    }
  }

  /// The path of a file in the folder.
  func path(of name: String) -> String {
    path == "." ? name : path == "/" ? "/" + name : path + "/" + name
  }

  /// Writes a file whole, in place of one that stands there.
  ///
  /// Throws before anything is changed where a link, a folder or a device stands under the name:
  /// nothing is ever written through a link. On any failure what stood there is still there, and
  /// the temporary file is gone.
  func write(_ bytes: [UInt8], as name: String) throws {
    try refuseForeign(name)
    try Interruption.holdingEnd { try writeWhole(bytes, as: name) }
  }

  private func writeWhole(_ bytes: [UInt8], as name: String) throws {
    count += 1
    let temporary = Self.temporaryPrefix + "\(getpid())-\(count)" + Self.temporarySuffix
    // O_EXCL with O_CREAT: “if path is a symbolic link, the open fails” (open(2)).
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, temporary, flags, 0o666)
    guard file >= 0 else { throw failure(name, .create, errno) }
    // Held until we close the file, so that a later run can tell a dead writer's file from ours.
    flock(file, LOCK_EX | LOCK_NB)
    do {
      try fill(file, with: bytes, for: name)
      guard renameat(descriptor, temporary, descriptor, name) == 0 else {
        throw failure(name, .rename, errno)
      }
    } catch {
      unlinkat(descriptor, temporary, 0)
      close(file)
      throw error
    }
    // close(2) reports what a network file system could not keep.
    guard close(file) == 0 else { throw failure(name, .write, errno) }
    guard fsync(descriptor) == 0 else { throw failure(name, .sync, errno) }
  }

  private func fill(_ file: Int32, with bytes: [UInt8], for name: String) throws {
    let code = bytes.withUnsafeBytes { writeAll($0, to: file) }
    if code != 0 { throw failure(name, .write, code) }
    if fsync(file) != 0 { throw failure(name, .sync, errno) }
  }

  private func refuseForeign(_ name: String) throws {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
    if status.st_mode & S_IFMT != S_IFREG { throw failure(name, .foreign, 0) }
  }

  private func failure(_ name: String, _ step: OutputError.Step, _ code: Int32) -> OutputError {
    OutputError(path: path(of: name), step: step, code: code)
  }

  private static let temporaryPrefix = ".leporello-"
  private static let temporarySuffix = ".part"

  /// Removes the temporary files that killed runs have left; those being written stay.
  func sweep() {
    for name in names() where name.hasPrefix(Self.temporaryPrefix) {
      guard name.hasSuffix(Self.temporarySuffix) else { continue }
      let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
      guard file >= 0 else { continue }
      if flock(file, LOCK_EX | LOCK_NB) == 0 { unlinkat(descriptor, name, 0) }
      close(file)
    }
  }

  private func names() -> [String] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { return [] }
    guard let stream = fdopendir(copy) else {
      close(copy)
      return []
    }
    defer { closedir(stream) }  // closes the descriptor as well
    return entryNames(stream)
  }

  /// Opens a file of the folder for appending and locks it; throws where another run holds it.
  func openLocked(_ name: String) throws -> Int32 {
    try refuseForeign(name)
    let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, name, flags, 0o666)
    guard file >= 0 else { throw failure(name, .create, errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw failure(name, .lock, 0)
    }
    return file
  }

  /// Removes a file of the folder; one that is not there is no matter.
  func remove(_ name: String) {
    unlinkat(descriptor, name, 0)
  }

  /// Runs the work while no other run of ours does the like in this folder.
  func alone<Result>(_ work: () throws -> Result) throws -> Result {
    while flock(descriptor, LOCK_EX) != 0 {
      if errno != EINTR { throw failure("", .lock, errno) }
    }
    defer { flock(descriptor, LOCK_UN) }
    return try work()
  }
}
