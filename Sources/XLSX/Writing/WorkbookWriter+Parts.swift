extension WorkbookWriter {
  /// The parts that are known before any sheet. They come first so that programs which look at the beginning of a
  /// file to tell its kind see a workbook.
  func writeFirstParts() throws(WorkbookWriteError) {
    var relationships = RelationshipList()
    relationships.add("officeDocument/2006/relationships/officeDocument", target: "xl/workbook.xml")
    relationships.add("package/2006/relationships/metadata/core-properties", target: "docProps/core.xml")
    relationships.add("officeDocument/2006/relationships/extended-properties", target: "docProps/app.xml")
    let properties = state.options.properties
    if !properties.custom.isEmpty {
      relationships.add("officeDocument/2006/relationships/custom-properties", target: "docProps/custom.xml")
    }
    try state.output.addByExtension("_rels/.rels", relationships.part)
    try state.output.add("docProps/core.xml", type: "package.core-properties", properties.corePart())
    try state.output.add(
      "docProps/app.xml", type: "officedocument.extended-properties", properties.applicationPart())
    if !properties.custom.isEmpty {
      try state.output.add(
        "docProps/custom.xml", type: "officedocument.custom-properties", properties.customPart())
    }
  }

  /// The parts that need to know all sheets.
  func writeLastParts(activeSheet: Int) throws(WorkbookWriteError) {
    var relationships = RelationshipList()
    for index in state.sheets.indices {
      relationships.add("officeDocument/2006/relationships/worksheet", target: "worksheets/sheet\(index + 1).xml")
    }
    relationships.add("officeDocument/2006/relationships/theme", target: "theme/theme1.xml")
    relationships.add("officeDocument/2006/relationships/styles", target: "styles.xml")
    if state.strings.count > 0 {
      relationships.add("officeDocument/2006/relationships/sharedStrings", target: "sharedStrings.xml")
      try writeSharedStrings()
    }
    for (index, image) in state.images.values.enumerated() {
      try state.output.addImage("xl/media/image\(index + 1).png", image.bytes)
    }
    try state.output.add("xl/theme/theme1.xml", type: "officedocument.theme", state.options.theme.part())
    try state.output.add("xl/styles.xml", type: "officedocument.spreadsheetml.styles", state.styles.part())
    try state.output.add(
      "xl/workbook.xml", type: "officedocument.spreadsheetml.sheet.main", workbookPart(activeSheet: activeSheet))
    try state.output.addByExtension("xl/_rels/workbook.xml.rels", relationships.part)
  }

  private func workbookPart(activeSheet: Int) -> MarkupBuffer {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    out.raw("<workbookPr defaultThemeVersion=\"124226\"/>")
    if state.options.locksStructure { out.raw("<workbookProtection lockStructure=\"1\"/>") }
    out.raw("<bookViews><workbookView xWindow=\"240\" yWindow=\"15\" windowWidth=\"28800\" windowHeight=\"15600\"")
    out.attribute(" activeTab=\"", activeSheet)
    out.raw("/></bookViews><sheets>")
    for (index, sheet) in state.sheets.enumerated() {
      out.raw("<sheet")
      out.raw(" name=\"")
      out.attributeText(sheet.name)
      out.raw("\"")
      out.attribute(" sheetId=\"", index + 1)
      if sheet.visibility != .visible { out.attribute(" state=\"", sheet.visibility.rawValue) }
      out.raw(" r:id=\"rId")
      out.integer(Int64(index + 1))
      out.raw("\"/>")
    }
    out.raw("</sheets>")
    definedNames(into: &out)
    // 191029 is the calculation engine of Excel 2019: an older number makes Excel ask to save an unchanged workbook.
    out.raw("<calcPr calcId=\"191029\"")
    switch state.options.calculation {
    case .automatic: break
    case .manual: out.raw(" calcMode=\"manual\"")
    case .automaticExceptTables: out.raw(" calcMode=\"autoNoTable\"")
    }
    if state.options.recalculatesOnLoad { out.raw(" fullCalcOnLoad=\"1\"") }
    out.raw("/></workbook>")
    return out
  }

  private func definedNames(into out: inout MarkupBuffer) {
    guard !state.names.isEmpty else { return }
    out.raw("<definedNames>")
    // Excel keeps them sorted, by name and then by scope.
    let sorted = state.names.sorted {
      let (left, right) = ($0.name.lowercased(), $1.name.lowercased())
      return left == right ? ($0.sheet ?? -1) < ($1.sheet ?? -1) : left < right
    }
    for name in sorted { out.definedName(name) }
    out.raw("</definedNames>")
  }

  private func writeSharedStrings() throws(WorkbookWriteError) {
    var out = MarkupBuffer()
    out.raw(XMLDeclaration.text)
    out.raw("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"")
    out.attribute(" count=\"", state.strings.uses)
    out.attribute(" uniqueCount=\"", state.strings.count)
    out.raw(">")
    try state.output.begin("xl/sharedStrings.xml", type: "officedocument.spreadsheetml.sharedStrings")
    for index in 0..<state.strings.count {
      out.raw("<si>")
      out.textElement(utf8: state.strings.bytes(at: index))
      out.raw("</si>")
      if out.count > SheetWriter.flushSize {
        try state.output.write(out)
        out.removeAll()
      }
    }
    out.raw("</sst>")
    try state.output.write(out)
    try state.output.end()
  }
}
