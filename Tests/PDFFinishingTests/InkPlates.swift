import PDFTestSupport
import Foundation

/// How dark each plate is at a point, in points from the upper left corner of the sheet.
func inkPlates(
  of pdf: [UInt8], at points: [(Double, Double)], page: Int = 1
) throws -> [String: [Int]] {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("leporello-plates-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  _ = try said(
    "gs",
    [
      "-q", "-dNOPAUSE", "-dFirstPage=\(page)", "-dLastPage=\(page)", "-dBATCH", "-dSAFER",
      "-sDEVICE=tiffsep", "-sCompression=none", "-r72",
      "-dOverprint=/enable", "-sOutputFile=\(folder.path)/p.tif", "FILE",
    ], of: pdf)
  var found: [String: [Int]] = [:]
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
    guard let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")") else {
      continue
    }
    let plate = try GreyTIFF([UInt8](Data(contentsOf: folder.appendingPathComponent(name))))
    let ink = String(name[name.index(after: open)..<close])
    found[ink] = points.map { 255 - plate.dot(Int($0.0), Int($0.1)) }
  }
  return found
}

/// A grey picture as Ghostscript writes plates: strips without compression.
private struct GreyTIFF {
  let width: Int
  private let dots: [UInt8]

  func dot(_ x: Int, _ y: Int) -> Int { Int(dots[y * width + x]) }

  init(_ bytes: [UInt8]) {
    let isLittle = bytes[0] == 0x49
    func number(_ place: Int, _ count: Int) -> Int {
      let part = bytes[place..<(place + count)]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    var tags: [Int: [Int]] = [:]
    let directory = number(4, 4)
    for entry in 0..<number(directory, 2) {
      let place = directory + 2 + entry * 12
      let size = number(place + 2, 2) == 3 ? 2 : 4
      let count = number(place + 4, 4)
      let start = size * count <= 4 ? place + 8 : number(place + 8, 4)
      guard [3, 4].contains(number(place + 2, 2)) else { continue }
      tags[number(place, 2)] = (0..<count).map { number(start + $0 * size, size) }
    }
    width = tags[256]?.first ?? 0
    var dots: [UInt8] = []
    for (start, length) in zip(tags[273] ?? [], tags[279] ?? []) {
      dots += bytes[start..<(start + length)]
    }
    self.dots = dots
  }
}
