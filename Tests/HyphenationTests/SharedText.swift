import Foundation

/// A text of the data beside the checkout, or `nil` where there is none.
func sharedText(_ name: String) -> String? {
  let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let file = checkout.appending(path: "../shared/data/\(name)").standardizedFileURL
  return try? String(contentsOf: file, encoding: .utf8)
}
