import Banking
import Reconciliation

/// Holds matches against the known answer.
struct ScaleJudge {
  enum Verdict {
    case right
    /// Wrong only by which of several lines of one side that are equal in everything it took.
    case crossed
    case wrong
  }

  private struct Likeness: Hashable {
    var day: Day
    var minor: Int64
    var text: String
    var reference: String?
  }

  private let world: ScaleWorld
  /// The groups of lines that are equal in everything.
  private var groupsOfBank: [Likeness: Set<Int>] = [:]
  private var groupsOfLedger: [Likeness: Set<Int>] = [:]

  init(_ world: ScaleWorld) {
    self.world = world
    for (index, record) in world.bank.enumerated() where world.bankGroup[index] != 0 {
      groupsOfBank[Self.likeness(record), default: []].insert(world.bankGroup[index])
    }
    for (index, record) in world.ledger.enumerated() where world.ledgerGroup[index] != 0 {
      groupsOfLedger[Self.likeness(record), default: []].insert(world.ledgerGroup[index])
    }
  }

  private static func likeness(_ record: Record) -> Likeness {
    Likeness(
      day: record.date, minor: record.amount.minorUnits, text: record.description, reference: record.reference)
  }

  func verdict(_ match: Match) -> Verdict {
    let bank = Set(match.bank.map { world.bankGroup[$0.provenance.record - 1] })
    let ledger = Set(match.ledger.map { world.ledgerGroup[$0.provenance.record - 1] })
    if bank == ledger, bank.count == 1, !bank.contains(0) { return .right }
    guard match.bank.count == 1, match.ledger.count == 1, let line = match.bank.first, let payment = match.ledger.first
    else { return .wrong }
    let lines = groupsOfBank[Self.likeness(line)] ?? []
    let payments = groupsOfLedger[Self.likeness(payment)] ?? []
    return lines.isDisjoint(with: payments) ? .wrong : .crossed
  }

  /// What was matched, and what would have been right, for a person who looks for the cause.
  func story(_ match: Match) -> [String] {
    var lines = ["wrong by \(match.rule) \(match.score): \(match.evidence.joined(separator: "; "))"]
    for record in match.bank.prefix(2) {
      lines.append("  bank \(Self.text(record))")
      let group = world.bankGroup[record.provenance.record - 1]
      for index in world.ledger.indices where group != 0 && world.ledgerGroup[index] == group {
        lines.append("    its partner: \(Self.text(world.ledger[index]))")
      }
    }
    for record in match.ledger.prefix(2) {
      lines.append("  ledger \(Self.text(record))")
      let group = world.ledgerGroup[record.provenance.record - 1]
      for index in world.bank.indices where group != 0 && world.bankGroup[index] == group {
        lines.append("    its partner: \(Self.text(world.bank[index]))")
      }
    }
    return lines
  }

  private static func text(_ record: Record) -> String {
    "\(record.date) \(record.amount) \(record.description) \(record.reference ?? "")"
  }
}
