/// A set of 32-bit fingerprints, several times faster to fill than a `Set`: a dictionary has half
/// a million beginnings of words.
struct FingerprintSet: Sendable {
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var count = 0
  private var mask: Int { slots.count - 1 }

  /// Adds a fingerprint; nought counts as one.
  mutating func insert(_ fingerprint: UInt32) {
    let key = max(fingerprint, 1)
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return }
      slot = (slot + 1) & mask
    }
    slots[slot] = key
    count += 1
    if count * 2 > slots.count { grow() }
  }

  /// Whether a fingerprint was added.
  func contains(_ fingerprint: UInt32) -> Bool {
    let key = max(fingerprint, 1)
    var slot = Int(key) & mask
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 4)
    for key in old where key != 0 {
      var slot = Int(key) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = key
    }
  }
}
