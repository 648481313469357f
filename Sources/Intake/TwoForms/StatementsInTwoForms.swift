import Banking

/// Joins what files of different forms tell of one bank account: a bank's portal gives the same days as a table and as OFX, and a folder has both. No words are
/// the same there; numbers of accounts, days, amounts and balances must do (``TellingComparison``). ``StatementJoin`` joins files of one form.
struct StatementsInTwoForms {
  private let tellings: [AccountTelling]
  private var links: [Line: Line] = [:]
  /// The files that have a line in a group, by the line that stands for it.
  private var members: [Line: Set<Int>] = [:]
  private var isAlone: Set<Line> = []
  private var joined: [(Int, Int)] = []

  /// A record of a telling, by its place there.
  private struct Line: Hashable {
    let telling: Int
    let place: Int
  }

  /// Takes lines that another file tells as well out, whatever the order of the files. They are listed in `skipped` with the reason "overlap", and all files of the
  /// account have its number.
  ///
  /// - Returns: What only they told, for the lines that count.
  static func join(_ files: inout [InputFile]) -> RecordFillings {
    guard Set(files.lazy.filter { $0.side == .bank }.map(ExportForm.init)).count > 1 else { return RecordFillings() }
    var join = StatementsInTwoForms(tellings: AccountTelling.all(of: files))
    join.compare(&files)
    guard !join.joined.isEmpty else { return RecordFillings() }
    join.nameAccounts(in: &files)
    join.leaveOutBalances(in: &files)
    return join.removeLines(from: &files)
  }

  private init(tellings: [AccountTelling]) { self.tellings = tellings }

  private mutating func compare(_ files: inout [InputFile]) {
    for later in tellings.indices.dropFirst() {
      for earlier in 0..<later where tellings[earlier].form != tellings[later].form {
        let (one, other) = (tellings[earlier], tellings[later])
        switch TellingComparison(one, other) {
        case .same(let pairs, let all):
          joined.append((earlier, later))
          for pair in pairs {
            let lines = (Line(telling: earlier, place: pair.one), Line(telling: later, place: pair.other))
            link(lines.0, lines.1, isAlone: pair.isAlone)
          }
          note(all.left.one, of: one, lacking: other, &files)
          note(all.left.other, of: other, lacking: one, &files)
        case .alike(let count, let lines):
          files[other.file].notes.append(
            "\(count) of its \(lines) lines on common days have the day and amount of one in \(files[one.file].path), and count as lines of another account: "
              + "where both tell one, name it with --account, or leave one file out")
        case .apart: break
        }
      }
    }
  }

  /// Lines in the midst of common days that only one of the two has.
  private func note(_ left: [Int], of one: AccountTelling, lacking other: AccountTelling, _ files: inout [InputFile]) {
    let days = left.map { one.records[$0].date }.filter { $0 > other.days.lowerBound && $0 < other.days.upperBound }
    guard let first = days.min(), let last = days.max() else { return }
    let isOne = days.count == 1
    files[one.file].notes.append(
      "\(days.count) line\(isOne ? "" : "s") \(first == last ? "of \(first)" : "from \(first) to \(last)") "
        + "\(isOne ? "is" : "are") not in \(files[other.file].path), which tells the same account and days in another form"
    )
  }

  // MARK: Which lines are one

  /// The line that stands for a group.
  private func root(_ line: Line) -> Line {
    var line = line
    while let next = links[line] { line = next }
    return line
  }

  private mutating func link(_ one: Line, _ other: Line, isAlone: Bool) {
    if isAlone {
      self.isAlone.insert(one)
      self.isAlone.insert(other)
    }
    let (first, second) = (root(one), root(other))
    guard first != second else { return }
    // Two lines of one file are two, whichever of a third one's twins each was paired with.
    let mine = members[first] ?? [tellings[first.telling].file]
    let theirs = members[second] ?? [tellings[second.telling].file]
    guard mine.isDisjoint(with: theirs) else { return }
    // The file with more words counts.
    let keepsFirst =
      (tellings[first.telling].words, second.telling) >= (tellings[second.telling].words, first.telling)
    if keepsFirst { links[second] = first } else { links[first] = second }
    members[keepsFirst ? first : second] = mine.union(theirs)
  }

