import Drawing
import Findings
internal import Glibc
import Typesetting

/// The pictures of one event: files of its own folder and of the folders in there, and no others.
///
/// An event file may come from anybody, so a name that leads out of the folder (`../`, `/etc`, a
/// link) is refused as it stands, before anything is opened.
final class PictureShelf: PictureDesk {
  /// The pictures found so far, for the painter.
  private(set) var table = PictureTable()
  /// What was wrong with some of them, in the order they were asked for.
  private(set) var findings: [Finding] = []
  private let folder: String
  private var asked: Set<String> = []
  private var inks: [String: PictureInk?] = [:]

  /// Longer files are refused: 100 MB, more than any JPEG of 50 million dots needs.
  private static let longest = 100 << 20

  /// A shelf over a folder, as its user named it; the empty name is the working folder.
  init(folder: String) { self.folder = folder.isEmpty ? "." : folder }

  /// Looks a picture up, once; what is wrong with it becomes a finding that names the file.
  func facts(of file: String) -> PictureFacts? {
    if asked.insert(file).inserted { look(up: file) }
    return table[file]?.facts
  }

  /// What of a picture is seen, looked at once.
  func ink(of file: String) -> PictureInk? {
    if let known = inks[file] { return known }
    let found = table[file]?.ink
    inks[file] = .some(found)
    return found
  }

  private func look(up file: String) {
    do throws(Refusal) {
      let bytes = try PictureShelf.bytes(of: file, in: folder)
      do throws(PictureFault) {
        let picture = try StoredPicture(bytes)
        table[file] = picture
        checkEnding(of: file, picture.format)
        checkColours(of: file, picture)
      } catch {
        findings.append(PictureShelf.finding(for: error, file))
      }
    } catch {
      findings.append(
        .error(
          "the picture “\(excerpt(file))” \(error.message)", at: Place(field: file),
          hint: error.hint ?? suggestion(file)))
    }
  }

  /// The finding for a picture that cannot be printed.
  static func finding(for fault: PictureFault, _ file: String) -> Finding {
    .error("“\(excerpt(file))”: \(fault.message)", at: Place(field: file), hint: fault.hint)
  }

  /// Pictures on the pages with fewer dots an inch than the sheet asks for; for a press, half of
  /// that is the least.
  func coarse(
    in document: LaidOutDocument, below resolution: Double, forPress: Bool = false
  ) -> [Finding] {
    table.coarse(in: document, below: resolution).map { key, own in
      let message =
        "“\(excerpt(key))” is printed with \(Int(own)) dots an inch, "
        + "and the sheet asks for \(Int(resolution))"
      let hint = "give a larger picture, or print it smaller"
      return forPress && own < resolution / 2
        ? .error(message, at: Place(field: key), hint: hint)
        : .warning(message, at: Place(field: key), hint: hint)
    }
  }

  private func checkEnding(of file: String, _ format: PictureFormat) {
    let ending = lastPart(of: file).split(separator: ".").dropFirst().last.map { $0.lowercased() }
    guard !format.endings.contains(ending ?? "") else { return }
    findings.append(
      .warning(
        "“\(excerpt(file))” holds \(format.name), whatever its name says",
        at: Place(field: file), hint: "call it “….\(format.endings[0])”"))
  }

  private func checkColours(of file: String, _ picture: StoredPicture) {
    guard let profile = picture.unheededProfile else { return }
    findings.append(
      .warning(
        "“\(excerpt(file))” has a colour profile (“\(excerpt(profile))”) that is not heeded",
        at: Place(field: file),
        hint: "save it in sRGB, or for the press as JPEG, whose profile is heeded"))
  }

  private func suggestion(_ file: String) -> String? {
    guard !file.contains("/"), let names = try? fileNames(in: folder) else {
      return "pictures are looked for in the folder of the event file"
    }
    return nearest(to: file, among: names.sorted()).map { "did you mean “\($0)”?" }
      ?? "pictures are looked for in the folder of the event file"
  }
}

extension PictureShelf {
  /// Why a file is not opened, or cannot be read.
  struct Refusal: Error {
    var message: String
    var hint: String?

    fileprivate static let outside = Refusal(
      message: "lies outside the folder of the event file",
      hint: "put it beside the event file, or into a folder there")
  }

  /// The bytes of a file below a folder.
  static func bytes(of file: String, in folder: String) throws(Refusal) -> [UInt8] {
    let path = try confined(file, in: folder)
    // A link in the last place has been followed and judged; a pipe must not keep us waiting.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(message: "is no file")
    }
    guard facts.st_size <= longest else {
      throw Refusal(message: "is longer than \(longest >> 20) MB", hint: "make it smaller")
    }
    return try read(descriptor, length: Int(facts.st_size))
  }

  private static func read(_ descriptor: Int32, length: Int) throws(Refusal) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: length)
    var done = 0
    while done < length {
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Glibc.read(descriptor, $0 + done, length - done) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(errno) }
      if count == 0 { break }
      done += count
    }
    return Array(bytes.prefix(done))
  }

  /// The path of a file with all links followed, which must lie below the folder's own.
  private static func confined(_ file: String, in folder: String) throws(Refusal) -> String {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let leadsOut =
      file.isEmpty || file.hasPrefix("/") || file.hasPrefix("~") || parts.contains("..")
      || file.unicodeScalars.contains("\0")
    if leadsOut { throw .outside }
    if file.contains("://") || file.hasPrefix("data:") {
      throw Refusal(
        message: "is an address, and nothing is fetched from anywhere",
        hint: "save it beside the event file and name the file")
    }
    guard let root = real(folder) else { throw unreadable(errno) }
    guard let path = real(folder + "/" + file) else { throw unreadable(errno) }
    guard path.hasPrefix(root.hasSuffix("/") ? root : root + "/") else { throw .outside }
    return path
  }

  private static func real(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func unreadable(_ code: Int32) -> Refusal {
    code == ENOENT || code == ENOTDIR
      ? Refusal(message: "is not there")
      : Refusal(message: "could not be read: \(OutputError.reason(code))")
  }
}
