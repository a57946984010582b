import Testing

@Suite struct ArchitectureTests {
  static let manifest: PackageManifest = {
    let text = (try? SourceTree.textFiles(in: "Package.swift"))?.first?.lines ?? []
    return PackageManifest(text: text.joined(separator: "\n"))
  }()

  @Test func theManifestIsReadWhole() throws {
    let names = Self.manifest.targets.map(\.name)
    #expect(names.contains("Findings") && names.contains("CCairo") && names.contains("leporello"))
    #expect(Set(names).count == names.count)
    let commands = try #require(Self.manifest.targets.first { $0.name == "Commands" })
    #expect(commands.dependencies.contains("Composition"))
  }

  @Test func everyFolderOfSourcesIsATargetOfTheManifest() throws {
    let names = Set(Self.manifest.targets.map(\.name)).union(["CLibraries"])
    let strangers = Set(try SourceTree.swiftFiles(in: "Sources").compactMap(\.target))
      .subtracting(names)
    #expect(strangers.sorted() == [])
  }

  @Test func noRoomLeansOnOneThatIsNotBelowIt() {
    expectNone(ImportRules.climbs(in: Self.manifest))
  }

  @Test func everyImportIsNamedInTheManifestAndThePureRoomsStayPure() throws {
    let files = try SourceTree.swiftFiles(in: "Sources")
    #expect(files.count > 3)
    expectNone(ImportRules.breaches(in: files, of: Self.manifest))
  }

  @Test func everyCLibraryHasOneDoor() throws {
    let files = try SourceTree.swiftFiles(in: "Sources")
    expectNone(ImportRules.sharedCLibraries(in: files, of: Self.manifest))
    for library in Self.manifest.targets where library.kind == .cLibrary {
      let doors = Self.manifest.targets.filter { $0.dependencies.contains(library.name) }
      #expect(doors.count == 1, "\(library.name) is named by \(doors.map(\.name))")
    }
  }

  @Test func nothingInSourcesCanCrashByDesign() throws {
    expectNone(try SourceTree.swiftFiles(in: "Sources").flatMap(CodeRules.crashes))
  }

  @Test func noFileAndNoFunctionIsTooLong() throws {
    let files = try SourceTree.swiftFiles(in: "Sources", "Tests")
    expectNone(files.flatMap(CodeRules.length))
    expectNone(files.flatMap(CodeRules.longFunctions))
  }

  @Test func everyPublicDeclarationIsDocumented() throws {
    expectNone(try SourceTree.swiftFiles(in: "Sources").flatMap(CodeRules.undocumented))
  }

  @Test func noFileNamesAPathOfOneMachine() throws {
    let files = try SourceTree.keptFiles()
    #expect(files.contains { $0.path == "Makefile" })
    expectNone(files.flatMap(CodeRules.machinePaths))
  }
}

/// One issue a breach, each with its file and line.
private func expectNone(
  _ breaches: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  for breach in breaches {
    Issue.record(Comment(rawValue: breach), sourceLocation: sourceLocation)
  }
}
