public import Banking
import Intake

/// What the program understood of files: format, columns, balances, records, and every row it left out.
public struct Inspection: Sendable {
  /// The files as they were understood, in the order given.
  let files: [InputFile]

  /// Reads the files; nothing is reconciled.
  ///
  /// - Parameters:
  ///   - side: Which side they tell; nil lets each file decide.
  ///   - inputLimit: The largest file read, in bytes.
  /// - Throws: ``TickmarkError`` for the first file that is not there or cannot be read.
  public init(
    _ sources: [InputSource], side: Side? = nil, settings: InputSettings = InputSettings(), inputLimit: Int = 1 << 30
  ) throws(TickmarkError) {
    let loader = InputLoader(limit: inputLimit)
    var requests: [InputRequest] = []
    for (index, source) in sources.enumerated() {
      let input = try loader.load(source)
      requests.append(settings.request(id: "file\(index + 1)", for: input, side: side))
    }
    do { files = try InputReader.read(requests) } catch { throw TickmarkError(error) }
  }
}
