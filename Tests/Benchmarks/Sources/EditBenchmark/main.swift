// EditBenchmark generate FILE ROWS | copy FILE TARGET | edit FILE TARGET: one step in one process, so that its memory is its own.
import Glibc
import XLSX

func say(_ text: String) {
  let line = text + "\n"
  _ = write(2, line, line.utf8.count)
}

/// A workbook of one sheet with many rows and one with a single row.
func generate(_ path: String, rows: Int) throws {
  let book = try WorkbookWriter(path: path, options: WorkbookOptions(strings: .inline))
  let lines = try book.addSheet(SheetSetup(name: "Lines"))
  var state: UInt64 = 42
  for row in 0..<rows {
    try lines.writeRow { cells in
      cells.date(serial: 46_000 + row % 365)
      for _ in 0..<4 {
        // Digits that compress as badly as those of real references.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        cells.text("REF \(state >> 20)")
      }
      for _ in 0..<3 { cells.decimal(minorUnits: Int64(truncatingIfNeeded: state % 10_000_000), digits: 2) }
    }
  }
  try book.addSheet(SheetSetup(name: "Notes")).writeRow([Cell("Prepared by"), Cell("Ada")])
  try book.finish()
}

/// The bytes as they are, in pieces, made safe on the disk as a saved workbook is.
func copy(_ path: String, to target: String) throws {
  let source = open(path, O_RDONLY)
  let output = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  defer {
    close(source)
    close(output)
  }
  var piece = [UInt8](repeating: 0, count: 256 << 10)
  while true {
    let got = read(source, &piece, piece.count)
    guard got > 0 else { break }
    guard write(output, piece, got) == got else { throw WriteFailure() }
  }
  guard source >= 0, output >= 0, fsync(output) == 0 else { throw WriteFailure() }
}

struct WriteFailure: Error {}

/// One cell of the small sheet.
func edit(_ path: String, to target: String) throws {
  let editor = try WorkbookEditor(path: path)
  try editor.sheet(named: "Notes").setValue(.text("Grace"), at: CellReference(row: 1, column: 2))
  try editor.save(to: target)
}

let words = CommandLine.arguments
guard words.count == 4 else {
  say("usage: EditBenchmark generate FILE ROWS | copy FILE TARGET | edit FILE TARGET")
  exit(64)
}
do {
  switch words[1] {
  case "generate": try generate(words[2], rows: Int(words[3]) ?? 0)
  case "copy": try copy(words[2], to: words[3])
  default: try edit(words[2], to: words[3])
  }
} catch {
  say("\(error)")
  exit(1)
}
