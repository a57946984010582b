/// Who lives on which floor: ARCHITECTURE.md as a table. Nothing may lean on a floor above its
/// own or on a neighbour of the same floor.
enum HousePlan {
  /// From the ground up.
  static let floors: [[String]] = [
    ["Findings", "Checksums", "PDFTestSupport"],
    ["Typesetting", "ConcertModel", "Imposition"],
    [
      "YAML", "Records", "SQLite", "Markdown", "Hyphenation", "HouseStyle", "Drawing", "QRCodes",
      "PDFFinishing",
    ],
    ["Interchange", "Registry"],
    ["Composition"],
    ["Commands"],
    ["leporello"],
  ]

  /// The pure rooms: no C, no clock, no locale, no file; of our own modules these and no others.
  static let pure: [String: Set<String>] = [
    "Findings": [],
    "Typesetting": ["Findings"],
    "ConcertModel": ["Findings"],
    "Imposition": ["Findings"],
    "HouseStyle": ["Findings", "ConcertModel"],
  ]

  /// The only rooms that may know both cores.
  static let knowBothCores: Set = ["Composition", "Commands", "leporello"]

  static func floor(of target: String) -> Int? {
    floors.firstIndex { $0.contains(target) }
  }
}

/// The rules about imports; each gives one line a breach, with file and line.
enum ImportRules {
  static func breaches(in files: [SourceFile], of manifest: PackageManifest) -> [String] {
    let ours = Dictionary(
      manifest.targets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return files.flatMap { file -> [String] in
      guard let target = file.target else { return [] }
      return file.imports.compactMap { line, module, isInternal in
        let place = "\(file.path):\(line)"
        if let allowed = HousePlan.pure[target], !allowed.contains(module) {
          return "\(place): \(target) is pure and may import \(allowed.sorted()), not \(module)"
        }
        guard let imported = ours[module] else { return nil }  // the toolchain's own
        if !(ours[target]?.dependencies.contains(module) ?? false) {
          return "\(place): \(target) imports \(module) without naming it in Package.swift"
        }
        if imported.kind == .cLibrary, !isInternal {
          return "\(place): write “internal import \(module)”, so that no C type leaves \(target)"
        }
        return nil
      }
    }
  }

  /// C modules that more than one target imports.
  static func sharedCLibraries(in files: [SourceFile], of manifest: PackageManifest) -> [String] {
    manifest.targets.filter { $0.kind == .cLibrary }.flatMap { library -> [String] in
      let importers = files.flatMap { file in
        file.imports.filter { $0.module == library.name }.map { (file, $0.line) }
      }
      guard Set(importers.compactMap { $0.0.target }).count > 1 else { return [] }
      return importers.map { file, line in
        "\(file.path):\(line): \(library.name) is imported by more than one target"
      }
    }
  }

  /// Dependencies of the manifest that do not point downwards, and targets without a floor.
  static func climbs(in manifest: PackageManifest) -> [String] {
    let libraries = manifest.targets.filter { $0.kind == .library || $0.kind == .executable }
    return libraries.flatMap { target -> [String] in
      guard let floor = HousePlan.floor(of: target.name) else {
        return ["Package.swift: \(target.name) has no floor; give it one in HousePlan.floors"]
      }
      var breaches = target.dependencies.filter { dependency in
        HousePlan.floor(of: dependency).map { $0 >= floor } ?? false
      }.map { "Package.swift: \(target.name) leans on \($0), which is not below it" }
      if target.dependencies.contains("Typesetting"),
        target.dependencies.contains("ConcertModel"),
        !HousePlan.knowBothCores.contains(target.name)
      {
        breaches.append("Package.swift: \(target.name) knows both cores; only Composition may")
      }
      return breaches
    }
  }
}
