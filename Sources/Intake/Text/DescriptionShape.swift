/// A description with its numbers made alike: where two have one shape, their fields stand in the same places.
///
/// Of a run of digits the zeros that lead it stay zeros and the rest are nines, so that a check's number begins in the same place. Runs of up to
/// three digits inside a word stay as they are: they are codes ("R01", "4TH") rather than numbers.
struct DescriptionShape {
  /// Longer descriptions seldom have one shape.
  static let longest = 192

  /// Digits that are part of a word with letters are a number from so many on.
  private static let fewestInsideWord = 4

  private(set) var bytes: [UInt8] = []

  /// Takes the shape of another text of at most ``longest`` bytes.
  mutating func take(_ text: Span<UInt8>) {
    bytes.removeAll(keepingCapacity: true)
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    var output = bytes.mutableSpan
    var index = 0
    while index < text.count {
      let first = WideBytes.firstIndex(in: text, from: index, where: WideBytes.digits(in:))
      index = first
      while index < text.count, ASCII.isDigit(text[index]) { index += 1 }
      let isInsideWord =
        first > 0 && DescriptionScan.isWordByte(text[first - 1])
        || index < text.count && DescriptionScan.isWordByte(text[index])
      if isInsideWord, index - first < Self.fewestInsideWord { continue }
      var leads = true
      for place in first..<index {
        leads = leads && text[place] == UInt8(ascii: "0")
        if !leads { output[place] = UInt8(ascii: "9") }
      }
    }
  }

  /// A number for looking it up.
  var hash: UInt64 {
    let raw = bytes.span.bytes
    var mixed = UInt64(bytes.count)
    var index = 0
    func mix(_ word: UInt64) {
      mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    while index + 8 <= bytes.count {
      mix(raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var last: UInt64 = 0
    for place in index..<bytes.count { last = last << 8 | UInt64(bytes[place]) }
    mix(last)
    return mixed
  }
}

/// Where the fields of descriptions stand, by their shape: a bank writes thousands of lines and few shapes.
///
/// A shape has one place where it may be held, and is held from the second time on that it comes there.
struct DescriptionShapes {
  private struct Slot {
    var shape: [UInt8] = []
    var isOutgoing: Bool?
    var places = DescriptionPlaces()
    /// The shape that asked last and was not the one that is held.
    var asked: UInt64 = 0
  }

  private static let slotBits: UInt64 = 12

  private var slots = [Slot](repeating: Slot(), count: 1 << slotBits)
  private var shape = DescriptionShape()
  /// Where the shape that was looked for last belongs; nil where it was too long.
  private var sought: (hash: UInt64, slot: Int)?

  /// The places in a text where its shape is known.
  mutating func places(in text: Span<UInt8>, isOutgoing: Bool?) -> DescriptionPlaces? {
    sought = nil
    guard text.count <= DescriptionShape.longest else { return nil }
    shape.take(text)
    let hash = shape.hash
    let slot = Int(truncatingIfNeeded: hash >> (64 - Self.slotBits))
    let held = slots[slot].shape
    if slots[slot].isOutgoing == isOutgoing, WideBytes.areEqual(held.span, shape.bytes.span) {
      return slots[slot].places
    }
    sought = (hash, slot)
    return nil
  }

  /// Learns the places of the text that was just looked for and not known.
  mutating func learn(_ places: DescriptionPlaces, isOutgoing: Bool?) {
    guard let (hash, slot) = sought else { return }
    if slots[slot].asked == hash {
      slots[slot].shape = shape.bytes
      slots[slot].isOutgoing = isOutgoing
      slots[slot].places = places
    }
    slots[slot].asked = hash
  }
}
