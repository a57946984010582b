internal import Glibc
import Synchronization

/// Whether the user has asked the program to stop, by Ctrl-C or by SIGTERM.
enum Interruption {
  private static let caught = Atomic<Bool>(false)

  /// From now on SIGINT, SIGTERM and SIGHUP are noted instead of ending the program, and a full
  /// file or a closed pipe gives an error instead of a signal.
  static func listen() {
    caught.store(false, ordering: .relaxed)  // the flag exists before a handler may touch it
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in
      Interruption.caught.store(true, ordering: .relaxed)
      alarm(Interruption.farewell)  // “async-signal-safe” (signal-safety(7)), as _exit(2) is
    }
    signal(SIGALRM) { _ in _exit(ExitStatus.cancelled.rawValue) }
    // Without SA_RESTART a waiting poll(2) or read(2) returns at once.
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      sigaction(signal, &action, nil)
      sigaddset(&awaited, signal)
    }
    // Whoever started us may have held them back, and a mask outlives exec(2).
    sigaddset(&awaited, SIGALRM)
    sigprocmask(SIG_UNBLOCK, &awaited, nil)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Seconds after which a program that was asked to stop and has not come to a place where it
  /// can is ended.
  private static let farewell: UInt32 = 2

  /// From now on the program stops by itself when asked, however long its farewell takes.
  static func stopsByItself() {
    signal(SIGALRM, SIG_IGN)
  }

  /// Does work that must not be cut in two: a program whose time is up ends after it.
  static func holdingEnd<Result>(_ work: () throws -> Result) rethrows -> Result {
    var end = sigset_t()
    var before = sigset_t()
    sigemptyset(&end)
    sigaddset(&end, SIGALRM)
    pthread_sigmask(SIG_BLOCK, &end, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }

  /// Whether a signal has come.
  static var hasCome: Bool { caught.load(ordering: .relaxed) }
}
