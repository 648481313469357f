import XML
import Zip

/// The workbook part: which sheets there are, where their parts lie, which day numbers count from.
struct WorkbookPart {
  /// The workbook part itself.
  let entry: ArchiveEntry
  var sheets: [Sheet] = []
  var dateSystem: DateSystem = .from1900
  var sharedStrings: ArchiveEntry?
  var styles: ArchiveEntry?

  /// The namespaces of `r:id`, transitional and strict (ECMA-376 parts 4 and 1).
  private static let relationshipNamespaces: Set<String> = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  init(_ package: Package) throws {
    let related = try package.relationships(of: "").first { $0.type == .officeDocument && !$0.isExternal }?.target
    if let other = OtherFormats.recognize(package.archive, mainPart: related) { throw other }
    // Where the package does not say which part is the workbook, the usual place is looked at.
    let main = related ?? "xl/workbook.xml"
    guard let entry = package.entry(main) else {
      throw WorkbookError(
        .notAWorkbook("zip"), part: related,
        "expected an Excel workbook (.xlsx), found a zip archive without a workbook part",
        advice: "check that it is the right file")
    }
    self.entry = entry
    let root = try package.tree(entry)
    guard root.name == "workbook" else {
      throw WorkbookError(.damaged, part: entry.path, "expected the element workbook, found \(root.name)")
    }
    let relationships = try package.relationships(of: main).filter { !$0.isExternal }
    let own = { (element: XMLElement) in element.namespace == root.namespace }
    let properties = root.children("workbookPr").first(where: own)
    if Self.isTrue(properties?.attribute("date1904")) { dateSystem = .from1904 }
    for list in root.children("sheets") where own(list) {
      for element in list.children("sheet") where own(element) {
        sheets.append(Self.sheet(element, index: sheets.count, relationships, package))
      }
    }
    sharedStrings =
      Self.part(.sharedStrings, relationships, package) ?? Self.neighbor("sharedStrings.xml", main, package)
    styles = Self.part(.styles, relationships, package) ?? Self.neighbor("styles.xml", main, package)
  }

  private static func sheet(
    _ element: XMLElement, index: Int, _ relationships: [Relationship], _ package: Package
  ) -> Sheet {
    let id =
      element.attribute("id", in: relationshipNamespaces)
      ?? element.attributes.first { $0.name == "id" && !$0.namespace.isEmpty }?.value
    let relationship = relationships.first { $0.id == id }
    let visibility = visibility(element.attribute("state"))
    let other: SheetKind = id == "" && visibility == .veryHidden ? .module : .unknown
    return Sheet(
      name: DetailText.string(element.attribute("name") ?? ""), visibility: visibility,
      kind: relationship.map { SheetKind(rawValue: $0.type.rawValue) } ?? other, index: index,
      part: relationship.map { existing($0, package)?.path ?? $0.target })
  }

  /// What is no known state is shown: hiding a sheet from the reader because of a typing error would hide money.
  private static func visibility(_ state: String?) -> SheetVisibility {
    state.flatMap { SheetVisibility(rawValue: $0) } ?? .visible
  }

  private static func part(_ type: RelationshipType, _ relationships: [Relationship], _ package: Package)
    -> ArchiveEntry?
  {
    relationships.first { $0.type == type }.flatMap { existing($0, package) }
  }

  /// The part a relationship leads to. Some programs write targets as if they were counted from the package's root
  /// (`xl/worksheets/sheet1.xml` in `xl/workbook.xml`): where nothing lies at the right place, that is tried.
  private static func existing(_ relationship: Relationship, _ package: Package) -> ArchiveEntry? {
    package.entry(relationship.target) ?? package.entry(PartPath.resolve(relationship.written, from: ""))
  }

  /// A part of the usual name beside the workbook part, for packages that forgot the relationship to it.
  private static func neighbor(_ name: String, _ main: String, _ package: Package) -> ArchiveEntry? {
    package.entry(PartPath.resolve(name, from: main))
  }

  static func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" || value == "on" }
}
