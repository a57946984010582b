import Foundation
import Testing

@testable import Commands

/// The supervisor over workers that are small shell scripts.
@Suite struct SupervisorTests {
  private let folder = TestFolder()

  private func supervisor(
    _ script: String, workers: Int = 2, patience: Double = 20,
    isInterrupted: @escaping () -> Bool = { false }
  ) -> Supervisor {
    let body = "cd '\(folder.path)'\necho ready\nwhile read -r task; do\n\(script)\ndone\n"
    return Supervisor(
      command: ["/bin/sh", "-c", body],
      rules: .init(workers: workers, patience: patience, memory: 512 << 20),
      isInterrupted: isInterrupted)
  }

  private func outcomes(_ supervisor: Supervisor, _ count: Int) throws
    -> [Int: Supervisor.Outcome]
  {
    var heard: [Int: Supervisor.Outcome] = [:]
    let ending = try supervisor.run(0..<count, task: { "t\($0)" }) { number, outcome in
      #expect(heard[number] == nil)
      heard[number] = outcome
    }
    #expect(ending == .finished)
    supervisor.dismiss()
    return heard
  }

  @Test func everyTaskIsAnsweredOnce() throws {
    for workers in [1, 3] {
      let heard = try outcomes(supervisor(#"echo "did $task""#, workers: workers), 50)
      #expect(heard.count == 50)
      #expect((0..<50).allSatisfy { heard[$0] == .answer("did t\($0)") })
    }
  }

  @Test func noMoreWorkersAreStartedThanThereAreTasks() throws {
    _ = try outcomes(supervisor("echo $$ >>pids; echo $task", workers: 8), 2)
    let pids = Set((folder.text("pids") ?? "").split(separator: "\n"))
    #expect(pids.count <= 2 && !pids.isEmpty)
  }

  @Test func aWorkerThatHasGrownIsReplacedBetweenTwoTasks() throws {
    let body = "echo ready; while read -r task; do echo \"$task $$\"; done"
    let supervisor = Supervisor(
      command: ["/bin/sh", "-c", body],
      rules: .init(workers: 1, patience: 20, comfort: 0), isInterrupted: { false })
    var pids: Set<Substring> = []
    _ = try supervisor.run(0..<200, task: { "\($0)" }) { number, outcome in
      guard case .answer(let line) = outcome else { return }
      let words = line.split(separator: " ")
      #expect(words.first == Substring("\(number)"))
      if let pid = words.last { pids.insert(pid) }
    }
    #expect(pids.count == 4)
  }

  @Test func aCrashCostsItsOwnTaskAfterASecondTryAndNoOther() throws {
    let heard = try outcomes(
      supervisor(
        #"if [ $task = t3 ]; then echo x >>tries; echo "Fatal error: t3" >&2; kill -SEGV $$; fi; echo $task"#
      ), 8)
    #expect(heard.count == 8)
    #expect(
      heard[3]
        == .failure(
          "was ended by signal 11 (Segmentation fault)", complaint: "Fatal error: t3"))
    #expect(heard.filter { $0.key != 3 }.allSatisfy { $0.value == .answer("t\($0.key)") })
    #expect(folder.text("tries") == "x\nx\n")
  }

  @Test func aTaskThatFailsOnceIsDoneAtTheSecondTry() throws {
    let heard = try outcomes(
      supervisor(#"if [ $task = t1 ] && [ ! -e once ]; then : >once; exit 3; fi; echo $task"#),
      3)
    #expect(heard[1] == .answer("t1"))
  }

  @Test func aWorkerThatHangsIsEnded() throws {
    let start = now()
    let heard = try outcomes(
      supervisor(#"if [ $task = t0 ]; then sleep 600; fi; echo $task"#, patience: 1), 3)
    #expect(heard[0] == .failure("took longer than 1 s", complaint: nil))
    #expect(heard[1] == .answer("t1") && heard[2] == .answer("t2"))
    #expect(now() - start < 20)
  }

  @Test func aWorkerThatGrowsWithoutEndIsEnded() throws {
    let heard = try outcomes(
      supervisor(
        #"""
        if [ $task = t0 ]; then
          rm -f f; mkfifo f; (cat /dev/zero >f &); exec tail -c 2000000000 f
        fi; echo $task
        """#), 2)
    guard case .failure(let reason, _)? = heard[0] else {
      Issue.record("\(String(describing: heard[0]))")
      return
    }
    #expect(reason == "took more than 512 MB")
    #expect(heard[1] == .answer("t1"))
  }

  @Test func muchComplaintAndLongAnswersDoNotBlock() throws {
    let heard = try outcomes(
      supervisor(
        #"head -c 300000 /dev/zero | tr '\0' x >&2; head -c 300000 /dev/zero | tr '\0' y; echo"#),
      4)
    #expect(heard.count == 4)
    #expect(heard[2] == .answer(String(repeating: "y", count: 300_000)))
  }

  @Test func anAnswerWithoutEndIsNotKept() throws {
    let heard = try outcomes(
      supervisor(#"if [ $task = t0 ]; then exec cat /dev/zero; fi; echo $task"#), 2)
    #expect(heard[0] == .failure("gave an answer without end", complaint: nil))
  }

  @Test func aWorkersRefusalEndsTheRun() {
    let supervisor = Supervisor(
      command: ["/bin/sh", "-c", "echo no such layout; sleep 9"],
      rules: .init(workers: 2, patience: 5), isInterrupted: { false })
    #expect(throws: Supervisor.Refusal.self) {
      try supervisor.run(0..<3, task: { "\($0)" }) { _, _ in }
    }
  }

  @Test func workersThatCannotStartAreAFaultAndNotAnEndlessLoop() {
    for command in [["/nonexistent/leporello"], ["/bin/sh", "-c", "exit 1"]] {
      let supervisor = Supervisor(
        command: command, rules: .init(workers: 2, patience: 5), isInterrupted: { false })
      let failure = #expect(throws: CommandFailure.self) {
        try supervisor.run(0..<3, task: { "\($0)" }) { _, _ in }
      }
      #expect(failure?.status == .fault)
    }
  }

  @Test func anInterruptionEndsWithinTwoSecondsAndKeepsWhatWasDone() throws {
    var count = 0
    let start = now()
    let supervisor = supervisor(
      #"if [ $task = t5 ]; then sleep 600; fi; echo $task"#,
      isInterrupted: { count >= 5 })
    let ending = try supervisor.run(0..<1000, task: { "t\($0)" }) { _, _ in count += 1 }
    #expect(ending == .interrupted)
    #expect(count < 10 && now() - start < 4)
  }

  @Test func anErrorOfTheListenerStopsTheWorkersAndReachesTheCaller() {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try supervisor("echo $task").run(0..<1000, task: { "t\($0)" }) { number, _ in
        if number == 3 { throw Full() }
      }
    }
  }
}
