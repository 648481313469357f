import Foundation
import Testing

/// The validator that compares edited workbooks with what they were made from. Its schemas take long to load, so one
/// run judges many.
final class EditJudge {
  private let folder: String
  private var names: [String] = []

  init() throws {
    folder = NSTemporaryDirectory() + "/tickmark-edit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func add(_ name: String, before: [UInt8], after: [UInt8]) throws {
    try Data(before).write(to: URL(fileURLWithPath: "\(folder)/\(names.count)-before.xlsx"))
    try Data(after).write(to: URL(fileURLWithPath: "\(folder)/\(names.count)-after.xlsx"))
    names.append(name)
  }

  /// What is wrong with edited workbooks and was not wrong before, one problem a line, the workbook's name first.
  func newProblems() throws -> [String] {
    let shared = try #require(Judge.shared)
    let (status, output) = try Judge.run("python3", ["-c", Self.script, shared + "/ooxml", folder] + names)
    let lines = output.split(separator: "\n").map(String.init)
    return status == 0 ? lines : lines + ["exit \(status)"]
  }

  private static let script = """
    import argparse, os, re, sys
    sys.path.insert(0, sys.argv[1])
    import validate_xlsx as v
    options = argparse.Namespace(warnings=False, quiet=False, no_orphans=False, banned=[], max_schema_bytes=200_000_000)
    judge = v.Validator(v.Schemas(os.path.join(sys.argv[1], 'xsd')), options)
    def problems(path):
        # Where it stands and how many sheets there are is another thing after an edit; "more of the same" is no fault.
        lines = [re.sub(r'line \\d+: |there are \\d+ sheets', '', line[len(path):]) for line in judge.run(path).errors]
        return [line for line in lines if not line.endswith('more of the same')]
    for number, name in enumerate(sys.argv[3:]):
        known = set(problems(f'{sys.argv[2]}/{number}-before.xlsx'))
        for line in problems(f'{sys.argv[2]}/{number}-after.xlsx'):
            if line not in known:
                print((name + line).encode('utf-8', 'backslashreplace').decode())
    """
}
