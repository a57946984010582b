internal import CMalloc

/// How freed memory is kept for the next booklet.
enum MemoryReuse {
  /// Keeps what is freed, instead of giving it back to the system and asking for it again.
  ///
  /// Cairo takes a font's outlines into memory for every file and frees them: the library's own
  /// limits then give a few hundred kilobytes back a booklet, and each page of them is cleared and
  /// mapped anew. Keeping it saves nine page faults in ten and a tenth of a booklet's time; the
  /// peak stays what it was. "M_MMAP_THRESHOLD: upper limit DEFAULT_MMAP_THRESHOLD_MAX: 32 MiB on
  /// 64-bit systems" (mallopt(3)).
  static func begin() {
    _ = mallopt(M_MMAP_THRESHOLD, 32 << 20)
    _ = mallopt(M_TRIM_THRESHOLD, 256 << 20)
    _ = mallopt(M_TOP_PAD, 4 << 20)
  }
}
