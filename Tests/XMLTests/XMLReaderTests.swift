import Testing

@testable import XML

/// Writes events down as text.
struct Transcript: XMLHandler {
  var lines: [String] = []
  var textOpen = false

  mutating func start(_ tag: XMLStartTag) throws {
    var line = "<\(tag.name.local)"
    if !tag.name.namespace.isEmpty { line += " in \(tag.name.namespace)" }
    tag.forEachAttribute { line += " \($0.local)=\($1)" }
    lines.append(line)
    textOpen = false
  }

  mutating func end(_ name: XMLName) throws {
    lines.append(">\(name.local)")
    textOpen = false
  }

  mutating func text(_ text: XMLText) throws {
    if textOpen {
      lines[lines.count - 1] += text.string
    } else {
      lines.append("'" + text.string)
    }
    textOpen = true
  }
}

@Suite("XML events")
struct XMLReaderTests {
  static func transcript(_ text: String, limits: XMLLimits = XMLLimits()) throws -> [String] {
    try XMLReader<Transcript>.parse(Array(text.utf8), handler: Transcript(), part: "p", limits: limits).lines
  }

  static let document =
    "<?xml version=\"1.0\"?><!-- c --><x:a xmlns:x=\"urn:n\" b=\"1 &amp; &#65;&quot;\" x:c='ü'>"
    + "t &lt;<![CDATA[<&]]>é<?p?></x:a>"
  static let expected = ["<a in urn:n b=1 & A\" c=ü", "'t <<&é", ">a"]

