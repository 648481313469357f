/// Paths of parts in a package (ECMA-376 part 2, sections 6 and 8), without the slash at the front.
enum PartPath {
  /// Where a target leads, seen from a part: absolute, relative, with `.` and `..`, with slashes of either kind.
  static func resolve(_ target: String, from source: String) -> String {
    let target = String(target.map { $0 == "\\" ? "/" : $0 })
    var folders: [Substring] = []
    if !target.hasPrefix("/") { folders = source.split(separator: "/").dropLast() }
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        _ = folders.popLast()
      } else {
        folders.append(step)
      }
    }
    return folders.joined(separator: "/")
  }

  /// A part as a relationship of another part names it: `../comments1.xml`.
  static func relative(_ target: String, from source: String) -> String {
    var from = source.split(separator: "/").dropLast()
    var to = target.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to).joined(separator: "/")
  }

  /// The folder of a part, with its slash: `xl/`; empty for a part in none.
  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
  }

  /// The part that holds a part's relationships; for the package itself the source is empty.
  static func relationships(of source: String) -> String {
    guard let slash = source.lastIndex(of: "/") else { return "_rels/\(source).rels" }
    return "\(source[..<slash])/_rels/\(source[source.index(after: slash)...]).rels"
  }

  /// The part whose relationships a part holds, empty for the package itself; nil for a part that holds none.
  static func source(ofRelationships path: String) -> String? {
    let steps = path.split(separator: "/")
    guard let name = steps.last, name.lowercased().hasSuffix(".rels"), steps.dropLast().last?.lowercased() == "_rels"
    else { return nil }
    return steps.dropLast(2).map { $0 + "/" }.joined() + name.dropLast(".rels".utf8.count)
  }

  /// `%20` and its kin as characters; the text itself where that makes no UTF-8.
  static func percentDecoded(_ path: String) -> String {
    guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
    let bytes = Array(path.utf8)
    var decoded: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        place += 3
      } else {
        decoded.append(bytes[place])
        place += 1
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? path
  }
}
