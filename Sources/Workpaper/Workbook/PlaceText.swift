import Banking

/// Where records stand in their files, in words: "bank1 rows 17, 20–22; bank2 record 5".
enum PlaceText {
  /// The places of these records, input after input in the order they come, with runs of rows drawn together.
  static func text(of records: [Record]) -> String {
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    var ordinals: [String: [Int]] = [:]
    for record in records {
      let place = record.provenance
      if rows[place.input] == nil && ordinals[place.input] == nil { order.append(place.input) }
      if let row = place.row {
        rows[place.input, default: []].append(row)
      } else {
        ordinals[place.input, default: []].append(place.record)
      }
    }
    return order.map { input in
      let parts = [
        list(rows[input] ?? [], one: "row", several: "rows"),
        list(ordinals[input] ?? [], one: "record", several: "records"),
      ]
      return input + " " + parts.compactMap { $0 }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func list(_ numbers: [Int], one: String, several: String) -> String? {
    guard !numbers.isEmpty else { return nil }
    return (numbers.count == 1 ? one : several) + " " + runs(of: numbers)
  }

  /// Numbers in order, with runs of three or more drawn together: "17, 20–22".
  static func runs(of numbers: [Int]) -> String {
    var parts: [String] = []
    var run: ClosedRange<Int>?
    func close() {
      guard let run else { return }
      switch run.count {
      case 1: parts.append("\(run.lowerBound)")
      case 2: parts.append("\(run.lowerBound), \(run.upperBound)")
      default: parts.append("\(run.lowerBound)–\(run.upperBound)")
      }
    }
    for number in numbers.sorted() {
      if let open = run, number == open.upperBound || number == open.upperBound + 1 {
        run = open.lowerBound...number
      } else {
        close()
        run = number...number
      }
    }
    close()
    return parts.joined(separator: ", ")
  }
}
