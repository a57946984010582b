import Findings
internal import Glibc

extension Command {
  /// `leporello batch`.
  static let batch = Command(
    name: "batch", operands: "<event|folder|query>…", operandCount: 0...Int.max,
    summary: "many documents, in parallel, resumable, with a manifest",
    discussion: """
      Takes event files, folders of them, patterns, and queries to the registry. Writes the
      documents, and beside them manifest.jsonl: a line a document with id, file, sha256,
      pages, status and findings. An event that fails never stops the others. A run that was
      cancelled or killed goes on with --resume, which sets only what is missing or changed.
      """,
    options: SettingOptions.declared + [
      Option("output", "DIR", "where to; the folder Output unless said otherwise"),
      Option("all", nil, "every event of the registry"),
      Option("jobs", "N", "how many worker processes; as many as there are cores"),
      Option("resume", nil, "leave documents that are there and unchanged"),
      Option("shard", "I/N", "only part I of N, for a batch divided among machines"),
      Option("manifest", "FILE", "the manifest; manifest.jsonl in the output folder"),
      Option("timeout", "SECONDS", "for one event, 120 unless said otherwise"),
      .registry, .format, .quiet,
    ],
    run: { arguments, session in
      let house = try HouseFolders.find(
        environment: session.environment, executable: session.executable)
      let options = try BatchOptions(arguments, in: house, session)
      Interruption.stopsByItself()
      return try BatchRun(options, house: house, session: session).carryOut()
    })
}

/// The options of a batch.
struct BatchOptions {
  var setting: SettingOptions
  var words: [String]
  var output: String
  var manifest: String?
  var jobs: Int
  var shard: Shard?
  var resumes: Bool
  var patience: Int
  var registry: RegistryFile
  var takesAll: Bool
  var isQuiet: Bool
  var format: ListFormat?

  init(_ arguments: Arguments, in house: HouseFolders, _ session: Session) throws {
    setting = try SettingOptions(arguments, in: house)
    words = arguments.operands
    guard !words.isEmpty || arguments.has("all") else {
      throw arguments.usage(
        "“batch” wants to know which events", hint: "name files, a folder or a query, or --all")
    }
    output = arguments.value("output") ?? "Output"
    manifest = arguments.value("manifest")
    // More workers than this are a slip of the finger, and each wants 50 MB.
    jobs =
      try arguments.integer("jobs", in: 1...512) ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    shard = try Self.shard(arguments)
    resumes = arguments.has("resume")
    patience = try arguments.integer("timeout", in: 1...86_400) ?? 120
    registry = RegistryFile(arguments, session)
    takesAll = arguments.has("all")
    isQuiet = arguments.has(Option.quiet)
    format = try arguments.choice("format", of: ListFormat.self)
  }

  private static func shard(_ arguments: Arguments) throws -> Shard? {
    guard let text = arguments.value("shard") else { return nil }
    guard let shard = Shard(text) else {
      throw arguments.usage(
        "“\(excerpt(text))” is not a part of a batch",
        hint: "write --shard 2/4 for the second of four parts")
    }
    return shard
  }

  /// What a worker is started with.
  func workerCommand(_ executable: String) -> [String] {
    [executable, "batch-worker"] + setting.words
      + ["--output", output, "--patience", String(patience)]
      + (registry.isThere ? ["--registry", registry.path] : [])
  }
}
