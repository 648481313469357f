import Banking
import Glibc

/// Writes a world as two CSV files for programs that join tables: id, day as a number, minor units, reference, text, and the group that is the truth.
enum ScaleFiles {
  static func write(_ world: ScaleWorld, to folder: String) -> Bool {
    write(world.bank, world.bankGroup, to: folder + "/bank.csv")
      && write(world.ledger, world.ledgerGroup, to: folder + "/ledger.csv")
  }

  private static func write(_ records: [Record], _ groups: [Int], to path: String) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    fputs("id,day,minor,reference,text,grp\n", file)
    for (index, record) in records.enumerated() {
      let row = [
        String(index + 1), String(record.date.daysSinceEpoch), String(record.amount.minorUnits),
        record.reference ?? "", record.description, String(groups[index]),
      ]
      fputs(row.joined(separator: ",") + "\n", file)
    }
    return fclose(file) == 0
  }
}
