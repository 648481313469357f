import Banking
import Foundation
import Intake
import Testing

@testable import Tickmark

@Suite("Folders and patterns")
struct InputExpansionTests {
  private func names(_ paths: [String]) throws -> [String] {
    try InputExpansion.files(of: paths.map { .path($0) }).map {
      URL(fileURLWithPath: $0.source.name).lastPathComponent
    }
  }

  @Test("a folder means its files by name, hidden ones and lock files aside")
  func folder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "a.ofx", ".hidden", "~$a.xlsx"] { try folder.write(name, "x") }
    #expect(try names([folder.path]) == ["a.ofx", "b.csv"])
  }

  @Test("a pattern means what it finds, by name")
  func pattern() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "a.csv", "c.txt"] { try folder.write(name, "x") }
    #expect(try names([folder.path + "/*.csv"]) == ["a.csv", "b.csv"])
  }

  @Test("a name that is no UTF-8 is read as any other, and shown as far as it can be")
  func otherEncodings() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Date,Description,Amount\n2026-10-01,Rook,-1.00\n")
    let latin = folder.path("M").utf8CString.dropLast() + [CChar(bitPattern: 0xFC), 0x6C, 0x6C, 0]
    let descriptor = open(Array(latin), O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    let text = Array("Date,Description,Amount\n2026-10-02,Wren,-2.00\n".utf8)
    #expect(write(descriptor, text, text.count) == text.count)
    close(descriptor)
    for path in [folder.path, folder.path + "/*"] {
      let inspection = try Inspection([.path(path)])
      #expect(inspection.files.flatMap(\.records).map(\.description).sorted() == ["Rook", "Wren"])
      #expect(inspection.files.contains { $0.path == folder.path("M\u{FFFD}ll") })
    }
  }

  @Test("standard input is read once")
  func standardInput() {
    let error = #expect(throws: TickmarkError.self) { try Inspection([.path("-"), .path("-")]) }
    #expect(error?.status == .usage)
  }

  @Test("a folder without files and a pattern without finds are no input")
  func nothing() throws {
    let folder = try TemporaryFolder()
    for path in [folder.path, folder.path + "/*.csv"] {
      let error = #expect(throws: TickmarkError.self) { try InputExpansion.files(of: [.path(path)]) }
      #expect(error?.status == .noInput)
    }
  }

  @Test("of a folder's files those that are nothing we read are listed and left out")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Date,Description,Amount\n2026-10-01,Rook,-1.00\n")
    try folder.write("notes.txt", "no table")
    let inspection = try Inspection([.path(folder.path)])
    #expect(inspection.files.count == 1)
    #expect(inspection.notes.count == 1 && inspection.notes[0].contains("notes.txt"))
  }

  @Test("a folder's empty files are left out, each by name")
  func empty() throws {
    let folder = try TemporaryFolder()
    for name in ["b.csv", "c.csv"] { try folder.write(name, "") }
    try folder.write("a.csv", "Date,Description,Amount\n2026-10-01,Rook,-1.00\n")
    let inspection = try Inspection([.path(folder.path)])
    #expect(inspection.files.count == 1)
    #expect(inspection.notes.map { $0.contains("b.csv") || $0.contains("c.csv") } == [true, true])
  }

  @Test("a statement of a folder that is damaged is an error and never left out")
  func damaged() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.csv", "Date,Description,Amount\n2026-10-01,Rook,-1.00\n")
    try folder.write("b.bai", "01,122099999,123456789,261014,0200,1,65,,2/\n02,031001234,122099999,1,261013,2359,,2/\n")
    let error = #expect(throws: TickmarkError.self) { try Inspection([.path(folder.path)]) }
    #expect(error?.status == .unreadableData)
    #expect("\(error.map(String.init(describing:)) ?? "")".contains("b.bai"))
  }

  @Test("a folder in which nothing is a statement or ledger is an error that says so")
  func nothingLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes.txt", "no table")
    let error = #expect(throws: TickmarkError.self) { try Inspection([.path(folder.path)]) }
    #expect(error?.status == .unreadableData)
    #expect("\(error.map(String.init(describing:)) ?? "")".contains("notes.txt"))
  }
}
