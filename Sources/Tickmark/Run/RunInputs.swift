import Banking
import Intake
import Reconciliation

/// The inputs of one run, loaded, each with its id.
struct RunInputs {
  /// The loaded inputs: the bank's, then the ledger's, each in the order given.
  private(set) var all: [LoadedInput] = []

  /// What Intake is to read: one for each of ``all``, in the same order.
  private(set) var requests: [InputRequest] = []

  /// What lay in a folder and was left out, one line each.
  private(set) var notes: [String] = []

  /// What the run is about; nil where nobody said so.
  private let period: Period?

  /// Loads every input.
  ///
  /// - Throws: ``TickmarkError``; ``ExitStatus/usage`` where a side has no file, or the same file twice.
  init(_ request: ReconciliationRequest) throws(TickmarkError) {
    period = request.period
    guard !request.bank.isEmpty else { throw Self.missing("--bank", "statement.csv") }
    guard !request.ledger.isEmpty else { throw Self.missing("--ledger", "payments.csv") }
    let configuration = request.configuration.origin.map { [InputSource.path($0.path)] } ?? []
    try InputExpansion.requireOneStandardInput(request.bank + request.ledger + configuration)
    let loader = InputLoader(limit: request.inputLimit)
    let bank = try Self.load(request.bank, loader)
    let ledger = try Self.load(request.ledger, loader)
    try add(
      bank, side: .bank, settings: request.bankSettings,
      assignment: SideAssignment(side: .bank, mine: bank, others: ledger))
    try add(
      ledger, side: .ledger, settings: request.ledgerSettings,
      assignment: SideAssignment(side: .ledger, mine: ledger, others: bank))
  }

  private static func load(
    _ sources: [InputSource], _ loader: InputLoader
  ) throws(TickmarkError) -> [SideAssignment.Candidate] {
    var candidates: [SideAssignment.Candidate] = []
    for found in try InputExpansion.files(of: sources) {
      candidates.append(SideAssignment.Candidate(input: try loader.load(found), isNamed: found.isNamed))
    }
    return candidates
  }

  private mutating func add(
    _ candidates: [SideAssignment.Candidate], side: Side, settings: InputSettings, assignment: SideAssignment
  ) throws(TickmarkError) {
    var names: [String: String] = [:]
    var count = 0
    for candidate in candidates {
      let input = candidate.input
      let id = (side == .bank ? "bank" : "bill") + String(count + 1)
      let request = settings.request(id: id, for: input, side: side, period: period)
      switch try assignment.verdict(on: candidate, request) {
      case .read: break
      case .readThere: continue
      case .leftOut(let reason):
        // What is nothing we read is told once of a folder that was given for both sides.
        if !notes.contains("left out: \(reason)") { notes.append("left out: \(reason)") }
        continue
      }
      // The same bytes twice on one side would count every line twice.
      if let other = names.updateValue(input.name, forKey: input.sha256) {
        throw TickmarkError(
          .usage, "\(input.name): the same content as \(other), given twice on one side; name it once")
      }
      count += 1
      all.append(input)
      requests.append(request)
    }
    guard count > 0 else {
      let what = side == .bank ? "a bank statement" : "a ledger"
      throw TickmarkError(
        .unreadableData,
        "--\(side.rawValue): expected \(what) in the folder, found none; \(notes.last ?? "name the files")")
    }
  }

  private static func missing(_ option: String, _ example: String) -> TickmarkError {
    TickmarkError(.usage, "\(option): expected at least one file, found none; for example \(option) \(example)")
  }
}
