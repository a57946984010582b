internal import CYAML

/// libyaml's event parser over bytes that outlive it.
///
/// The manual: “the application is responsible for destroying the parser with
/// `yaml_parser_delete`”, and the input “must not be freed while the parser is in use”. The
/// stream therefore lives inside the closure that lends the bytes.
final class EventStream {
  private var parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  /// What a line of libyaml's grammar yields.
  enum Event {
    case documentStart
    case scalar(text: String, style: YAMLNode.Style, anchor: String?, tag: String?)
    case sequenceStart(anchor: String?, tag: String?)
    case mappingStart(anchor: String?, tag: String?)
    case end
    case alias(String)
    case streamEnd
    case other
  }

  /// An event with the place where it begins; line and column count from 1.
  struct Placed {
    var event: Event
    var line: Int
    var column: Int
  }

  /// What libyaml says about text that it cannot parse; lines and columns count from 1.
  struct SyntaxFault: Error {
    var problem: String
    var line: Int
    var column: Int
    var context: String
    var contextLine: Int
  }

  init(over bytes: UnsafeBufferPointer<UInt8>) throws(SyntaxFault) {
    guard yaml_parser_initialize(parser) == 1 else {
      throw SyntaxFault(problem: "out of memory", line: 1, column: 1, context: "", contextLine: 1)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event. After a fault or the end of the stream there are no more.
  func next() throws(SyntaxFault) -> Placed {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return Placed(
      event: translated(event), line: Int(event.start_mark.line) + 1,
      column: Int(event.start_mark.column) + 1)
  }

  private var fault: SyntaxFault {
    SyntaxFault(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      line: Int(parser.pointee.problem_mark.line) + 1,
      column: Int(parser.pointee.problem_mark.column) + 1,
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      contextLine: Int(parser.pointee.context_mark.line) + 1)
  }

  private func translated(_ event: yaml_event_t) -> Event {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        text: String(decoding: text, as: UTF8.self), style: style(scalar.style),
        anchor: string(scalar.anchor), tag: string(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return .sequenceStart(anchor: string(start.anchor), tag: string(start.tag))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return .mappingStart(anchor: string(start.anchor), tag: string(start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    case YAML_ALIAS_EVENT: return .alias(string(event.data.alias.anchor) ?? "")
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  private func string(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    default: .plain
    }
  }
}
