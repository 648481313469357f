import Foundation
import Testing

/// The rules of style that no formatter knows, held for every file.
@Suite("Tidiness")
struct TidyTests {
  @Test("the top level holds what the plan names, and nothing else")
  func topLevel() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Samples", "Docs", "README.md", "Package.resolved",
    ]
    let extra = try Checkout.names(in: "").filter { !allowed.contains($0) && !$0.hasPrefix(".") }
    #expect(extra.isEmpty, "\(extra)")
  }

  @Test("no source file holds a second idea: none is longer than 400 lines")
  func fileLength() throws {
    for file in try Checkout.files(below: "Sources", ending: ".swift") {
      let lines = try Checkout.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 401, "\(file) has \(lines) lines")
    }
  }

  @Test(
    "nothing in Sources stops the program on input, or stands in place of work",
    arguments: [
      #"\b(TODO|FIXME|XXX|HACK)\b"#, #"\bfatalError\("#, #"\btry!"#, #"\bas!"#, #"\bpreconditionFailure\("#,
      #"\bunsafeBitCast\("#,
    ])
  func bannedWords(pattern: String) throws {
    let regex = try Regex(pattern)
    for file in try Checkout.files(below: "Sources", ending: ".swift") {
      for (number, line) in try Checkout.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        #expect(line.firstMatch(of: regex) == nil, "\(file):\(number + 1): \(line)")
      }
    }
  }

  @Test(
    "no file is a drawer for everything",
    arguments: ["Utils", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc"])
  func drawers(word: String) throws {
    for file in try Checkout.files(below: "Sources", ending: ".swift") {
      #expect(!file.contains(word), "\(file)")
    }
  }

  @Test(
    "libraries make no use of slow or locale-bound Foundation",
    arguments: ["DateFormatter", "NumberFormatter", "Locale.current", "Calendar.current", "String(format:"])
  func foundationHabits(word: String) throws {
    for file in try Checkout.files(below: "Sources", ending: ".swift") {
      #expect(!(try Checkout.text(file).contains(word)), "\(file) uses \(word)")
    }
  }

  @Test("the project names no machine's folders")
  func machinePaths() throws {
    let regex = try Regex("/(root|home|" + "work)/[a-zA-Z.]+/")
    for ending in [".swift", ".md", ".sh", ".json", ".csv"] {
      for folder in ["Sources", "Tests", "Samples", "Docs"] {
        for file in try Checkout.files(below: folder, ending: ending) {
          let text = (try? Checkout.text(file)) ?? ""
          #expect(text.firstMatch(of: regex) == nil, "\(file)")
        }
      }
    }
  }

  @Test("pages have one title, and their links lead somewhere")
  func pages() throws {
    let pages = try ["README.md"] + Checkout.files(below: "Docs", ending: ".md")
    for page in pages {
      let text = try Checkout.text(page)
      var inFence = false
      var titles = 0
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") { inFence.toggle() }
        if !inFence && line.hasPrefix("# ") { titles += 1 }
      }
      #expect(titles == 1, "\(page) has \(titles) titles")
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      for link in text.matches(of: /\]\(([^)#\s]+)[^)]*\)/) {
        let target = String(link.output.1)
        if target.contains("://") { continue }
        let path = Checkout.root.appending(path: folder).appending(path: target).standardized.path()
        #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(target)")
      }
    }
  }

  @Test("no large file has crept in")
  func largeFiles() throws {
    for folder in ["Sources", "Tests", "Samples", "Docs"] {
      for file in try Checkout.files(below: folder, ending: "") where !file.hasPrefix("Samples/out/") {
        let size = try FileManager.default.attributesOfItem(atPath: Checkout.root.appending(path: file).path())[.size]
        #expect((size as? Int ?? 0) <= 2 << 20, "\(file)")
      }
    }
  }

  @Test("user-visible words are the field's own")
  func spelling() throws {
    let misspelled = try Regex(#"(?i)\b(colour|cancelled date|reconcilation|recieve)"#)
    // The words of files are as their writers spell them; ours are not.
    let british = try Regex(#"(?i)\bcheque"#)
    for file in try Checkout.files(below: "Sources", ending: ".swift") + ["README.md"] {
      let text = try Checkout.text(file)
      let found =
        text.firstMatch(of: misspelled) ?? (file.hasPrefix("Sources/Intake/") ? nil : text.firstMatch(of: british))
      #expect(found.map { String(text[$0.range]) } == nil, "\(file)")
    }
  }
}
