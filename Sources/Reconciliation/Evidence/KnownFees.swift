/// Fees that are taken out of a payment or put on top of it, by amounts and rates that are common in the United States.
///
/// General knowledge, not law: a difference that fits one is named as a fee, never matched away.
enum KnownFees {
  /// Rates in hundredths of a percent, and cents a payment, that card processors and platforms publish.
  private static let processor: [(rate: Int64, each: Int64)] = [
    (290, 30), (290, 0), (300, 0), (260, 10), (259, 49), (270, 5), (280, 30), (275, 0), (250, 0), (240, 0), (349, 49),
    (299, 0), (350, 0), (325, 0), (295, 0), (290, 25), (270, 30), (220, 30), (175, 0), (150, 0), (100, 0), (80, 0),
    (50, 0),
    (250, 25), (250, 10), (265, 10), (285, 0), (240, 30), (350, 10), (340, 30), (310, 30), (199, 0), (200, 0), (225, 0),
  ]

  /// Whole fees of wires, transfers and faster payments, in cents.
  private static let flat: Set<Int64> = [
    49, 59, 99, 149, 169, 199, 249, 299, 999, 1_000, 1_200, 1_250, 1_400, 1_499, 1_500, 1_600, 1_750, 1_800, 1_995,
    1_999, 2_000,
    2_200, 2_500, 2_800, 2_995, 2_999, 3_000, 3_500, 4_000, 4_500, 4_999, 5_000, 5_500, 6_500,
  ]

  /// BILL's fee for a funding debit that was returned, in cents (BILL's help, article 360022181052).
  static let returnedFunding: Int64 = 5_000

  /// Whether gross minus net is a processing fee on so many payments, each rounded to the cent.
  static func isProcessorFee(gross: Int64, net: Int64, payments: Int) -> Bool {
    let fee = gross - net
    guard fee > 0, net > 0, fee <= gross / 15, gross < Int64.max / 1_000 else { return false }
    return processor.contains { rate, each in
      let expected = (gross * rate + 5_000) / 10_000 + each * Int64(payments)
      return (expected - fee).magnitude <= UInt64(max(1, payments / 2))
    }
  }

  /// Whether a difference is a whole fee that is small beside the payment: a common one, or one of the account's own.
  static func isFlatFee(_ difference: UInt64, of payment: UInt64, own: Set<Int64> = []) -> Bool {
    let fee = Int64(clamping: difference)
    return difference <= payment / 4 && (flat.contains(fee) || own.contains(fee))
  }
}
