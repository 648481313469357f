import Glibc

// libFuzzer's own main cannot be linked under the name that SwiftPM gives to main, so its driver is called here. The
// target is named by the environment: the driver has its own arguments, and starts this program again with them.
let chosen = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
guard FuzzTarget(rawValue: chosen) != nil else {
  complain("FUZZ_TARGET=\(chosen): expected one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
  exit(64)
}
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments) { start, count in fuzzOne(start, count) })

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
