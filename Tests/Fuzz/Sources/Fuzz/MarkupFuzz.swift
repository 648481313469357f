import XML

/// Reads a document as a tree, whole; and as a stream in pieces of a size that the document decides. Whether it is well
/// formed must not depend on the pieces.
func fuzzXML(_ bytes: [UInt8]) {
  let tree = Result { try XMLElement.parse(bytes, part: "part") }
  let pieces = Result {
    let reader = XMLReader(handler: Toucher(), part: "part")
    let size = 1 + (bytes.count * 7) % 61
    var rest = bytes[...]
    while !rest.isEmpty {
      try reader.feed(Array(rest.prefix(size)))
      rest = rest.dropFirst(size)
    }
    return try reader.finish()
  }
  switch (tree, pieces) {
  case (.success(let root), .success(let touched)):
    let count = elements(root)
    if count != touched.elements { finding("whole: \(count) elements, in pieces: \(touched.elements)") }
  case (.failure(let error), .failure): _ = "\(error)"
  case (.success, .failure(let error)): finding("read whole, refused in pieces: \(error)")
  case (.failure(let error), .success):
    // The tree has bounds of its own.
    if (error as? XMLError)?.kind != .limit { finding("read in pieces, refused whole: \(error)") }
  }
}

private func elements(_ root: XMLElement) -> Int { root.children.reduce(1) { $0 + elements($1) } }

/// Looks at everything an event has.
private struct Toucher: XMLHandler {
  var elements = 0
  var bytes = 0

  mutating func start(_ tag: XMLStartTag) throws {
    elements += 1
    bytes += tag.name.local.count + tag.name.namespace.count
    bytes += tag.line & 1
    bytes += tag.attribute("r")?.string.utf8.count ?? 0
    bytes +=
      tag.attribute("id", in: ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"])?.count ?? 0
    tag.forEachAttribute { name, value in bytes += name.local.count + (value.integer ?? value.string.utf8.count) & 0xFF
    }
  }

  mutating func text(_ text: XMLText) throws { bytes += text.string.utf8.count }
}
