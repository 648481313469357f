import Banking
import Reconciliation

extension ResultDocument {
  /// One element of `matches`.
  func write(_ match: Match, to json: inout JSONEmitter) {
    json.object { json in
      json.key("id")
      json.value(match.id)
      json.key("kind")
      json.value(match.kind)
      json.key("rule")
      json.value(match.rule)
      json.key("score")
      json.score(match.score)
      json.key("tag")
      json.value(match.tag)
      write(bank: match.bank, ledger: match.ledger, to: &json)
      json.key("difference")
      json.value(match.difference.description)
      json.key("evidence")
      json.array(match.evidence) { json, phrase in json.value(phrase) }
      writePartition(match.partition, to: &json)
    }
  }

  /// One element of `exceptions`.
  func write(_ discrepancy: Discrepancy, to json: inout JSONEmitter) {
    json.object { json in
      json.key("id")
      json.value(discrepancy.id)
      json.key("category")
      json.value(discrepancy.category.rawValue)
      json.key("severity")
      json.value(discrepancy.severity.rawValue)
      write(bank: discrepancy.bank, ledger: discrepancy.ledger, to: &json)
      json.key("difference")
      json.value(discrepancy.difference?.description)
      json.key("cause")
      json.value(discrepancy.cause?.rawValue)
      json.key("explanation")
      json.value(discrepancy.explanation)
      json.key("action")
      json.value(discrepancy.action)
      json.key("controller_note")
      json.value(discrepancy.controllerNote)
      json.key("outside_note")
      json.value(discrepancy.outsideNote)
      json.key("candidates")
      json.array(discrepancy.candidates) { json, candidate in
        json.object { json in
          write(bank: candidate.bank, ledger: candidate.ledger, to: &json)
          json.key("score")
          json.score(candidate.score)
          json.key("why")
          json.value(candidate.why)
        }
      }
      json.key("escalate")
      json.value(discrepancy.escalate)
      json.key("due")
      json.value(discrepancy.due?.description)
      json.key("evidence")
      json.array(discrepancy.evidence) { json, phrase in json.value(phrase) }
      writePartition(discrepancy.partition, to: &json)
    }
  }

  /// One element of `exclusions`.
  func write(_ exclusion: Exclusion, to json: inout JSONEmitter) {
    json.object(.line) { json in
      json.key("side")
      json.value(exclusion.side.rawValue)
      json.key("rule")
      json.value(exclusion.rule)
      json.key("record")
      write(exclusion.record, to: &json)
    }
  }

  private func write(bank: [Record], ledger: [Record], to json: inout JSONEmitter) {
    json.key("bank")
    json.array(bank) { json, record in write(record, to: &json) }
    json.key("ledger")
    json.array(ledger) { json, record in write(record, to: &json) }
  }

  private func write(_ record: Record, to json: inout JSONEmitter) {
    json.object(.line) { json in
      json.key("input")
      json.value(record.provenance.input)
      json.key("record")
      json.value(record.provenance.record)
      json.key("row")
      json.value(record.provenance.row)
      json.key("date")
      json.value(record.date.description)
      json.key("amount")
      json.value(record.amount.description)
      if partitions.hasSeveralCurrencies {
        json.key("currency")
        json.value(record.amount.currency.code)
      }
    }
  }

  /// The account and the currency of a finding, where a run has several.
  private func writePartition(_ position: Int, to json: inout JSONEmitter) {
    guard outcome.partitions.count > 1, outcome.partitions.indices.contains(position) else { return }
    let partition = outcome.partitions[position]
    json.key("account")
    json.value(partition.account)
    json.key("currency")
    json.value(partition.currency.code)
  }
}
