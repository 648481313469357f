import Banking
import Intake

/// The inputs of one run, loaded, each with its id.
struct RunInputs {
  /// The loaded inputs: the bank's, then the ledger's, each in the order given.
  private(set) var all: [LoadedInput] = []

  /// What Intake is to read: one for each of ``all``, in the same order.
  private(set) var requests: [InputRequest] = []

  /// What lay in a folder and is nothing we read, one line each.
  private(set) var notes: [String] = []

  /// Loads every input.
  ///
  /// - Throws: ``TickmarkError``; ``ExitStatus/usage`` where a side has no file, or the same file twice.
  init(_ request: ReconciliationRequest) throws(TickmarkError) {
    guard !request.bank.isEmpty else { throw Self.missing("--bank", "statement.csv") }
    guard !request.ledger.isEmpty else { throw Self.missing("--ledger", "payments.csv") }
    let standardInputs = (request.bank + request.ledger).count { $0 == .path("-") }
    guard standardInputs <= 1 else {
      throw TickmarkError(.usage, "-: standard input can be read once; name files for the other inputs")
    }
    let loader = InputLoader(limit: request.inputLimit)
    try add(request.bank, side: .bank, settings: request.bankSettings, loader: loader)
    try add(request.ledger, side: .ledger, settings: request.ledgerSettings, loader: loader)
  }

  private mutating func add(
    _ sources: [InputSource], side: Side, settings: InputSettings, loader: InputLoader
  ) throws(TickmarkError) {
    var names: [String: String] = [:]
    var count = 0
    for found in try InputExpansion.files(of: sources) {
      let input = try loader.load(found.source)
      let id = (side == .bank ? "bank" : "bill") + String(count + 1)
      let request = settings.request(id: id, for: input, side: side)
      if !found.isNamed, let objection = InputReader.objection(to: request) {
        notes.append("left out: \(objection)")
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
      throw TickmarkError(
        .unreadableData,
        "\(sources.first?.name ?? ""): expected a statement or ledger in the folder, found none; \(notes.last ?? "")")
    }
  }

  private static func missing(_ option: String, _ example: String) -> TickmarkError {
    TickmarkError(.usage, "\(option): expected at least one file, found none; for example \(option) \(example)")
  }
}
