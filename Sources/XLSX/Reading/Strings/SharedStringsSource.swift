import Zip

/// The texts that cells share: all of them in memory, or in temporary files.
enum SharedTexts {
  case kept(SharedStrings)
  case spilled(SpilledStrings)

  var count: Int {
    switch self {
    case .kept(let strings): strings.count
    case .spilled(let strings): strings.count
    }
  }

  /// Those in memory; nil where they are in temporary files.
  var kept: SharedStrings? {
    if case .kept(let strings) = self { strings } else { nil }
  }
}

/// The shared strings of a workbook, read when the first cell asks for one.
final class SharedStringsSource {
  private let package: Package
  private let entry: ArchiveEntry?
  private var kept: SharedStrings?
  /// Those in temporary files, once they are read.
  private var spilled: SpilledStrings?

  init(_ package: Package, _ entry: ArchiveEntry?) {
    self.package = package
    self.entry = entry
  }

  /// - Parameter spills: whether they may be in temporary files.
  func texts(spills: Bool) throws -> SharedTexts {
    if let kept { return .kept(kept) }
    if spills, let spilled { return .spilled(spilled) }
    let texts: SharedTexts
    if let entry {
      var reader = try SharedStringsReader(package, entry, spills: spills)
      texts = try reader.read()
    } else {
      texts = .kept(SharedStrings(SharedStrings.Table()))
    }
    switch texts {
    case .kept(let strings): kept = strings
    case .spilled(let strings): spilled = strings
    }
    return texts
  }
}
