extension Event {
  /// The picture files that the event names, each once, in the order of the names: what besides
  /// its own text a document is made from.
  public var pictureFiles: [String] {
    var files = Set(organisers.compactMap(\.logo))
    files.formUnion(letters.flatMap(\.signatories).compactMap(\.signature))
    files.formUnion(advertisements.compactMap(\.file))
    let pictures = [image, memorial?.portrait] + biographies.map(\.portrait)
    files.formUnion(pictures.compactMap { $0?.file })
    for credit in performers {
      files.formUnion([credit.person?.entry?.portrait?.file].compactMap { $0 })
      guard let ensemble = credit.ensemble?.entry else { continue }
      let portraits = [ensemble.portrait] + ensemble.members.map { $0.person.entry?.portrait }
      files.formUnion(portraits.compactMap { $0?.file })
    }
    for prose in printedProse { files.formUnion(Self.pictures(inMarkdown: prose)) }
    return files.sorted()
  }

  private var printedProse: [String] {
    var biographies = self.biographies.flatMap(\.biographies)
    for credit in performers {
      biographies += credit.person?.entry?.biographies ?? []
      biographies += credit.ensemble?.entry?.biographies ?? []
      biographies +=
        credit.ensemble?.entry?.members.flatMap { $0.person.entry?.biographies ?? [] } ?? []
    }
    let texts =
      notes.map(\.text) + letters.map(\.text) + biographies.map(\.text)
      + [memorial?.text].compactMap { $0 }
    return texts.flatMap { $0.entries.map(\.text) }
  }

  /// The files of `![…](file)`, with or without a caption after the file.
  private static func pictures(inMarkdown text: String) -> [String] {
    guard mayHavePictures(text) else { return [] }
    return text.split(separator: "](").dropFirst().compactMap { rest in
      let file = rest.prefix { !" )\n".contains($0) }
      return file.isEmpty ? nil : String(file)
    }
  }

  /// Whether “![” stands anywhere. Byte by byte: asking the string for a substring took a thirtieth
  /// of the time a booklet is set in.
  private static func mayHavePictures(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "["), last == UInt8(ascii: "!") { return true }
      last = byte
    }
    return false
  }
}
