/// A table that a sheet has already.
struct ExistingTable {
  /// The path of its part.
  let part: String
  /// The name formulas call it by.
  let name: String
  /// Header, rows and totals; with the columns that are added to it.
  var range: CellRange
  let headerRows: Int
  let totalsRows: Int
  /// Whether a query or a map fills it, so that its columns are not ours to add to.
  let isQuery: Bool
  var columns: [String]

  init?(_ tree: MarkupTree) {
    let root = tree.root
    guard tree.named(root, "table"), let range = tree.attribute(root, "ref").flatMap({ CellRange(reference: $0) })
    else { return nil }
    part = tree.part
    name = tree.attribute(root, "displayName") ?? tree.attribute(root, "name") ?? ""
    self.range = range
    // No sheet has more rows, whatever the part says.
    headerRows = min(max(tree.integer(root, "headerRowCount") ?? 1, 0), CellReference.lastRow)
    totalsRows = min(max(tree.integer(root, "totalsRowCount") ?? 0, 0), CellReference.lastRow)
    let type = tree.attribute(root, "tableType") ?? "worksheet"
    isQuery = type != "worksheet" || tree.attribute(root, "connectionId") != nil
    columns =
      tree.child(root, "tableColumns").map { list in
        tree.children(list, "tableColumn").map { tree.attribute($0, "name").map { DetailText.string($0) } ?? "" }
      } ?? []
  }

  /// Whether a cell is one that other parts name: a header or a total.
  func names(_ cell: CellReference) -> Bool {
    range.contains(cell)
      && (cell.row < range.first.row + headerRows || cell.row > range.last.row - totalsRows)
  }

  /// The names with which columns can come beside those there are: each unlike all others, letter case aside, as the
  /// header cells must be.
  static func uniqueNames(_ wanted: [String], beside columns: [String]) -> [String] {
    var used = Set(columns.map { NameKey($0) })
    return wanted.map { name in
      var candidate = name
      var number = 2
      while !used.insert(NameKey(candidate)).inserted {
        candidate = name + String(number)
        number += 1
      }
      return candidate
    }
  }

  /// Gives the part more columns at its right.
  static func extend(_ tree: MarkupTree, by names: [String], to range: CellRange, edits: inout MarkupEdits) throws {
    guard let list = tree.child(tree.root, "tableColumns") else {
      throw WorkbookError(.damaged, part: tree.part, "a table without columns")
    }
    let columns = tree.children(list, "tableColumn")
    var id = columns.compactMap { tree.integer($0, "id") }.max() ?? 0
    var out = MarkupBuffer()
    for name in names {
      id = id.addingReportingOverflow(1).partialValue
      out.plain("<\(tree.prefix(list))tableColumn id=\"\(id)\"")
      out.attribute(" name=\"", name)
      out.raw("/>")
    }
    edits.append(out.bytes, in: list, of: tree)
    edits.set("count", String(columns.count + names.count), on: list, of: tree)
    edits.set("ref", range.description, on: tree.root, of: tree)
    // What is filtered and sorted are rows of the whole table.
    let filter = tree.child(tree.root, "autoFilter")
    let sorts = [tree.root, filter].compactMap { $0.flatMap { tree.child($0, "sortState") } }
    for item in [filter].compactMap({ $0 }) + sorts {
      guard let old = tree.attribute(item, "ref").flatMap({ CellRange(reference: $0) }),
        old.last.column + names.count == range.last.column
      else { continue }
      let wide = CellRange(from: old.first, to: CellReference(row: old.last.row, column: range.last.column))
      edits.set("ref", wide.description, on: item, of: tree)
    }
  }
}
