import XML

/// Reads a worksheet part for everything but its cells.
struct SheetDetailsHandler: XMLHandler {
  private(set) var details = SheetDetails()
  private let relationships: [String: Relationship]
  private var row = 0
  /// The validation that is open, and its texts.
  private var validation: [String: String]?
  private var ranges: String?
  private var formulas: [String?] = [nil, nil]
  private var choices: [String]?
  private var text: String?
  /// Open elements that hold what is read another time: what programs without an extension are to read.
  private var fallbacks = 0
  /// Open views that someone saved, with panes and a filter of their own.
  private var customViews = 0
  private var target: Target = .none

  private enum Target { case none, first, second, choices, ranges }

  init(_ relationships: [Relationship]) {
    self.relationships = Dictionary(relationships.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func start(_ tag: XMLStartTag) throws {
    let name = tag.name
    if name == "c" || name == "v" { return }
    if name == "row" {
      startRow(tag)
    } else if name == "mergeCell" {
      if let range = tag.attribute("ref").flatMap({ DetailText.range($0.string) }) {
        details.mergedRanges.append(range)
      }
    } else if name == "hyperlink" {
      startHyperlink(tag)
    } else if name == "col" {
      startColumns(tag)
    } else if name == "sheetFormatPr" {
      details.defaultColumnWidth = number(tag, "defaultColWidth")
      details.hidesRowsByDefault = isTrue(tag, "zeroHeight")
    } else if name == "customSheetView" {
      customViews += 1
    } else if name == "pane", customViews == 0 {
      let state = tag.attribute("state")?.string ?? ""
      guard state == "frozen" || state == "frozenSplit" else { return }
      details.frozenRows = Int(exactly: (number(tag, "ySplit") ?? 0).rounded()) ?? 0
      details.frozenColumns = Int(exactly: (number(tag, "xSplit") ?? 0).rounded()) ?? 0
    } else if name == "autoFilter", customViews == 0 {
      details.filterRange = tag.attribute("ref").flatMap { DetailText.range($0.string) }
    } else if name == "Fallback" {
      fallbacks += 1
    } else if name == "dataValidation" {
      startValidation(tag)
    } else if validation != nil, fallbacks == 0 {
      startValidationPart(name)
    }
  }

  mutating func text(_ piece: XMLText) throws {
    if text != nil { text?.append(piece.string) }
  }

  mutating func end(_ name: XMLName) throws {
    if name == "c" || name == "v" || name == "row" { return }
    if name == "Fallback" { fallbacks -= 1 }
    if name == "customSheetView" { customViews -= 1 }
    guard validation != nil else { return }
    if name == "dataValidation" {
      endValidation()
    } else if let read = text, name == "formula1" || name == "formula2" || name == "sqref" || name == "list" {
      switch target {
      case .first: formulas[0] = DetailText.string(read)
      case .second: formulas[1] = DetailText.string(read)
      case .choices: choices = ListedChoices.inElement(DetailText.string(read))
      case .ranges: ranges = read
      case .none: break
      }
      // In an extension the formula is an element within; its text is done, and so is what is around it.
      text = nil
      target = .none
    }
  }

  // MARK: Rows and columns

  private mutating func startRow(_ tag: XMLStartTag) {
    let next = tag.attribute("r")?.integer ?? row + 1
    guard (1...CellReference.lastRow).contains(next) else { return }
    row = next
    let height = number(tag, "ht")
    let layout = SheetRowLayout(
      row: row, height: isTrue(tag, "customHeight") ? height : nil, isHidden: isTrue(tag, "hidden") || height == 0,
      outlineLevel: tag.attribute("outlineLevel")?.integer ?? 0)
    if layout.height != nil || layout.isHidden || layout.outlineLevel > 0 { details.rows.append(layout) }
  }

  private mutating func startColumns(_ tag: XMLStartTag) {
    let all = 1...CellReference.lastColumn
    guard let first = tag.attribute("min")?.integer, let last = tag.attribute("max")?.integer, first <= last,
      all.contains(first)
    else { return }
    let width = number(tag, "width")
    details.columns.append(
      SheetColumnLayout(
        columns: first...min(last, CellReference.lastColumn), width: width,
        isHidden: isTrue(tag, "hidden") || width == 0, outlineLevel: tag.attribute("outlineLevel")?.integer ?? 0,
        style: tag.attribute("style")?.integer ?? 0))
  }

  // MARK: Links and validations

  private mutating func startHyperlink(_ tag: XMLStartTag) {
    guard let range = tag.attribute("ref").flatMap({ DetailText.range($0.string) }) else { return }
    let relationship = tag.attribute("id", in: Self.relationshipNamespaces).flatMap { relationships[$0.string] }
    func words(_ name: StaticString) -> String? { tag.attribute(name).map { DetailText.string($0.string) } }
    details.hyperlinks.append(
      SheetHyperlink(
        range: range, address: relationship.map { $0.isExternal ? $0.target : $0.written },
        location: words("location"), display: words("display"), tip: words("tooltip")))
  }

  private static let relationshipNamespaces: [StaticString] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  private mutating func startValidation(_ tag: XMLStartTag) {
    var attributes: [String: String] = [:]
    tag.forEachAttribute { attributes[$0.local.string] = $1.string }
    validation = attributes
    ranges = attributes["sqref"]
    formulas = [nil, nil]
    choices = nil
  }

  private mutating func startValidationPart(_ name: XMLName) {
    if name == "formula1" {
      (target, text) = (.first, "")
    } else if name == "list" {
      (target, text) = (.choices, "")
    } else if name == "formula2" {
      (target, text) = (.second, "")
    } else if name == "sqref" {
      (target, text) = (.ranges, "")
    }
  }

  private mutating func endValidation() {
    guard let read = validation else { return }
    let formula = choices.map { ListedChoices.formula($0) } ?? formulas[0]
    if read["type"] == "list" { choices = choices ?? formula.flatMap { ListedChoices.inFormula($0) } }
    func words(_ name: String) -> String? { read[name].map { DetailText.string($0) } }
    details.validations.append(
      SheetValidation(
        ranges: DetailText.ranges(ranges), type: read["type"] ?? "none", comparison: read["operator"] ?? "between",
        formula: formula, choices: choices, secondFormula: formulas[1],
        allowsBlank: WorkbookPart.isTrue(read["allowBlank"]),
        alert: read["errorStyle"] ?? "stop", promptTitle: words("promptTitle"), prompt: words("prompt"),
        errorTitle: words("errorTitle"), error: words("error")))
    validation = nil
  }

  private func isTrue(_ tag: XMLStartTag, _ name: StaticString) -> Bool {
    tag.attribute(name).map { WorkbookPart.isTrue($0.string) } ?? false
  }

  private func number(_ tag: XMLStartTag, _ name: StaticString) -> Double? {
    tag.attribute(name).flatMap { NumberText.parse(Array($0.bytes)[...]) }
  }
}
