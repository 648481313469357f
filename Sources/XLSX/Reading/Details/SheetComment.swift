import XML
import Zip

/// A note on a cell (ECMA-376 part 1, section 18.7).
public struct SheetComment: Hashable, Sendable {
  /// The cell.
  public let cell: CellReference
  /// Who wrote it.
  public let author: String
  /// What it says, without its looks. Where a cell has a conversation, programs that know none see it here.
  public let text: String
}

/// One remark of a conversation on a cell (Microsoft's extension of 2018, [MS-XLSX] section 2.4.900).
public struct SheetThreadedComment: Hashable, Sendable {
  /// The cell.
  public let cell: CellReference
  /// Who wrote it.
  public let author: String
  /// What it says.
  public let text: String
  /// When it was written, as the file has it: ISO 8601 in UTC.
  public let date: String?
  /// What other remarks call it.
  public let id: String
  /// The first remark of the conversation, where this is an answer.
  public let parentID: String?
  /// Whether the conversation is marked as done.
  public let isResolved: Bool
}

extension Workbook {
  /// The notes of a worksheet, in the order of the file. Reads their parts alone.
  public func comments(of sheet: Sheet) throws(WorkbookError) -> [SheetComment] {
    try inWorkbook(file) {
      try relatedTrees(of: sheet, .comments).flatMap { Self.comments($0.root) }
    }
  }

  private static func comments(_ root: XMLElement) -> [SheetComment] {
    let authors = root.children("authors").flatMap { $0.children("author") }.map { DetailText.string($0.text) }
    return root.children("commentList").flatMap { $0.children("comment") }.compactMap { element in
      guard let cell = element.attribute("ref").flatMap({ CellReference($0) }) else { return nil }
      let author = element.attribute("authorId").flatMap { Int($0) } ?? -1
      return SheetComment(
        cell: cell, author: authors.indices.contains(author) ? authors[author] : "",
        text: element.child("text").map { DetailText.item($0) } ?? "")
    }
  }

  /// The conversations of a worksheet, remark by remark in the order of the file.
  public func threadedComments(of sheet: Sheet) throws(WorkbookError) -> [SheetThreadedComment] {
    try inWorkbook(file) {
      let trees = try relatedTrees(of: sheet, .threadedComment)
      guard !trees.isEmpty else { return [] }
      let persons = try persons()
      return trees.flatMap { _, root in
        root.children("threadedComment").compactMap { element in
          guard let cell = element.attribute("ref").flatMap({ CellReference($0) }) else { return nil }
          let person = element.attribute("personId") ?? ""
          return SheetThreadedComment(
            cell: cell, author: persons[person] ?? person, text: element.child("text")?.text ?? "",
            date: element.attribute("dT"), id: element.attribute("id") ?? "", parentID: element.attribute("parentId"),
            isResolved: WorkbookPart.isTrue(element.attribute("done")))
        }
      }
    }
  }

  private func persons() throws -> [String: String] {
    var names: [String: String] = [:]
    for relationship in try package.relationships(of: mainEntry.path) where relationship.type == .person {
      guard let entry = package.entry(relationship.target) else { continue }
      for person in try package.tree(entry).children("person") {
        names[person.attribute("id") ?? ""] = person.attribute("displayName") ?? ""
      }
    }
    return names
  }
}
