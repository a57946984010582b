internal import CLCMS

/// Turns colours of a screen into inks of a press, never more of them than the paper bears.
final class InkConverter {
  private let profile: ICCProfile
  private let inkLimit: Double
  /// Made when the first picture asks: they take longer than a page.
  private lazy var values = Transform(from: .sRGB(), to: profile, of: .values)
  /// The ways from pictures' own profiles, and from sRGB where there is none.
  private var ways: [[UInt8]: Transform] = [:]

  /// A converter to the inks of a press; `inkLimit` is the most of them in one place, 1 for one
  /// ink in full.
  init(to profile: ICCProfile, inkLimit: Double) {
    (self.profile, self.inkLimit) = (profile, inkLimit)
  }

  /// Red, green and blue, a byte each, dot by dot, as the four inks.
  ///
  /// `source` is the profile that says what the colours look like; sRGB where there is none. Nil
  /// where it cannot be used.
  func inks(ofDots colours: [UInt8], source: [UInt8]? = nil) throws(PDFFault) -> [UInt8]? {
    let key = source ?? []
    if ways[key] == nil {
      let from = source.map { ProfileHandle($0) } ?? .sRGB()
      guard let from, from.isOfScreenColours else { return nil }
      guard let made = Transform(from: from, to: profile, of: .dots) else {
        if source != nil { return nil }
        throw Self.fault
      }
      ways[key] = made
    }
    var inks = ways[key]?.inks(ofDots: colours) ?? []
    limit(&inks)
    return inks
  }

  /// The four inks of a colour, each from 0 to 1.
  func inks(red: Double, green: Double, blue: Double) throws(PDFFault) -> [Double] {
    guard let values else { throw Self.fault }
    var inks = values.inks(red: red, green: green, blue: blue)
    let coloured = inks[0] + inks[1] + inks[2]
    guard coloured > 0, coloured + inks[3] > inkLimit else { return inks }
    let share = max(0, inkLimit - inks[3]) / coloured
    for ink in 0..<3 { inks[ink] *= share }
    return inks
  }

  /// Where there is too much ink, the three colours give way, as they do in lcms2's own limiting
  /// links: black keeps the drawing.
  private func limit(_ inks: inout [UInt8]) {
    let most = Int(inkLimit * 255)
    guard most < 4 * 255 else { return }
    inks.withUnsafeMutableBufferPointer { dots in
      for dot in stride(from: 0, to: dots.count - 3, by: 4) {
        let coloured = Int(dots[dot]) + Int(dots[dot + 1]) + Int(dots[dot + 2])
        let room = max(0, most - Int(dots[dot + 3]))
        guard coloured > room else { continue }
        for ink in dot..<(dot + 3) { dots[ink] = UInt8(Int(dots[ink]) * room / coloured) }
      }
    }
  }

  private static let fault = PDFFault.refused(
    "the press profile cannot be used to convert colours")
}

/// A way from colours to inks.
private final class Transform {
  private let transform: cmsHTRANSFORM

  enum Unit { case dots, values }

  init?(from source: ProfileHandle?, to profile: ICCProfile, of unit: Unit) {
    guard let source, let press = ProfileHandle(profile.bytes) else { return nil }
    // Relative colorimetric with black point compensation: what lies within the press's reach
    // stays as it is, and black stays as deep as the paper can bear.
    let flags = cmsUInt32Number(cmsFLAGS_BLACKPOINTCOMPENSATION) | Self.plain
    guard
      let transform = cmsCreateTransform(
        source.handle, unit == .dots ? Self.rgbBytes : Self.rgbDoubles, press.handle,
        unit == .dots ? Self.cmykBytes : Self.cmykDoubles,
        cmsUInt32Number(INTENT_RELATIVE_COLORIMETRIC), flags)
    else { return nil }
    self.transform = transform
  }

  deinit { cmsDeleteTransform(transform) }

  /// cmsFLAGS_NOCACHE: a converter may be used again and again, with the same result.
  private static let plain: cmsUInt32Number = 0x0040

  // Formats as lcms2.h puts them together (COLORSPACE_SH, CHANNELS_SH, BYTES_SH, FLOAT_SH), in
  // macros that Swift does not import: PT_RGB is 4, PT_CMYK is 6.
  private static let rgbBytes: cmsUInt32Number = 4 << 16 | 3 << 3 | 1
  private static let cmykBytes: cmsUInt32Number = 6 << 16 | 4 << 3 | 1
  private static let rgbDoubles: cmsUInt32Number = 1 << 22 | 4 << 16 | 3 << 3
  private static let cmykDoubles: cmsUInt32Number = 1 << 22 | 6 << 16 | 4 << 3

  func inks(ofDots colours: [UInt8]) -> [UInt8] {
    let count = colours.count / 3
    var inks = [UInt8](repeating: 0, count: count * 4)
    cmsDoTransform(transform, colours, &inks, cmsUInt32Number(count))
    return inks
  }

  func inks(red: Double, green: Double, blue: Double) -> [Double] {
    var inks = [0.0, 0.0, 0.0, 0.0]
    cmsDoTransform(transform, [red, green, blue], &inks, 1)
    // lcms2 counts inks in per cent where they are floating.
    return inks.map { min(max($0 / 100, 0), 1) }
  }
}
