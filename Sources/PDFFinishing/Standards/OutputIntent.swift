/// Says what the colours of a file mean, with the profile inside.
struct OutputIntent {
  let draft: PDFDraft

  /// Sets the intents of a profile's standards; they share one profile, as PDF/A wants it.
  func write(
    _ standards: Set<Standard>, _ profile: ICCProfile, components: Int
  ) throws(PDFFault) {
    let embedded = try draft.add(profile: profile, components: components)
    var intents: [PDFValue] = []
    for standard in [Standard.x4, .a2a] where standards.contains(standard) {
      let name = PDFValue.text(profile.name.isEmpty ? "Custom" : profile.name)
      let intent = draft.add(
        .dictionary([
          "Type": .name("OutputIntent"),
          "S": .name(standard == .x4 ? "GTS_PDFX" : "GTS_PDFA1"),
          "OutputConditionIdentifier": name, "Info": name,
          "DestOutputProfile": .reference(embedded),
        ]))
      intents.append(.reference(intent))
    }
    draft.set("OutputIntents", of: draft.root, to: .array(intents))
  }
}

extension PDFDraft {
  /// A profile as a stream; its number.
  func add(profile: ICCProfile, components: Int) throws(PDFFault) -> Int {
    let dictionary: PDFDictionary = ["N": .integer(components)]
    if let packed = profile.packed { return add(packed: packed, dictionary) }
    return try add(stream: profile.bytes, dictionary)
  }
}
