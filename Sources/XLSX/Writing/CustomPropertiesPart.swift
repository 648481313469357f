extension DocumentProperties {
  func checkCustom() throws(WorkbookWriteError.Reason) {
    var seen: Set<String> = []
    for property in custom {
      guard Self.isWritable(property.name), !property.name.isEmpty else { throw .property(property.name) }
      guard seen.insert(property.name.lowercased()).inserted else { throw .property(property.name) }
      switch property.value {
      case .text(let text): guard Self.isWritable(text) else { throw .property(property.name) }
      case .number(let number): guard number.isFinite else { throw .property(property.name) }
      case .moment(let time):
        guard time.serialDay != nil, time.secondOfDay != nil else { throw .property(property.name) }
      case .integer, .boolean: break
      }
    }
  }

  /// The part `docProps/custom.xml` (ECMA-376 part 1, section 22.3).
  func customPart() -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
    out.raw(" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">")
    for (index, property) in custom.enumerated() {
      // Numbers 0 and 1 are kept by the format; the identifier is that of user-defined properties.
      out.raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\"")
      out.attribute(" pid=\"", index + 2)
      out.raw(" name=\"")
      out.verbatim(property.name)
      out.raw("\">")
      switch property.value {
      case .text(let text):
        out.raw("<vt:lpwstr>")
        out.verbatim(text)
        out.raw("</vt:lpwstr>")
      case .integer(let number):
        out.raw("<vt:i4>")
        out.integer(Int64(number))
        out.raw("</vt:i4>")
      case .number(let number):
        out.raw("<vt:r8>")
        out.number(number)
        out.raw("</vt:r8>")
      case .boolean(let value): out.raw(value ? "<vt:bool>true</vt:bool>" : "<vt:bool>false</vt:bool>")
      case .moment(let time):
        out.raw("<vt:filetime>")
        out.moment(time)
        out.raw("</vt:filetime>")
      }
      out.raw("</property>")
    }
    out.raw("</Properties>")
    return out
  }
}
