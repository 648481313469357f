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
  mutating func stage(_ path: String, inputs: [LoadedInput]) throws(TickmarkError) -> StagedOutput {
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
    let output = try StagedOutput(for: target, system: system)
    staged.append(output)
    return output
  }

  /// Puts every output in its place. After an error each place is as it was before, as far as the file system allows.
  func publish() throws(TickmarkError) {
    for output in staged { try output.secure() }
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
