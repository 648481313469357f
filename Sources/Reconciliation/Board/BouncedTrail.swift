import Banking

/// What followed one bank line that came back: its return, what was paid or drawn in its place, that one's return, and so on.
struct BouncedTrail {
  /// The lines by which money came back, in their order.
  private(set) var returns: [Int] = []

  /// The lines that paid in the place of what came back, in their order: of each return one, or of all but the last.
  private(set) var covers: [Int] = []

  private let line: Int

  /// The trail of a line, as far as nothing else has claimed it.
  init(of line: Int, on board: Board) {
    self.line = line
    var last = line
    while let back = board.cameBack[last], board.bankIsOpen[back] {
      returns.append(back)
      guard let cover = board.coveredBy[last], board.bankIsOpen[cover] else { return }
      covers.append(cover)
      last = cover
    }
  }

  /// Whether the last that was paid has not come back.
  var isCovered: Bool { covers.count == returns.count }

  /// Each step in words.
  func evidence(on board: Board) -> [String] {
    var last = line
    return returns.indices.flatMap { step -> [String] in
      let back = board.returnEvidence(returns[step])
      guard step < covers.count else { return [back] }
      defer { last = covers[step] }
      return [back, coverEvidence(of: last, by: covers[step], on: board)]
    }
  }

  private func coverEvidence(of origin: Int, by index: Int, on board: Board) -> String {
    let fee = board.bank[origin].minor - board.bank[index].minor
    let more = fee == 0 ? "" : ", with \(board.amount(fee).formatted) more as the fee for the returned debit"
    let line = board.bank[index]
    let how =
      line.text.isRetry || !line.isOutgoing
      ? "presented again on" : line.mayBeCoverWire ? "paid again by wire on" : "paid again on"
    return "\(how) \(line.day)\(more)"
  }
}
