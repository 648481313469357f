/// The names of BAI2's type codes, as the standard gives them.
enum BAI2TypeNames {
  private static let byCode: [Int: String] = {
    var names: [Int: String] = [:]
    for line in (credits + "\n" + debits).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let code = Int(parts[0]) else { continue }
      names[code] = String(parts[1])
    }
    return names
  }()

  /// The name of a type code; nil for summaries and for codes the standard leaves to banks.
  static func name(of code: Int) -> String? { byCode[code] }
}
