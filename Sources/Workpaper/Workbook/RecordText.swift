import Banking
import Reconciliation

extension Record {
  /// What a person would look it up by: reference, confirmation and the bank's own reference, each once.
  var referenceText: String? {
    var parts: [String] = []
    for part in [reference, confirmation, bankReference].compactMap({ $0 }) where !parts.contains(part) {
      parts.append(part)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

extension Reconciliation.Category {
  /// What the candidates of a finding are.
  fileprivate var candidatesTitle: String {
    switch self {
    case .duplicateAtBank, .duplicateInLedger: "Repeats:"
    case .returnedItem: "Gives back:"
    default: "Possible answers:"
    }
  }
}

extension Discrepancy {
  /// The first day it is about: the bank's where there is one.
  var date: Day? { bank.map(\.date).min() ?? ledger.map(\.date).min() }

  /// Who it is about: the ledger's name first, which is the cleaner one. A bank's text can be as long as a page; its sheet has all of it.
  var counterparty: String? {
    let name = (ledger + bank).lazy.compactMap(\.counterparty).first ?? (bank + ledger).first?.description
    return name.map { name in
      // Most names have fewer bytes than that; characters are counted only of the others.
      let isLong = name.utf8.count > Self.longestName && name.count > Self.longestName
      return isLong ? name.prefix(Self.longestName - 1) + "…" : name
    }
  }

  private static let longestName = 120

  /// References, checks and confirmations of all its records, each once.
  var referenceText: String? {
    var parts: [String] = []
    for record in bank + ledger {
      let own = [record.checkNumber.map { "check " + $0 }, record.reference, record.confirmation, record.bankReference]
      for part in own.compactMap({ $0 }) where !parts.contains(part) { parts.append(part) }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// How the money moved, where a record says so.
  var method: PaymentMethod? { (ledger + bank).lazy.compactMap(\.method).first }

  /// How many candidates are named in full; the JSON names them all.
  static let mostCandidates = 10

  /// Evidence and candidates, a line each.
  var evidenceText: String? {
    var lines = evidence.map { "• " + $0 }
    if !candidates.isEmpty { lines.append(category.candidatesTitle) }
    for candidate in candidates.prefix(Self.mostCandidates) {
      guard category == .ambiguous else {
        lines.append("• " + PlaceText.text(of: candidate.bank + candidate.ledger) + ": " + candidate.why)
        continue
      }
      let percent = candidate.score.isNaN ? 0 : Int((min(max(candidate.score, 0), 1) * 100).rounded())
      let places = [candidate.bank, candidate.ledger].filter { !$0.isEmpty }.map(PlaceText.text(of:))
      lines.append("? " + places.joined(separator: " with ") + " (\(percent)%): " + candidate.why)
    }
    if candidates.count > Self.mostCandidates { lines.append("… and \(candidates.count - Self.mostCandidates) more") }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// The comment on each of its records.
  var commentText: String {
    var text = "\(id) \(category.title) (\(severity.title.lowercased()))\n\(explanation)"
    if !action.isEmpty { text += "\nTo do: \(action)" }
    if let due { text += "\nDue: \(due)" }
    return text
  }
}
