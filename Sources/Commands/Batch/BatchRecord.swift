/// What a batch knows of its documents: the manifest of earlier runs, and the journal of this one.
final class BatchRecord {
  private let options: BatchOptions
  private let folder: OutputFolder
  private let manifestFolder: OutputFolder
  private let manifestName: String
  private let journal: Journal
  private let earlier: [String: ManifestLine]

  /// Opens the output folder, sweeps it, and opens the journal beside the manifest.
  init(_ options: BatchOptions, plan: BatchPlan) throws {
    self.options = options
    folder = try OutputFolder(options.output)
    folder.sweep()
    manifestName = options.manifest.map(lastPart) ?? "manifest.jsonl"
    manifestFolder =
      try options.manifest.map { try OutputFolder(Commands.folder(of: $0)) } ?? folder
    let part = options.shard.map { ".\($0.number)-of-\($0.count)" } ?? ""
    journal = try Journal(
      in: manifestFolder, name: manifestName + part + ".journal",
      documents: plan.documentCount, keepingEarlier: options.resumes)
    let path = manifestFolder.path(of: manifestName)
    let known =
      options.resumes && isFile(path) ? ManifestLine.byFile(try InputFile.bytes(of: path)) : [:]
    earlier = known.merging(journal.earlier) { $1 }
  }

  /// The lines of an event all of whose documents are there as they were written, from what they
  /// would be made from now; nil where anything is missing or different.
  func unchanged(_ event: PlannedEvent, _ form: DocumentForm) -> [ManifestLine]? {
    var lines: [ManifestLine] = []
    for plan in event.plans {
      guard var line = line(plan, form, in: earlier), line.status != .failed, !line.files.isEmpty,
        line.recipe == nil || line.recipe == event.recipe,
        line.files.allSatisfy({ $0.isAsWritten(in: folder) })
      else { return nil }
      line.status = .unchanged
      lines.append(line)
    }
    return lines
  }

  private func line(
    _ plan: DocumentPlan, _ form: DocumentForm, in lines: [String: ManifestLine]
  ) -> ManifestLine? {
    // How many digits page numbers have is only known from the document: two, or more.
    let pageCounts = form.isPaged ? [1, 100, 1000, 10_000] : [1]
    return pageCounts.lazy.compactMap { lines[plan.firstFile(form, pages: $0)] }.first
  }

  /// Notes the documents of an event that are on the disk.
  func append(
    _ documents: [WorkAnswer.Document], of event: PlannedEvent, findings: [ReportedFinding]
  ) throws {
    for (number, document) in documents.enumerated() {
      guard let first = document.files.first else { continue }
      let further = document.files.dropFirst()
      try append(
        ManifestLine(
          id: event.id, file: first.file, sha256: first.sha256, pages: document.pages,
          status: .written, findings: findings, further: further.isEmpty ? nil : Array(further),
          recipe: event.recipe),
        event.firstDocument + number)
    }
  }

  /// Notes what became of a document.
  func append(_ line: ManifestLine, _ document: Int) throws {
    try journal.append(line, of: document)
  }

  /// Writes the manifest, in the order of the plan, and removes the journal.
  ///
  /// A run that is not whole, by its user's wish or by its shard, keeps the lines of earlier runs
  /// for documents it has not come to.
  func finish(_ plan: BatchPlan, isWhole: Bool) throws {
    folder.sweep()
    try manifestFolder.alone {
      let path = manifestFolder.path(of: manifestName)
      let keepsOthers = !isWhole || options.shard != nil
      let others =
        keepsOthers && isFile(path)
        ? ManifestLine.byFile(try InputFile.bytes(of: path)) : [:]
      var bytes: [UInt8] = []
      for event in plan.events {
        for (number, document) in event.plans.enumerated() {
          if let line = try journal.line(of: event.firstDocument + number) {
            bytes += line
          } else if let line = line(document, options.setting.form, in: others) {
            bytes += Array((line.json.line + "\n").utf8)
          }
        }
      }
      try manifestFolder.write(bytes, as: manifestName)
    }
    journal.remove()
  }
}

extension FileDigest {
  /// Whether the file is in the folder with the bytes it was written with.
  func isAsWritten(in folder: OutputFolder) -> Bool {
    // A manifest is a text anybody may edit: it names files in the folder, and no others.
    guard !file.contains("/"), let digest = try? InputFile.digest(of: folder.path(of: file))
    else { return false }
    return digest.hexadecimal == sha256
  }
}
