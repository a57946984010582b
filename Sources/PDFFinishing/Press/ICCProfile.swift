internal import CLCMS

/// An ICC profile: what the colours or inks of a file look like.
public struct ICCProfile: Sendable, Hashable {
  /// The profile as it stands in its file.
  public let bytes: [UInt8]
  /// What it calls itself.
  public let name: String
  /// The same compressed, once for all files of a run: it takes longer than finishing a page.
  let packed: [UInt8]?

  /// Why a file is not the profile of a press.
  public enum Refusal: Error, Sendable, Hashable {
    /// It is no ICC profile, or it is cut short.
    case noProfile
    /// It is of another class than “prtr”, such as a scanner's or a monitor's.
    case notForPrinting(String)
    /// Its colours are others than the four process inks.
    case notProcessInks(String)

    /// The refusal in words.
    public var message: String {
      switch self {
      case .noProfile: "is no ICC profile, or is cut short"
      case .notForPrinting(let kind): "is no profile of a press: its class is “\(kind)”"
      case .notProcessInks(let space): "is a profile for \(space), not for CMYK"
      }
    }
  }

  private init(bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    packed = try? Deflater().packed(bytes)
  }

  /// The profile of a press; refuses all else (ICC.1:2010, 7.2).
  public init(press bytes: [UInt8]) throws(Refusal) {
    guard bytes.count >= 132, Self.field(bytes, at: 36) == "acsp" else { throw .noProfile }
    let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
    guard size == bytes.count else { throw .noProfile }
    let kind = Self.field(bytes, at: 12)
    guard kind == "prtr" else { throw .notForPrinting(kind) }
    let space = Self.field(bytes, at: 16)
    guard space == "CMYK" else { throw .notProcessInks(space) }
    guard let handle = ProfileHandle(bytes) else { throw .noProfile }
    self.init(bytes: bytes, name: handle.description)
  }

  private static func field(_ bytes: [UInt8], at offset: Int) -> String {
    String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// What colours on a screen mean, sRGB (IEC 61966-2-1), made by lcms2 and dated by us, so that
  /// it has the same bytes every time. Nil where there is no memory.
  public static let screen: ICCProfile? = {
    guard let handle = ProfileHandle.sRGB(), var bytes = handle.saved, bytes.count > 128 else {
      return nil
    }
    // The date of making, bytes 24 to 35 of the header: the first of January 2000.
    bytes.replaceSubrange(24..<36, with: [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    return ICCProfile(bytes: bytes, name: "sRGB IEC61966-2.1")
  }()
}

/// A profile as lcms2 has opened it.
final class ProfileHandle {
  let handle: cmsHPROFILE

  private init(taking handle: cmsHPROFILE) { self.handle = handle }

  /// Opens a profile; nil where it is none.
  init?(_ bytes: [UInt8]) {
    // A profile opened from memory is read in full at once or copied by lcms2.
    guard let opened = cmsOpenProfileFromMem(bytes, cmsUInt32Number(bytes.count)) else {
      return nil
    }
    handle = opened
  }

  deinit { cmsCloseProfile(handle) }

  static func sRGB() -> ProfileHandle? {
    cmsCreate_sRGBProfile().map { ProfileHandle(taking: $0) }
  }

  /// Whether it says what red, green and blue look like, as a camera's or a monitor's does.
  var isOfScreenColours: Bool { cmsGetColorSpace(handle) == cmsSigRgbData }

  var description: String {
    var letters = [CChar](repeating: 0, count: 256)
    cmsGetProfileInfoASCII(handle, cmsInfoDescription, "en", "US", &letters, 255)
    let bytes = letters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The profile as bytes.
  var saved: [UInt8]? {
    var size: cmsUInt32Number = 0
    guard cmsSaveProfileToMem(handle, nil, &size) != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    return cmsSaveProfileToMem(handle, &bytes, &size) != 0 ? bytes : nil
  }
}
