import Findings
internal import Glibc

/// Hands numbered tasks to worker processes, and bears with them: a worker that crashes, hangs or
/// grows too large costs the task it had in hand, after a second try, and nothing else.
final class Supervisor {
  /// What workers may cost.
  struct Rules {
    /// How many work at once.
    var workers: Int
    /// Seconds for one task.
    var patience: Double
    /// Bytes of memory one worker may hold. A worker of ours stays under 200 MB.
    var memory = 2 << 30
    /// Bytes of memory above which a worker is sent home between two tasks: it keeps the words
    /// it has shaped, and names go on being new over a hundred thousand booklets.
    var comfort = 256 << 20
    /// Seconds that tasks in hand are given when everything is to stop.
    var farewell = 1.5
  }

  /// How a task ended.
  enum Outcome: Equatable {
    /// The worker's answer, a line.
    case answer(String)
    /// Why there is none, after two tries.
    case failure(String, complaint: String?)
  }

  /// How the whole ended.
  enum Ending {
    case finished, interrupted
  }

  /// The word every worker says first when it can work, with remarks behind it; any other line is
  /// its reason why not.
  static let greeting = "ready"

  /// What the first worker said behind the greeting.
  private(set) var remarks: String?

  /// A worker said why it cannot work: nobody can.
  struct Refusal: Error {
    var line: String
  }

  private let command: [String]
  private let rules: Rules
  private let isInterrupted: () -> Bool
  private var workers: [WorkerProcess] = []
  private var again: [Int] = []
  private var failedOnce: Set<Int> = []
  private var failedStarts = 0
  private var lastLook = 0.0
  /// Workers that have something to do: for three tasks there need not be eight.
  private var wanted = 0

  /// A supervisor whose workers are started by the command.
  init(command: [String], rules: Rules, isInterrupted: @escaping () -> Bool) {
    self.command = command
    self.rules = rules
    self.isInterrupted = isInterrupted
  }

  /// Runs the tasks numbered in `numbers`; `task` gives the line to send, `hear` takes how each
  /// ended, in the order of their ends, and `tick` is called a few times a second. The workers
  /// stay for a further call. When `hear` throws, or the user interrupts, tasks in hand may end
  /// and are heard; then the workers are gone.
  func run(
    _ numbers: some Collection<Int>, task: (Int) throws -> String, tick: () -> Void = {},
    hear: (Int, Outcome) throws -> Void
  ) throws -> Ending {
    wanted = min(rules.workers, numbers.count)
    var waiting = numbers.makeIterator()
    var next = waiting.next()
    do {
      while true {
        if isInterrupted() { break }
        while let number = again.first ?? next, let worker = try freeWorker() {
          if again.isEmpty { next = waiting.next() } else { again.removeFirst() }
          try hand(number, try task(number), to: worker, hear)
        }
        if workers.allSatisfy({ $0.task == nil }), again.isEmpty, next == nil {
          return .finished
        }
        try attend(within: 0.2, hear)
        tick()
      }
    } catch {
      try? partFromWorkers(hear)
      throw error
    }
    try partFromWorkers(hear)
    return .interrupted
  }

  /// Sends the workers home; those that do not go are ended.
  func dismiss() {
    for worker in workers { worker.dismiss() }
    workers = []
  }

  private func freeWorker() throws -> WorkerProcess? {
    if let free = workers.first(where: { $0.task == nil && $0.isReady }) { return free }
    while workers.count < wanted {
      do {
        let worker = try WorkerProcess(command: command)
        worker.deadline = now() + max(rules.patience, 30)
        workers.append(worker)
      } catch let error as WorkerProcess.SystemError {
        // Fewer workers do as well; without any there is nothing to be done.
        if workers.isEmpty { throw cannotStart(OutputError.reason(error.code)) }
        return nil
      }
    }
    return nil
  }

  private func hand(
    _ number: Int, _ line: String, to worker: WorkerProcess,
    _ hear: (Int, Outcome) throws -> Void
  ) throws {
    worker.task = number
    worker.deadline = now() + rules.patience
    if !worker.send(line) { try bury(worker, hear) }
  }

