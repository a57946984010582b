/// Says what the colours of a file mean, with the profile inside.
struct OutputIntent {
  let file: PDFFile

  /// Sets the intents of a profile's standards; they share one profile, as PDF/A wants it.
  func write(_ standards: Set<Standard>, _ profile: ICCProfile, components: Int) {
    let embedded = file.stream(of: profile, components: components)
    let intents = file.array()
    for standard in [Standard.x4, .a2a] where standards.contains(standard) {
      let name = profile.name.isEmpty ? "Custom" : profile.name
      intents.append(
        file.dictionary([
          "Type": file.name("OutputIntent"),
          "S": file.name(standard == .x4 ? "GTS_PDFX" : "GTS_PDFA1"),
          "OutputConditionIdentifier": file.text(name), "Info": file.text(name),
          "DestOutputProfile": embedded,
        ]).indirect)
    }
    file.catalogue.set("OutputIntents", intents)
  }
}

extension PDFFile {
  /// A profile as a stream with a number of its own.
  func stream(of profile: ICCProfile, components: Int) -> PDFObject {
    let stream =
      profile.packed.map { self.stream($0, filter: "FlateDecode") } ?? self.stream(profile.bytes)
    stream.set("N", integer(components))
    return stream.indirect
  }

  /// Bytes compressed as the library compresses streams.
  static func packed(_ bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
    let file = try PDFFile()
    file.catalogue.set("Packed", file.stream(bytes))
    let written = try PDFFile(file.written(.init(version: "1.7", packsObjects: false)))
    let stream = written.catalogue["Packed"]
    guard stream["Filter"].name == "FlateDecode" else { throw .refused("it was not compressed") }
    return try stream.storedContent()
  }
}
