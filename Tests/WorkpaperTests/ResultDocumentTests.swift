import Banking
import Foundation
import Reconciliation
import Testing

@testable import Workpaper

@Suite("The result as JSON")
struct ResultDocumentTests {
  private func document(_ outcome: Outcome, _ run: RunDescription) throws -> [String: Any] {
    let bytes = try Workpaper.json(outcome: outcome, run: run)
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test("the top keys stand in the order of the contract")
  func keyOrder() throws {
    let text = String(
      decoding: try Workpaper.json(outcome: InventedMonth.outcome(), run: InventedMonth.run()), as: UTF8.self)
    let keys = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.map { $0.dropFirst(3).prefix { $0 != "\"" } }
    #expect(
      keys == [
        "format", "tool", "status", "period", "inputs", "matches", "exceptions", "totals", "reconciliation",
        "exclusions", "notes", "configuration", "options",
      ])
    #expect(text.hasSuffix("}\n"))
  }

  @Test("the invented month has every category, so that the schema sees them all")
  func everyCategory() throws {
    #expect(try Set(InventedMonth.outcome().discrepancies.map(\.category)) == Set(Category.allCases))
  }

  @Test("the same findings give the same bytes")
  func deterministic() throws {
    let first = try Workpaper.json(outcome: InventedMonth.outcome(), run: InventedMonth.run())
    #expect(try Workpaper.json(outcome: InventedMonth.outcome(), run: InventedMonth.run()) == first)
  }

  @Test("every record stands once, in a match, an exception or an exclusion")
  func conservation() throws {
    let outcome = try InventedMonth.outcome()
    let result = try document(outcome, InventedMonth.run())
    var seen: [String: Int] = [:]
    func count(_ records: Any?) {
      for case let record as [String: Any] in records as? [Any] ?? [] {
        seen["\(record["input"] ?? "") \(record["record"] ?? "")", default: 0] += 1
      }
    }
    for list in ["matches", "exceptions"] {
      for case let finding as [String: Any] in try #require(result[list] as? [Any]) {
        count(finding["bank"])
        count(finding["ledger"])
      }
    }
    for case let exclusion as [String: Any] in try #require(result["exclusions"] as? [Any]) {
      count([exclusion["record"]])
    }
    let partition = try #require(outcome.partitions.first)
    #expect(seen.count == partition.bank.records + partition.ledger.records)
    #expect(seen.values.allSatisfy { $0 == 1 })
  }

  @Test("an exception carries every field of the contract")
  func exceptionFields() throws {
    let result = try document(InventedMonth.outcome(), InventedMonth.run())
    let exceptions = try #require(result["exceptions"] as? [[String: Any]])
    let duplicate = try #require(exceptions.first { $0["category"] as? String == "duplicate-at-bank" })
    #expect(duplicate["severity"] as? String == "high")
    #expect(duplicate["escalate"] as? Bool == true)
    #expect(duplicate["due"] as? String == "2026-10-12")
    #expect(duplicate["difference"] as? String == "-1254.00")
    #expect(duplicate["cause"] is NSNull)
    #expect((duplicate["ledger"] as? [Any])?.isEmpty == true)
    let transposed = try #require(exceptions.first { $0["category"] as? String == "amount-difference" })
    #expect(transposed["cause"] as? String == "digits-transposed")
    let ambiguous = try #require(exceptions.first { $0["category"] as? String == "ambiguous" })
    let candidates = try #require(ambiguous["candidates"] as? [[String: Any]])
    #expect(candidates.compactMap { $0["score"] as? Double } == [0.71, 0.71])
  }

  @Test("headers of one role are joined, in the order of the file")
  func columns() throws {
    let result = try document(InventedMonth.outcome(), InventedMonth.run())
    let inputs = try #require(result["inputs"] as? [[String: Any]])
    #expect(
      inputs.first?["columns"] as? [String: String]
        == ["date": "Posting Date", "description": "Description + Memo", "amount": "Amount"])
  }

  @Test("amounts of several currencies are never added, and each account has its own reconciliation")
  func partitions() throws {
    let result = try document(SeveralAccounts.outcome(), SeveralAccounts.run())
    let totals = try #require(result["totals"] as? [String: Any])
    let bank = try #require(totals["bank"] as? [String: Any])
    #expect(bank["records"] as? Int == 3)
    #expect(bank["amount"] is NSNull)
    #expect(totals["difference"] is NSNull)
    #expect((result["reconciliation"] as? [String: Any])?["unexplained"] is NSNull)
    let partitions = try #require(result["partitions"] as? [[String: Any]])
    #expect(partitions.compactMap { $0["currency"] as? String } == ["USD", "USD", "JPY"])
    let unexplained = partitions.compactMap { ($0["reconciliation"] as? [String: Any])?["unexplained"] as? String }
    #expect(unexplained == ["0.00", "0.00", "0"])
    let matches = try #require(result["matches"] as? [[String: Any]])
    #expect(matches.compactMap { $0["currency"] as? String } == ["USD", "JPY"])
  }

  @Test("a total past 64 bits is an error, not a wrong figure")
  func overflow() throws {
    var first = try OutcomeBuilder(account: "A")
    var second = try OutcomeBuilder(account: "B", bankInput: "bank2", firstException: 2)
    for number in 1...2 {
      let line =
        number == 1
        ? try first.bankLine(1, .max, "LARGE") : try second.bankLine(1, .max, "LARGE")
      let explanation = "Large."
      if number == 1 {
        try first.exception(.notInLedger, .high, bank: [line], explanation: explanation, action: "")
      } else {
        try second.exception(.notInLedger, .high, bank: [line], explanation: explanation, action: "")
      }
    }
    let partitions = [try first.partition(opening: nil), try second.partition(opening: nil)]
    let outcome = Outcome(
      period: first.period, matches: [], discrepancies: first.discrepancies + second.discrepancies,
      partitions: partitions)
    #expect(throws: WorkpaperError.amount(.overflow)) {
      try Workpaper.json(outcome: outcome, run: InventedMonth.run())
    }
  }

  @Test("a run without records has zero totals and no balance")
  func empty() throws {
    let period = try OutcomeBuilder().period
    let outcome = Outcome(period: period, matches: [], discrepancies: [], partitions: [])
    let result = try document(outcome, RunDescription(toolVersion: "1.0.0", inputs: []))
    #expect(result["status"] as? String == "reconciled")
    let totals = try #require(result["totals"] as? [String: Any])
    #expect((totals["bank"] as? [String: Any])?["amount"] as? String == "0.00")
    #expect(totals["difference"] as? String == "0.00")
  }
}
