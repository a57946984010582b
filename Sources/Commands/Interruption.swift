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
    }
    // Without SA_RESTART a waiting poll(2) or read(2) returns at once.
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      sigaction(signal, &action, nil)
      sigaddset(&awaited, signal)
    }
    // Whoever started us may have held them back, and a mask outlives exec(2).
    sigprocmask(SIG_UNBLOCK, &awaited, nil)
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether a signal has come.
  static var hasCome: Bool { caught.load(ordering: .relaxed) }
}
