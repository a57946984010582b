import Foundation

/// The programs a reader's machine takes text out of a PDF with, each with its own idea of words.
enum ReadingProgram: CaseIterable {
  /// Poppler, in reading order as it guesses it.
  case poppler
  /// Poppler, in the order of painting.
  case popplerRaw
  /// MuPDF, in the order of painting.
  case mupdf

  /// A text as a program sees it that passes actual text over: a capital Ə that stands in for a
  /// small one is a capital to it, and of the dots between words it does not see those that are not
  /// set because the line ends.
  func seen(_ text: String) -> String {
    self == .mupdf ? text.replacing("Ə", with: "ə").replacing("·", with: "") : text
  }

  /// The text of all pages; the hyphen of a parted word, a soft one to programs that heed actual
  /// text, as the hyphen that is seen.
  func text(of path: String) throws -> String {
    let text =
      switch self {
      case .poppler: try said("pdftotext", path, "-")
      case .popplerRaw: try said("pdftotext", "-raw", path, "-")
      case .mupdf: try said("mutool", "draw", "-q", "-F", "text", path)
      }
    return text.replacing("\u{AD}", with: "-")
  }
}

struct ToolFailure: Error { var words: String }

/// What a program of the system says; its pipe is read to the end before it is waited for.
func said(_ words: String...) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = words
  let output = Pipe()
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  guard process.terminationStatus == 0 else {
    throw ToolFailure(words: words.joined(separator: " "))
  }
  return String(decoding: data, as: UTF8.self)
}

/// The words between white space, words parted at a line's end put together again.
func words(in lines: [String]) -> [String] {
  var words: [String] = []
  for line in lines {
    var parts = line.split(whereSeparator: { $0.isWhitespace || $0 == "\u{C}" }).map(String.init)
    if let last = words.last, last.hasSuffix("-") || last.hasSuffix("‐"), !parts.isEmpty,
      last.count > 1
    {
      words[words.count - 1] = last.dropLast() + parts.removeFirst()
    }
    words += parts
  }
  return words
}

/// The lines of a listing of laid-out pages, without their places.
func textLines(ofListing listing: String) -> [String] {
  listing.split(separator: "\n").dropFirst().compactMap { line in
    guard line.first == " ", let start = line.firstRange(of: ": ") else { return nil }
    return String(line[start.upperBound...])
  }
}
