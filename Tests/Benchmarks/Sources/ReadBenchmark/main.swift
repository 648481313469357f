// ReadBenchmark CASE FILE ROWS: one case in one process, so that its memory is its own.
import Glibc

/// The cases by name; a new case is a file of its own and a line here.
let cases: [(name: String, run: (Arguments) throws -> Void)] = [
  ("generate-inline", { try Generate.run($0, sharesStrings: false) }),
  ("generate-shared", { try Generate.run($0, sharesStrings: true) }),
  ("read-columns", { try ReadColumns.run($0) }),
  ("read-rows", { try ReadRows.run($0, scans: true) }),
  ("read-rows-texts", { try ReadTexts.run($0) }),
  ("read-rows-libxml2", { try ReadRows.run($0, scans: false) }),
  ("read-first-rows", { try ReadFirstRows.run($0) }),
]

struct Arguments {
  let file: String
  let rows: Int
}

func say(_ text: String, to descriptor: Int32 = 1) {
  let line = text + "\n"
  _ = write(descriptor, line, line.utf8.count)
}

let words = CommandLine.arguments
guard words.count == 4, let rows = Int(words[3]), let chosen = cases.first(where: { $0.name == words[1] }) else {
  say("usage: ReadBenchmark CASE FILE ROWS; cases: \(cases.map(\.name).joined(separator: ", "))", to: 2)
  exit(64)
}
do {
  try chosen.run(Arguments(file: words[2], rows: rows))
} catch {
  say("\(error)", to: 2)
  exit(1)
}
