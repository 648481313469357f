import Banking
import Reconciliation

/// The machine-readable result `tickmark-result/1`: keys in the order of its schema (`Docs/Result.schema.json`), the same bytes for the
/// same findings.
///
/// What the schema calls optional is written only where it says something: the account and the currency of a finding and of a record where
/// a run has several, and one block of totals and balances for each of them.
final class ResultDocument {
  /// The name and number of the format. It changes where a field changes its meaning, never where one is added.
  static let format = "tickmark-result/1"

  let outcome: Outcome
  let run: RunDescription
  let partitions: PartitionIndex

  init(outcome: Outcome, run: RunDescription) {
    self.outcome = outcome
    self.run = run
    partitions = PartitionIndex(outcome: outcome)
  }

  /// The document in parts of about this many bytes.
  private static let partSize = 1 << 20

  /// Hands the bytes of the document over part by part; it ends in a line feed.
  ///
  /// - Parameter sink: Takes a part; false ends the writing.
  /// - Returns: Whether every part was taken.
  /// - Throws: ``WorkpaperError/amount(_:)`` where a total of several accounts does not fit.
  func write(to sink: ([UInt8]) -> Bool) throws(WorkpaperError) -> Bool {
    var json = JSONEmitter()
    var isWanted = true
    func part(_ json: inout JSONEmitter) {
      if json.bytes.count >= Self.partSize { isWanted = json.take(sink) }
    }
    try json.object { (json: inout JSONEmitter) throws(WorkpaperError) in
      json.key("format")
      json.value(Self.format)
      json.key("tool")
      json.object(.line) { tool in
        tool.key("name")
        tool.value(run.toolName)
        tool.key("version")
        tool.value(run.toolVersion)
      }
      json.key("status")
      json.value(outcome.isReconciled ? "reconciled" : "exceptions")
      json.key("period")
      json.object(.line) { period in
        period.key("start")
        period.value(outcome.period.start.description)
        period.key("end")
        period.value(outcome.period.end.description)
      }
      json.key("inputs")
      json.array(run.inputs) { json, input in write(input, to: &json) }
      json.key("matches")
      json.array(outcome.matches) { json, match in
        guard isWanted else { return }
        write(match, to: &json)
        part(&json)
      }
      json.key("exceptions")
      json.array(outcome.discrepancies) { json, discrepancy in
        guard isWanted else { return }
        write(discrepancy, to: &json)
        part(&json)
      }
      try writeTotals(to: &json)
      json.key("exclusions")
      json.array(outcome.excluded) { json, exclusion in
        guard isWanted else { return }
        write(exclusion, to: &json)
        part(&json)
      }
      json.key("notes")
      json.array(outcome.notes + run.notes) { json, note in json.value(note) }
      writeSettings(to: &json)
    }
    json.endLine()
    return isWanted && json.take(sink)
  }

  /// Under which settings the result came about: the file that holds for all runs, and every option that was set, in words.
  private func writeSettings(to json: inout JSONEmitter) {
    json.key("configuration")
    if let file = run.settingsFile {
      json.object(.line) { json in
        json.key("path")
        json.value(file.path)
        json.key("sha256")
        json.value(file.sha256)
      }
    } else {
      json.value(nil as String?)
    }
    json.key("options")
    json.array(run.options) { json, option in
      json.object(.line) { json in
        json.key("name")
        json.value(option.name)
        json.key("value")
        json.value(option.value)
      }
    }
  }
}
