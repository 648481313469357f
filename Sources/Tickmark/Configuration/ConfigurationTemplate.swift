/// A configuration to start from: every key with what it is for, commented out.
public enum ConfigurationTemplate {
  /// The text. It sets nothing until a line's mark of comment is taken away.
  public static let text = """
    # Settings of Tickmark for all runs: tickmark reconcile --config tickmark.yaml …
    # Docs/Configuration.md describes every key. A key that is not known is an error.

    # Days on which your bank is closed although the Federal Reserve is open.
    # holidays:
    #   - 2026-11-27

    # How far two amounts may differ and still match, in the currency of the run. Without it amounts are equal or they are not.
    # tolerance: 0.02

    # Records that are none of this reconciliation's business: each counts as excluded, with the rule's name.
    # exclusions:
    #   - {name: Payroll, text: GUSTO, side: bank}

    # What the bank calls a payee, by what the ledger calls it.
    # payee-aliases:
    #   - {alias: "SQ *ACME", name: Acme Paper}

    # How long money takes, in banking days: how early and how late the bank may be, and until when a payment is on its way.
    # windows:
    #   ach: {before: 2, after: 5, clearing: 2}

    # Whole fees that your bank or carrier takes, besides the common ones.
    # fees: [12.50, 45]

    # After how many days a check is stale, and a check that BILL draws.
    # stale-check-days: 180
    # stale-bill-check-days: 90

    # Whose account it is: a consumer's is protected by Regulation E, a business has until the next banking day to disown an ACH debit.
    # account-holder: business

    # Whether the bank asks about each check on the day it is presented.
    # positive-pay: true

    # How much time is left to act, in banking days: unauthorized-debit, returned-item, void-credit, inquiry.
    # In days after the statement: check-report, consumer-notice. In years after a check's date: unclaimed-years.
    # clocks: {unauthorized-debit: 1, returned-item: 2, void-credit: 5, inquiry: 2, check-report: 30, consumer-notice: 60, unclaimed-years: 3}

    # An exception of less than this is of low severity and is not escalated.
    # materiality: 5.00

    # Categories that are never escalated.
    # never-escalate: [interest]

    # The book balance at the period's end. --book-balance on the command line goes before it.
    # book-balance: 12,345.67

    """

  /// Writes it where nothing stands yet.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/cannotWrite``.
  public static func write(to path: String) throws(TickmarkError) {
    var places = OutputSet()
    defer { places.discard() }
    let place = try places.stage(path, inputs: [], placement: .creating(orElse: []))
    try place.write(Array(text.utf8))
    try places.secure()
    try places.publish()
  }
}
