// IntakeBenchmark FILE…: reads files as one run does, and says how many records came out; what it took is measured from outside.
import Banking
import Glibc
import Intake

func say(_ text: String, to descriptor: Int32 = 1) {
  let line = text + "\n"
  _ = write(descriptor, line, line.utf8.count)
}

/// The bytes of a file; nil where it cannot be read whole.
func bytes(of path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  var status = stat()
  guard descriptor >= 0, fstat(descriptor, &status) == 0 else { return nil }
  defer { close(descriptor) }
  let size = Int(status.st_size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(
        descriptor,
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]).baseAddress,
        size - count)
      if got <= 0 { break }
      count += got
    }
  }
  return bytes.count == size ? bytes : nil
}

var requests: [InputRequest] = []
for path in CommandLine.arguments.dropFirst() {
  guard let bytes = bytes(of: path) else {
    say("\(path): cannot be read", to: 2)
    exit(66)
  }
  requests.append(InputRequest(id: "file\(requests.count + 1)", path: path, bytes: bytes))
}
guard !requests.isEmpty else {
  say("usage: IntakeBenchmark FILE…", to: 2)
  exit(64)
}
do {
  let files = try InputReader.read(requests)
  for file in files {
    let records = file.statements.reduce(0) { $0 + $1.records.count }
    say("\(file.path): \(file.format.rawValue), \(records) records")
  }
} catch {
  say("\(error)", to: 2)
  exit(1)
}
