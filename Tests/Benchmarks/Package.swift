// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "tickmark", path: "../..")],
  targets: [
    .executableTarget(name: "benchmarks", dependencies: [.product(name: "XLSX", package: "tickmark")])
  ],
  swiftLanguageModes: [.v6]
)
