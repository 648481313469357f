import Banking
import Testing

/// Names that share words: when the rest makes them two parties', and when it does not.
@Suite("Names that share words")
struct PartyNameApartTests {
  @Test(
    "what stands in the same place and differs makes two parties",
    arguments: [
      ("TEXAS HEALTH DALLAS", "Texas Health Waco"), ("FLORIDA DEPT OF REVENUE", "Colorado Dept of Revenue"),
      ("BLUE CROSS OF TEXAS", "Blue Cross of Ohio"), ("J SMITH", "Karen Smith"), ("JOHN A SMITH", "John B Smith"),
      ("JOHNSON CONTROLS", "Johnson & Johnson"), ("NEW YORK LIFE", "New York Times"),
      ("LOCAL 12 UNION", "Local 33 Union"),
    ])
  func apart(bank: String, ledger: String) {
    #expect(PartyName(bank).isApart(from: PartyName(ledger)))
    #expect(PartyName(ledger).isApart(from: PartyName(bank)))
  }

  @Test(
    "what is left out, cut, short, misspelled or says only where makes none",
    arguments: [
      ("HARTWELL PAPER", "Hartwell Paper Mills"), ("HARTWELL PAPER PRODUCTS", "Hartwell Paper Mills"),
      ("HARTWELL PAPER COMPAN", "Hartwell Paper Mills"), ("HARTWELL PAPER C", "Hartwell Paper Mills"),
      ("NORTHGATE HTG & CLG", "Northgate Heating and Cooling"), ("HARBORVIEW MED SUPPLY", "Harborview Medical Supply"),
      ("HARTWEL PAPER MILLS", "Hartwell Paper Mills"), ("SMITH, JOHN A", "John Smith"), ("K SMITH", "Karen Smith"),
      ("ACME COFFEE AUSTIN TX", "Acme Coffee Roasters"), ("KESTREL ST", "Kestrel Staffing"),
      ("Hartwell Group LLC DBA Corner Bakery", "Corner Bakery"), ("ACME", "Birch"),
      ("CEDAR RIDGE RENT", "Cedar Ridge Apartments"), ("CEDAR RIDGE OCT RENT", "Cedar Ridge Apartments"),
      ("CORVANE TOOL AN", "Corvane Tool & Die Works Inc"), ("HALCYON LEARNING POLICY", "Halcyon Learning Materials"),
    ])
  func notApart(bank: String, ledger: String) {
    #expect(!PartyName(bank).isApart(from: PartyName(ledger)))
    #expect(!PartyName(ledger).isApart(from: PartyName(bank)))
  }

  @Test("a name cut in an abbreviation is the longer name: ST may be Steel, and MED Media")
  func cutAbbreviation() {
    for (cut, whole) in [("KESTREL ST", "Kestrel Steel Corp"), ("KESTREL MED", "Kestrel Media")] {
      #expect(PartyName(whole).isContained(in: PartyName("ACH \(cut)")) >= 0.9, "\(cut)")
    }
    #expect(PartyName("ST MARYS CLINIC").similarity(to: PartyName("Saint Marys Clinic")) == 1)
  }

  @Test("a word that a name has twice has to be there twice")
  func repeatedWord() {
    #expect(PartyName("Johnson & Johnson").isContained(in: PartyName("JOHNSON CONTROLS")) < 0.72)
    #expect(PartyName("Johnson & Johnson").isContained(in: PartyName("JOHNSON & JOHNSON SERVICES")) == 1)
  }
}
