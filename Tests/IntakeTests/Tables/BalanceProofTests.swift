import Banking
import Testing

@testable import Intake

@Suite("Columns of numbers that only the arithmetic of a balance tells apart")
struct BalanceProofTests {
  private func amounts(_ text: String) throws -> [String] {
    try TableSample.file(text).records.map(\.amount.description)
  }

  @Test("whole amounts beside a flag move the balance, and are no balance")
  func flag() throws {
    let file = try TableSample.file(
      """
      09.10.2026;HARTWELL PAPER;300;Db;41200.50
      12.10.2026;CHEQUE;125;Db;41075.50
      20.10.2026;LOCKBOX;88.16;Cr;41163.66

      """)
    #expect(file.records.map(\.amount.description) == ["-300.00", "-125.00", "88.16"])
    #expect(TableSample.proves(file))
  }

  @Test(
    "columns of debits and credits need no cents", arguments: [["300", "125", "88.16"], ["\"1,300\"", "125", "88"]])
  func sides(_ values: [String]) throws {
    let after = values[2] == "88" ? ["\"41,200\"", "\"41,075\"", "\"41,163\""] : ["41200.50", "41075.50", "41163.66"]
    let rows = [
      "10/09/2026,HARTWELL PAPER,\(values[0]),,\(after[0])\n", "10/12/2026,CHEQUE,\(values[1]),,\(after[1])\n",
      "10/20/2026,LOCKBOX,,\(values[2]),\(after[2])\n",
    ]
    let expected = [values[0] == "300" ? "-300.00" : "-1300.00", "-125.00", values[2] == "88" ? "88.00" : "88.16"]
    let below = try amounts(rows.joined())
    #expect(below == expected)
    let named = try amounts("日付,摘要,あ,い,う\n" + rows.joined())
    #expect(named == expected)
  }

  @Test("two rows are enough for a balance that looks like money")
  func twoRows() throws {
    let file = try TableSample.file(
      "123456789\tEUR\t20261014\t1000,00\t900,00\t20261014\t-100,00\tPaper\n123456789\tEUR\t20261015\t900,00\t950,00\t20261015\t50,00\tGlobex\n",
      path: "t.tab")
    #expect(file.records.map(\.amount.description) == ["-100.00", "50.00"])
    #expect(file.records.map { $0.balance?.description } == ["900.00", "950.00"])
  }

  @Test("where nothing proves it no balance is taken for an amount")
  func refused() {
    let message = TableSample.refusal("10/09/2026,HARTWELL PAPER,300,Db,41200.50\n")
    #expect(message?.contains("numbers in column 3, column 5, each of which could be the amount") ?? false)
    let named = TableSample.refusal("日付,摘要,あ,い,う\n2026/10/14,紙,300,,\"9,000\"\n2026/10/20,電気,,500,\"7,500\"\n")
    #expect(named?.contains("each of which could be the amount") ?? false)
  }

  @Test("of one row with a check a number may be the check's or the amount")
  func oneCheck() throws {
    #expect(TableSample.refusal("20261014,CHECK,285,,80131.96\n")?.contains("column 3, column 5") ?? false)
    let two = try TableSample.file("20261014,CHECK,1285,45.00\n20261015,CHECK,1286,46.10\n")
    #expect(two.records.map(\.checkNumber) == ["1285", "1286"])
  }

  @Test("a currency's sign makes whole amounts of one row in a column of their own")
  func dollars() throws {
    let found = try amounts(
      "10/8/26,RENT,$365.09,\n10/15/26,PAYROLL,$261,\n10/21/26,WIRE IN,,$269\n10/27/26,FEE,$43,\n")
    #expect(found == ["-365.09", "-261.00", "269.00", "-43.00"])
  }

  @Test("a letter before digits is a code, not rand or a credit")
  func codes() throws {
    let found = try amounts("26-10-2026,LOCKBOX,R100000,\"34,677.54 CR\"\n27-10-2026,LOCKBOX,R100001,\"12.10 CR\"\n")
    #expect(found == ["34677.54", "12.10"])
  }

  @Test("balances once a day are followed by what the flags say")
  func sparseBalance() throws {
    let file = try TableSample.file(
      "02.10.2026,CHECK,294.00,DEBIT,918.95\n09.10.2026,STRIPE,88.01,CREDIT,1006.96\n12.10.2026,HARTWELL,69.00,DEBIT,\n12.10.2026,CHECK,40.38,DEBIT,897.58\n16.10.2026,HARTWELL,45.00,DEBIT,852.58\n"
    )
    #expect(file.records.map(\.amount.description) == ["-294.00", "88.01", "-69.00", "-40.38", "-45.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a check's number in the first row is no debit, though its balance has none before it")
  func firstRow() throws {
    let found = try amounts(
      "02-OCT-26|CHECK|1488|-$8155.59||$2055.77\n03-OCT-26|INTEREST|||$161.00|$2216.77\n17-OCT-26|PAYROLL|||$21.12|$2237.89\n"
    )
    #expect(found == ["-8155.59", "161.00", "21.12"])
  }

  @Test("amounts with marks of their own are not turned by a text that is a flag's word, nor is a letter D")
  func marks() throws {
    let marked = try amounts("10/14/2026,CHECK,$484.00 DR,$20154.92 CR\n10/25/2026,CHECK,$45.56 DR,$20109.36 CR\n")
    #expect(marked == ["-484.00", "-45.56"])
    let letter = try amounts("2026-10-27;DEPOSIT;336,00;D;;7 771,67\n")
    #expect(letter == ["-336.00"])
  }

  @Test("a code is no check's number")
  func codeIsNoCheck() throws {
    let file = try TableSample.file("\"Oct 26, 2026\",CHECK,R430000,344.00,Debit\n")
    #expect(file.records.map(\.checkNumber) == [nil])
  }
}
