public import Reconciliation

/// What to reconcile, and how.
public struct ReconciliationRequest: Sendable {
  /// The bank's files, in the order given: "bank1", "bank2".
  public var bank: [InputSource]

  /// The ledger's files, in the order given: "bill1", "bill2".
  public var ledger: [InputSource]

  /// What their owner says of the bank's files.
  public var bankSettings = InputSettings()

  /// What their owner says of the ledger's files.
  public var ledgerSettings = InputSettings()

  /// The period; nil is the span of the bank's lines.
  public var period: Period?

  /// The book balance at the period's end; where nil, the configuration's.
  public var bookBalance: AmountText?

  /// Who prepares the reconciliation, for the lines to sign; nil leaves a line to fill in.
  public var preparedBy: String?

  /// What is set once for all runs.
  public var configuration = Configuration()

  /// The largest input read, in bytes: 1 GiB where nothing else is set.
  public var inputLimit: Int = 1 << 30

  /// A request to reconcile these files.
  public init(bank: [InputSource], ledger: [InputSource]) {
    self.bank = bank
    self.ledger = ledger
  }
}

/// Where the results of a run go.
public struct OutputRequest: Hashable, Sendable {
  /// The workbook's file, a name that ends in `.xlsx`; nil for none.
  public var workbook: String?

  /// Whether the workbook takes another name where ``workbook`` is taken already, and replaces nothing.
  var workbookPlacement = OutputPlacement.replacing

  /// The file of the machine-readable result, or `-` for standard output; nil for none.
  public var json: String?

  /// Outputs to these places.
  public init(workbook: String? = nil, json: String? = nil) {
    self.workbook = workbook
    self.json = json
  }

  /// A workbook nobody named: `reconciliation.xlsx` in the current folder, or the first of `reconciliation-2.xlsx` to
  /// `reconciliation-999.xlsx` that is free when the workbook appears. ``ReconciliationRun/outputs`` says which it was.
  public static var defaultWorkbook: OutputRequest {
    var request = OutputRequest(workbook: DefaultWorkbookName.first)
    request.workbookPlacement = .creating(orElse: DefaultWorkbookName.others)
    return request
  }
}
