import Testing

@testable import XML

@Suite("XML written")
struct XMLWriterTests {
  @Test("elements, attributes and text are written escaped and closed in order")
  func writes() {
    var xml = XMLWriter()
    xml.start("a", ["b": "1 < \"2\" & 'x'\n"])
    xml.element("t", text: " x", keepingSpace: true)
    xml.element("t", text: "x]]>&")
    xml.start("e")
    xml.attribute("n", 5)
    let text = String(decoding: xml.finish(), as: UTF8.self)
    #expect(
      text
        == "<a b=\"1 &lt; &quot;2&quot; &amp; 'x'&#10;\">"
        + "<t xml:space=\"preserve\"> x</t><t>x]]&gt;&amp;</t><e n=\"5\"/></a>"
    )
  }

  @Test("any text that XML can hold comes back the same, in an element and in a value")
  func roundTrip() throws {
    var state: UInt64 = 7
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let wide = (state >> 60) == 0
        let value = UInt32(truncatingIfNeeded: state >> 33) % (wide ? 0x11_0000 : 0x80)
        if let scalar = Unicode.Scalar(value), XMLCharacters.isAllowed(scalar) { text.unicodeScalars.append(scalar) }
      }
      var xml = XMLWriter()
      xml.declaration()
      xml.start("a", ["v": text])
      xml.text(text)
      let root = try XMLElement.parse(xml.finish(), part: "p")
      #expect(root.text.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(root.attribute("v")?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }
  }

  @Test("characters that XML cannot hold are never written")
  func illegal() throws {
    var xml = XMLWriter()
    xml.element("a", text: "\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}x")
    #expect(try XMLElement.parse(xml.finish(), part: "p").text == String(repeating: "\u{FFFD}", count: 6) + "x")
  }

  @Test("the buffer is handed on when it is full and not before")
  func drains() {
    var xml = XMLWriter()
    var got: [UInt8] = []
    xml.start("a")
    xml.drain { got += $0 }
    #expect(got.isEmpty)
    for _ in 0..<100_000 {
      xml.element("b", text: "1")
      xml.drain { got += $0 }
    }
    #expect(got.count > 500_000 && xml.bytes.count < 300_000)
  }
}
