import Glibc

private let target = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

/// What an input may take of the processor. The wall clock of libFuzzer's own -timeout would count what other programs
/// take as well; that one only ends what never ends.
private let mostMilliseconds = getenv("FUZZ_MILLISECONDS").flatMap { Int(String(cString: $0)) } ?? 1_000

/// One input from libFuzzer. The name is what its own main asks for, which some builds link beside ours.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let before = processorMilliseconds()
  target?.run(Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count)))
  let taken = processorMilliseconds() - before
  if taken > mostMilliseconds {
    finding("\(taken) ms of processor time for \(count) bytes, at most \(mostMilliseconds)")
  }
  return 0
}

private func processorMilliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
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
