import Banking

/// Which of two exports tells the newer state of a payment.
struct LedgerNewness {
  private let left: ExportDay
  private let right: ExportDay

  init(_ left: ExportDay, _ right: ExportDay) {
    self.left = left
    self.right = right
  }

  /// Whether what the right export says of a payment is newer than what the left one says of it; nil where nothing tells.
  ///
  /// The day on which the ledger changed the payment last goes first. Then what can only come later: no payment that was voided is paid again.
  /// Then the export that knows later days, and last the states that mostly come later.
  func isRightNewer(_ one: Record, _ other: Record) -> Bool? {
    if let day = one.updatedDate, let otherDay = other.updatedDate, day != otherDay { return day < otherDay }
    let stages = (Stage(one.status), Stage(other.status))
    if let stage = stages.0, let otherStage = stages.1, stage.certain != otherStage.certain {
      return stage.certain < otherStage.certain
    }
    if let isLater = left.isBefore(right) { return isLater }
    if let stage = stages.0, let otherStage = stages.1, stage.likely != otherStage.likely {
      return stage.likely < otherStage.likely
    }
    if (one.cleared == nil) != (other.cleared == nil) { return one.cleared == nil }
    return nil
  }

  /// How far a payment has come.
  private struct Stage {
    /// From lower to higher there is a way, and none back.
    let certain: Int
    /// What mostly comes later within one stage: a payout that failed may be made again.
    let likely: Int

    /// Nil for no status, and for a word that nobody knows.
    init?(_ status: PaymentStatus?) {
      switch status?.meaning {
      case nil, .unknown: return nil
      case .scheduled, .pending: (certain, likely) = (0, 0)
      case .funding: (certain, likely) = (1, 0)
      case .paid, .held: (certain, likely) = (2, 0)
      case .voidPending, .disbursementFailed, .fundingFailed, .fundingOwed, .returned: (certain, likely) = (2, 1)
      case .voided, .canceled, .escheated: (certain, likely) = (3, 0)
      }
    }
  }
}

/// The last days that an export knows of: the later, the newer it is.
struct ExportDay {
  private var updated: Day?
  private var created: Day?
  private var told: Day?

  init(_ file: InputFile) {
    for statement in file.statements {
      Self.take(statement.coveredTo, &told)
      for record in statement.records {
        Self.take(record.updatedDate, &updated)
        Self.take(record.createdDate, &created)
        // What is scheduled lies ahead of every export.
        if record.status?.meaning != .scheduled { Self.take(record.date, &told) }
      }
    }
  }

  private static func take(_ day: Day?, _ latest: inout Day?) {
    if let day { latest = latest.map { max($0, day) } ?? day }
  }

  /// Whether the other is newer; nil where nothing tells.
  func isBefore(_ other: ExportDay) -> Bool? {
    for day in [\ExportDay.updated, \.created, \.told] {
      if let mine = self[keyPath: day], let others = other[keyPath: day], mine != others { return mine < others }
    }
    return nil
  }
}
