import Banking
import Intake

/// Files that were named for one side and are known to be of the other.
enum SideCheck {
  /// What to say of each; a register under a bank's headers may be meant, so that one alone does not stop the run.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage`` where every file stands on the wrong side: the options were exchanged.
  static func notes(on files: [InputFile]) throws(TickmarkError) -> [String] {
    let wrong = files.compactMap { file in
      file.sideEvidence.flatMap { $0.isKnown && $0.side != file.side ? (file: file, evidence: $0) : nil }
    }
    if wrong.count == files.count, let bank = wrong.first(where: { $0.file.side == .bank }),
      let ledger = wrong.first(where: { $0.file.side == .ledger })
    {
      throw TickmarkError(
        .usage,
        "--bank and --ledger: expected a bank statement and a ledger, found them exchanged: \(bank.file.path) is a ledger "
          + "(\(bank.evidence.recognition)), \(ledger.file.path) a bank statement (\(ledger.evidence.recognition))")
    }
    return wrong.map { file, evidence in
      "\(file.path): given with --\(file.side.rawValue), and by its form \(SideAssignment.words(evidence.side)) "
        + "(\(evidence.recognition)); it was read as \(SideAssignment.words(file.side))"
    }
  }
}
