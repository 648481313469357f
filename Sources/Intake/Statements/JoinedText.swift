/// Text put together from pieces of a file, with every run of white space as one blank and none at the ends.
struct JoinedText {
  private(set) var bytes: [UInt8] = []
  private var owesBlank = false

  /// Adds a piece as it stands; a word may go on in the next piece.
  mutating func append(_ piece: some Sequence<UInt8>) {
    for byte in piece {
      if ASCII.isBlank(byte) {
        owesBlank = true
      } else {
        if owesBlank, !bytes.isEmpty { bytes.append(0x20) }
        owesBlank = false
        bytes.append(byte)
      }
    }
  }

  /// Ends the word: what is added next stands apart.
  mutating func separate() { owesBlank = true }

  var isEmpty: Bool { bytes.isEmpty }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text of one piece; nil where it has no ink.
  static func text(_ piece: ArraySlice<UInt8>) -> String? {
    var piece = piece
    while let first = piece.first, ASCII.isBlank(first) { piece.removeFirst() }
    while let last = piece.last, ASCII.isBlank(last) { piece.removeLast() }
    if piece.isEmpty { return nil }
    // Most pieces are as they should be: one blank between words.
    var wasBlank = false
    for byte in piece {
      let isBlank = ASCII.isBlank(byte)
      if isBlank, wasBlank || byte != 0x20 {
        var folded = JoinedText()
        folded.append(piece)
        return folded.text
      }
      wasBlank = isBlank
    }
    return String(decoding: piece, as: UTF8.self)
  }
}
