import Banking
import Reconciliation
import Workpaper

extension ReconciliationRun {
  /// The run in a few lines for a terminal: what was read, what agrees, what does not, and whether the balances prove it.
  public var summary: [String] {
    var lines = ["Period \(outcome.period.start) to \(outcome.period.end)"]
    lines += inputLines
    for partition in outcome.partitions { lines += Self.lines(of: partition, named: outcome.partitions.count > 1) }
    lines += exceptionLines
    let notes =
      outcome.notes + description.notes
      + description.inputs.flatMap { input in
        input.notes.map { "\(input.path): \($0)" }
      }
    if !notes.isEmpty { lines += ["", "Notes"] + notes.map { "  " + PrintableText.line($0) } }
    if let workbook = outputs.workbook { lines += ["", "Workbook: " + PrintableText.line(workbook)] }
    return lines
  }

  private var inputLines: [String] {
    var table = TextTable(columns: [.left, .right, .left, .left])
    for input in description.inputs {
      let proofs = Set(input.accounts.map(\.proves))
      let proof =
        proofs.contains(false)
        ? "balances do not prove it" : proofs == [true] ? "proved by its balances" : "no balances"
      table.add([
        input.role == .bank ? "bank" : "ledger", "\(input.records) \(input.records == 1 ? "record" : "records")",
        proofs.isEmpty || input.role == .ledger && proofs == [nil] ? "" : proof, input.path,
      ])
    }
    return table.lines
  }

  private static func lines(of partition: PartitionResult, named: Bool) -> [String] {
    var lines = [""]
    if named { lines.append("\(PrintableText.line(partition.account ?? "Account")), \(partition.currency.code)") }
    var table = TextTable(columns: [.left, .right, .right, .right, .right, .right])
    table.add(["", "records", "amount", "matched", "exceptions", "excluded"])
    for (name, side) in [("bank", partition.bank), ("ledger", partition.ledger)] {
      table.add([
        name, "\(side.records)", side.amount.formatted, "\(side.matched)", "\(side.excepted)", "\(side.excluded)",
      ])
    }
    lines += table.lines
    let balances = partition.balances
    var proof = TextTable(columns: [.left, .right])
    for (name, amount) in [
      ("adjusted bank balance", balances.adjustedBank), ("adjusted book balance", balances.adjustedBook),
      ("unexplained", balances.unexplained),
    ] {
      if let amount { proof.add([name, amount.formatted]) }
    }
    return lines + proof.lines
  }

  private var exceptionLines: [String] {
    let unexplained = outcome.unexplained.map(\.formatted).joined(separator: "; ")
    guard !outcome.discrepancies.isEmpty else {
      return [
        "",
        outcome.isReconciled
          ? "Reconciled: no exceptions."
          : "Not reconciled: no exceptions, and the balances differ by \(unexplained), which nothing explains.",
      ]
    }
    var counts: [Reconciliation.Category: (count: Int, rank: Int)] = [:]
    for finding in outcome.discrepancies {
      let known = counts[finding.category] ?? (0, .max)
      counts[finding.category] = (known.count + 1, min(known.rank, finding.severity.rank))
    }
    var table = TextTable(columns: [.right, .left, .left])
    for category in Reconciliation.Category.allCases.filter({ counts[$0] != nil })
      .sorted(by: { (counts[$0]?.rank ?? 0, $0.title) < (counts[$1]?.rank ?? 0, $1.title) })
    {
      let severity = Severity.allCases.first { $0.rank == counts[category]?.rank }
      table.add(["\(counts[category]?.count ?? 0)", category.title, severity?.title.lowercased() ?? ""])
    }
    let escalated = outcome.discrepancies.count(where: \.escalate)
    let heading = "Exceptions: \(outcome.discrepancies.count)" + (escalated > 0 ? ", \(escalated) to escalate" : "")
    return ["", heading] + table.lines
      + (unexplained.isEmpty
        ? [] : ["Not reconciled: the balances differ by \(unexplained), which no exception explains."])
  }
}
