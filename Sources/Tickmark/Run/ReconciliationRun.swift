import Banking
import Intake
public import Reconciliation
public import Workpaper

/// One run: inputs read once, reconciled, and written whole or not at all.
///
///     var request = ReconciliationRequest(bank: [.path("statement.csv")], ledger: [.path("payments.csv")])
///     let run = try ReconciliationRun(request, writing: OutputRequest(workbook: "report.xlsx"))
///     for line in run.summary { print(line) }
public struct ReconciliationRun: Sendable {
  /// What was found.
  public let outcome: Outcome

  /// The inputs and options it was found from.
  public let description: RunDescription

  /// Where the results went.
  public let outputs: OutputRequest

  /// How the process ends: ``ExitStatus/reconciled`` or ``ExitStatus/exceptions``.
  public var status: ExitStatus { outcome.isReconciled ? .reconciled : .exceptions }

  /// Reads, reconciles and writes.
  ///
  /// - Parameters:
  ///   - outputs: Where the results go. Files appear together, after everything is written; a result for standard output (`-`) comes last.
  ///   - standardOutput: What `-` means.
  /// - Throws: ``TickmarkError``; no output has been written or changed then, unless only standard output failed.
  public init(
    _ request: ReconciliationRequest, writing outputs: OutputRequest, standardOutput: StandardStream = .output
  ) throws(TickmarkError) {
    let inputs = try RunInputs(request)
    var places = OutputSet()
    defer { places.discard() }
    // Places are checked before the work: a night's run shall not fail at its end for a folder that is not there.
    var workbook: StagedOutput?
    if let path = outputs.workbook { workbook = try places.stage(path, inputs: inputs.all) }
    var json: StagedOutput?
    if let path = outputs.json, path != "-" { json = try places.stage(path, inputs: inputs.all) }

    let files: [InputFile]
    let days = request.period.map { $0.start...$0.end }
    do { files = try InputReader.read(inputs.requests, period: days) } catch { throw TickmarkError(error) }
    (outcome, description) = try Self.reconcile(request, inputs, files)
    self.outputs = outputs

    if let workbook {
      do {
        try Workpaper.writeWorkbook(outcome: outcome, run: description, to: workbook.path)
      } catch {
        throw TickmarkError(error, staged: workbook.path, path: workbook.target.path)
      }
    }
    var bytes: [UInt8] = []
    if outputs.json != nil {
      do {
        bytes = try Workpaper.json(outcome: outcome, run: description)
      } catch {
        throw TickmarkError(error, staged: "", path: outputs.json ?? "")
      }
    }
    if let json { try json.write(bytes) }
    try places.publish()
    if outputs.json == "-" {
      guard try standardOutput.write(bytes) else { throw TickmarkError.readerGone }
    }
  }

  private static func reconcile(
    _ request: ReconciliationRequest, _ inputs: RunInputs, _ files: [InputFile]
  ) throws(TickmarkError) -> (Outcome, RunDescription) {
    let statements = files.flatMap(\.statements)
    let currencies = Set(statements.flatMap(\.records).map(\.amount.currency)).sorted()
    let options = try RunOptions(request, currencies: currencies)
    let bank = StatementBalances(files: files.filter { $0.side == .bank })
    let ledger = StatementBalances(files: files.filter { $0.side == .ledger })
    let input = ReconciliationInput(
      bank: files.filter { $0.side == .bank }.flatMap(\.records),
      ledger: files.filter { $0.side == .ledger }.flatMap(\.records), bankBalances: bank.balances,
      ledgerBalances: ledger.balances)
    let outcome: Outcome
    do { outcome = try Reconciler(options: options.reconciliation).reconcile(input) } catch {
      throw TickmarkError(error)
    }
    let description = RunDescription(
      toolName: TickmarkVersion.name, toolVersion: TickmarkVersion.current,
      inputs: zip(files, inputs.all).map { InputDescription($0, sha256: $1.sha256) },
      options: options.described(period: outcome.period), notes: inputs.notes + bank.notes + ledger.notes,
      preparedBy: request.preparedBy)
    return (outcome, description)
  }
}
