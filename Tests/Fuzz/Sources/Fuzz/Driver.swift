import Glibc

private let target = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// One input from libFuzzer.
func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target?.run(Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)))
  return 0
}

/// Ends the run with a finding that is no crash by itself.
func finding(_ text: String) -> Never {
  complain("FINDING: \(text)")
  abort()
}

/// Says something beside the output of libFuzzer.
func complain(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
