// swift-tools-version: 6.2
import PackageDescription

// Warnings stop the build where it is judged, and only there: a newer compiler's new warning must not keep a user from building.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  strict + [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let package = Package(
  name: "tickmark",
  products: [
    .library(name: "XLSX", targets: ["XLSX"]),
    .library(name: "Reconciliation", targets: ["Reconciliation"]),
    .library(name: "Tickmark", targets: ["Tickmark"]),
    .executable(name: "tickmark", targets: ["TickmarkCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // The C libraries, each behind one room.
    .systemLibrary(name: "Clibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "Clibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "Cisal", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "Czlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "Ccrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    // The way of the data, left to right: Docs/Architecture.md draws it and ArchitectureTests hold the code to it.
    .target(name: "Zip", dependencies: ["Clibzip", "Cisal", "Czlib"], swiftSettings: settings),
    .target(name: "XML", dependencies: ["Clibxml2"], swiftSettings: settings),
    .target(name: "XLSX", dependencies: ["Zip", "XML"], swiftSettings: settings),
    .target(name: "Banking", swiftSettings: settings),
    .target(name: "Intake", dependencies: ["Banking", "XLSX", "XML"], swiftSettings: settings),
    .target(name: "Reconciliation", dependencies: ["Banking"], swiftSettings: settings),
    .target(name: "Workpaper", dependencies: ["Reconciliation", "Banking", "XLSX"], swiftSettings: settings),
    .target(
      name: "Tickmark",
      dependencies: [
        "Zip", "XML", "XLSX", "Banking", "Intake", "Reconciliation", "Workpaper", "Ccrypto", "Yams",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "TickmarkCLI",
      dependencies: ["Tickmark", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    .testTarget(name: "ZipTests", dependencies: ["Zip"], swiftSettings: settings),
    .testTarget(name: "XMLTests", dependencies: ["XML"], swiftSettings: settings),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX", "Zip", "XML"], swiftSettings: settings),
    .testTarget(name: "BankingTests", dependencies: ["Banking"], swiftSettings: settings),
    .testTarget(
      name: "IntakeTests", dependencies: ["Intake", "Banking", "XLSX"], exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(name: "ReconciliationTests", dependencies: ["Reconciliation", "Banking"], swiftSettings: settings),
    .testTarget(
      name: "WorkpaperTests", dependencies: ["Workpaper", "Reconciliation", "Banking", "XLSX"],
      swiftSettings: settings),
    .testTarget(
      name: "TickmarkTests",
      dependencies: ["Tickmark", "Banking", "Intake", "Reconciliation", "Workpaper", "XLSX"],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TickmarkCLI"], path: "Tests/EndToEnd", exclude: ["Fixtures"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
