import Foundation

/// The parts of `tickmark-result/1` that carry meaning. Wording is not read.
struct ReportedResult: Decodable {
  struct Input: Decodable {
    let id: String
    let role: String
    let records: Int
  }

  struct Reference: Decodable {
    let input: String
    let record: Int
  }

  struct Match: Decodable {
    let id: String
    let kind: String
    let rule: String
    let tag: String?
    let bank: [Reference]
    let ledger: [Reference]
  }

  struct Open: Decodable {
    let id: String
    let category: String
    let cause: String?
    let explanation: String
    let escalate: Bool
    let bank: [Reference]
    let ledger: [Reference]
  }

  struct SideTotals: Decodable {
    let records: Int
    let amount: String?
    let matched: Int
    let excepted: Int
    let excluded: Int
  }

  struct Totals: Decodable {
    let bank: SideTotals
    let ledger: SideTotals
  }

  let format: String
  let status: String
  let inputs: [Input]
  let matches: [Match]
  let exceptions: [Open]
  let totals: Totals

  static func read(_ data: Data) throws -> ReportedResult { try JSONDecoder().decode(ReportedResult.self, from: data) }
}

/// The parts of `tickmark-inspect/1` the tests use.
struct InspectedFiles: Decodable {
  struct Balance: Decodable {
    let amount: String
  }

  struct Line: Decodable {
    let record: Int
    let row: Int?
    let date: String
    let amount: String
    let description: String?
    let counterparty: String?
    let reference: String?
  }

  struct Statement: Decodable {
    let opening: Balance?
    let closing: Balance?
    let proves: Bool?
    let records: [Line]
  }

  struct File: Decodable {
    let path: String
    let statements: [Statement]

    var lines: [Line] { statements.flatMap(\.records).sorted { $0.record < $1.record } }
  }

  let files: [File]

  static func read(_ data: Data) throws -> InspectedFiles { try JSONDecoder().decode(InspectedFiles.self, from: data) }
}
