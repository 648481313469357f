import Foundation
import Reconciliation
import Testing

@testable import Workpaper

@Suite("The schema of the result", .enabled(if: PythonPeer.has("jsonschema"), "python3 with jsonschema is not here"))
struct ResultSchemaTests {
  static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.load(open(sys.argv[2]))
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(document))
    for error in errors: print(error.json_path, error.message[:200])
    sys.exit(1 if errors else 0)
    """

  private func validate(_ json: [UInt8]) throws -> (code: Int32, output: String) {
    try PythonPeer.withDirectory { directory in
      let file = directory.appendingPathComponent("result.json")
      try Data(json).write(to: file)
      let schema = PythonPeer.packageRoot.appendingPathComponent("Docs/Result.schema.json").path
      return try #require(PythonPeer.script(Self.script, [schema, file.path]))
    }
  }

  @Test("every result fits it", arguments: ["invented month", "several accounts", "nothing"])
  func fits(_ name: String) throws {
    let period = try OutcomeBuilder().period
    let json =
      switch name {
      case "invented month": try Workpaper.json(outcome: InventedMonth.outcome(), run: InventedMonth.run())
      case "several accounts": try Workpaper.json(outcome: SeveralAccounts.outcome(), run: SeveralAccounts.run())
      default:
        try Workpaper.json(
          outcome: Outcome(period: period, matches: [], discrepancies: [], partitions: []),
          run: RunDescription(toolVersion: "1.0.0", inputs: []))
      }
    let result = try validate(json)
    #expect(result.code == 0, "\(result.output)")
  }

  @Test("it refuses a field it does not know and an amount that is a number")
  func refuses() throws {
    let json = String(
      decoding: try Workpaper.json(outcome: InventedMonth.outcome(), run: InventedMonth.run()), as: UTF8.self)
    let withField = json.replacingOccurrences(of: "\"status\": ", with: "\"stat\": 1,\n  \"status\": ")
    #expect(try validate(Array(withField.utf8)).code == 1)
    let withNumber = json.replacingOccurrences(of: "\"difference\": \"0.00\"", with: "\"difference\": 0.00")
    #expect(try validate(Array(withNumber.utf8)).code == 1)
  }
}
