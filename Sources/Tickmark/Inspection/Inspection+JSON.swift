import Banking
import Intake
import Workpaper

extension Inspection {
  /// The name and number of the format.
  static let format = "tickmark-inspect/1"

  /// The whole as one JSON object, `tickmark-inspect/1`: UTF-8, two-space indentation, a line feed at the end.
  ///
  /// - Parameter recordLimit: How many records of each statement are shown; nil is all. Counts stay whole.
  public func json(recordLimit: Int? = nil) -> [UInt8] {
    var json = JSONEmitter()
    json.object { json in
      json.key("format")
      json.value(Self.format)
      json.key("files")
      json.array(files) { json, file in Self.write(file, recordLimit, to: &json) }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ file: InputFile, _ limit: Int?, to json: inout JSONEmitter) {
    let description = InputDescription(file, sha256: "")
    json.object { json in
      json.key("path")
      json.value(file.path)
      json.key("kind")
      json.value(file.side == .bank ? "statement" : "ledger")
      json.key("format")
      json.value(file.format.rawValue)
      json.key("layout")
      json.value(file.layout)
      json.key("recognition")
      json.value(file.recognition)
      json.key("sheet")
      json.value(file.sheet)
      json.key("header_row")
      json.value(file.headerRow)
      description.writeColumns(to: &json)
      json.key("date_order")
      json.value(file.dateOrder)
      json.key("records")
      json.value(description.records)
      description.writeSkipped(to: &json)
      json.key("notes")
      json.array(file.notes) { json, note in json.value(note) }
      json.key("statements")
      json.array(file.statements) { json, statement in write(statement, limit, to: &json) }
    }
  }

  private static func write(_ statement: Statement, _ limit: Int?, to json: inout JSONEmitter) {
    json.object { json in
      json.key("account")
      json.value(statement.account)
      json.key("currency")
      json.value(statement.currency.code)
      json.key("currency_is_stated")
      json.value(statement.currencyIsStated)
      for (name, balance) in [("opening", statement.opening), ("closing", statement.closing)] {
        json.key(name)
        write(balance, to: &json)
      }
      json.key("proves")
      json.value(statement.proof.verdict)
      json.key("proof")
      json.value(statement.proof.sentence)
      json.key("count")
      json.value(statement.records.count)
      json.key("records")
      json.array(Array(statement.records.prefix(max(0, limit ?? .max)))) { json, record in write(record, to: &json) }
      json.key("pending")
      json.array(Array(statement.pending.prefix(max(0, limit ?? .max)))) { json, entry in
        json.object(.line) { json in
          json.key("record")
          json.value(entry.record)
          json.key("row")
          json.value(entry.row)
          json.key("date")
          json.value(entry.date?.description)
          json.key("amount")
          json.value(entry.amount.description)
          json.key("description")
          json.value(entry.description)
        }
      }
    }
  }

  private static func write(_ balance: StatedBalance?, to json: inout JSONEmitter) {
    guard let balance else { return json.value(nil as String?) }
    json.object(.line) { json in
      json.key("date")
      json.value(balance.date?.description)
      json.key("amount")
      json.value(balance.amount.description)
      json.key("source")
      json.value(balance.source)
    }
  }

  private static func write(_ record: Record, to json: inout JSONEmitter) {
    let texts: [(String, String?)] = [
      ("date", record.date.description), ("value_date", record.valueDate?.description),
      ("amount", record.amount.description), ("currency", record.amount.currency.code),
      ("description", record.description), ("counterparty", record.counterparty), ("reference", record.reference),
      ("bank_reference", record.bankReference), ("check", record.checkNumber), ("method", record.method?.rawValue),
      ("status", record.status?.text), ("type", record.type), ("kind", record.kind?.rawValue),
      ("return_code", record.returnCode), ("confirmation", record.confirmation),
      ("funding_token", record.fundingToken), ("balance", record.balance?.description),
    ]
    json.object(.line) { json in
      json.key("record")
      json.value(record.provenance.record)
      json.key("row")
      json.value(record.provenance.row)
      for (name, text) in texts {
        json.key(name)
        json.value(text)
      }
      json.key("invoices")
      json.array(record.invoices, .line) { json, invoice in json.value(invoice) }
    }
  }
}
