import Foundation

/// The files of this checkout, as these tests read them.
enum Checkout {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of one file, by its path from the root.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths, from the root and in order, of every file below a folder whose name ends so.
  static func files(below folder: String, ending suffix: String) throws -> [String] {
    let base = root.appending(path: folder)
    var found: [String] = []
    guard let walker = FileManager.default.enumerator(atPath: base.path()) else { return [] }
    for case let path as String in walker where path.hasSuffix(suffix) {
      let inBuildFolder = path.split(separator: "/").contains { $0.hasPrefix(".build") }
      if !inBuildFolder { found.append(folder + "/" + path) }
    }
    return found.sorted()
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path()).sorted()
  }
}
