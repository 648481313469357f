import Banking
import Testing

@Suite("Party names")
struct PartyNameTests {
  @Test(
    "two spellings of one party have one canonical form",
    arguments: [
      ("Hartwell Paper, Inc.", "HARTWELL PAPER INC", "hartwell paper"),
      ("The Hartwell Paper Company", "Hartwell Paper Co.", "hartwell paper"),
      ("Müller & Söhne GmbH", "MULLER AND SOHNE", "muller sohne"),
      ("O'Malley's Garage L.L.C.", "OMALLEYS GARAGE LLC", "omalleys garage"),
      ("J. P. Quillfeather", "JP QUILLFEATHER", "jp quillfeather"),
      ("Norbrook Svcs, Ltd", "Norbrook Services Limited", "norbrook services"),
      ("Stra\u{308}nd Bäckerei", "STRAND BACKEREI", "strand backerei"),
      ("A.T. & T", "AT&T", "at t"),
    ])
  func canonical(first: String, second: String, expected: String) {
    #expect(PartyName(first).canonical == expected)
    #expect(PartyName(second).canonical == expected)
    #expect(PartyName(first).similarity(to: PartyName(second)) == 1)
  }

  @Test(
    "spellings of one party agree",
    arguments: [
      ("Brightwater International Supply", "BRIGHTWATER INTER"),  // cut at 16, in a word
      ("Brightwater International Supply", "BRIGHTWATER INTERNATIONAL"),
      ("Quillfeather Marina Services LLC", "QUILLFEATHER MA"),
      ("Quillfeather, Ada", "Ada Quillfeather"),
      ("Blue Heron Consulting", "Blue Herron Consulting"),
      ("Blue Heron Consulting", "Blue Heorn Consulting LLC"),
      ("Hartwell Group LLC DBA Corner Bakery", "CORNER BAKERY"),
      ("Hartwell Group LLC d/b/a Corner Bakery", "Hartwell Group"),
      ("CocaBella Imports", "Coca Bella Imports"),
      ("Norbrook Service", "NORBROOK SERVICES INC"),
    ])
  func agree(first: String, second: String) {
    let there = PartyName(first).similarity(to: PartyName(second))
    #expect(there >= 0.85, "\(first) and \(second)")
    #expect(there == PartyName(second).similarity(to: PartyName(first)))
  }

  @Test(
    "different parties do not agree",
    arguments: [
      ("Hartwell Plumbing", "Hartwell Painting"),
      ("Norbrook Services", "Quarry Services"),
      ("Acme East LLC", "Acme West LLC"),
      ("Depot Store 12", "Depot Store 21"),
      ("Ajax", "Ajax Marine Insurance Brokers"),
      ("International Supply Co", "National Supply Co"),
      ("Zephyr", "Hartwell"),
      ("", "Hartwell"), ("", ""), ("...", "Hartwell"),
    ])
  func differ(first: String, second: String) {
    let there = PartyName(first).similarity(to: PartyName(second))
    #expect(there < 0.75, "\(first) and \(second): \(there)")
    #expect(there == PartyName(second).similarity(to: PartyName(first)))
  }

  @Test(
    "a name is found in a bank's description",
    arguments: [
      ("Hartwell Paper, Inc.", "ORIG CO NAME:HARTWELL PAPER ORIG ID:1234567890 SEC:CCD"),
      ("Brightwater International Supply", "BRIGHTWATER INTERNATIO DES:PAYABLES ID:0151 INDN:ROOK"),
      ("Quillfeather Marina Services", "WIRE OUT BNF QUILLFEATHER MARINA"),
      ("Blue Heron Consulting LLC", "Zelle payment to Blue Heron Consulting for invoice 12"),
    ])
  func contained(name: String, text: String) {
    #expect(PartyName(name).isContained(in: PartyName(text)) >= 0.9)
  }

  @Test(
    "a name that is not there is not found",
    arguments: [
      ("Hartwell Paper", "ORIG CO NAME:NORBROOK ORIG ID:1234567890 SEC:CCD"),
      ("Hartwell Paper", "HARTWELL PLUMBING PAYABLES"),
      ("", "HARTWELL"), ("Hartwell", ""),
    ])
  func notContained(name: String, text: String) {
    #expect(PartyName(name).isContained(in: PartyName(text)) < 0.75)
  }

  @Test("the index words leave out what many names have")
  func significant() {
    #expect(PartyName("The Hartwell Paper Supply Company LLC").significantTokens == ["hartwell", "paper"])
    #expect(PartyName("National Services").significantTokens == ["national", "services"])
    #expect(PartyName("Coca Bella").key == "cocabella")
    #expect(PartyName("The Company").tokens == ["the", "company"])
  }

  @Test("a text without end is read only so far")
  func bounded() {
    let text = String(repeating: "word ", count: 100_000)
    #expect(PartyName(text).tokens.count <= PartyName.maximumTokens)
    #expect(PartyName(String(repeating: "x", count: 1_000_000)).key.utf8.count <= 1_024)
    #expect(PartyName(String(repeating: "dba ", count: 100)).similarity(to: PartyName("dba")) >= 0)
  }
}
