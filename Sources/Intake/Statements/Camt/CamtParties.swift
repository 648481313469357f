/// Who the other party of an entry's transactions is.
struct CamtParties: Sendable {
  private let paysCreditor: Bool
  private let owner: String?

  /// - Parameter owner: The account's owner by name, where the message says it.
  init(_ entry: CamtEntry, isOutgoing: Bool, owner: String?) {
    // What comes back keeps the parties of the payment that it undoes (CGI-MP camt.053 guide: roles are those of the original transaction).
    let isBack = entry.isReversal || entry.details.contains { $0.returnCode != nil }
    paysCreditor = isOutgoing != isBack
    self.owner = owner?.uppercased()
  }

  /// The other party: who is paid where money goes out, who pays where it comes in.
  ///
  /// Where the bank names only one party it is that one, and never the account's owner beside another: banks do mix up the roles.
  func other(_ part: CamtDetails) -> String? {
    let creditor = part.creditor ?? part.ultimateCreditor
    let debtor = part.debtor ?? part.ultimateDebtor
    let (first, second) = paysCreditor ? (creditor, debtor) : (debtor, creditor)
    guard let first, let second else { return first ?? second }
    return first.uppercased() == owner ? second : first
  }
}
