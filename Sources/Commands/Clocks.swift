internal import Glibc

/// Clocks for those who measure the program (`LEPORELLO_TIMES`); nothing printed depends on them.
enum Clocks {
  /// Seconds of the processor that this process has had.
  static var processor: Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// Seconds that have gone by, from some moment on.
  static var wall: Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
