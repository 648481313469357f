import Banking
import Testing

@testable import Intake

@Suite("Amounts with and without a tax")
struct TaxedAmountTests {
  private func amounts(_ text: String) throws -> [String] {
    try TableSample.file(text).records.map(\.amount.description)
  }

  @Test(
    "what was paid is the net amount and the tax together",
    arguments: [
      "Net,VAT,Gross", "Net Amount,Tax Amount,Total Amount", "Net,Tax,Total", "Amount,VAT,Gross", "Netto,MwSt,Brutto",
    ])
  func gross(header: String) throws {
    for sign in ["-", ""] {
      let found = try amounts(
        "Date,Description,\(header)\n10/14/2026,Quill,-100.00,\(sign)20.00,-120.00\n10/15/2026,Rook,-50.00,0.00,-50.00\n"
      )
      #expect(found == ["-120.00", "-50.00"])
    }
  }

  @Test("of two taxes either or both belong to it")
  func twoTaxes() throws {
    let header = "Date,Description,Net,GST,PST,Total\n"
    let found = try amounts(
      header + "10/14/2026,Quill,-100.00,-5.00,-7.00,-112.00\n10/15/2026,Rook,-10.00,-0.50,,-10.50\n")
    #expect(found == ["-112.00", "-10.50"])
  }

  @Test("what a fee leaves, and what moves the balance, go before it")
  func others() throws {
    #expect(
      try amounts(
        "Date,Description,Gross,Fee,Tax,Net\n10/14/2026,a,100.00,3.00,1.00,97.00\n10/15/2026,b,50.00,2.00,0.00,48.00\n")
        == ["97.00", "48.00"])
    #expect(
      try amounts(
        "Date,Description,Net,VAT,Gross,Balance\n10/14/2026,a,-100.00,-20.00,-120.00,900.00\n10/15/2026,b,-50.00,-10.00,-60.00,850.00\n10/16/2026,c,-10.00,-2.00,-12.00,840.00\n"
      ) == ["-100.00", "-50.00", "-10.00"])
  }

  @Test("a net amount whose gross is not there is said")
  func netAlone() throws {
    let file = try TableSample.file("Date,Description,Net,VAT\n10/14/2026,Quill,-100.00,-20.00\n")
    #expect(file.records.map(\.amount.description) == ["-100.00"])
    #expect(file.notes.contains { $0.hasPrefix("'Net' may be without the tax in 'VAT'") })
  }

  @Test(
    "a tax that is taken off leaves the net amount",
    arguments: ["Gross,Tax,Net", "Gross Pay,Taxes,Net Pay", "Net Amount,Withholding Tax,Gross Amount"])
  func takenOff(header: String) throws {
    let values =
      header.hasPrefix("Net")
      ? ["80.00,20.00,100.00", "50.00,0.00,50.00"] : ["100.00,20.00,80.00", "50.00,0.00,50.00"]
    let found = try amounts("Date,Description,\(header)\n10/14/2026,a,\(values[0])\n10/15/2026,b,\(values[1])\n")
    #expect(found == ["80.00", "50.00"])
  }
}
