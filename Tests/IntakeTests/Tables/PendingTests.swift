import Banking
import Testing

@testable import Intake

@Suite("Entries that are not booked yet")
struct PendingTests {
  private func pending(_ file: InputFile) -> [String] { file.statements[0].pending.map(\.amount.description) }

  @Test("a word before the date says so")
  func date() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Balance\nPENDING - 10/31/2026,Hotel,-21.00,\n10/30/2026,Quill,-84.20,915.80\n10/29/2026,Juniper,15.80,1000.00\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.movements(file) == ["2026-10-30 -84.20", "2026-10-29 15.80"])
    #expect(file.statements[0].closing?.amount.description == "915.80")
  }

  @Test(
    "a mark behind the date says so where a line below the table explains it so",
    arguments: [
      ("* Not yet posted", 1), ("* pending", 1), ("* The value date differs", 0),
      ("* Order placed by phone", 0), ("* Fee removed later", 0), ("* Value date in the future", 0),
      ("* Not the day on which it was posted", 0),
    ])
  func footnote(text: String, count: Int) throws {
    let file = try TableSample.file(
      "Date,Description,Amount\n10/31/2026*,Hotel,-21.00\n10/30/2026,Quill,-84.20\n10/29/2026,Juniper,15.80\n\n\(text)\n"
    )
    #expect(file.statements[0].pending.count == count)
    #expect(TableSample.movements(file).count == 3 - count)
    #expect(file.notes.contains { $0.contains("'\(text)'") })
  }

  @Test("a column of texts in which nothing else stands says so")
  func infoColumn() throws {
    let file = try TableSample.file(
      "Auftragskonto;Buchungstag;Valutadatum;Buchungstext;Verwendungszweck;Beguenstigter/Zahlungspflichtiger;Betrag;Waehrung;Info\n00000001;31.10.26;31.10.26;LASTSCHRIFT;toner;MERIDIAN;-21,00;EUR;Umsatz vorgemerkt\n00000001;30.10.26;30.10.26;LASTSCHRIFT;toner;MERIDIAN;-84,20;EUR;Umsatz gebucht\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.movements(file) == ["2026-10-30 -84.20"])
    #expect(file.records[0].description == "LASTSCHRIFT toner MERIDIAN")
  }

  @Test("a word where the balance would stand says so")
  func balance() throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Balance\n10/31/2026,Hotel,-21.00,Pending\n10/30/2026,Quill,-84.20,915.80\n10/29/2026,Juniper,15.80,1000.00\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.proves(file))
  }

  @Test("a section above the booked one, each under a header of its own")
  func sections() throws {
    let file = try TableSample.file(
      "Pending Transactions\nDate,Description,Amount\n10/31/2026,Hotel,-21.00\n\nPosted Transactions\nDate,Description,Amount,Balance\n10/30/2026,Quill,-84.20,915.80\n10/29/2026,Juniper,15.80,1000.00\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.movements(file) == ["2026-10-30 -84.20", "2026-10-29 15.80"])
    #expect(file.statements[0].closing?.amount.description == "915.80")
    #expect(TableSample.proves(file))
  }

  @Test("a section below the booked one, whose header has fewer columns")
  func sectionBelow() throws {
    let file = try TableSample.file(
      "Posted Transactions\nDate,Description,Amount,Balance\n10/30/2026,Quill,-84.20,915.80\n10/29/2026,Juniper,15.80,1000.00\nPending Transactions\nDate,Description,Amount\n10/31/2026,Hotel,-21.00\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.movements(file).count == 2)
  }

  @Test(
    "a status of what has not happened, or not yet",
    arguments: ["Scheduled", "Void", "Expired", "In Process", "Draft", "On Hold", "Held", "Placed", "Removed"])
  func status(word: String) throws {
    let file = try TableSample.file(
      "Date,Description,Amount,Status\n10/29/2026,Juniper,15.80,Posted\n10/30/2026,Quill,-84.20,Posted\n10/31/2026,Hotel,-21.00,\(word)\n"
    )
    #expect(pending(file) == ["-21.00"])
  }

  @Test(
    "the same in other languages",
    arguments: [
      ("Status", "Geweigerd"), ("Status", "In behandeling"), ("Status", "Abgelehnt"), ("Status", "Ausstehend"),
      ("Statut", "Refusé"), ("Statut", "En attente"), ("Estado", "Rechazado"), ("Estado", "Pendiente"),
      ("Stato", "Rifiutato"), ("Stato", "In sospeso"), ("Stan", "Odrzucona"), ("Stan", "Oczekująca"),
      ("Status", "Storniert"), ("Statut", "Annulé"), ("Estado", "Anulado"),
    ])
  func statusElsewhere(header: String, word: String) throws {
    let file = try TableSample.file(
      "Date;Text;Amount;\(header)\n29.10.2026;Juniper;15,80;OK\n30.10.2026;Quill;-84,20;OK\n31.10.2026;Hotel;-21,00;\(word)\n"
    )
    #expect(pending(file) == ["-21.00"])
    #expect(file.records.count == 2)
  }

  @Test("a Polish word for a status heads a balance too")
  func polishBalance() throws {
    let file = try TableSample.file(
      "Data operacji;Opis;Kwota;Stan konta\n13.10.2026;Quill;-84,20;915,80\n14.10.2026;Juniper;15,80;931,60\n")
    #expect(TableSample.column(file, "balance") == "Stan konta")
    #expect(TableSample.proves(file))
  }

  @Test(
    "a column that answers whether the entry is pending, or booked",
    arguments: [
      ("Pending", "no", "yes"), ("Is Pending", "False", "True"), ("is_pending", "0", "1"), ("Posted", "Yes", "No"),
      ("Settled", "TRUE", "FALSE"), ("Booked?", "Y", "N"), ("Not posted", "n", "y"), ("Gebucht", "ja", "nein"),
      ("Pending", "", "yes"),
    ])
  func answer(header: String, booked: String, pending answer: String) throws {
    let text =
      "Date,Description,Amount,\(header)\n10/29/2026,Juniper,15.80,\(booked)\n10/30/2026,Quill,-84.20,\(booked)\n10/31/2026,Hotel,-21.00,\(answer)\n"
    let file = try TableSample.file(text)
    #expect(pending(file) == ["-21.00"])
    #expect(TableSample.movements(file) == ["2026-10-29 15.80", "2026-10-30 -84.20"])
    #expect(TableSample.column(file, "booking") == header)
    // A ledger's rows are records whatever their status.
    #expect(try TableSample.file(text, side: .ledger).records.count == 3)
  }

  @Test("the same in a layout known by name")
  func answerInLayout() throws {
    let file = try TableSample.file(
      "transaction_id,account_id,date,name,amount,pending,iso_currency_code\nt1,a1,2026-10-29,Quill,84.20,False,USD\nt2,a1,2026-10-30,Hotel,21.00,True,USD\n"
    )
    #expect(file.layout == "Plaid transactions")
    #expect(TableSample.movements(file) == ["2026-10-29 -84.20"])
    #expect(pending(file) == ["-21.00"])
  }

  @Test("a day of posting is a date, whatever its header asks, and a word under it a status")
  func postedDay() throws {
    let days = try TableSample.file(
      "Date,Description,Amount,Posted\n10/29/2026,Quill,-84.20,10/30/2026\n10/30/2026,Hotel,-21.00,10/31/2026\n")
    #expect(TableSample.column(days, "date") == "Posted")
    let words = try TableSample.file(
      "Date,Description,Amount,Posted\n10/29/2026,Quill,-84.20,Posted\n10/30/2026,Hotel,-21.00,Pending\n")
    #expect(pending(words) == ["-21.00"])
  }

  @Test(
    "what was taken back moved nothing where the balance leaves it out, and something where the balance takes it in")
  func takenBack() throws {
    func file(_ balance: String) throws -> InputFile {
      try TableSample.file(
        "Date,Description,Amount,Status,Balance\n10/29/2026,Juniper,15.80,settled,1000.00\n10/30/2026,Quill,-84.20,settled,915.80\n10/31/2026,Hotel,-21.00,returned,\(balance)\n"
      )
    }
    #expect(pending(try file("")) == ["-21.00"])
    #expect(try file("894.80").records.count == 3)
  }

  @Test(
    "a mark in the text says so, at either end and between any signs",
    arguments: [
      "*pending* LYFT", "[PENDING] LYFT", "Pending - LYFT", "(pending) LYFT", "LYFT *PENDING*", "LYFT - pending",
      "LYFT [Pending]", "**Pending** LYFT",
    ])
  func marks(_ text: String) throws {
    let file = try TableSample.file("Date,Description,Amount\n10/30/2026,Quill,-84.20\n10/31/2026,\(text),-12.00\n")
    #expect(pending(file) == ["-12.00"])
  }

  @Test(
    "the word in the midst of a sentence does not", arguments: ["Pending review fee", "Case pending", "Co-pending"])
  func words(_ text: String) throws {
    let file = try TableSample.file("Date,Description,Amount\n10/30/2026,Quill,-84.20\n10/31/2026,\(text),-12.00\n")
    #expect(pending(file) == [])
  }
}
