internal import CPango
import Typesetting

/// Reads a Pango glyph string as glyphs and clusters.
struct GlyphReader {
  let glyphs: UnsafeMutablePointer<PangoGlyphString>
  let count: Int
  /// Bytes of text the glyphs stand for.
  let length: Int
  /// Added to the advance of every cluster, in points.
  let tracking: Double
  let isRightToLeft: Bool

  /// Flag of a character no font has, from Pango's reference: PANGO_GLYPH_UNKNOWN_FLAG.
  private static let unknown: UInt32 = 0x1000_0000
  /// The glyph that shows nothing, from Pango's reference: PANGO_GLYPH_EMPTY.
  private static let empty: UInt32 = 0x0FFF_FFFF

  struct Reading {
    var glyphs: [Glyph] = []
    /// In the order of the text.
    var clusters: [GlyphCluster] = []
    /// Byte offsets of characters without a glyph.
    var missing: [Int] = []
  }

  func read() -> Reading {
    var reading = Reading()
    reading.glyphs.reserveCapacity(count)
    // Where each cluster begins in the text, and how many glyphs it has, from left to right.
    var starts: [(byte: Int, glyphs: Int)] = []
    let scale = 1 / Double(PANGO_SCALE)
    for index in 0..<count {
      let info = glyphs.pointee.glyphs[index]
      let byte = Int(glyphs.pointee.log_clusters[index])
      if starts.last?.byte != byte { starts.append((byte, 0)) }
      if info.glyph & Self.unknown != 0 {
        reading.missing.append(byte)
        continue
      }
      if info.glyph == Self.empty { continue }
      starts[starts.count - 1].glyphs += 1
      reading.glyphs.append(
        Glyph(
          id: info.glyph, advance: Double(info.geometry.width) * scale,
          dx: Double(info.geometry.x_offset) * scale, dy: Double(info.geometry.y_offset) * scale))
    }
    track(&reading.glyphs, starts)
    let ordered = isRightToLeft ? starts.reversed() : starts
    for (index, start) in ordered.enumerated() {
      let end = index + 1 < ordered.count ? ordered[index + 1].byte : length
      reading.clusters.append(GlyphCluster(bytes: end - start.byte, glyphs: start.glyphs))
    }
    return reading
  }

  private func track(_ glyphs: inout [Glyph], _ starts: [(byte: Int, glyphs: Int)]) {
    guard tracking != 0 else { return }
    var index = -1
    for start in starts where start.glyphs > 0 {
      index += start.glyphs
      glyphs[index].advance += tracking
    }
  }
}
