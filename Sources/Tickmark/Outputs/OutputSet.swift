import Glibc

/// The outputs of one run: all of them appear, whole, or none does and what stood there stays.
struct OutputSet {
  private var staged: [StagedOutput] = []
  private var system: OutputSystem

  init(system: OutputSystem = OutputSystem()) { self.system = system }

  /// Makes room for an output at this place.
  ///
  /// - Throws: ``TickmarkError``: ``ExitStatus/usage`` where an input or another output of the run stands there,
  ///   ``ExitStatus/cannotWrite`` where no file can be made there.
  mutating func stage(
    _ path: String, inputs: [ReadFile], placement: OutputPlacement = .replacing
  ) throws(TickmarkError) -> StagedOutput {
    var (path, placement) = (path, placement)
    if case .creating(let others) = placement {
      guard let free = OutputPlacement.firstFree(of: [path] + others) else {
        throw OutputPlacement.allTaken([path] + others)
      }
      (path, placement) = (free.name, .creating(orElse: free.rest))
    }
    let target = try OutputTarget(path: path)
    if let identity = target.identity, let input = inputs.first(where: { $0.identity == identity }) {
      throw TickmarkError(.usage, "\(path): would overwrite the input \(input.name); name another file for the output")
    }
    let isTaken = staged.contains { other in
      other.target.resolved == target.resolved || (target.identity != nil && other.target.identity == target.identity)
    }
    guard !isTaken else {
      throw TickmarkError(.usage, "\(path): named for two outputs; name a file for each")
    }
    let output = try StagedOutput(for: target, placement: placement, system: system)
    staged.append(output)
    return output
  }

  /// Makes every output safe on the disk, so that little can fail when they are put in their places.
  func secure() throws(TickmarkError) {
    for output in staged { try output.secure() }
  }

  /// Puts every output in its place; ``secure()`` comes before. After an error each place is as it was before, as far as the file system allows.
  func publish() throws(TickmarkError) {
    try PendingOutputs.publishing { () throws(TickmarkError) in
      var done: [StagedOutput] = []
      for output in staged {
        do throws(TickmarkError) {
          try output.publish()
          done.append(output)
        } catch {
          for earlier in done.reversed() { earlier.takeBack() }
          throw error
        }
      }
    }
    discard()
  }

  /// Takes everything away that is not in its place.
  func discard() {
    for output in staged { output.discard() }
  }
}
