// swift-tools-version: 6.2
import PackageDescription

// The rooms are compiled anew with coverage counters in them, so they are targets here and not products of the package
// they come from: `Rooms` is a link to its Sources. FUZZ_MODE is "guided" (the default); "address", which adds the address
// sanitizer; or "plain": without counters in the rooms, so blind, and several times as many inputs a second.
let mode = Context.environment["FUZZ_MODE"] ?? "guided"
let sanitizers = mode == "address" ? "-sanitize=fuzzer,address" : "-sanitize=fuzzer"

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Rooms/\(name)",
    swiftSettings: settings + (mode == "plain" ? [] : [.unsafeFlags([sanitizers])]))
}

func library(_ name: String, _ pkgConfig: String) -> Target {
  .systemLibrary(name: name, path: "Rooms/\(name)", pkgConfig: pkgConfig)
}

let package = Package(
  name: "fuzz",
  targets: [
    library("Clibzip", "libzip"), library("Clibxml2", "libxml-2.0"), library("Cisal", "libisal"),
    library("Czlib", "zlib"),
    room("Zip", ["Clibzip", "Cisal", "Czlib"]),
    room("XML", ["Clibxml2"]),
    room("XLSX", ["Zip", "XML"]),
    room("Banking"),
    room("Intake", ["Banking", "XLSX", "XML"]),
    .executableTarget(
      name: "Fuzz", dependencies: ["Zip", "XML", "XLSX", "Banking", "Intake"],
      swiftSettings: settings + [.unsafeFlags([sanitizers])],
      linkerSettings: [.unsafeFlags([sanitizers, "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
