// swift-tools-version: 6.0
import PackageDescription

// Rooms and their doors are explained in ARCHITECTURE.md; a test holds the imports to it.
let package = Package(
  name: "leporello",
  products: [
    .executable(name: "leporello", targets: ["leporello"])
  ],
  targets: [
    // Every C library behind one system-library target, all from Debian.
    .systemLibrary(name: "CCairo", path: "Sources/CLibraries/CCairo", pkgConfig: "cairo"),
    .systemLibrary(name: "CPango", path: "Sources/CLibraries/CPango", pkgConfig: "pangocairo"),
    .systemLibrary(name: "CYAML", path: "Sources/CLibraries/CYAML", pkgConfig: "yaml-0.1"),
    .systemLibrary(name: "CSQLite", path: "Sources/CLibraries/CSQLite", pkgConfig: "sqlite3"),
    .systemLibrary(name: "CHyphen", path: "Sources/CLibraries/CHyphen"),
    .systemLibrary(name: "CMalloc", path: "Sources/CLibraries/CMalloc"),
    .systemLibrary(name: "CMarkdown", path: "Sources/CLibraries/CMarkdown", pkgConfig: "libcmark"),
    .systemLibrary(name: "CNettle", path: "Sources/CLibraries/CNettle", pkgConfig: "nettle"),

    .systemLibrary(
      name: "CTurboJPEG", path: "Sources/CLibraries/CTurboJPEG", pkgConfig: "libturbojpeg"),
    .systemLibrary(name: "CRsvg", path: "Sources/CLibraries/CRsvg", pkgConfig: "gobject-2.0"),
    .systemLibrary(
      name: "CDeflate", path: "Sources/CLibraries/CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CLCMS", path: "Sources/CLibraries/CLCMS", pkgConfig: "lcms2"),
    .systemLibrary(name: "CQPDF", path: "Sources/CLibraries/CQPDF", pkgConfig: "libqpdf"),
    .systemLibrary(
      name: "CQREncode", path: "Sources/CLibraries/CQREncode", pkgConfig: "libqrencode"),

    // The ground floor: how a problem is reported.
    .target(name: "Findings"),

    // The two pure cores, which do not know each other.
    .target(name: "Typesetting", dependencies: ["Findings"]),
    .target(name: "ConcertModel", dependencies: ["Findings"]),

    // Records into the text a house prints, and titles into records.
    .target(name: "HouseStyle", dependencies: ["ConcertModel", "Findings"]),
    // As pure as they are: pages, paper, folds.
    .target(name: "Imposition", dependencies: ["Findings"]),

    // Libraries behind their doors.
    .target(name: "Checksums", dependencies: ["CNettle"]),
    .target(name: "YAML", dependencies: ["CYAML", "Findings"]),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "Hyphenation", dependencies: ["Typesetting"]),
    .target(name: "Records", dependencies: ["ConcertModel", "Findings"]),
    .target(name: "Markdown", dependencies: ["CMarkdown", "Findings"]),
    .target(name: "QRCodes", dependencies: ["CQREncode"]),
    .target(
      name: "Drawing",
      dependencies: ["CCairo", "CPango", "CTurboJPEG", "CRsvg", "Typesetting", "Findings"]),

    .target(
      name: "PDFFinishing",
      dependencies: [
        "CQPDF", "CLCMS", "CDeflate", "Checksums", "Imposition", "Typesetting", "Findings",
      ]),

    // Files in and out, the registry, the pages.
    .target(
      name: "Interchange",
      dependencies: ["ConcertModel", "HouseStyle", "Records", "YAML", "Findings"]),
    .target(
      name: "Registry",
      dependencies: ["ConcertModel", "Records", "SQLite", "Checksums", "Findings"]),
    .target(
      name: "Composition",
      dependencies: [
        "ConcertModel", "HouseStyle", "Typesetting", "YAML", "Markdown", "QRCodes", "Findings",
      ]),

    // The commands as a library, and the executable, a few lines.
    .target(
      name: "Commands",
      dependencies: [
        "Composition", "Registry", "Interchange", "Records", "Drawing", "Hyphenation",
        "Checksums", "PDFFinishing", "Imposition", "ConcertModel", "HouseStyle", "Typesetting",
        "YAML", "Findings", "CMalloc",
      ]),
    // A program at a fixed address needs no relocating when it starts: with the Swift runtime inside
    // that is a third of a cold start.
    .executableTarget(
      name: "leporello", dependencies: ["Commands"],
      linkerSettings: [
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]),

    .testTarget(name: "TypesettingTests", dependencies: ["Typesetting"]),
    // libhyphen is what our reading of its patterns is compared with.
    .testTarget(name: "HyphenationTests", dependencies: ["Hyphenation", "CHyphen"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(name: "ChecksumsTests", dependencies: ["Checksums"]),
    .testTarget(name: "ArchitectureTests", dependencies: ["Checksums"]),
    .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
    // What other people's programs say of a PDF.
    .target(name: "PDFTestSupport", path: "Tests/PDFTestSupport"),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "Typesetting", "PDFTestSupport"]),
    .testTarget(name: "ImpositionTests", dependencies: ["Imposition"]),
    .testTarget(
      name: "PDFFinishingTests",
      dependencies: ["PDFFinishing", "Imposition", "Drawing", "Typesetting", "PDFTestSupport"]),
    .testTarget(
      name: "HouseStyleTests", dependencies: ["HouseStyle", "ConcertModel"],
      exclude: ["Reading/ArchiveTitles.tsv"]),
    .testTarget(name: "ConcertModelTests", dependencies: ["ConcertModel", "Findings"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "ConcertModel", "HouseStyle", "Records", "Findings"],
      exclude: ["NewYorkPhilharmonic/Extract.xml"]),
    .testTarget(
      name: "RegistryTests",
      dependencies: ["Registry", "SQLite", "Interchange", "ConcertModel", "Findings"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Findings"]),
    .testTarget(
      name: "CompositionTests",
      dependencies: [
        "Composition", "Interchange", "ConcertModel", "HouseStyle", "Typesetting", "YAML",
        "Findings",
      ],
      exclude: ["fr", "de", "az"].map { "Styles/ArchiveTitles.\($0).tsv" }),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Findings"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: ["Commands", "HouseStyle", "leporello", "Checksums", "Findings"],
      exclude: ["Oddities.xml", "CountPerformances.py"]),
    .testTarget(
      name: "GoldenTests", dependencies: ["Commands", "Checksums"], exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)