  /// Waits for the workers and takes what they answer.
  private func attend(within seconds: Double, _ hear: (Int, Outcome) throws -> Void) throws {
    var ends = workers.flatMap { worker in
      [worker.output, worker.complaints].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }
    let count = poll(&ends, nfds_t(ends.count), Int32(seconds * 1000))
    if count > 0 {
      for (index, worker) in workers.enumerated() {
        if ends[2 * index + 1].revents != 0 { _ = worker.hearComplaints() }
        if ends[2 * index].revents != 0 { try listen(to: worker, hear) }
      }
    }
    try lookAfterWorkers(hear)
  }

  private func listen(
    to worker: WorkerProcess, _ hear: (Int, Outcome) throws -> Void
  ) throws {
    let (lines, hasEnded) = worker.receive()
    for line in lines {
      if !worker.isReady {
        guard line.hasPrefix(Self.greeting) else { throw Refusal(line: line) }
        worker.isReady = true
        remarks = remarks ?? String(line.dropFirst(Self.greeting.count + 1))
        failedStarts = 0
      } else if let task = worker.task {
        worker.task = nil
        worker.answers += 1
        try hear(task, .answer(line))
      }
    }
    // Looking costs a read of /proc; not after every answer, then.
    if worker.task == nil, worker.answers % 64 == 0, worker.answers > 0,
      worker.residentBytes > rules.comfort
    {
      worker.dismiss()
      workers.removeAll { $0 === worker }
      return
    }
    if hasEnded {
      try bury(worker, hear)
    } else if worker.isRambling {
      try bury(worker, because: "gave an answer without end", hear)
    }
  }

  /// Ends workers that took too long or too much.
  private func lookAfterWorkers(_ hear: (Int, Outcome) throws -> Void) throws {
    let time = now()
    guard time - lastLook >= 0.2 else { return }
    lastLook = time
    for worker in workers where worker.task != nil || !worker.isReady {
      if time > worker.deadline {
        try bury(worker, because: "took longer than \(Int(rules.patience)) s", hear)
      } else if worker.residentBytes > rules.memory {
        try bury(worker, because: "took more than \(rules.memory >> 20) MB", hear)
      }
    }
  }

  /// A worker has ended, or has to: its task is tried once more, then given up.
  private func bury(
    _ worker: WorkerProcess, because reason: String? = nil,
    _ hear: (Int, Outcome) throws -> Void
  ) throws {
    workers.removeAll { $0 === worker }
    // Where it closed its output by itself it is about to end; SIGKILL would hide how.
    let ending = reason == nil ? worker.reap(waiting: 1) : worker.end()
    let cause = reason ?? ending
    guard let task = worker.task else {
      failedStarts += worker.isReady ? 0 : 1
      if failedStarts >= 3 { throw cannotStart(worker.complaint ?? cause) }
      return
    }
    if failedOnce.insert(task).inserted {
      again.append(task)
    } else {
      try hear(task, .failure(cause, complaint: worker.complaint))
    }
  }

  /// Gives tasks in hand a moment to end, then ends every worker.
  private func partFromWorkers(_ hear: (Int, Outcome) throws -> Void) throws {
    let end = now() + rules.farewell
    for worker in workers { worker.dismiss() }
    defer {
      for worker in workers { worker.end() }
      workers = []
    }
    while now() < end, workers.contains(where: { $0.task != nil }) {
      workers.removeAll { $0.task == nil }
      for worker in workers {
        let (lines, hasEnded) = worker.receive()
        if let task = worker.task, worker.isReady, let line = lines.first {
          worker.task = nil
          try hear(task, .answer(line))
        } else if hasEnded {
          worker.task = nil
        }
      }
      usleep(10_000)
    }
  }

  private func cannotStart(_ reason: String) -> CommandFailure {
    CommandFailure(
      .fault,
      .error("no worker can be started: \(reason)", at: Place(file: command.first)))
  }
}

/// Seconds of the monotonic clock: for patience and progress, never for what is printed.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