  @Test("names, namespaces, references and CDATA arrive resolved")
  func events() throws { #expect(try Self.transcript(Self.document) == Self.expected) }

  @Test("pieces of every size give the same events", arguments: 1...40)
  func pieces(size: Int) throws {
    let bytes = Array(Self.document.utf8)
    let reader = XMLReader(handler: Transcript(), part: "p")
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.feed(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    #expect(try reader.finish().lines == Self.expected)
  }

  @Test("lines end in a line feed, in CDATA sections of any length too", arguments: [1, 7, 299, 300, 4096])
  func lineEnds(size: Int) throws {
    let long = String(repeating: "ü", count: 149)
    let document = "<a>1\r\n2\r3\n\r4<![CDATA[\r\n5\r6\n\r7\(long)\r\n\(long)\r\r\n]]>&#13;\n</a>"
    let bytes = Array(document.utf8)
    let reader = XMLReader(handler: Transcript(), part: "p")
    for start in stride(from: 0, to: bytes.count, by: size) {
      try reader.feed(Array(bytes[start..<min(bytes.count, start + size)]))
    }
    let text = "1\n2\n3\n\n4\n5\n6\n\n7\(long)\n\(long)\n\n\r\n"
    #expect(try reader.finish().lines == ["<a", "'\(text)", ">a"])
  }

  @Test("a document cut at any byte is an error, never a crash and never whole")
  func truncated() throws {
    let bytes = Array(Self.document.utf8)
    for count in 0..<bytes.count {
      #expect(throws: XMLError.self) {
        try XMLReader<Transcript>.parse(Array(bytes[..<count]), handler: Transcript(), part: "p")
      }
    }
  }

  @Test("UTF-16 in both orders, with and without a byte order mark, is read", arguments: [true, false], [true, false])
  func utf16(bigEndian: Bool, mark: Bool) throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a b=\"ü😀\">Ω</a>"
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    let bytes = units.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    #expect(
      try XMLReader<Transcript>.parse(bytes, handler: Transcript(), part: "p").lines == ["<a b=ü😀", "'Ω", ">a"])
  }

  @Test(
    "a document type declaration is refused, whatever is in it",
    arguments: [
      "<!DOCTYPE a><a/>",
      "<!DOCTYPE a SYSTEM \"http://127.0.0.1/x.dtd\"><a/>",
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
      "<!DOCTYPE a [<!ENTITY e \"ee\"><!ENTITY f \"&e;&e;&e;\">]><a b=\"&f;\">&f;</a>",
    ])
  func documentType(text: String) throws {
    let error = try #require(throws: XMLError.self) { try Self.transcript(text) }
    #expect(error.kind == .documentType)
  }

  @Test(
    "broken documents are refused with part, line and byte",
    arguments: [
      "", "  ", "text", "<a>", "<a></b>", "<a b=1/>", "<a b='1' b='2'/>", "<a>&none;</a>", "<a>\u{1}</a>", "<a/><b/>",
      "<a>&#0;</a>", "<a b='<'/>", "<a><!-- -- --></a>",
    ])
  func malformed(text: String) throws {
    let error = try #require(throws: XMLError.self) { try Self.transcript("\n" + text) }
    #expect(error.kind == .malformed)
    #expect(error.part == "p")
    #expect(!error.description.contains("\n"))
  }

  @Test("bytes that are no UTF-8 are refused")
  func badEncoding() throws {
    let bytes = Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
    #expect(throws: XMLError.self) { try XMLReader<Transcript>.parse(bytes, handler: Transcript(), part: "p") }
  }

  @Test("bytes that the declared encoding does not have are refused, not taken for the end")
  func wrongEncoding() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\r\n<a b=\"1\">ü</a>"
    let error = try #require(throws: XMLError.self) { try Self.transcript(text) }
    #expect(error.kind == .malformed)
  }

  @Test("each limit stops the reading")
  func limits() throws {
    var limits = XMLLimits()
    limits.depth = 10
    limits.attributeCount = 20
    limits.textBytes = 1000
    limits.markupBytes = 100_000
    limits.totalBytes = 1_000_000
    let tooMuch = [
      String(repeating: "<a>", count: 11),
      "<a \((0..<21).map { "b\($0)=''" }.joined(separator: " "))/>",
      "<a \((0..<21).map { "xmlns:b\($0)='u'" }.joined(separator: " "))/>",
      "<a>\(String(repeating: "x", count: 1001))</a>",
      "<a b='\(String(repeating: "x", count: 200_000))'/>",
      "<a><!--\(String(repeating: "x", count: 200_000))--></a>",
      "<a \((0..<9000).map { "b\($0)=''" }.joined(separator: " "))/>",
      "<a>\(String(repeating: "<b/>", count: 300_000))</a>",
    ]
    for text in tooMuch {
      let error = try #require(throws: XMLError.self) { try Self.transcript(text, limits: limits) }
      #expect(error.kind == .limit)
    }
  }

  @Test("what the handler throws comes out as it was")
  func handlerError() throws {
    struct Stop: Error {}
    struct Stopping: XMLHandler {
      mutating func start(_ tag: XMLStartTag) throws { if tag.name == "b" { throw Stop() } }
    }
    let bytes = Array("<a><b/><c/></a>".utf8)
    #expect(throws: Stop.self) { try XMLReader<Stopping>.parse(bytes, handler: Stopping(), part: "p") }
  }

  @Test("seeded mutations of a document never crash", arguments: 1...20 as ClosedRange<UInt64>)
  func mutations(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    for _ in 0..<200 {
      var bytes = Array(Self.document.utf8)
      for _ in 0..<(1 + next() % 4) { bytes[next() % bytes.count] = UInt8(next() % 256) }
      _ = try? XMLReader<Transcript>.parse(bytes, handler: Transcript(), part: "p")
      _ = try? XMLElement.parse(bytes, part: "p")
    }
  }
}

@Suite("XML trees")
struct XMLElementTests {
  @Test("a small document becomes a tree")
  func tree() throws {
    let text = "<r xmlns='u'><i id='1' x:id='2' xmlns:x='v'>a<b/>c</i><i/></r>"
    let root = try XMLElement.parse(Array(text.utf8), part: "p")
    #expect(root.name == "r" && root.namespace == "u")
    #expect(root.children("i").count == 2)
    let first = try #require(root.child("i"))
    #expect(first.attribute("id") == "1")
    #expect(first.attribute("id", in: ["v"]) == "2")
    #expect(first.text == "ac")
  }

  @Test("a tree of too many nodes is refused")
  func bounded() throws {
    var limits = XMLLimits()
    limits.treeNodes = 100
    let text = "<a>\(String(repeating: "<b/>", count: 101))</a>"
    let error = try #require(throws: XMLError.self) {
      try XMLElement.parse(Array(text.utf8), part: "p", limits: limits)
    }
    #expect(error.kind == .limit)
  }
}
