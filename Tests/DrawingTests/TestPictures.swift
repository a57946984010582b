/// Small pictures made by code: dots as PNG, blocks of eight by eight dots as JPEG.
enum TestPictures {
  /// A PNG of red, green and blue; not compressed.
  static func png(
    _ width: Int, _ height: Int, profile: String? = nil, _ dot: (_ x: Int, _ y: Int) -> [UInt8]
  ) -> [UInt8] {
    var rows: [UInt8] = []
    for y in 0..<height {
      rows.append(0)
      for x in 0..<width { rows += dot(x, y) }
    }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
      + (profile.map { chunk("iCCP", $0.unicodeScalars.map { UInt8($0.value) } + [0, 0, 9]) } ?? [])
      + chunk("IDAT", stored(rows)) + chunk("IEND", [])
  }

  /// A PNG that claims a size and holds next to nothing.
  static func pngClaiming(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
      + chunk("IDAT", stored([0])) + chunk("IEND", [])
  }

  private static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in body {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return number(data.count) + body + number(Int(~crc))
  }

  /// Bytes as zlib keeps them when it does not compress (RFC 1950, RFC 1951).
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    var start = 0
    repeat {
      let end = min(start + 65_535, bytes.count)
      let count = UInt16(end - start)
      result += [end == bytes.count ? 1 : 0, UInt8(count & 0xFF), UInt8(count >> 8)]
      result += [UInt8(~count & 0xFF), UInt8(~count >> 8)] + bytes[start..<end]
      start = end
    } while start < bytes.count
    var (a, b) = (1, 0)
    for byte in bytes {
      a = (a + Int(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return result + number(b << 16 | a)
  }

  /// A baseline JPEG of flat blocks: a value a component and block, as stored (Y, Cb and Cr of
  /// three). What the markers claim can be changed.
  static func jpeg(
    blocksWide: Int, blocksHigh: Int, components: Int = 3, orientation: Int? = nil,
    hasAdobeMarker: Bool = false, _ block: (_ x: Int, _ y: Int) -> [UInt8]
  ) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    if let orientation { bytes += exif(orientation) }
    if hasAdobeMarker {
      bytes += segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0])
    }
    // All coefficients are kept in steps of 8: a flat block of value v is v − 128 such steps.
    bytes += segment(0xDB, [0] + [UInt8](repeating: 8, count: 64))
    let (width, height) = (blocksWide * 8, blocksHigh * 8)
    var frame: [UInt8] = [8, UInt8(height >> 8), UInt8(height & 255)]
    frame += [UInt8(width >> 8), UInt8(width & 255), UInt8(components)]
    var scan: [UInt8] = [UInt8(components)]
    for component in 1...components {
      frame += [UInt8(component), 0x11, 0]
      scan += [UInt8(component), 0x00]
    }
    bytes += segment(0xC0, frame)
    // Differences of twelve sizes in codes of four bits; of the rest only “end of block”, one bit.
    bytes += segment(0xC4, [0x00, 0, 0, 0, 12] + [UInt8](repeating: 0, count: 12) + Array(0..<12))
    bytes += segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
    bytes += segment(0xDA, scan + [0, 63, 0])
    var bits = BitWriter()
    var last = [Int](repeating: 0, count: components)
    for y in 0..<blocksHigh {
      for x in 0..<blocksWide {
        for (component, value) in block(x, y).prefix(components).enumerated() {
          let level = Int(value) - 128
          bits.writeDifference(level - last[component])
          last[component] = level
        }
      }
    }
    return bytes + bits.finished() + [0xFF, 0xD9]
  }

  private static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] {
    let length = data.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + data
  }

  /// An Exif block that says nothing but how the picture is turned.
  private static func exif(_ orientation: Int) -> [UInt8] {
    var tiff: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
    tiff += [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
    return segment(0xE1, Array("Exif".utf8) + [0, 0] + tiff)
  }
}

/// The entropy-coded bits of a scan (ITU-T T.81, annex F).
private struct BitWriter {
  private var bytes: [UInt8] = []
  private var pending = 0
  private var count = 0

  mutating func writeDifference(_ difference: Int) {
    let size = difference == 0 ? 0 : Int.bitWidth - difference.magnitude.leadingZeroBitCount
    write(size, bits: 4)
    if size > 0 { write(difference > 0 ? difference : difference + (1 << size) - 1, bits: size) }
    write(0, bits: 1)
  }

  private mutating func write(_ value: Int, bits: Int) {
    for bit in (0..<bits).reversed() {
      pending = pending << 1 | (value >> bit & 1)
      count += 1
      guard count == 8 else { continue }
      bytes.append(UInt8(pending))
      // A byte of ones is followed by a nought, lest it be taken for a marker.
      if pending == 0xFF { bytes.append(0) }
      (pending, count) = (0, 0)
    }
  }

  mutating func finished() -> [UInt8] {
    while count != 0 { write(1, bits: 1) }
    return bytes
  }
}
