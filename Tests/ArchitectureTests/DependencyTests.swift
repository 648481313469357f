import Foundation
import Testing

/// Data goes one way: a room depends on what the plan draws before it, in `Package.swift` and in every import line.
@Suite("Dependencies")
struct DependencyTests {
  /// The arrows of Docs/Architecture.md: what each room may depend on. The C libraries stand with the one room that may name them.
  static let plan: [String: Set<String>] = [
    "Zip": ["Clibzip", "Cisal", "Czlib"],
    "XML": ["Clibxml2"],
    "XLSX": ["Zip", "XML"],
    "Banking": [],
    "Intake": ["Banking", "XLSX", "XML"],
    "Reconciliation": ["Banking"],
    "Workpaper": ["Reconciliation", "Banking", "XLSX"],
    "Tickmark": ["Zip", "XML", "XLSX", "Banking", "Intake", "Reconciliation", "Workpaper", "Ccrypto", "Yams"],
    "TickmarkCLI": ["Tickmark", "ArgumentParser"],
  ]

  /// The system's own modules, which any room may use. Foundation as a whole is for the tests and the command line.
  static let systemModules: Set<String> = [
    "Swift", "Glibc", "Darwin", "Musl", "FoundationEssentials", "Synchronization",
  ]

  /// The rooms that change nothing and see nothing outside their arguments: not even the C library.
  static let pureRooms: Set<String> = ["Banking", "Reconciliation"]

  @Test("Package.swift gives each room exactly dependencies that the plan draws", arguments: plan.keys.sorted())
  func manifest(room: String) throws {
    let allowed = try #require(Self.plan[room])
    let declared = try Self.declaredDependencies(of: room)
    #expect(declared.isSubset(of: allowed), "\(room) depends on \(declared.subtracting(allowed).sorted())")
  }

  @Test("every room of Sources stands in the plan")
  func everyRoomIsPlanned() throws {
    let cLibraries: Set<String> = ["Clibzip", "Clibxml2", "Cisal", "Czlib", "Ccrypto"]
    for room in try Checkout.names(in: "Sources") where !cLibraries.contains(room) {
      #expect(Self.plan[room] != nil, "Sources/\(room) is not in the plan")
    }
  }

  @Test("every import line follows an arrow", arguments: plan.keys.sorted())
  func imports(room: String) throws {
    let allowed = try #require(Self.plan[room])
    let files = try Checkout.files(below: "Sources/\(room)", ending: ".swift")
    #expect(!files.isEmpty, "\(room) has no code")
    for file in files {
      for module in Self.importedModules(in: try Checkout.text(file)) {
        let isSystem = Self.systemModules.contains(module) && !(Self.pureRooms.contains(room) && module != "Swift")
        let isCommandLine = room == "TickmarkCLI" && module == "Foundation"
        #expect(allowed.contains(module) || isSystem || isCommandLine, "\(file) imports \(module)")
      }
    }
  }

  @Test("the check sees a wrong arrow")
  func seesWrongArrow() {
    let text =
      "public import Reconciliation\n@testable import struct XLSX.Cell\n// import Zip\n  internal import Clibzip\n"
    #expect(Self.importedModules(in: text) == ["Reconciliation", "XLSX", "Clibzip"])
    let manifest =
      #".target(name: "Banking", dependencies: ["Intake", .product(name: "Yams", package: "Yams")], swiftSettings: s),"#
    #expect(Self.dependencies(of: "Banking", inManifest: manifest) == ["Intake", "Yams"])
    #expect(Self.dependencies(of: "Intake", inManifest: manifest) == nil)
  }

  /// The modules that import lines name, in order. An access level, attributes and a kind (`import struct A.B`) may stand around them.
  static func importedModules(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first,
        first.hasPrefix("@") || ["public", "package", "internal", "private", "fileprivate"].contains(first)
      {
        words.removeFirst()
      }
      guard words.first == "import", words.count >= 2 else { return nil }
      let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return name.split(separator: ".").first.map(String.init)
    }
  }

  static func declaredDependencies(of room: String) throws -> Set<String> {
    try #require(dependencies(of: room, inManifest: try Checkout.text("Package.swift")), "no target \(room)")
  }

  /// The names in the `dependencies:` list of a target's declaration; nil where the manifest declares no such target.
  static func dependencies(of room: String, inManifest manifest: String) -> Set<String>? {
    let declaration = manifest.replacing(/\s+/, with: " ")
    guard let start = declaration.firstRange(of: try? Regex(#"arget\( ?name: "\#(room)""#)) else { return nil }
    let rest = declaration[start.upperBound...]
    let end = rest.range(of: "swiftSettings")?.lowerBound ?? rest.endIndex
    guard let list = rest[..<end].range(of: "dependencies: [") else { return [] }
    // `package: "…"` names where a product comes from, not a module.
    let names = rest[list.upperBound..<end].replacing(/package: "[^"]*"/, with: "")
    return Set(names.matches(of: /"([^"]+)"/).map { String($0.output.1) })
  }
}

extension String {
  fileprivate func firstRange(of regex: Regex<AnyRegexOutput>?) -> Range<String.Index>? {
    regex.flatMap { firstMatch(of: $0)?.range }
  }
}
