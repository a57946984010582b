import Foundation

/// What one of poppler's or qpdf's programs, or a validator, prints about a PDF.
///
/// - Parameter arguments: with `FILE` where the PDF's path belongs.
public func said(_ tool: String, _ arguments: [String], of pdf: [UInt8]) throws -> String {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("leporello-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appendingPathComponent("document.pdf")
  try Data(pdf).write(to: file)
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments.map { $0 == "FILE" ? file.path : $0 }
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  // Read to the end before waiting: a full pipe would hang the tool and the test.
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  struct Failure: Error { var text: String }
  let text = String(decoding: data, as: UTF8.self)
  if process.terminationStatus != 0 { throw Failure(text: text) }
  return text
}
