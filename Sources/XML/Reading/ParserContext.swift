internal import Clibxml2

/// A libxml2 push parser set up to do nothing but report events: no network, no entities, no other files, no output
/// of its own.
final class ParserContext {
  let pointer: UnsafeMutablePointer<xmlParserCtxt>

  /// libxml2 wants to be told once, before threads start.
  private static let ready: Void = xmlInitParser()

  init?(_ sink: EventSink) {
    _ = Self.ready
    var events = xmlSAXHandler()
    events.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC: the callbacks below are those of SAX2.
    events.startElementNs = { context, local, prefix, uri, declarations, _, count, _, attributes in
      guard let local else { return }
      ParserContext.withSink(context) { sink in
        sink.started(
          XMLStartTag(
            name: XMLName(local: local, uri: uri), hasPrefix: prefix != nil, attributes: attributes,
            count: Int(count), context: context?.assumingMemoryBound(to: xmlParserCtxt.self)),
          declarations: Int(declarations))
      }
    }
    events.endElementNs = { context, local, _, uri in
      guard let local else { return }
      ParserContext.withSink(context) { $0.ended(XMLName(local: local, uri: uri)) }
    }
    let characters: charactersSAXFunc = { context, start, count in
      ParserContext.withSink(context) { $0.received(XMLText(start: start, count: Int(count))) }
    }
    events.characters = characters
    events.ignorableWhitespace = characters
    events.cdataBlock = { context, start, count in
      ParserContext.withSink(context) { $0.receivedSection(XMLText(start: start, count: Int(count))) }
    }
    events.internalSubset = { context, _, _, _ in ParserContext.withSink(context) { $0.metDocumentType() } }
    guard let context = xmlCreatePushParserCtxt(&events, nil, nil, 0, nil) else { return nil }
    pointer = context
    // Without user data libxml2 hands its own context to the callbacks; the sink hangs on that.
    context.pointee._private = Unmanaged.passUnretained(sink).toOpaque()
    // NOENT asks for `&amp;` in attributes as plain `&`; entities of a document's own cannot exist, a DOCTYPE stops the
    // reading. HUGE lifts libxml2's fixed bounds: ours are checked instead.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_HUGE.rawValue
    let silence = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options | silence))
  }

  deinit {
    // The document is never built, but libxml2 may have begun one for its own ends.
    if let document = pointer.pointee.myDoc { xmlFreeDoc(document) }
    pointer.pointee.myDoc = nil
    xmlFreeParserCtxt(pointer)
  }

  /// The reader keeps the sink alive while it parses, so that no event needs to.
  @inline(__always)
  private static func withSink(_ context: UnsafeMutableRawPointer?, _ body: (EventSink) -> Void) {
    guard let opaque = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return }
    Unmanaged<EventSink>.fromOpaque(opaque)._withUnsafeGuaranteedRef(body)
  }

  /// Bytes that were fed but not yet understood, because their markup is not complete.
  var pending: UnsafeBufferPointer<UInt8> {
    guard let input = pointer.pointee.input, let current = input.pointee.cur, let end = input.pointee.end else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: current, count: max(0, end - current))
  }

  /// Whether the bytes are in an encoding that libxml2 turns into UTF-8 before it reads them.
  var convertsEncoding: Bool { pointer.pointee.input?.pointee.buf?.pointee.encoder != nil }

  /// The name of the encoding that the document declares, where it cannot be read alike in pieces of any size: a name of UTF-8 that is none of its
  /// names ("UT-F8"; the system's converter, which libxml2 asks, looks over the dashes, and the bytes are checked or not, as they happen to come),
  /// or an encoding in which what a byte means depends on those long before it (UTF-7, ISO-2022, HZ).
  var unreadableEncoding: String? {
    guard let name = pointer.pointee.encoding ?? pointer.pointee.input?.pointee.encoding else { return nil }
    let written = String(cString: name)
    let letters = written.uppercased().filter { $0.isLetter || $0.isNumber }
    let isMisspelled = letters == "UTF8" && !["UTF-8", "UTF8"].contains(written.uppercased())
    let hasStates = ["UTF7", "UNICODE11UTF7", "CSUNICODE11UTF7", "HZ", "HZGB2312"].contains(letters)
    return isMisspelled || hasStates || letters.hasPrefix("ISO2022") || letters.hasPrefix("CSISO2022") ? written : nil
  }

  /// The line that is being read, from 1.
  var line: Int { pointer.pointee.input.map { Int($0.pointee.line) } ?? 0 }

  /// The byte of the part that is being read; an estimate in parts that are not UTF-8.
  var offset: Int { max(0, Int(xmlByteConsumed(pointer))) }

  /// Whether nothing has been found wrong.
  var isWellFormed: Bool { pointer.pointee.wellFormed != 0 }

  /// libxml2's words for what it found, on one line.
  var message: String {
    guard let error = xmlCtxtGetLastError(pointer), let text = error.pointee.message else {
      return "not well-formed XML"
    }
    let words = String(cString: text).unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) }
    var line = String(words)
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
