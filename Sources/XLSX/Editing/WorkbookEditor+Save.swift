import Zip

extension WorkbookEditor {
  /// Writes the edited workbook to a file, which may be the one it was opened from. The file appears whole or not at
  /// all: whatever happens on the way, what was at the path stays. May be called again after further edits.
  public func save(to path: String) throws(WorkbookEditError) {
    try editing(path, isWriting: true) {
      try checkSignature()
      let target = try AtomicFile(replacing: path)
      try save(into: archive.edit(to: .file(target)))
      try target.commit()
    }
  }

  /// The edited workbook in memory.
  public func savedBytes() throws(WorkbookEditError) -> [UInt8] {
    try editing(file, isWriting: true) {
      try checkSignature()
      return try save(into: archive.edit())
    }
  }

  /// Whether anything is to be changed.
  public var hasEdits: Bool { edit.hasChanges || editors.values.contains { $0.hasEdits } }

  private var isSigned: Bool { notices.contains { $0.kind == .signed } }

  private func checkSignature() throws {
    guard !isSigned || !hasEdits || options.removesSignatures else {
      throw WorkbookEditError(
        .signed, file: file, "the workbook has a digital signature, which these edits would break",
        advice: "edit a copy without it, or allow its removal")
    }
  }

  @discardableResult
  private func save(into output: ArchiveEditor) throws -> [UInt8] {
    guard hasEdits else { return try output.finish() }
    // A copy: the edits stay pending, so that saving again makes them again.
    let edit = PackageEdit(self.edit)
    let save = try SheetSave(self, edit, output)
    for (_, sheet) in editors.sorted(by: { $0.key < $1.key }) where sheet.hasEdits {
      try editing(file, sheet: sheet.name, isWriting: true) { try save.write(sheet) }
    }
    try save.finishStyles()
    let workbook = WorkbookPartEdit(package: edit, path: workbookPath)
    if save.changesFormulas { try workbook.dropCalculationOrder() }
    if options.recalculatesOnLoad, editors.values.contains(where: \.changesContent) { try workbook.calculateOnLoad() }
    if isSigned { try removeSignatures(edit) }
    for (path, bytes) in edit.contents {
      // Relationships in other letters than the part they are of come anew, in its letters.
      if let old = edit.package.entry(path), PartPath.source(ofRelationships: path) != nil, old.path != path {
        output.remove(path)
      }
      try output.put(path, bytes)
    }
    for path in edit.removed { output.remove(path) }
    return try output.finish()
  }

  private func removeSignatures(_ edit: PackageEdit) throws {
    let origins = try edit.relationships(of: "").filter { $0.type == .signature && !$0.isExternal }
    try edit.removeRelationships(of: "") { $0.type == .signature }
    for origin in origins {
      for signature in try edit.relationships(of: origin.target) where !signature.isExternal {
        try edit.remove(signature.target)
        if edit.package.entry(PartPath.relationships(of: signature.target)) != nil {
          try edit.remove(PartPath.relationships(of: signature.target))
        }
      }
      try edit.remove(PartPath.relationships(of: origin.target))
      try edit.remove(origin.target)
    }
  }
}

extension SheetEditor {
  var hasEdits: Bool {
    !cells.isEmpty || !notes.isEmpty || !rules.isEmpty || !validations.isEmpty || !newTables.isEmpty
      || !tableColumns.isEmpty || grownFilter != nil || !widths.isEmpty || !heights.isEmpty
  }

  var changesContent: Bool { cells.values.contains { $0.values.contains { $0.content != nil } } }
}
