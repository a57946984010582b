internal import Glibc

/// Where a command writes what it has to say: standard output, standard error, or a test's ear.
public final class Sink {
  private let accept: (UnsafeRawBufferPointer) -> Int32
  private var heard: [UInt8]?

  /// Whether a person is reading on a terminal.
  public let isTerminal: Bool
  /// The error number of the first write that failed; nothing is written after it.
  public private(set) var failure: Int32?

  private init(
    isTerminal: Bool, keeps: Bool, accept: @escaping (UnsafeRawBufferPointer) -> Int32
  ) {
    self.isTerminal = isTerminal
    self.accept = accept
    heard = keeps ? [] : nil
  }

  /// A sink that writes to an open file descriptor, which it does not close.
  public static func descriptor(_ descriptor: Int32) -> Sink {
    Sink(isTerminal: isatty(descriptor) == 1, keeps: false) { bytes in
      writeAll(bytes, to: descriptor)
    }
  }

  /// A sink that keeps what it hears.
  public static func kept(isTerminal: Bool = false) -> Sink {
    Sink(isTerminal: isTerminal, keeps: true) { _ in 0 }
  }

  /// What a kept sink has heard.
  public var text: String { String(decoding: heard ?? [], as: UTF8.self) }

  /// Writes the text as it is.
  public func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes.
  public func write(_ bytes: [UInt8]) {
    guard failure == nil, !bytes.isEmpty else { return }
    let code = bytes.withUnsafeBytes(accept)
    if code != 0 { failure = code }
    heard?.append(contentsOf: bytes)
  }

  /// Writes the text and ends the line.
  public func line(_ text: String) {
    write(text + "\n")
  }

  /// Columns of the terminal, or 80.
  var width: Int {
    var size = winsize()
    guard isTerminal, ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 80
    }
    return Int(size.ws_col)
  }
}

/// Writes every byte; 0, or the error number of the write that failed.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
  var rest = bytes[...]
  while !rest.isEmpty {
    // “may transfer fewer than count bytes” (write(2)): so until nothing is left.
    let count = Glibc.write(
      descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    rest = rest.dropFirst(count)
  }
  return 0
}
