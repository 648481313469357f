import Banking
import Intake

/// Which of the files that were named or found for one side belong to it.
///
/// A month's folder holds the exports of both sides, and may be given for either side or for both: then each file goes to the side that it
/// speaks for. A file that was named is its owner's word, and is never passed over.
struct SideAssignment {
  /// A file that was named for a side, or found in a folder that was.
  struct Candidate {
    let input: LoadedInput
    let isNamed: Bool
  }

  /// What becomes of a file on this side.
  enum Verdict {
    /// It is read.
    case read
    /// It was given for the other side too, and is read there.
    case readThere
    /// It is left out, and why.
    case leftOut(String)
  }

  private let side: Side
  /// What was named for the other side, by its content.
  private let namedForOther: [String: String]
  private let foundForOther: Set<String>

  init(side: Side, mine: [Candidate], others: [Candidate]) {
    self.side = side
    namedForOther = Dictionary(
      others.filter(\.isNamed).map { ($0.input.sha256, $0.input.name) }, uniquingKeysWith: { first, _ in first })
    foundForOther = Set(others.filter { !$0.isNamed }.map(\.input.sha256))
  }

  /// Whether a file is read for this side.
  ///
  /// - Throws: ``TickmarkError`` with ``ExitStatus/usage`` for a file that was given for both sides, where nothing tells which is meant.
  func verdict(on candidate: Candidate, _ request: InputRequest) throws(TickmarkError) -> Verdict {
    let name = candidate.input.name
    let other = namedForOther[candidate.input.sha256]
    guard !candidate.isNamed else {
      // One file on both sides agrees with itself: that proves nothing.
      if let other {
        throw TickmarkError(
          .usage,
          "\(name): the same content as \(other), given for both sides; name the bank's file with --bank, the ledger's with --ledger"
        )
      }
      return .read
    }
    let evidence: SideEvidence?
    switch InputReader.glance(at: request) {
    case .foreign(let error): return .leftOut(error.description)
    case .readable(let found): evidence = found
    }
    if let other {
      return .leftOut("\(name): the same content as \(other), which is named for the \(side.other.rawValue)")
    }
    let isOnBothSides = foundForOther.contains(candidate.input.sha256)
    guard let evidence else {
      guard isOnBothSides else { return .read }
      throw TickmarkError(
        .usage,
        "\(name): found in a folder given for both sides, and nothing in it tells which side it is; name it with --bank or --ledger"
      )
    }
    guard evidence.side != side, evidence.isKnown || isOnBothSides else { return .read }
    return isOnBothSides
      ? .readThere
      : .leftOut("\(name): expected \(Self.words(side)), found \(Self.words(evidence.side)) (\(evidence.recognition))")
  }

  /// A side's files in words.
  static func words(_ side: Side) -> String { side == .bank ? "a bank statement" : "a ledger" }
}
