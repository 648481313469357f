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
  let records = file.records
  if Set(records.map(\.provenance.record)).count != records.count { finding("two records of one number") }
  for note in file.notes + [file.recognition] where note.contains(where: \.isNewline) {
    finding("a note of several lines: \(note)")
  }
}
