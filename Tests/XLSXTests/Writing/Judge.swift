import Foundation
import Testing

/// The judges of workbooks that live outside the package: the validator beside it, and readers in Python.
enum Judge {
  static let shared: String? = {
    let named = ProcessInfo.processInfo.environment["TICKMARK_SHARED"]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folders = [named, root.deletingLastPathComponent().appendingPathComponent("shared").path].compactMap { $0 }
    return folders.first { FileManager.default.fileExists(atPath: $0 + "/ooxml/validate_xlsx.py") }
  }()

  /// Whether the validator and what it needs are here.
  static let hasValidator = shared != nil && succeeds("python3", ["-c", "import lxml"])
  /// Whether the readers in Python are here.
  static let hasReaders = succeeds("python3", ["-c", "import openpyxl, python_calamine"])

  static let validatorIsAbsent: Comment = "skipped: ../shared/ooxml/validate_xlsx.py or python3 with lxml is not here"
  static let readersAreAbsent: Comment = "skipped: python3 with openpyxl and python-calamine is not here"

  /// Whether LibreOffice is here.
  static let hasLibreOffice = succeeds("soffice", ["--version"])
  static let libreOfficeIsAbsent: Comment = "skipped: LibreOffice is not here"

  /// A workbook as LibreOffice understood it: opened and saved again.
  static func throughLibreOffice(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = NSTemporaryDirectory() + "/tickmark-office-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/in.xlsx"))
    let (status, output) = try run(
      "soffice",
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
        folder + "/out", folder + "/in.xlsx",
      ])
    try #require(status == 0, "\(output)")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/out/in.xlsx")))
  }

  /// What the validator says against a workbook, one problem a line; warnings too, apart from those we choose to live
  /// with.
  static func problems(of bytes: [UInt8]) throws -> [String] {
    let folder = try #require(shared)
    return try withFile(bytes) { path in
      let (status, output) = try run("python3", [folder + "/ooxml/validate_xlsx.py", "--warnings", path])
      let lines = output.split(separator: "\n").map(String.init)
      return lines.isEmpty && status != 0 ? ["exit \(status)"] : lines
    }
  }

  /// Runs a program on a workbook in a file and returns what it printed.
  static func python(_ script: String, on bytes: [UInt8]) throws -> String {
    try withFile(bytes) { path in
      let (status, output) = try run("python3", ["-c", script, path])
      try #require(status == 0, "\(output)")
      return output
    }
  }

  private static func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
    let path = NSTemporaryDirectory() + "/tickmark-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try body(path)
  }

  private static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
    (try? run(program, arguments))?.status == 0
  }

  /// Runs a program to its end; what it printed and what it complained of are one text.
  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
