import Testing

@testable import Intake

@Suite("Messages of MT940")
struct MT940ErrorTests {
  static let head = ":20:1\n:25:DE1\n:60F:C260901EUR10,\n"

  @Test(
    "name the line and the field",
    arguments: [
      (
        head + ":61:3622687806C1,NMSC",
        "f.sta, line 4, field :61:, value date: expected a date of six digits (yymmdd), found '362268'; correct the line, or export the file again"
      ),
      (
        head + ":61:2609301331C1,NMSC",
        "f.sta, line 4, field :61:, entry date: expected a date of four digits (mmdd), found '1331'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930X1,NMSC",
        "f.sta, line 4, field :61:, mark: expected C, D, RC, RD, EC or ED, found 'X1,N'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930CNMSC",
        "f.sta, line 4, field :61:, amount: expected an amount of EUR with a decimal comma, found nothing; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C1.234NMSC",
        "f.sta, line 4, field :61:, amount: expected an amount of EUR with a decimal comma, found '1.234'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C1,234NMSC",
        "f.sta, line 4, field :61:, amount: expected an amount of EUR with a decimal comma, found '1,234'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C5OO,00NTRFREF",
        "f.sta, line 4, field :61:, amount: expected an amount of EUR with a decimal comma, found '5OO,00NTRFREF'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C50",
        "f.sta, line 4, field :61:, amount: expected an amount of EUR with a decimal comma, found '50'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C500,0ONTRFREF",
        "f.sta, line 4, field :61:, transaction type: expected N, S or F and three characters behind the amount, found '500,0ONTRFREF'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C500,00",
        "f.sta, line 4, field :61:, transaction type: expected N, S or F and three characters behind the amount, found '500,00'; correct the line, or export the file again"
      ),
      (
        head + ":61:260930C500,00NTR",
        "f.sta, line 4, field :61:, transaction type: expected N, S or F and three characters behind the amount, found '500,00NTR'; correct the line, or export the file again"
      ),
      (
        head + ":62F:C260930USD10,",
        "f.sta, line 4, field :62F:: expected one currency in a statement (EUR), found USD; export the file again"
      ),
      (
        ":20:1\n:25:DE1\n:60F:C260901EUX10,",
        "f.sta, line 3, field :60F:: expected a currency code of ISO 4217 behind the date, found 'EUX'; correct the balance, or export the file again"
      ),
      (
        ":20:1\n:60F:260901EUR10,",
        "f.sta, line 2, field :60F:: expected C or D, a date, a currency and an amount, found '260901EUR10,'; correct the balance, or export the file again"
      ),
      (
        ":20:TELEREPORTING\n:21:NONREF",
        "f.sta, line 1: expected a statement with an account (:25:) or a balance (:60F:), found none; export the file again"
      ),
    ])
  func messages(_ text: String, _ message: String) {
    #expect(throws: IntakeError.self) {
      do { _ = try MT940.read(InputRequest(id: "bank1", path: "f.sta", bytes: Array(text.utf8))) } catch {
        #expect("\(error)" == message)
        throw error
      }
    }
  }
}
