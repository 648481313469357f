// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Every folder of Sources is a benchmark of its own: a new one needs no line here.
let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Sources")
let names = (try? FileManager.default.contentsOfDirectory(atPath: sources.path)) ?? []

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "tickmark", path: "../..")],
  targets: names.filter { !$0.hasPrefix(".") }.sorted().map { name in
    // The whole library, so that a benchmark may measure any of its rooms.
    .executableTarget(
      name: name,
      dependencies: [.product(name: "XLSX", package: "tickmark"), .product(name: "Tickmark", package: "tickmark")])
  },
  swiftLanguageModes: [.v6]
)
