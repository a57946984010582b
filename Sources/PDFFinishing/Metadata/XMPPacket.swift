/// The document's metadata as XMP (ISO 16684-1): what catalogues, archives and presses read.
struct XMPPacket {
  let title: String
  let language: String
  let facts: DocumentFacts
  let producer: String
  let standards: Set<Standard>
  /// A name of the document that no other has, as 32 hexadecimal digits.
  let identity: String

  /// The packet as bytes.
  var bytes: [UInt8] {
    let properties = [dublinCore, basics, marks, press].joined()
    return Array(
      """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about=""\(Self.spaces)>
      \(properties)</rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """.utf8)
  }

  private static let spaces =
    [
      ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
      ("pdf", "http://ns.adobe.com/pdf/1.3/"), ("xmpMM", "http://ns.adobe.com/xap/1.0/mm/"),
      ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
      ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
      ("pdfxid", "http://www.npes.org/pdfx/ns/id/"),
      ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
      ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
      ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
    ].map { "\n  xmlns:\($0.0)=\"\($0.1)\"" }.joined()

  private var dublinCore: String {
    """
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(title))</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>\(escaped(language))</rdf:li></rdf:Bag></dc:language>

    """
  }

  private var basics: String {
    let date = escaped(facts.created)
    return """
      <xmp:CreatorTool>\(escaped(facts.creator))</xmp:CreatorTool>
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      <xmp:MetadataDate>\(date)</xmp:MetadataDate>
      <pdf:Producer>\(escaped(producer))</pdf:Producer>

      """
  }

  /// Which standards the file keeps, and, for archives, what the marks that are not theirs mean.
  private var marks: String {
    var text = ""
    if standards.contains(.ua1) { text += "<pdfuaid:part>1</pdfuaid:part>\n" }
    guard standards.contains(.a2a) else { return text }
    text += "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
    var schemas = Self.schema(
      "PDF/UA identification", prefix: "pdfuaid", "http://www.aiim.org/pdfua/ns/id/",
      property: "part", "Integer", "Indicates which part of ISO 14289 is followed")
    if standards.contains(.x4) {
      schemas += Self.schema(
        "PDF/X identification", prefix: "pdfxid", "http://www.npes.org/pdfx/ns/id/",
        property: "GTS_PDFXVersion", "Text", "Version of the PDF/X standard that is followed")
    }
    return text
      + "<pdfaExtension:schemas><rdf:Bag>\n\(schemas)</rdf:Bag></pdfaExtension:schemas>\n"
  }

  private static func schema(
    _ name: String, prefix: String, _ space: String, property: String, _ type: String,
    _ description: String
  ) -> String {
    """
    <rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>\(name)</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>\(space)</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>\(prefix)</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>\(property)</pdfaProperty:name>
    <pdfaProperty:valueType>\(type)</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>\(description)</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li>

    """
  }

  private var press: String {
    guard standards.contains(.x4) else { return "" }
    return """
      <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
      <xmpMM:DocumentID>uuid:\(identity)</xmpMM:DocumentID>
      <xmpMM:VersionID>1</xmpMM:VersionID>
      <xmpMM:RenditionClass>default</xmpMM:RenditionClass>

      """
  }

  /// Text for XML; what XML 1.0 has no place for is left out.
  private func escaped(_ text: String) -> String { Self.escaped(text) }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
