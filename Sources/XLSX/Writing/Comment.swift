/// A note on a cell, shown when the pointer rests on it.
public struct Comment: Hashable, Sendable {
  /// What it says, at most 32,767 UTF-16 units.
  public var text: String
  /// Who says it, 1 to 54 characters.
  public var author: String
  /// The width of its box in points; `nil` for one that suits the text.
  public var width: Double?
  /// The height of its box in points; `nil` for one that suits the text.
  public var height: Double?
  /// Whether it is shown all the time.
  public var isVisible: Bool

  /// A note.
  public init(
    _ text: String, author: String, width: Double? = nil, height: Double? = nil, isVisible: Bool = false
  ) {
    self.text = text
    self.author = author
    self.width = width
    self.height = height
    self.isVisible = isVisible
  }

  /// The font of notes in every program.
  static let font = Font(name: "Tahoma", size: 9)

  func check() throws(WorkbookWriteError.Reason) {
    guard (1...54).contains(author.utf16.count) else { throw .commentAuthor(author) }
    guard !CellText.length(of: text, exceeds: CellText.longest) else { throw .textTooLong(text.utf16.count) }
  }

  /// The size of the box in points: wide enough for short lines, high enough for all of them, never larger than a
  /// screen.
  var boxSize: (width: Double, height: Double) {
    let inset = 10.0
    let longestLine = TextMeasure.pointWidth(ofLongestLine: text, font: Self.font)
    let chosenWidth = width ?? min(max(longestLine + inset, 96), text.utf8.count > 400 ? 300 : 216)
    let boundedWidth = min(max(chosenWidth.isFinite ? chosenWidth : 96, 24), 1200)
    let lines = TextMeasure.lineCount(of: text, points: boundedWidth - inset, font: Self.font)
    let chosenHeight = height ?? Double(lines) * 11.5 + 9
    let boundedHeight = min(max(chosenHeight.isFinite ? chosenHeight : 24, 18), 600)
    return (boundedWidth, boundedHeight)
  }
}
