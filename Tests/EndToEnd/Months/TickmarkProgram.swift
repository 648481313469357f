import Foundation

/// The built `tickmark`, run as a user runs it.
enum TickmarkProgram {
  /// What one run gave.
  struct Run {
    let exitCode: Int32
    let output: Data
    let errors: String
  }

  enum Failure: Error, CustomStringConvertible {
    case notBuilt(String)
    case hung(String)

    var description: String {
      switch self {
      case .notBuilt(let place): "no tickmark beside the tests (looked in \(place)): build it, or set TICKMARK_BINARY"
      case .hung(let command): "no end within two minutes: \(command)"
      }
    }
  }

  /// The executable: TICKMARK_BINARY where it is set, else the one that was built with these tests.
  static func executable() throws -> URL {
    if let path = ProcessInfo.processInfo.environment["TICKMARK_BINARY"] { return URL(fileURLWithPath: path) }
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders = [
      own.deletingLastPathComponent(),
      URL(fileURLWithPath: CommandLine.arguments.first ?? ".").deletingLastPathComponent(),
      packageRoot.appendingPathComponent(".build/debug"),
    ]
    for folder in folders {
      let candidate = folder.appendingPathComponent("tickmark")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
    }
    throw Failure.notBuilt(folders.map(\.path).joined(separator: ", "))
  }

  /// The folder of Package.swift.
  static var packageRoot: URL {
    URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - device: Where standard output goes instead of a file.
  ///   - fileBlocks: The largest file it may write, in blocks of 512 bytes.
  static func run(_ arguments: [String], output device: String? = nil, fileBlocks: Int? = nil) throws -> Run {
    let process = Process()
    if let fileBlocks {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      let command = "ulimit -f \(fileBlocks) && exec \"$0\" \"$@\""
      process.arguments = ["-c", command, try executable().path] + arguments
    } else {
      process.executableURL = try executable()
      process.arguments = arguments
    }
    return try finish(process, "tickmark " + arguments.joined(separator: " "), output: device)
  }

  /// Runs lines of a shell in a folder, for what only a shell can ask: redirections, closed streams. `$T` is the program.
  static func shell(_ lines: String, in folder: URL) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", lines]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["T": try executable().path]) { $1 }
    return try finish(process, lines)
  }

  /// Runs a process to its end, for two minutes at most. Both streams go through files, so that no pipe can fill up.
  private static func finish(_ process: Process, _ command: String, output device: String? = nil) throws -> Run {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: device.map { URL(fileURLWithPath: $0) } ?? output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + 120) == .timedOut {
      process.terminate()
      throw Failure.hung(command)
    }
    return Run(
      exitCode: process.terminationStatus, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }

  /// A fresh folder; the caller removes it.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tickmark-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
