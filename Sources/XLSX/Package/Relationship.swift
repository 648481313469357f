/// What a relationship leads to: the last word of its type's URI, which is the same in transitional and strict files.
/// Open.
struct RelationshipType: RawRepresentable, Hashable {
  let rawValue: String

  init(rawValue: String) { self.rawValue = rawValue }

  /// From the URI of the file: `http://…/officeDocument/2006/relationships/worksheet`.
  init(uri: String) {
    rawValue = uri.split(separator: "/").last.map(String.init) ?? uri
  }

  static let officeDocument = RelationshipType(rawValue: "officeDocument")
  static let worksheet = RelationshipType(rawValue: "worksheet")
  static let chartsheet = RelationshipType(rawValue: "chartsheet")
  static let sharedStrings = RelationshipType(rawValue: "sharedStrings")
  static let styles = RelationshipType(rawValue: "styles")
  static let table = RelationshipType(rawValue: "table")
  static let pivotTable = RelationshipType(rawValue: "pivotTable")
  static let comments = RelationshipType(rawValue: "comments")
  static let threadedComment = RelationshipType(rawValue: "threadedComment")
  static let person = RelationshipType(rawValue: "person")
  static let coreProperties = RelationshipType(rawValue: "core-properties")
  static let extendedProperties = RelationshipType(rawValue: "extended-properties")
  static let customProperties = RelationshipType(rawValue: "custom-properties")
  // The words of strict files.
  static let strictExtendedProperties = RelationshipType(rawValue: "extendedProperties")
  static let strictCustomProperties = RelationshipType(rawValue: "customProperties")
}

/// One arrow from a part to another part or to something outside.
struct Relationship: Hashable {
  let id: String
  let type: RelationshipType
  /// The part's path for an internal target; the target as written for an external one.
  let target: String
  let isExternal: Bool
  /// The target as the file has it.
  let written: String
}
