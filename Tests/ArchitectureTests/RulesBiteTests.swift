import Testing

/// The rules of the house applied to small houses that break them.
@Suite struct RulesBiteTests {
  private let manifest = PackageManifest(
    text: """
      .systemLibrary(name: "CCairo", path: "x", pkgConfig: "cairo"),
      .target(name: "Findings"),
      .target(name: "Typesetting", dependencies: ["Findings"]),
      .target(
        name: "Drawing",
        dependencies: ["CCairo", "Typesetting"]),
      .target(name: "Interchange", dependencies: ["Composition", "Typesetting", "ConcertModel"]),
      .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
      .target(name: "Attic"),
      """)

  private func breaches(_ text: String, in target: String) -> [String] {
    let file = SourceFile(path: "Sources/\(target)/A.swift", text: text)
    return ImportRules.breaches(in: [file], of: manifest)
  }

  @Test func theManifestsTargetsAreReadWithTheirDependencies() {
    #expect(
      manifest.targets.first { $0.name == "Drawing" }
        == .init(kind: .library, name: "Drawing", dependencies: ["CCairo", "Typesetting"]))
    #expect(manifest.targets.first { $0.name == "CCairo" }?.dependencies == [])
    #expect(manifest.targets.count == 7)
  }

  @Test func aPureRoomMayNotImportFoundationNorC() {
    #expect(breaches("import Findings", in: "Typesetting").isEmpty)
    #expect(breaches("\nimport Foundation", in: "Typesetting").first?.contains(":2:") == true)
    #expect(breaches("internal import CCairo", in: "Typesetting").count == 1)
    #expect(breaches("import struct Foundation.Date", in: "Typesetting").count == 1)
  }

  @Test func aCLibraryIsImportedInternallyAndByOneTarget() {
    #expect(breaches("internal import CCairo", in: "Drawing").isEmpty)
    #expect(breaches("import CCairo", in: "Drawing").count == 1)
    #expect(breaches("internal import CCairo", in: "Interchange").count == 1)
    let files = ["Drawing", "Interchange"].map {
      SourceFile(path: "Sources/\($0)/A.swift", text: "internal import CCairo")
    }
    #expect(ImportRules.sharedCLibraries(in: files, of: manifest).count == 2)
  }

  @Test func climbingAndStrangersAreNamed() {
    let climbs = ImportRules.climbs(in: manifest)
    #expect(climbs.contains { $0.contains("Interchange leans on Composition") })
    #expect(climbs.contains { $0.contains("Interchange knows both cores") })
    #expect(climbs.contains { $0.contains("Attic has no floor") })
    #expect(climbs.count == 3)
  }

  @Test func aCrashIsFoundInCodeAndNotInAComment() {
    let file = SourceFile(
      path: "A.swift", text: "let a = try" + "! b()\n// fatal" + "Error(\n// TO" + "DO")
    #expect(CodeRules.crashes(in: file).count == 2)
  }

  @Test func aFileOfFourHundredAndOneLinesIsTooLong() {
    let line = "x\n"
    let four = SourceFile(path: "A.swift", text: String(repeating: line, count: 400))
    let more = SourceFile(path: "A.swift", text: String(repeating: line, count: 401))
    #expect(CodeRules.length(of: four).isEmpty)
    #expect(CodeRules.length(of: more).count == 1)
  }

  @Test func aFunctionOfSixtyOneLinesIsTooLong() {
    func function(_ body: Int) -> SourceFile {
      let lines = ["  private static func a() {"] + [String](repeating: "    x", count: body)
      return SourceFile(path: "A.swift", text: (lines + ["  }"]).joined(separator: "\n"))
    }
    #expect(CodeRules.longFunctions(in: function(59)).isEmpty)
    #expect(CodeRules.longFunctions(in: function(60)).count == 1)
  }

  @Test(arguments: [
    ("public var a = 1", 1), ("/// A.\npublic var a = 1", 0),
    ("/// A.\n@inlinable\npublic func a() {}", 0), ("@inlinable public func a() {}", 1),
    ("public static func < (a: A, b: A) -> Bool", 0), ("public import A", 0),
    ("  public init(a: Int) {", 1), ("  public private(set) var a: Int", 1),
    ("public final class A {", 1), ("func a() {}", 0),
  ])
  func aPublicDeclarationWantsItsLine(text: String, breaches: Int) {
    let file = SourceFile(path: "A.swift", text: text)
    #expect(CodeRules.undocumented(in: file).count == breaches)
  }

  @Test func aPathOfOneMachineIsFound() {
    let file = SourceFile(path: "A", text: "a \"/ho" + "me/anna/x\"\n/usr/share/fonts\nhomework/a")
    #expect(CodeRules.machinePaths(in: file).count == 1)
  }
}