  private func removeLines(from files: inout [InputFile]) -> RecordFillings {
    var fillings = RecordFillings()
    struct Passed: Hashable {
      let file: Int
      let statement: Int
      let counting: Int
    }
    var passed: [Passed: Set<Int>] = [:]
    for line in links.keys.sorted(by: { ($0.telling, $0.place) < ($1.telling, $1.place) }) {
      let counting = root(line)
      let (mine, kept) = (tellings[line.telling], tellings[counting.telling])
      if isAlone.contains(line) {
        fillings.add(mine.records[line.place], to: kept.records[counting.place], of: kept.file)
      }
      let statement = mine.places[line.place].statement
      passed[Passed(file: mine.file, statement: statement, counting: kept.file), default: []]
        .insert(mine.records[line.place].provenance.record)
    }
    let kinds = passed.keys.sorted { ($0.file, $0.statement, $0.counting) < ($1.file, $1.statement, $1.counting) }
    var said: [[Int]: StatementJoin.Removed] = [:]
    for kind in kinds {
      let removed = StatementJoin.remove(from: &files[kind.file], statement: kind.statement, reason: "overlap") {
        passed[kind]?.contains($0.provenance.record) ?? false
      }
      guard let removed else { continue }
      // One note a file, however many statements it has.
      let all = said[[kind.file, kind.counting]]
      let first = min(removed.days.lowerBound, all?.days.lowerBound ?? removed.days.lowerBound)
      let last = max(removed.days.upperBound, all?.days.upperBound ?? removed.days.upperBound)
      said[[kind.file, kind.counting]] = StatementJoin.Removed(
        count: removed.count + (all?.count ?? 0), days: first...last)
    }
    for (place, removed) in said.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      files[place[0]].notes.append(StatementJoin.noteOfOverlap(removed, files[place[1]].path, inAnotherForm: true))
    }
    return fillings
  }

  // MARK: What follows of it

  /// Gives all files of an account its number, those too that name none, and go on where a joined one of their form ends or repeat it.
  private func nameAccounts(in files: inout [InputFile]) {
    var names: [Int: String] = [:]
    for _ in joined {
      for (one, other) in joined {
        let name = AccountAffinity.fuller(
          names[one] ?? tellings[one].account, names[other] ?? tellings[other].account)
        if let name { (names[one], names[other]) = (name, name) }
      }
    }
    for telling in tellings.indices where names[telling] == nil && tellings[telling].account == nil {
      let mine = tellings[telling]
      let owner = names.keys.sorted().first { other in
        let named = tellings[other]
        guard named.account == nil, named.form == mine.form, named.currency == mine.currency else { return false }
        guard named.days.overlaps(mine.days) else { return true }
        return !(StatementJoin.repeated(in: mine.records, of: named.records, isNamed: false) ?? []).isEmpty
      }
      if let owner { names[telling] = names[owner] }
    }
    for (telling, name) in names {
      let told = tellings[telling]
      for statement in told.statements where files[told.file].statements[statement].account != name {
        files[told.file].statements[statement].account = name
        for index in files[told.file].statements[statement].records.indices {
          files[told.file].statements[statement].records[index].account = name
        }
      }
    }
  }

  /// A balance that nothing proves, as OFX states that of the day of its download, gives way to the other telling's where that one proves its own.
  private func leaveOutBalances(in files: inout [InputFile]) {
    for (one, other) in joined {
      for (unproved, proved) in [(one, other), (other, one)]
      where !tellings[unproved].isProved && tellings[proved].isProved
        && tellings[proved].days.upperBound >= tellings[unproved].days.upperBound
      {
        let told = tellings[unproved]
        for statement in told.statements {
          guard let closing = files[told.file].statements[statement].closing else { continue }
          files[told.file].statements[statement].closing = nil
          let other = tellings[proved]
          guard let last = other.statements.last, files[other.file].statements[last].closing?.amount != closing.amount
          else { continue }
          files[told.file].notes.append(
            "its balance of \(closing.amount.formatted)\(closing.date.map { " on \($0)" } ?? "") is not what its lines come to, and that of "
              + "\(files[other.file].path) counts, which is proved")
        }
      }
    }
  }
}
