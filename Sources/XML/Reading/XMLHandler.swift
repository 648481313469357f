/// Receives the events of a document. An error thrown here stops the reading and comes out of ``XMLReader/feed(_:)``
/// as it is.
public protocol XMLHandler {
  /// An element begins.
  mutating func start(_ tag: XMLStartTag) throws
  /// An element ends.
  mutating func end(_ name: XMLName) throws
  /// Text, CDATA included, entities resolved. One text may come in several pieces.
  mutating func text(_ text: XMLText) throws
}

extension XMLHandler {
  /// By default the end of an element is of no interest.
  public mutating func end(_ name: XMLName) throws {}
  /// By default text is of no interest.
  public mutating func text(_ text: XMLText) throws {}
}
