import Banking
import Intake

/// Reads a file as a run does, with the sides, orders of dates and second files that a number chooses.
func fuzzIntake(_ bytes: [UInt8], name: String, choice: Int) {
  var request = InputRequest(id: "one", path: name, bytes: bytes, side: choice % 2 == 0 ? .bank : .ledger)
  request.dateOrder = choice % 3 == 0 ? .monthFirst : nil
  var second = request
  second.id = "two"
  do throws(IntakeError) {
    let files = try InputReader.read(choice % 5 == 0 ? [request, second] : [request])
    for file in files { check(file) }
  } catch {
    if error.description.contains(where: \.isNewline) { finding("an error of several lines: \(error)") }
  }
}

/// What holds of every file that was read.
private func check(_ file: InputFile) {
  _ = "\(file.recognition) \(file.columns) \(file.skipped) \(file.notes) \(file.dateOrder ?? "")"
  for statement in file.statements {
    for record in statement.records { _ = "\(record)" }
    _ = "\(statement.proof) \(statement.pending)"
  }
}
