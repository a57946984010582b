internal import CDeflate

/// Packs streams and unpacks them again (zlib's form of deflate, ISO 32000-1, 7.4.4).
///
/// One belongs to one thread; its memory serves stream after stream.
final class Deflater {
  /// Level 4 of 12: three per cent larger than zlib's usual 6, in two thirds of the time of this
  /// library's 6 and a third of zlib's.
  private let packer = libdeflate_alloc_compressor(4)
  private let unpacker = libdeflate_alloc_decompressor()

  deinit {
    libdeflate_free_compressor(packer)
    libdeflate_free_decompressor(unpacker)
  }

  /// The bytes packed.
  func packed(_ bytes: [UInt8]) throws(PDFFault) -> [UInt8] {
    guard let packer else { throw .refused("there is no memory") }
    // "the maximum number of bytes that may be produced" (libdeflate.h): it always fits.
    let most = libdeflate_zlib_compress_bound(packer, bytes.count)
    let packed = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = libdeflate_zlib_compress(packer, bytes, bytes.count, buffer.baseAddress, most)
    }
    if packed.isEmpty { throw .refused("a stream could not be packed") }
    return packed
  }

  /// The bytes unpacked; throws where they are damaged or grow beyond all measure.
  func unpacked(_ bytes: UnsafeBufferPointer<UInt8>) throws(PDFFault) -> [UInt8] {
    guard let unpacker else { throw .refused("there is no memory") }
    var room = max(4096, bytes.count * 6)
    while room <= Self.most {
      var result = LIBDEFLATE_BAD_DATA
      let unpacked = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = libdeflate_zlib_decompress(
          unpacker, bytes.baseAddress, bytes.count, buffer.baseAddress, room, &count)
        if result != LIBDEFLATE_SUCCESS { count = 0 }
      }
      if result == LIBDEFLATE_SUCCESS { return unpacked }
      if result != LIBDEFLATE_INSUFFICIENT_SPACE { break }
      room *= 4
    }
    throw .damaged("a stream cannot be unpacked")
  }

  /// More than any page's content has: a bomb would take all memory otherwise.
  private static let most = 1 << 30
}
