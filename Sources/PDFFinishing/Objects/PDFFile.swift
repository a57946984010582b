internal import CQPDF

/// A PDF in memory: opened from bytes or begun empty, changed object by object, written to bytes.
///
/// A file belongs to one thread; its objects keep it alive.
public final class PDFFile {
  let data: qpdf_data
  /// The library reads from these bytes as long as the file lives, and takes no copy.
  private let source: UnsafeMutableBufferPointer<CChar>

  /// Opens a PDF. What qpdf mends on the way (a broken cross-reference table) is in `remarks`.
  ///
  /// `mends` says whether a damaged file is put right as far as can be, or refused.
  public init(_ bytes: [UInt8], mends: Bool = true) throws(PDFFault) {
    data = qpdf_init()
    source = .allocate(capacity: max(1, bytes.count))
    bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(source).copyMemory(from: $0) }
    quieten()
    qpdf_set_attempt_recovery(data, mends ? QPDF_TRUE : QPDF_FALSE)
    // "buffer … must remain valid for the life of the qpdf_data" (BufferInputSource keeps it).
    let code = qpdf_read_memory(data, "PDF", source.baseAddress, UInt64(bytes.count), nil)
    if code & Self.errors != 0 { throw openingFault() }
    if qpdf_is_encrypted(data) != QPDF_FALSE { throw .encrypted }
    guard catalogue["Pages"].isDictionary else { throw .damaged("it has no pages") }
  }

  /// Begins a PDF without pages.
  public init() throws(PDFFault) {
    data = qpdf_init()
    source = .allocate(capacity: 1)
    quieten()
    _ = qpdf_empty_pdf(data)
    try check()
  }

  deinit {
    // An error nobody has asked for would be printed by qpdf_cleanup.
    if qpdf_has_error(data) != QPDF_FALSE { _ = qpdf_get_error(data) }
    var data: qpdf_data? = data
    qpdf_cleanup(&data)
    source.deallocate()
  }

  /// Nothing is printed by the library; errors and warnings are asked for.
  private func quieten() {
    qpdf_silence_errors(data)
    qpdf_set_suppress_warnings(data, QPDF_TRUE)
  }

  /// QPDF_ERRORS of qpdf-c.h, a macro that Swift does not import.
  private static let errors: Int32 = 2

  private func openingFault() -> PDFFault {
    guard let error = qpdf_get_error(data) else { return .damaged("it cannot be read") }
    if qpdf_get_error_code(data, error) == qpdf_e_password { return .encrypted }
    return .damaged(words(of: error))
  }

  private func words(of error: qpdf_error) -> String {
    String(cString: qpdf_get_error_message_detail(data, error))
  }

  /// Throws where anything asked of the library since the last check has failed.
  public func check() throws(PDFFault) {
    guard qpdf_has_error(data) != QPDF_FALSE, let error = qpdf_get_error(data) else { return }
    throw .refused(words(of: error))
  }

  /// What the library has mended or wondered about since it was last asked.
  public var remarks: [String] {
    var remarks: [String] = []
    while qpdf_more_warnings(data) != QPDF_FALSE, let warning = qpdf_next_warning(data) {
      remarks.append(words(of: warning))
    }
    return remarks
  }
}

extension PDFFile {
  /// The catalogue, the root of everything.
  public var catalogue: PDFObject { PDFObject(self, qpdf_get_root(data)) }

  /// The trailer, which knows the catalogue and the document's information.
  public var trailer: PDFObject { PDFObject(self, qpdf_get_trailer(data)) }

  /// How many pages there are.
  public var pageCount: Int { max(0, Int(qpdf_get_num_pages(data))) }

  /// The pages in order.
  public var pages: [PDFPage] {
    (0..<pageCount).map { PDFPage(PDFObject(self, qpdf_get_page_n(data, $0))) }
  }

  /// Gives each page itself what it takes from the nodes above it: boxes, resources, rotation.
  public func settlePages() throws(PDFFault) {
    _ = qpdf_push_inherited_attributes_to_page(data)
    try check()
  }

  /// Adds a page at the end: an object of this file or of another, which is copied with all it
  /// needs.
  public func append(_ page: PDFObject) throws(PDFFault) {
    _ = qpdf_add_page(data, page.file.data, page.handle, QPDF_FALSE)
    try check()
  }

  /// Takes a page out.
  public func remove(_ page: PDFPage) throws(PDFFault) {
    _ = qpdf_remove_page(data, page.object.handle)
    try check()
  }

  /// A copy of another file's object with all it needs; the other must be of its own number
  /// (`indirect`). Pages are not copied this way, but appended.
  public func copy(_ object: PDFObject) throws(PDFFault) -> PDFObject {
    let copied = PDFObject(
      self, qpdf_oh_copy_foreign_object(data, object.file.data, object.handle))
    try check()
    return copied
  }
}

extension PDFFile {
  /// How a file is written.
  public struct WritingForm: Sendable, Hashable {
    /// Version in the header, such as "1.7".
    public var version: String
    /// Whether small objects are packed together; a classic cross-reference table otherwise.
    public var packsObjects: Bool
    /// Whether streams are compressed; off for looking at them.
    public var compresses = true

    /// A way of writing.
    public init(version: String, packsObjects: Bool) {
      self.version = version
      self.packsObjects = packsObjects
    }
  }

  /// The whole file as bytes; the same objects give the same bytes, its /ID included.
  public func written(_ form: WritingForm) throws(PDFFault) -> [UInt8] {
    // To memory, never to a file: qpdf does not see that the last part of a file was not written.
    _ = qpdf_init_write_memory(data)
    try check()
    qpdf_set_deterministic_ID(data, QPDF_TRUE)
    qpdf_set_newline_before_endstream(data, QPDF_TRUE)
    qpdf_set_object_stream_mode(data, form.packsObjects ? qpdf_o_generate : qpdf_o_disable)
    qpdf_set_compress_streams(data, form.compresses ? QPDF_TRUE : QPDF_FALSE)
    if !form.compresses { qpdf_set_decode_level(data, qpdf_dl_generalized) }
    qpdf_force_pdf_version(data, form.version)
    _ = qpdf_write(data)
    try check()
    guard let buffer = qpdf_get_buffer(data) else { throw .refused("there is no memory") }
    return [UInt8](UnsafeBufferPointer(start: buffer, count: qpdf_get_buffer_length(data)))
  }
}
