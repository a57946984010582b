internal import Glibc

/// One worker: a process of its own that takes a line and answers with a line.
///
/// What ends it, ends it alone: a crash shows as the end of its output. It is a leader of its own
/// process group, so that Ctrl-C reaches the supervisor only, which then ends it in good order.
final class WorkerProcess {
  /// The process.
  let pid: pid_t
  /// What it answers on.
  let output: Int32
  /// What it complains on.
  let complaints: Int32
  /// Whether it has said that it is ready.
  var isReady = false
  /// How many tasks it has answered.
  var answers = 0
  /// The task it has in hand.
  var task: Int?
  /// When patience with it ends, in seconds of the monotonic clock.
  var deadline = 0.0

  private let input: Int32
  private var unread: [UInt8] = []
  private var lastComplaints: [UInt8] = []
  private var isReaped = false

  /// Starts a process; throws the system's error number.
  init(command: [String]) throws {
    var pipes: [(read: Int32, write: Int32)] = []
    do {
      for _ in 0..<3 { pipes.append(try Self.pipe()) }
      pid = try Self.spawn(command, pipes[0].read, pipes[1].write, pipes[2].write)
    } catch {
      for pipe in pipes {
        close(pipe.read)
        close(pipe.write)
      }
      throw error
    }
    for end in [pipes[0].read, pipes[1].write, pipes[2].write] { close(end) }
    (input, output, complaints) = (pipes[0].write, pipes[1].read, pipes[2].read)
    for end in [output, complaints] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    for end in [input, output, complaints] { close(end) }
    // A worker that was dismissed with nothing in hand ends within milliseconds.
    reap(waiting: 0.5)
  }

  /// An error number of the system.
  struct SystemError: Error {
    var code: Int32
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func spawn(
    _ command: [String], _ input: Int32, _ output: Int32, _ complaints: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The copies that dup2 makes do not carry the close-on-exec mark (dup(2)).
    for (index, end) in [input, output, complaints].enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(index))
    }
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let code = posix_spawn(&pid, command[0], &actions, &attributes, &words, environ)
    guard code == 0 else { throw SystemError(code: code) }
    return pid
  }

  /// Hands it a line; false where it is no longer there to take it.
  func send(_ line: String) -> Bool {
    Array((line + "\n").utf8).withUnsafeBytes { writeAll($0, to: input) } == 0
  }

  /// What has come: whole lines, and whether its output has ended.
  ///
  /// Copes with an answer in many pieces without reading any of it twice.
  func receive() -> (lines: [String], hasEnded: Bool) {
    let searchedUntil = unread.count
    let hasEnded = drain(output) { unread.append(contentsOf: $0) }
    var lines: [String] = []
    var start = 0
    for index in searchedUntil..<unread.count where unread[index] == UInt8(ascii: "\n") {
      lines.append(String(decoding: unread[start..<index], as: UTF8.self))
      start = index + 1
    }
    unread.removeFirst(start)
    return (lines, hasEnded)
  }

  /// Whether it talks on and on: no honest answer is as long as this, and memory is not for a
  /// worker gone mad to fill.
  var isRambling: Bool { unread.count > 16 << 20 }

  /// Takes what it complains of and keeps the end of it.
  func hearComplaints() -> Bool {
    drain(complaints) { piece in
      lastComplaints.append(contentsOf: piece)
      if lastComplaints.count > 8192 { lastComplaints.removeFirst(lastComplaints.count - 4096) }
    }
  }

  /// The line of its complaints that says most: Swift's own “Fatal error”, else the last one.
  var complaint: String? {
    _ = hearComplaints()
    let lines = String(decoding: lastComplaints, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
    return lines.first { $0.contains("Fatal error") } ?? lines.last
  }

  /// Reads until nothing more is there; true at the end of the stream.
  private func drain(_ end: Int32, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)  // what a pipe holds
    for _ in 0..<64 {  // the others want to be heard too
      let count = read(end, &buffer, buffer.count)
      if count == 0 { return true }
      if count < 0 { return errno != EAGAIN && errno != EINTR }
      buffer.withUnsafeBytes { take(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    return false
  }

  /// Tells it that no more will come; it ends when what it has in hand is done.
  func dismiss() {
    // The number must stay ours until deinit closes it: something harmless takes its place.
    let nothing = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard nothing >= 0 else { return }
    dup2(nothing, input)
    _ = fcntl(input, F_SETFD, FD_CLOEXEC)
    close(nothing)
  }

  /// Ends it at once.
  @discardableResult
  func end() -> String {
    if !isReaped { kill(pid, SIGKILL) }
    return reap(waiting: 0)
  }

  /// Waits so many seconds for it to end by itself, then ends it; says how the end came.
  @discardableResult
  func reap(waiting seconds: Double) -> String {
    guard !isReaped else { return "had ended" }
    var status: Int32 = 0
    let patience = now() + seconds
    while seconds > 0, now() < patience {
      let ended = waitpid(pid, &status, WNOHANG)
      if ended == pid { return ending(status) }
      usleep(5_000)
    }
    kill(pid, SIGKILL)
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return ending(status)
  }

  private func ending(_ status: Int32) -> String {
    isReaped = true
    let signal = status & 0x7F  // WTERMSIG
    return signal == 0
      ? "ended with status \(status >> 8 & 0xFF)"
      : "was ended by signal \(signal) (\(String(cString: strsignal(signal))))"
  }

  /// Bytes of memory it holds (proc(5): the second number of statm, in pages).
  var residentBytes: Int {
    guard let text = try? InputFile.bytes(of: "/proc/\(pid)/statm") else { return 0 }
    let numbers = String(decoding: text, as: UTF8.self).split(separator: " ")
    return numbers.count > 1 ? (Int(numbers[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE)) : 0
  }
}
