internal import Glibc

/// The names of the files and folders in a folder, sorted by their bytes so that every machine
/// sees the same order. Names that begin with a dot are left out.
func fileNames(in folder: String) throws -> [String] {
  guard let stream = opendir(folder) else { throw InputFile.unreadable(folder, errno) }
  defer { closedir(stream) }
  return entryNames(stream).filter { !$0.hasPrefix(".") }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Every name an open folder holds, in no order.
func entryNames(_ stream: OpaquePointer) -> [String] {
  var names: [String] = []
  while let entry = readdir(stream) {
    // d_name is a C array, which Swift sees as a tuple: read it where it stands.
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
