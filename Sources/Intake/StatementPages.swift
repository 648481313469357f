import Banking

/// Pages of one statement: which of them are not among the files of a run.
enum StatementPages {
  /// Says where a page that is not the last is followed by none that opens at its balance, or one that is not the first by none that closes at it.
  static func note(_ files: inout [InputFile]) {
    let all = files.flatMap(\.statements)
    for index in files.indices {
      for statement in files[index].statements {
        if let place = statement.endsMidway, let end = statement.closing?.amount,
          !all.contains(where: { $0.opensMidway != nil && $0.key == statement.key && $0.opening?.amount == end })
        {
          files[index].notes.append(
            "the page ends with an intermediate balance (\(place)), and the next page is not among the files")
        }
        if let place = statement.opensMidway, let start = statement.opening?.amount,
          !all.contains(where: { $0.endsMidway != nil && $0.key == statement.key && $0.closing?.amount == start })
        {
          files[index].notes.append(
            "the page opens with an intermediate balance (\(place)), and the page before is not among the files")
        }
      }
    }
  }
}
