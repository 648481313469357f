/// How much a document may ask of the machine.
public struct XMLLimits: Sendable, Equatable {
  /// Deepest nesting of elements: 128. Worksheets need 8, drawings some 30.
  public var depth: Int = 128
  /// Most attributes of one element, namespace declarations included: 4,096.
  public var attributeCount: Int = 4_096
  /// Most bytes of text between two tags: 16 MiB. A cell holds at most 32,767 characters.
  public var textBytes: Int = 16 << 20
  /// Most bytes of one piece of markup, a tag or a comment: 4 MiB.
  public var markupBytes: Int = 4 << 20
  /// Most bytes of the whole document: 4 GiB.
  public var totalBytes: Int = 4 << 30
  /// Most elements and attributes of a tree (``XMLElement``); streams have no such bound: 500,000.
  public var treeNodes: Int = 500_000

  /// The documented defaults.
  public init() {}
}
