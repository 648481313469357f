import Glibc

/// Memory that grows as plain values come, without a copy of the old beside the new for longer than the system needs.
/// Filled by one owner, and not changed once others see it.
final class GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var count = 0
  private var capacity = 0
  private var base: UnsafeMutablePointer<Element>?

  deinit { free(base) }

  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  subscript(place: Int) -> Element { elements[place] }

  func append(_ element: Element) throws {
    if count == capacity { try grow(to: count + 1) }
    base?.advanced(by: count).initialize(to: element)
    count += 1
  }

  func append(_ element: Element, times: Int) throws {
    guard times > 0 else { return }
    if count + times > capacity { try grow(to: count + times) }
    base?.advanced(by: count).initialize(repeating: element, count: times)
    count += times
  }

  func append(contentsOf more: UnsafeBufferPointer<Element>) throws {
    guard let first = more.baseAddress, !more.isEmpty else { return }
    if count + more.count > capacity { try grow(to: count + more.count) }
    base?.advanced(by: count).initialize(from: first, count: more.count)
    count += more.count
  }

  private func grow(to wanted: Int) throws {
    let room = max(wanted, capacity + capacity / 2, 256)
    guard let grown = realloc(base, room * MemoryLayout<Element>.stride) else {
      throw WorkbookError(.limit, "no memory for \(room) more values of a column")
    }
    base = grown.assumingMemoryBound(to: Element.self)
    capacity = room
  }
}
