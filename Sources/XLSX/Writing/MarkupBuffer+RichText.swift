extension RichText {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    guard !runs.isEmpty, runs.allSatisfy({ !$0.text.isEmpty }) else { throw .richTextEmpty }
    let length = runs.reduce(0) { $0 + $1.text.utf16.count }
    guard length <= CellText.longest else { throw .textTooLong(length) }
    for run in runs { try run.font?.check() }
  }
}

extension Font {
  /// Refuses what Excel would repair.
  func check() throws(WorkbookWriteError.Reason) {
    guard (1...31).contains(name.utf16.count), size >= 1, size <= 409 else { throw .font(name: name, size: size) }
    try underline.check()
  }
}

extension MarkupBuffer {
  /// The runs of a text (ECMA-376 part 1, section 18.4.4).
  mutating func richText(_ text: RichText) {
    for run in text.runs {
      raw("<r>")
      if let font = run.font {
        raw("<rPr>")
        fontProperties(font, name: "<rFont val=\"")
        raw("</rPr>")
      }
      textElement(run.text)
      raw("</r>")
    }
  }
}
