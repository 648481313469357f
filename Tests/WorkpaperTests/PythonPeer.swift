import Foundation
import Testing

/// Python programs that check what was written, where this machine has them.
enum PythonPeer {
  /// Runs a program with arguments; what it printed, and its exit code. Nil where it could not start.
  static func run(_ program: String, _ arguments: [String]) -> (code: Int32, output: String)? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Whether Python is here and has these modules.
  static func has(_ modules: String...) -> Bool {
    run("python3", ["-c", "import " + modules.joined(separator: ", ")])?.code == 0
  }

  /// Runs a script given as text.
  static func script(_ text: String, _ arguments: [String]) -> (code: Int32, output: String)? {
    run("python3", ["-c", text] + arguments)
  }

  /// The root of this package.
  static var packageRoot: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// A new directory for files of a test; the body's end takes it away.
  static func withDirectory<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "workpaper-" + UUID().uuidString, isDirectory: true)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    return try body(directory)
  }
}
