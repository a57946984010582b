internal import CTurboJPEG

/// libjpeg-turbo's decoder.
final class JPEGDecoder {
  private let handle: tjhandle

  init() throws(PictureFault) {
    guard let handle = tjInitDecompress() else { throw .damaged(.jpeg, "there is no memory") }
    self.handle = handle
  }

  deinit { tjDestroy(handle) }

  /// The dots as Cairo keeps them: blue, green, red and an unused byte, `stride` bytes a row.
  func decode(
    _ bytes: [UInt8], header: JPEGHeader, stride: Int, into target: UnsafeMutablePointer<UInt8>
  ) throws(PictureFault) {
    if header.components == 4 {
      try decodeInks(bytes, header: header, stride: stride, into: target)
      return
    }
    try decode(
      bytes, header: header, stride: stride, format: Int32(TJPF_BGRX.rawValue), into: target)
  }

  private func decode(
    _ bytes: [UInt8], header: JPEGHeader, stride: Int, format: Int32,
    into target: UnsafeMutablePointer<UInt8>
  ) throws(PictureFault) {
    // TJFLAG_LIMITSCANS: "the decompressor … will return an error if the number of scans in a
    // progressive JPEG image exceeds an unreasonable limit"; small files could else keep it busy
    // for minutes.
    let result = tjDecompress2(
      handle, bytes, UInt(bytes.count), target, Int32(header.width), Int32(stride),
      Int32(header.height), format, TJFLAG_LIMITSCANS | TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING)
    if result != 0 { throw .damaged(.jpeg, String(cString: tjGetErrorStr2(handle))) }
  }

  /// Four inks as they look on white paper, without a press's profile.
  private func decodeInks(
    _ bytes: [UInt8], header: JPEGHeader, stride: Int, into target: UnsafeMutablePointer<UInt8>
  ) throws(PictureFault) {
    try decode(
      bytes, header: header, stride: stride, format: Int32(TJPF_CMYK.rawValue), into: target)
    for row in 0..<header.height {
      for column in 0..<header.width {
        let dot = target + row * stride + column * 4
        // Adobe keeps the paper that is left, others the ink that is laid on it.
        let paper = (0..<4).map { header.hasAdobeMarker ? Int(dot[$0]) : 255 - Int(dot[$0]) }
        for colour in 0..<3 { dot[2 - colour] = UInt8(paper[colour] * paper[3] / 255) }
      }
    }
  }
}
