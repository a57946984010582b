/// A file to be written.
struct OutputFile {
  var name: String
  var bytes: [UInt8]
}

/// A finished document: one file, or one a page.
struct FinishedDocument {
  var plan: DocumentPlan
  var pages: Int
  var files: [OutputFile]
}
