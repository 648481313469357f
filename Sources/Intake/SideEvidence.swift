public import Banking

/// Which side a file speaks for by its own form, and how surely.
public struct SideEvidence: Hashable, Sendable {
  /// The side.
  public let side: Side

  /// Whether the file is of a layout or format that is known by name; else words and figures of its table speak for the side.
  public let isKnown: Bool

  /// What it was recognised by, in words: "comma-separated text in UTF-8, columns of Chase checking".
  public let recognition: String

  /// What a reading shows; nil where the file could be of either side.
  init?(_ reading: TableReading) {
    let format = reading.file.format
    if let side = reading.side {
      self.side = side
      isKnown = reading.file.layout != nil
    } else if Self.bankFormats.contains(format) {
      side = .bank
      isKnown = true
    } else if format == .billJSON {
      side = .ledger
      isKnown = true
    } else {
      // Books are kept in QIF too, and payments are sent as Nacha files.
      return nil
    }
    recognition = reading.file.recognition
  }

  /// Formats that banks alone write.
  private static let bankFormats: Set<InputFormat> = [
    .ofx, .bai2, .mt940, .mt942, .camt052, .camt053, .camt054,
  ]
}

/// What a file is that lies in a folder.
public enum FoundFile: Sendable {
  /// A file to be read, or one whose fault its reading will tell; with the side it speaks for.
  case readable(SideEvidence?)
  /// Nothing that is read, or nothing that was asked for; the error says what it is not.
  case foreign(IntakeError)
}
