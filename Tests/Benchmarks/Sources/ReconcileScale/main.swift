import Banking
import Glibc
import Reconciliation

// ReconcileScale KIND COUNT: reconciles one generated world and prints what it took and how much of the truth came out.
// Kinds: mixed, equal-bare, equal-named, component, one-debit. ReconcileScale csv COUNT FOLDER writes the mixed world for peers.

/// Seconds of processor time of this process.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
  return user + Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
}

/// The most memory this process has held, in MiB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Int(usage.ru_maxrss) / 1_024
}

func world(_ kind: String, _ count: Int) -> ScaleWorld? {
  switch kind {
  case "mixed": ScaleWorld.mixed(count)
  case "equal-bare": ScaleWorld.equalAmounts(count, named: false)
  case "equal-named": ScaleWorld.equalAmounts(count, named: true)
  case "component": ScaleWorld.component(count)
  case "one-debit": ScaleWorld.oneDebit(count)
  default: nil
  }
}

let arguments = CommandLine.arguments
if arguments.count == 4, arguments[1] == "csv", let count = Int(arguments[2]), let made = ScaleWorld.mixed(count) {
  exit(ScaleFiles.write(made, to: arguments[3]) ? 0 : 1)
}
guard arguments.count == 3, let count = Int(arguments[2]), let made = world(arguments[1], count) else {
  print("usage: ReconcileScale mixed|equal-bare|equal-named|component|one-debit COUNT")
  exit(2)
}
let memoryBefore = peakMemory()
let before = processorSeconds()
let clock = ContinuousClock()
let start = clock.now
do {
  let outcome = try Reconciler(options: ReconciliationOptions(period: made.period))
    .reconcile(ReconciliationInput(bank: made.bank, ledger: made.ledger))
  let seconds = processorSeconds() - before
  let wall = Int((clock.now - start) / .milliseconds(1))
  let memory = peakMemory() - memoryBefore
  let judge = ScaleJudge(made)
  var wrong = 0
  var crossed = 0
  var wrongByRule: [String: Int] = [:]
  for match in outcome.matches {
    switch judge.verdict(match) {
    case .right: break
    case .crossed: crossed += 1
    case .wrong:
      wrong += 1
      wrongByRule[match.rule, default: 0] += 1
      if wrong <= 4 { for line in judge.story(match) { print("  \(line)") } }
    }
  }
  let groups = Set(made.bankGroup).subtracting([0]).count
  let milliseconds = Int(seconds * 1_000)
  print(
    "\(arguments[1]) \(count): \(milliseconds) ms cpu, \(wall) ms wall, \(memory) MiB beyond the records (\(memoryBefore)), "
      + "\(outcome.matches.count) matches of \(groups) groups, \(wrong) wrong, \(crossed) crossed, \(outcome.discrepancies.count) exceptions, "
      + "\(outcome.notes.count) notes")
  for (rule, count) in wrongByRule.sorted(by: { $0.key < $1.key }) { print("  \(count) wrong by \(rule)") }
  for note in outcome.notes.prefix(5) { print("  \(note)") }
} catch {
  print("\(error)")
  exit(1)
}
