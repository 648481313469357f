import Banking

// Which keys of a line are meant.
extension StrongKeyStage {
  /// The lines of each key that stands on both sides.
  func groups(of board: Board) -> [KeyGroups.Group] {
    var groups = KeyGroups()
    for index in board.bank.indices where board.isFree(bank: index) {
      if hasNone(board.bank[index].keys) { continue }
      for key in bankKeys(board.bank[index].keys) { groups.add(key, line: index, isLedger: false) }
    }
    for index in board.ledger.indices where board.ledgerIsOpen[index] {
      if hasNone(board.ledger[index].keys) { continue }
      if kind == .checkReference, board.ledger[index].checkReference == nil { continue }
      for key in ledgerKeys(board.ledger[index].keys) { groups.add(key, line: index, isLedger: true) }
    }
    return groups.groups { line, isLedger in
      isLedger ? ledgerKeys(board.ledger[line].keys) : bankKeys(board.bank[line].keys)
    }
  }

  /// Whether lines of both sides have keys of the kind at all.
  func mayJoin(_ bank: KeyKinds, _ ledger: KeyKinds) -> Bool {
    switch kind {
    case .token: bank.contains(.token) && ledger.contains(.token)
    case .confirmation: bank.contains(.confirmation) && ledger.contains(.confirmation)
    case .check: bank.contains(.check) && ledger.contains(.check)
    case .checkReference: bank.contains(.check) && ledger.contains(.reference)
    case .reference: bank.contains(.reference) && ledger.contains(.reference)
    case .invoice: !bank.isDisjoint(with: [.invoice, .reference]) && !ledger.isDisjoint(with: [.invoice, .reference])
    }
  }

  /// Whether a line has no key of the kind, as most have none of most kinds.
  private func hasNone(_ keys: LineKeys) -> Bool {
    switch kind {
    case .token: keys.token == nil
    case .confirmation: keys.confirmation == nil
    case .check: keys.check == nil
    case .checkReference: keys.check == nil && keys.references.isEmpty
    case .reference, .invoice: keys.references.isEmpty && keys.inText.isEmpty && keys.invoices.isEmpty
    }
  }

  private func bankKeys(_ keys: LineKeys) -> [String] {
    switch kind {
    case .token: [keys.token].compactMap(\.self)
    case .confirmation: [keys.confirmation].compactMap(\.self)
    case .check, .checkReference: [keys.check].compactMap(\.self)
    case .reference: unique(keys.references + keys.inText.filter { $0.utf8.count >= 4 })
    case .invoice: unique(keys.invoices + keys.inText + keys.references)
    }
  }

  private func ledgerKeys(_ keys: LineKeys) -> [String] {
    switch kind {
    case .token: [keys.token].compactMap(\.self)
    case .confirmation: [keys.confirmation].compactMap(\.self)
    case .check: [keys.check].compactMap(\.self)
    case .checkReference: keys.references.filter { LineKeys.mayBeCheck($0) }
    case .reference: unique(keys.references + keys.inText.filter { $0.utf8.count >= 6 })
    // Registers have the number of a bill in their memo.
    case .invoice:
      (keys.invoices.isEmpty ? keys.inText.filter(Self.isBillsName) : keys.invoices).filter { $0.utf8.count >= 4 }
    }
  }

  /// Whether a word of a memo looks like a bill's number: letters and digits, which no year and no amount has.
  private static func isBillsName(_ word: String) -> Bool {
    word.utf8.count >= 5 && word.utf8.contains { $0 >= 65 && $0 <= 90 } && word.utf8.contains { $0 >= 48 && $0 <= 57 }
  }

  private func unique(_ keys: [String]) -> [String] {
    guard keys.count > 1 else { return keys }
    var result: [String] = []
    for key in keys where !result.contains(key) { result.append(key) }
    return result
  }
}
