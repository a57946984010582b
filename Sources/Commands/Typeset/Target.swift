/// Where the documents of `typeset` go: a folder, one file, or the standard output.
struct Target {
  private enum Kind {
    case folder(OutputFolder)
    case file(OutputFolder, name: String)
    case standardOutput
  }

  private let kind: Kind

  /// Finds out what `--output` means, and opens the folder.
  ///
  /// It names a file where it ends like one and no folder stands there; that can take only one
  /// document with one file.
  init(_ arguments: Arguments, _ options: SettingOptions, documents: [DocumentPlan]) throws {
    guard let output = arguments.value("output") else {
      kind = options.form == .text ? .standardOutput : .folder(try OutputFolder("Output"))
      return
    }
    guard output.hasSuffix("." + options.form.ending), !isFolder(output) else {
      kind = .folder(try OutputFolder(output))
      return
    }
    guard documents.count <= 1, !options.form.isPaged else {
      throw arguments.usage(
        "“\(output)” is one file, and there are several to be written",
        hint: "name a folder, or ask for one language and one event")
    }
    kind = .file(try OutputFolder(folder(of: output)), name: lastPart(of: output))
  }

  /// Writes a document's files; gives the path of the first one, nil for what was printed.
  func write(_ document: FinishedDocument, printing output: Sink) throws -> String? {
    var first: String?
    for file in document.files {
      switch kind {
      case .standardOutput: output.write(file.bytes)
      case .folder(let folder):
        try folder.write(file.bytes, as: file.name)
        first = first ?? folder.path(of: file.name)
      case .file(let folder, let name):
        try folder.write(file.bytes, as: name)
        first = folder.path(of: name)
      }
    }
    return first
  }
}
