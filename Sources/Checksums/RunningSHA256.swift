internal import CNettle

/// SHA-256 over a message that comes piece by piece: a large file, a document as it is written.
///
/// Not to be shared between threads.
public final class RunningSHA256 {
  // The context is a plain C struct without anything behind it: it needs no release.
  private var context = sha256_ctx()

  /// Starts with the empty message.
  public init() {
    nettle_sha256_init(&context)
  }

  /// Appends bytes to the message.
  public func add(_ piece: UnsafeRawBufferPointer) {
    guard let start = piece.baseAddress else { return }  // an empty piece has no address
    nettle_sha256_update(&context, piece.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// Appends bytes to the message.
  public func add(_ piece: [UInt8]) {
    piece.withUnsafeBytes { add($0) }
  }

  /// The digest of everything added so far; more may be added afterwards.
  public func digest() -> SHA256Digest {
    // “This function also resets the context” (Nettle manual, 7.1): so a copy is finished.
    var finished = context
    let bytes = [UInt8](unsafeUninitializedCapacity: SHA256Digest.length) { buffer, count in
      nettle_sha256_digest(&finished, SHA256Digest.length, buffer.baseAddress)
      count = SHA256Digest.length
    }
    return SHA256Digest(computed: bytes)
  }
}
