/// Latin letters without their accents: what a bank's 7-bit systems make of a name.
enum LatinFolding {
  /// The plain letters for U+00C0 to U+017F; empty for the two signs among them (× ÷) and for any other scalar.
  static func base(of scalar: Unicode.Scalar) -> [UInt8] {
    let index = Int(scalar.value) - 0xC0
    return bases.indices.contains(index) ? bases[index] : []
  }

  // Latin-1 Supplement and Latin Extended-A in the order of Unicode; canonical decomposition, and the usual spelling where there is none.
  private static let bases: [[UInt8]] =
    """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k \
    l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t \
    u u u u u u u u u u u u w w y y y z z z z z z s
    """
    .split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
}
