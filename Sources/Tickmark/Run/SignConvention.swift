import Banking
import Intake
import Reconciliation

/// A ledger that writes its amounts the other way round than it was read: every line of it that the bank has is there with the opposite sign.
///
/// A list of payees and amounts says nowhere that they are money out, and one refund with a minus makes its signs look meant. One payment may be
/// entered with the wrong sign; all of them are a convention.
enum SignConvention {
  /// Fewer lines than this are mistakes.
  private static let fewest = 3

  /// The files with the amounts of such ledgers turned, and what to say of it; nil where there are none.
  static func turned(_ files: [InputFile], after outcome: Outcome) -> (files: [InputFile], notes: [String])? {
    var opposite: [String: Int] = [:]
    for finding in outcome.discrepancies where finding.category == .signDifference {
      for input in Set(finding.ledger.map(\.provenance.input)) { opposite[input, default: 0] += 1 }
    }
    guard opposite.values.contains(where: { $0 >= fewest }) else { return nil }
    let agreeing =
      outcome.matches.map(\.ledger)
      + outcome.discrepancies.filter { areOneWay($0.bank, $0.ledger) }.map(\.ledger)
    for record in agreeing.joined() { opposite[record.provenance.input] = nil }
    var files = files
    var notes: [String] = []
    for index in files.indices where files[index].side == .ledger {
      guard let count = opposite[files[index].id], count >= fewest, statesNoBalance(files[index]),
        let turned = turned(files[index])
      else { continue }
      files[index] = turned
      notes.append(
        "\(files[index].path): all \(count) payments that the bank has stand there with the opposite sign; the file writes money out as positive amounts, and its signs were turned"
      )
    }
    return notes.isEmpty ? nil : (files, notes)
  }

  /// Whether a finding has lines of both sides, all of which go one way: whatever differs in it, the sign is right.
  private static func areOneWay(_ bank: [Record], _ ledger: [Record]) -> Bool {
    !bank.isEmpty && !ledger.isEmpty && Set((bank + ledger).map(\.amount.isOutgoing)).count == 1
  }

  /// Whether no balance of the file speaks for its signs.
  private static func statesNoBalance(_ file: InputFile) -> Bool {
    file.statements.allSatisfy { statement in
      statement.opening == nil && statement.closing == nil && statement.records.allSatisfy { $0.balance == nil }
    }
  }

  private static func turned(_ file: InputFile) -> InputFile? {
    var file = file
    for place in file.statements.indices {
      for index in file.statements[place].records.indices {
        // What cannot be turned is left as it was read.
        guard let amount = try? file.statements[place].records[index].amount.negated() else { return nil }
        file.statements[place].records[index].amount = amount
      }
    }
    return file
  }
}
