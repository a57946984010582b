import Checksums
import Testing

/// The examples of FIPS 180-4 as published by NIST (SHA256.pdf, “Cryptographic Standards and
/// Guidelines: Examples with Intermediate Values”) and of the SHA-2 additional vectors.
private let published: [(message: [UInt8], digest: String)] = [
  (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ([0xBD], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
  (
    [0xC9, 0x8C, 0x8E, 0x55],
    "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"
  ),
  (
    [UInt8](repeating: 0, count: 55),
    "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"
  ),
  (
    [UInt8](repeating: 0, count: 64),
    "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"
  ),
  (
    [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
  ),
]

@Suite struct SHA256Tests {
  @Test(arguments: published.indices)
  func thePublishedMessagesHaveTheirPublishedDigests(index: Int) {
    #expect(SHA256Digest(of: published[index].message).hexadecimal == published[index].digest)
  }

  @Test(arguments: [1, 7, 63, 64, 65, 1000])
  func aMessageInPiecesHasTheDigestOfTheWhole(piece: Int) {
    let message = (0..<5000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let running = RunningSHA256()
    for start in stride(from: 0, to: message.count, by: piece) {
      running.add(Array(message[start..<min(start + piece, message.count)]))
    }
    #expect(running.digest() == SHA256Digest(of: message))
  }

  @Test func askingForTheDigestDoesNotEndTheMessage() {
    let running = RunningSHA256()
    running.add(Array("ab".utf8))
    #expect(running.digest() == SHA256Digest(of: Array("ab".utf8)))
    running.add([])
    running.add(Array("c".utf8))
    #expect(running.digest().hexadecimal == published[0].digest)
  }

  @Test func writingAndReadingADigestGivesItBack() {
    let digest = SHA256Digest(of: Array("Ay Laçın".utf8))
    #expect(SHA256Digest(hexadecimal: digest.hexadecimal) == digest)
    #expect(SHA256Digest(hexadecimal: digest.hexadecimal.uppercased()) == digest)
  }

  @Test(arguments: [
    "", "ba78", String(repeating: "g", count: 64), String(repeating: "é", count: 32),
  ])
  func whatIsNotADigestIsNotRead(text: String) {
    #expect(SHA256Digest(hexadecimal: text) == nil)
  }
}
