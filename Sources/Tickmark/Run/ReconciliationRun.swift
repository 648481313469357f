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
  ///   - outputs: Where the results go. Files appear together, after everything is written, a result for standard output (`-`) too: where
  ///     that is not taken, no file has been changed.
  ///   - standardOutput: What `-` means.
  /// - Throws: ``TickmarkError``; no file has been written or changed then.
  public init(
    _ request: ReconciliationRequest, writing outputs: OutputRequest, standardOutput: StandardStream = .output
  ) throws(TickmarkError) {
    let inputs = try RunInputs(request)
    var places = OutputSet()
    defer { places.discard() }
    // Places are checked before the work: a night's run shall not fail at its end for a folder that is not there.
    let read = inputs.all.map(\.file) + [request.configuration.origin?.file].compactMap(\.self)
    var workbook: StagedOutput?
    if let path = outputs.workbook {
      workbook = try places.stage(path, inputs: read, placement: outputs.workbookPlacement)
      try Self.checkName(path)
    }
    var json: StagedOutput?
    if let path = outputs.json, path != "-" { json = try places.stage(path, inputs: read) }

    let files: [InputFile]
    do { files = try InputReader.read(inputs.requests) } catch { throw TickmarkError(error) }
    let notes = try SideCheck.notes(on: files) + PeriodCheck.notes(on: request.period, files)
    let (outcome, description) = try Self.reconcile(request, inputs, files, notes)

    if let workbook {
      do {
        try Workpaper.writeWorkbook(outcome: outcome, run: description, to: workbook.path)
      } catch {
        throw TickmarkError(error, staged: workbook.path, path: workbook.target.path)
      }
    }
    var printed: [UInt8] = []
    if let json {
      try json.write { sink throws(TickmarkError) in
        do throws(WorkpaperError) {
          return try Workpaper.writeJSON(outcome: outcome, run: description, to: sink)
        } catch {
          throw TickmarkError(error, staged: json.path, path: json.target.path)
        }
      }
    } else if let path = outputs.json {
      do { printed = try Workpaper.json(outcome: outcome, run: description) } catch {
        throw TickmarkError(error, staged: "", path: path)
      }
    }
    // Whether standard output takes a result shows only in writing it: that comes before any file appears, and after all that could fail.
    try places.secure()
    if outputs.json == "-" {
      guard try standardOutput.write(printed) else { throw TickmarkError.readerGone }
    }
    try places.publish()
    (self.outcome, self.description) = (outcome, description)
    self.outputs = OutputRequest(workbook: workbook?.target.path, json: outputs.json)
  }

  /// A workbook under the name of something else is opened by no program.
  private static func checkName(_ path: String) throws(TickmarkError) {
    guard FileEnding.of(path) != "xlsx" else { return }
    throw OptionText.wrong(
      "--output", expected: "a file ending in .xlsx", found: path, example: "--output report.xlsx (--json for JSON)")
  }

  /// All records of one side. Those of a single file are used where they are: a million are not kept twice.
  private static func records(of side: Side, in files: [InputFile]) -> [Record] {
    let files = files.filter { $0.side == side }
    return files.count == 1 ? files[0].records : files.flatMap(\.records)
  }

  /// A book balance is one account's.
  private static func checkBookBalance(of outcome: Outcome, _ request: ReconciliationRequest) throws(TickmarkError) {
    guard let balance = request.bookBalance ?? request.configuration.bookBalance, outcome.partitions.count > 1 else {
      return
    }
    let accounts = outcome.partitions.map { $0.account ?? "one without a name" }.joined(separator: ", ")
    throw TickmarkError(
      .usage,
      "\(balance.place): expected files of the one account whose balance it is, found \(accounts); choose one with --account"
    )
  }

  private static func reconcile(
    _ request: ReconciliationRequest, _ inputs: RunInputs, _ files: [InputFile], _ notes: [String],
    isTurned: Bool = false
  ) throws(TickmarkError) -> (Outcome, RunDescription) {
    var currencies: Set<Currency> = []
    for statement in files.flatMap(\.statements) {
      for index in statement.records.indices { currencies.insert(statement.records[index].amount.currency) }
    }
    let options = try RunOptions(request, currencies: currencies.sorted())
    let bank: StatementBalances
    let ledger: StatementBalances
    do {
      bank = try StatementBalances(files: files.filter { $0.side == .bank })
      ledger = try StatementBalances(files: files.filter { $0.side == .ledger })
    } catch { throw TickmarkError(.amount(error)) }
    let input = ReconciliationInput(
      bank: records(of: .bank, in: files), ledger: records(of: .ledger, in: files), bankBalances: bank.balances,
      ledgerBalances: ledger.balances)
    let outcome: Outcome
    do { outcome = try Reconciler(options: options.reconciliation).reconcile(input) } catch {
      throw TickmarkError(error)
    }
    try checkBookBalance(of: outcome, request)
    if !isTurned, let turned = SignConvention.turned(files, after: outcome) {
      return try reconcile(request, inputs, turned.files, notes + turned.notes, isTurned: true)
    }
    var description = RunDescription(
      toolName: TickmarkVersion.name, toolVersion: TickmarkVersion.current,
      inputs: zip(files, inputs.all).map { InputDescription($0, sha256: $1.sha256) },
      options: options.described(period: outcome.period), notes: inputs.notes + notes + bank.notes + ledger.notes,
      preparedBy: request.preparedBy)
    description.settingsFile = request.configuration.origin.map { SettingsFile(path: $0.path, sha256: $0.sha256) }
    return (outcome, description)
  }
}
