public import Banking
import Intake
public import Reconciliation

/// What the program understood of files: format, columns, balances, records, and every row it left out.
public struct Inspection: Sendable {
  /// The files as they were understood, in the order given.
  let files: [InputFile]

  /// What lay in a folder and is nothing we read, one line each: for standard error.
  public let notes: [String]

  /// Reads the files; nothing is reconciled.
  ///
  /// - Parameters:
  ///   - side: Which side they tell; nil lets each file decide.
  ///   - period: The days they are asked for, which decide open dates as in a reconciliation; no record is left out for them.
  ///   - inputLimit: The largest file read, in bytes.
  /// - Throws: ``TickmarkError`` for the first file that is not there or cannot be read.
  public init(
    _ sources: [InputSource], side: Side? = nil, period: Period? = nil, settings: InputSettings = InputSettings(),
    inputLimit: Int = 1 << 30
  ) throws(TickmarkError) {
    try self.init(sources, side: side, period: period, settings: settings, inputLimit: inputLimit) { _ in }
  }

  /// The same, and each input as it was loaded.
  init(
    _ sources: [InputSource], side: Side?, period: Period?, settings: InputSettings, inputLimit: Int = 1 << 30,
    loaded: (LoadedInput) -> Void
  ) throws(TickmarkError) {
    let loader = InputLoader(limit: inputLimit)
    var requests: [InputRequest] = []
    var notes: [String] = []
    try InputExpansion.requireOneStandardInput(sources)
    for found in try InputExpansion.files(of: sources) {
      let input = try loader.load(found)
      let request = settings.request(id: "file\(requests.count + 1)", for: input, side: side, period: period)
      if !found.isNamed, case .foreign(let objection) = InputReader.glance(at: request) {
        notes.append("left out: \(objection)")
        continue
      }
      requests.append(request)
      loaded(input)
    }
    guard !requests.isEmpty else {
      throw TickmarkError(
        .unreadableData,
        "\(sources.first?.name ?? ""): expected a statement or ledger in the folder, found none; \(notes.last ?? "")")
    }
    self.notes = notes
    do { files = try InputReader.read(requests) } catch { throw TickmarkError(error) }
  }
}
