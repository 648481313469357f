/// Tables in the shapes that banks and platforms of many countries export, invented line by line, with what they mean.
enum BankShapes {
  struct Shape: Sendable {
    var name: String
    var text: String
    var movements: [String]
    /// Whether a column of balances proves the reading.
    var proves = true
  }

  static let american: [Shape] = [
    Shape(
      name: "Citi card",
      text:
        "Status,Date,Description,Debit,Credit\nCleared,10/13/2026,\"MERIDIAN OFFICE\",84.20,\nCleared,10/14/2026,\"ONLINE PAYMENT, THANK YOU\",,-500.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Shape(
      name: "Discover card",
      text:
        "Trans. Date,Post Date,Description,Amount,Category\n10/12/2026,10/13/2026,\"MERIDIAN OFFICE\",84.20,\"Merchandise\"\n10/13/2026,10/14/2026,\"INTERNET PAYMENT - THANK YOU\",-500.00,\"Payments and Credits\"\n10/13/2026,10/14/2026,\"CITY TAXI\",17.00,\"Travel\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00", "2026-10-14 -17.00"]),
    Shape(
      name: "Apple Card",
      text:
        "Transaction Date,Clearing Date,Description,Merchant,Category,Type,Amount (USD),Purchased By\n10/12/2026,10/13/2026,\"MERIDIAN OFFICE 1 MAIN ST\",\"Meridian Office\",\"Other\",\"Purchase\",\"84.20\",\"A Clerk\"\n10/14/2026,10/14/2026,\"ACH DEPOSIT INTERNET TRANSFER\",\"Payment\",\"Payment\",\"Payment\",\"-500.00\",\"A Clerk\"\n10/14/2026,10/15/2026,\"CITY TAXI\",\"City Taxi\",\"Travel\",\"Purchase\",\"17.00\",\"A Clerk\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00", "2026-10-15 -17.00"]),
    Shape(
      name: "Ally",
      text:
        "Date, Time, Amount, Type, Description\n2026-10-13,09:15:00,-84.20,Withdrawal,MERIDIAN OFFICE\n2026-10-14,10:15:00,1000.00,Deposit,JUNIPER LANE\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "USAA",
      text:
        "Date,Description,Original Description,Category,Amount,Status\n2026-10-13,\"Meridian\",\"MERIDIAN OFFICE\",\"Office\",-84.20,Posted\n2026-10-14,\"Juniper\",\"JUNIPER LANE\",\"Income\",1000.00,Posted\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "TD without header",
      text:
        "10/13/2026,MERIDIAN OFFICE,84.20,,915.80\n10/14/2026,JUNIPER LANE DEPOSIT,,1000.00,1915.80\n10/15/2026,CITY TAXI,17.00,,1898.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -17.00"]),
    Shape(
      name: "RBC",
      text:
        "\"Account Type\",\"Account Number\",\"Transaction Date\",\"Cheque Number\",\"Description 1\",\"Description 2\",\"CAD$\",\"USD$\"\nChequing,01234-5678901,10/13/2026,,\"MERIDIAN\",\"OFFICE\",-84.20,,\nChequing,01234-5678901,10/14/2026,,\"JUNIPER\",\"LANE\",1000.00,,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "BMO",
      text:
        "Following data is valid as of 20261031 (Year/Month/Day)\n\nFirst Bank Card,Transaction Type,Date Posted, Transaction Amount,Description\n'5000000000000001',DEBIT,20261013,-84.20,MERIDIAN OFFICE\n'5000000000000001',CREDIT,20261014,1000.00,JUNIPER LANE\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "credit union",
      text:
        "Account Name : Operating\nAccount Number : 4821\nDate Range : 10/01/2026-10/31/2026\nTransaction Number,Date,Description,Memo,Amount Debit,Amount Credit,Balance,Check Number,Fees\n20261013000000,10/13/2026,Withdrawal,MERIDIAN OFFICE,-84.20,,915.80,,\n20261014000000,10/14/2026,Deposit,JUNIPER LANE,,1000.00,1915.80,,\n20261015000000,10/15/2026,Draft,CHECK,-60.00,,1855.80,1021,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -60.00"]),
    Shape(
      name: "QuickBooks Online bank feed",
      text:
        "Date,Description,Original Description,Amount,Type\n10/13/2026,Meridian,MERIDIAN OFFICE,-84.20,Expense\n10/14/2026,Juniper,JUNIPER LANE,1000.00,Deposit\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Brex",
      text:
        "Date,To/From,Amount,Balance,Description,Account,Initiated by,Memo,Type\n10/13/2026,Meridian Office,-84.20,915.80,MERIDIAN,Primary,A Clerk,toner,ACH\n10/14/2026,Juniper Lane,1000.00,1915.80,JUNIPER,Primary,,LD-220,Wire\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "PNC PINACLE",
      text:
        "AsOfDate,BankId,AccountNumber,AccountName,BaiControl,Currency,Transaction,Reference,Amount,Description,AdditionalInfo\n10/13/2026,043000096,4000004821,OPERATING,455,USD,ACH DEBIT,0001,-84.20,CORPORATE ACH,MERIDIAN\n10/14/2026,043000096,4000004821,OPERATING,301,USD,DEPOSIT,0002,1000.00,DEPOSIT,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Truist",
      text:
        "Posted Date,Transaction Date,Transaction Type,Check/Serial #,Full description,Amount,Daily Posted Balance\n10/13/2026,10/12/2026,Debit,,MERIDIAN OFFICE,($84.20),$915.80\n10/14/2026,10/14/2026,Credit,,JUNIPER LANE,\"$1,000.00\",\"$1,915.80\"\n10/15/2026,10/15/2026,Check,1021,CHECK #1021,($60.00),\"$1,855.80\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -60.00"]),
    Shape(
      name: "Regions",
      text:
        "Date,Type,Description,Debit,Credit,Check Number,Running Balance\n10/13/2026,ACH,MERIDIAN,84.20,,,915.80\n10/14/2026,DEP,JUNIPER,,1000.00,,1915.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Huntington",
      text:
        "Date,Reference Number,Payee Name,Memo,Amount,Category Name\n10/13/2026,1021,CHECK 1021,,-60.00,\n10/14/2026,,JUNIPER LANE,,1000.00,Income\n",
      movements: ["2026-10-13 -60.00", "2026-10-14 1000.00"]),
    Shape(
      name: "Chase business, unsigned with CREDIT and DEBIT",
      text: "Type,Post Date,Description,Amount\nDEBIT,10/13/2026,MERIDIAN,84.20\nCREDIT,10/14/2026,JUNIPER,1000.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Fidelity cash management",
      text:
        "\n\nBrokerage\n\nRun Date,Account,Action,Symbol,Description,Type,Quantity,Price ($),Commission ($),Fees ($),Accrued Interest ($),Amount ($),Settlement Date\n 10/13/2026,OPERATING X01234567, DEBIT CARD PURCHASE MERIDIAN, , No Description,Cash,,,,,,-84.20,\n 10/14/2026,OPERATING X01234567, DIRECT DEPOSIT JUNIPER, , No Description,Cash,,,,,,1000.00,\n\n\"The data is provided for information only.\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Stripe balance",
      text:
        "id,Type,Source,Amount,Fee,Destination Platform Fee,Net,Currency,Created (UTC),Available On (UTC),Description\ntxn_1,charge,ch_1,103.20,3.20,,100.00,usd,2026-10-13 09:15,2026-10-15 00:00,Juniper\ntxn_2,payout,po_1,-500.00,0.00,,-500.00,usd,2026-10-14 09:15,2026-10-14 00:00,STRIPE PAYOUT\n",
      movements: ["2026-10-13 100.00", "2026-10-14 -500.00"]),
    Shape(
      name: "Amazon Pay",
      text:
        "Date,Type,To/From,Name,Status,Amount,Fees,Transaction ID\n\"Oct 13, 2026\",\"Payment\",\"To\",\"Meridian\",\"Completed\",\"-84.20\",\"0.00\",\"16AAA\"\n\"Oct 14, 2026\",\"Payment\",\"From\",\"Juniper\",\"Completed\",\"1000.00\",\"0.00\",\"16AAB\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "hledger's own CSV without header",
      text: "\"2026/10/13\",\"Meridian; Office\",\"$-84.20\"\n\"2026/10/14\",\"Juniper\",\"$1000.00\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
  ]

  static let european: [Shape] = [
    Shape(
      name: "KBC",
      text:
        "Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;rekening tegenpartij;BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling\nBE00000000000001;;LARKSPUR;EUR; 0;13/10/2026;OVERSCHRIJVING;14/10/2026;-84,20;915,80;;-84,20;BE00000000000002;KREDBEBB;MERIDIAN;;;toner\nBE00000000000001;;LARKSPUR;EUR; 0;14/10/2026;OVERSCHRIJVING;14/10/2026;1000,00;1915,80;1000,00;;BE00000000000003;KREDBEBB;JUNIPER;;;LD-220\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Keytrade",
      text:
        "Uittreksel;Datum;Valutadatum;Rekening;Omschrijving;Bedrag;Valuta\n1;13.10.2026;13.10.2026;BE00000000000002;MERIDIAN;-84,20;EUR\n2;14.10.2026;14.10.2026;BE00000000000003;JUNIPER;1.000,00;EUR\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "ZKB",
      text:
        "\"Datum\";\"Buchungstext\";\"ZKB-Referenz\";\"Referenznummer\";\"Belastung CHF\";\"Gutschrift CHF\";\"Valuta\";\"Saldo CHF\"\n\"14.10.2026\";\"Gutschrift: Juniper\";\"Z1\";\"\";\"\";\"1000.00\";\"14.10.2026\";\"1915.80\"\n\"13.10.2026\";\"Belastung: Meridian\";\"Z2\";\"\";\"84.20\";\"\";\"13.10.2026\";\"915.80\"\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Consorsbank",
      text:
        "Buchung;Valuta;Sender / Empf\u{E4}nger;IBAN / Konto-Nr.;BIC / BLZ;Buchungstext;Verwendungszweck;Betrag in EUR\n13.10.2026;13.10.2026;Meridian;DE00000000000000000001;COBADEFF;LASTSCHRIFT;toner;-84,20\n14.10.2026;14.10.2026;Juniper;DE00000000000000000002;COBADEFF;GUTSCHRIFT;LD-220;1.000,00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Deutsche Bank",
      text:
        "Ums\u{E4}tze - Girokonto;;;100 0000001 00;;;\n01.10.2026 - 31.10.2026\nLetzter Kontostand;;;;1.000,00;EUR\nVorgemerkte und noch nicht gebuchte Ums\u{E4}tze sind nicht Bestandteil dieser \u{DC}bersicht.\nBuchungstag;Wert;Umsatzart;Beg\u{FC}nstigter / Auftraggeber;Verwendungszweck;IBAN;BIC;Kundenreferenz;Mandatsreferenz;Gl\u{E4}ubiger ID;Fremde Geb\u{FC}hren;Betrag;Abweichender Empf\u{E4}nger;Anzahl der Auftr\u{E4}ge;Anzahl der Schecks;Soll;Haben;W\u{E4}hrung\n13.10.2026;13.10.2026;SEPA-Lastschrift;Meridian;toner;DE01;DEUTDEFF;;;;;;;;;-84,20;;EUR\n14.10.2026;14.10.2026;SEPA-Gutschrift;Juniper;LD-220;DE02;DEUTDEFF;;;;;;;;;;1.000,00;EUR\nKontostand;31.10.2026;;;1.915,80;EUR\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "DKB",
      text:
        "\"Kontonummer:\";\"DE00000000000000000001 / Girokonto\";\n\n\"Von:\";\"01.10.2026\";\n\"Bis:\";\"31.10.2026\";\n\"Kontostand vom 31.10.2026:\";\"1.915,80 EUR\";\n\n\"Buchungstag\";\"Wertstellung\";\"Buchungstext\";\"Auftraggeber / Beg\u{FC}nstigter\";\"Verwendungszweck\";\"Kontonummer\";\"BLZ\";\"Betrag (EUR)\";\"Gl\u{E4}ubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\";\n\"14.10.2026\";\"14.10.2026\";\"Gutschrift\";\"Juniper\";\"LD-220\";\"DE02\";\"DEUTDEFF\";\"1.000,00\";\"\";\"\";\"\";\n\"13.10.2026\";\"13.10.2026\";\"Lastschrift\";\"Meridian\";\"toner\";\"DE03\";\"DEUTDEFF\";\"-84,20\";\"\";\"\";\"\";\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "DKB since 2023",
      text:
        "\"Girokonto\";\"DE00000000000000000001\"\n\"Kontostand vom 31.10.2026:\";\"1.915,80 \u{20AC}\"\n\"\"\n\"Buchungsdatum\";\"Wertstellung\";\"Status\";\"Zahlungspflichtige*r\";\"Zahlungsempf\u{E4}nger*in\";\"Verwendungszweck\";\"Umsatztyp\";\"IBAN\";\"Betrag (\u{20AC})\";\"Gl\u{E4}ubiger-ID\";\"Mandatsreferenz\";\"Kundenreferenz\"\n\"14.10.26\";\"14.10.26\";\"Gebucht\";\"Juniper\";\"Larkspur\";\"LD-220\";\"Eingang\";\"DE02\";\"1.000,00\";\"\";\"\";\"\"\n\"13.10.26\";\"13.10.26\";\"Gebucht\";\"Larkspur\";\"Meridian\";\"toner\";\"Ausgang\";\"DE03\";\"-84,20\";\"\";\"\";\"\"\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "ING DE",
      text:
        "Umsatzanzeige;Datei erstellt am: 31.10.2026 09:15\n\nIBAN;DE00 0000 0000 0000 0000 01\nKontoname;Girokonto\nBank;ING\nKunde;Larkspur\nZeitraum;01.10.2026 - 31.10.2026\nSaldo;1.915,80;EUR\n\nSortierung;Datum absteigend\n\nIn der CSV-Datei finden Sie alle bereits gebuchten Ums\u{E4}tze.\n\nBuchung;Valuta;Auftraggeber/Empf\u{E4}nger;Buchungstext;Verwendungszweck;Saldo;W\u{E4}hrung;Betrag;W\u{E4}hrung\n14.10.2026;14.10.2026;Juniper;Gutschrift;LD-220;1.915,80;EUR;1.000,00;EUR\n13.10.2026;13.10.2026;Meridian;Lastschrift;toner;915,80;EUR;-84,20;EUR\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Sparkasse CAMT",
      text:
        "\"Auftragskonto\";\"Buchungstag\";\"Valutadatum\";\"Buchungstext\";\"Verwendungszweck\";\"Glaeubiger ID\";\"Mandatsreferenz\";\"Kundenreferenz (End-to-End)\";\"Sammlerreferenz\";\"Lastschrift Ursprungsbetrag\";\"Auslagenersatz Ruecklastschrift\";\"Beguenstigter/Zahlungspflichtiger\";\"Kontonummer/IBAN\";\"BIC (SWIFT-Code)\";\"Betrag\";\"Waehrung\";\"Info\"\n\"DE01\";\"14.10.26\";\"14.10.26\";\"GUTSCHRIFT\";\"LD-220\";\"\";\"\";\"\";\"\";\"\";\"\";\"Juniper\";\"DE02\";\"XXX\";\"1.000,00\";\"EUR\";\"Umsatz gebucht\"\n\"DE01\";\"13.10.26\";\"13.10.26\";\"LASTSCHRIFT\";\"toner\";\"\";\"\";\"\";\"\";\"\";\"\";\"Meridian\";\"DE03\";\"XXX\";\"-84,20\";\"EUR\";\"Umsatz gebucht\"\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "ING NL",
      text:
        "\"Datum\",\"Naam / Omschrijving\",\"Rekening\",\"Tegenrekening\",\"Code\",\"Af Bij\",\"Bedrag (EUR)\",\"MutatieSoort\",\"Mededelingen\"\n\"20261013\",\"Meridian\",\"NL01\",\"NL02\",\"BA\",\"Af\",\"84,20\",\"Betaalautomaat\",\"toner\"\n\"20261014\",\"Juniper\",\"NL01\",\"NL03\",\"OV\",\"Bij\",\"1000,00\",\"Overschrijving\",\"LD-220\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Rabobank",
      text:
        "\"IBAN/BBAN\",\"Munt\",\"BIC\",\"Volgnr\",\"Datum\",\"Rentedatum\",\"Bedrag\",\"Saldo na trn\",\"Tegenrekening IBAN/BBAN\",\"Naam tegenpartij\",\"Omschrijving-1\"\n\"NL01RABO0000000001\",\"EUR\",\"RABONL2U\",\"000000000000000001\",\"2026-10-13\",\"2026-10-13\",\"-84,20\",\"+915,80\",\"NL02\",\"Meridian\",\"toner\"\n\"NL01RABO0000000001\",\"EUR\",\"RABONL2U\",\"000000000000000002\",\"2026-10-14\",\"2026-10-14\",\"+1000,00\",\"+1915,80\",\"NL03\",\"Juniper\",\"LD-220\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "ABN AMRO",
      text:
        "000000001\tEUR\t20261013\t1000,00\t915,80\t20261013\t-84,20\tBEA NR:1 MERIDIAN OFFICE\n000000001\tEUR\t20261014\t915,80\t1915,80\t20261014\t1000,00\tSEPA JUNIPER LANE\n000000001\tEUR\t20261015\t1915,80\t1898,80\t20261015\t-17,00\tCITY TAXI\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -17.00"]),
    Shape(
      name: "AIB",
      text:
        "Posted Account, Posted Transactions Date, Description, Debit Amount, Credit Amount, Balance,Posted Currency, Transaction Type, Local Currency Amount, Local Currency\n\"930000-00000001\",\"13/10/2026\",\"VDP-MERIDIAN\",\"84.20\",,\"915.80\",EUR,\"Debit\",\"84.20\",EUR\n\"930000-00000001\",\"14/10/2026\",\"JUNIPER\",,\"1,000.00\",\"1,915.80\",EUR,\"Credit\",\"1,000.00\",EUR\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Starling",
      text:
        "Date,Counter Party,Reference,Type,Amount (GBP),Balance (GBP),Spending Category,Notes\n13/10/2026,Meridian,toner,CONTACTLESS,-84.20,915.80,OFFICE,\n14/10/2026,Juniper,LD-220,FASTER PAYMENT,1000.00,1915.80,INCOME,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Monzo",
      text:
        "Transaction ID,Date,Time,Type,Name,Emoji,Category,Amount,Currency,Local amount,Local currency,Notes and #tags,Address,Receipt,Description,Category split,Money Out,Money In\ntx_1,13/10/2026,09:15:00,Card payment,Meridian,,Office,-84.20,GBP,-100.00,EUR,,,,MERIDIAN,,-84.20,\ntx_2,14/10/2026,09:15:00,Faster payment,Juniper,,Income,1000.00,GBP,1000.00,GBP,LD-220,,,JUNIPER,,,1000.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Revolut",
      text:
        "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nCARD_PAYMENT,Current,2026-10-12 09:15:00,2026-10-13 09:15:00,Meridian,-84.20,0.00,EUR,COMPLETED,915.80\nTOPUP,Current,2026-10-14 09:15:00,2026-10-14 09:15:01,Juniper,1000.00,0.00,EUR,COMPLETED,1915.80\nCARD_PAYMENT,Current,2026-10-15 09:15:00,,Hotel,-210.00,0.00,EUR,PENDING,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Wise",
      text:
        "\"TransferWise ID\",Date,Amount,Currency,Description,\"Payment Reference\",\"Running Balance\",\"Exchange From\",\"Exchange To\",\"Exchange Rate\",\"Payer Name\",\"Payee Name\",\"Total fees\"\nCARD-1,13-10-2026,-84.20,EUR,\"Card transaction\",,915.80,EUR,,,,Meridian,0.00\nTRANSFER-2,14-10-2026,1000.00,EUR,\"Received money\",LD-220,1915.80,,,,Juniper,,0.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "SEB",
      text:
        "Bokf\u{F6}ringsdatum;Valutadatum;Verifikationsnummer;Text/mottagare;Belopp;Saldo\n2026-10-14;2026-10-14;5490990003;JUNIPER;1000,000;1915,800\n2026-10-13;2026-10-13;5490990004;MERIDIAN;-84,200;915,800\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Swedbank",
      text:
        "* Transaktioner Period 2026-10-01 - 2026-10-31\nRadnummer,Clearingnummer,Kontonummer,Produkt,Valuta,Bokf\u{F6}ringsdag,Transaktionsdag,Valutadag,Referens,Beskrivning,Belopp,Bokf\u{F6}rt saldo\n1,80000,0000000001,\"Privatkonto\",SEK,2026-10-14,2026-10-13,2026-10-14,\"JUNIPER\",\"JUNIPER\",1000.00,1915.80\n2,80000,0000000001,\"Privatkonto\",SEK,2026-10-13,2026-10-12,2026-10-13,\"MERIDIAN\",\"MERIDIAN\",-84.20,915.80\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Boursorama",
      text:
        "dateOp;dateVal;label;category;categoryParent;supplierFound;amount;comment;accountNum;accountLabel;accountbalance\n2026-10-14;2026-10-14;\"VIR JUNIPER\";Virements;Mouvements;juniper;\"1 000,00\";;00000001;BoursoBank;1915.80\n2026-10-13;2026-10-13;\"CARTE MERIDIAN\";Achats;Achats;meridian;-84,20;;00000001;BoursoBank;1915.80\n",
      // The balance is the account's of the day of the export, the same in every row.
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"], proves: false),
    Shape(
      name: "Cr\u{E9}dit Mutuel",
      text:
        "Date;Date de valeur;D\u{E9}bit;Cr\u{E9}dit;Libell\u{E9};Solde\n13/10/2026;13/10/2026;-84,20;;PAIEMENT CB MERIDIAN;915,80\n14/10/2026;14/10/2026;;1000,00;VIR JUNIPER;1915,80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "PostFinance",
      text:
        "Datum von:;2026-10-01\nBuchungsart:;Alle Buchungen\nKonto:;CH0000000000000000001\nW\u{E4}hrung:;CHF\nBuchungsdatum;Avisierungstext;Gutschrift in CHF;Lastschrift in CHF;Valuta;Saldo in CHF\n2026-10-14;\"GUTSCHRIFT JUNIPER\";1000.00;;2026-10-14;1915.80\n2026-10-13;\"KAUF MERIDIAN\";;-84.20;2026-10-13;915.80\n\nDisclaimer:\nDer Dokumentinhalt wurde durch Filtereinstellungen der Kundin/des Kunden generiert.\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "N26",
      text:
        "\"Booking Date\",\"Value Date\",\"Partner Name\",\"Partner Iban\",Type,\"Payment Reference\",\"Account Name\",\"Amount (EUR)\",\"Original Amount\",\"Original Currency\",\"Exchange Rate\"\n2026-10-13,2026-10-13,Meridian,,Presentment,,\"Main Account\",-84.20,100.00,USD,0.842\n2026-10-14,2026-10-14,Juniper,DE02,\"Credit Transfer\",LD-220,\"Main Account\",1000.00,,,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Nationwide",
      text:
        "\"Account Name:\",\"FlexAccount ****00001\"\n\"Account Balance:\",\"\u{A3}1915.80\"\n\"Available Balance: \",\"\u{A3}1915.80\"\n\n\"Date\",\"Transaction type\",\"Description\",\"Paid out\",\"Paid in\",\"Balance\"\n\"13 Oct 2026\",\"Visa purchase\",\"MERIDIAN\",\"\u{A3}84.20\",\"\",\"\u{A3}915.80\"\n\"14 Oct 2026\",\"Bank credit\",\"JUNIPER\",\"\",\"\u{A3}1000.00\",\"\u{A3}1915.80\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Barclays",
      text:
        "Number,Date,Account,Amount,Subcategory,Memo\n\t ,13/10/2026,20-00-00 00000001,-84.20,PAYMENT,MERIDIAN   ON 12 OCT BCC\n\t ,14/10/2026,20-00-00 00000001,1000.00,FT,JUNIPER  LD-220 BGC\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "HSBC without header",
      text: "13/10/2026,MERIDIAN OFFICE VIS,-84.20\n14/10/2026,JUNIPER LANE CR,\"1,000.00\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Lloyds",
      text:
        "Transaction Date,Transaction Type,Sort Code,Account Number,Transaction Description,Debit Amount,Credit Amount,Balance,\n14/10/2026,BGC,'00-00-00,00000001,JUNIPER,,1000.00,1915.80\n13/10/2026,DEB,'00-00-00,00000001,MERIDIAN,84.20,,915.80\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "NatWest",
      text:
        "Date, Type, Description, Value, Balance, Account Name, Account Number\n\n13/10/2026,POS,\"'0001 12OCT26 , MERIDIAN\",-84.20,915.80,\"'LARKSPUR\",\"'000000-00000001\",\n14/10/2026,BAC,\"'JUNIPER , LD-220\",1000.00,1915.80,\"'LARKSPUR\",\"'000000-00000001\",\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Santander ES",
      text:
        "FECHA OPERACI\u{D3}N;FECHA VALOR;CONCEPTO;IMPORTE EUR;SALDO\n13/10/2026;13/10/2026;COMPRA MERIDIAN;-84,20;915,80\n14/10/2026;14/10/2026;TRANSFERENCIA JUNIPER;1.000,00;1.915,80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Intesa",
      text:
        "Data contabile;Data valuta;Descrizione;Accrediti;Addebiti;Descrizione estesa\n13/10/2026;13/10/2026;Pagamento POS;;-84,20;MERIDIAN\n14/10/2026;14/10/2026;Bonifico;1.000,00;;JUNIPER\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "mBank",
      text:
        "mBank S.A.;\n#Waluta;#Rachunek;\nPLN;00 0000 0000;\n\n#Data operacji;#Data ksi\u{119}gowania;#Opis operacji;#Tytu\u{142};#Nadawca/Odbiorca;#Numer konta;#Kwota;#Saldo po operacji;\n2026-10-13;2026-10-13;ZAKUP;\"toner\";\"MERIDIAN\";'';-84,20;915,80;\n2026-10-14;2026-10-14;PRZELEW;\"LD-220\";\"JUNIPER\";'';1 000,00;1 915,80;\n;;;;;#Saldo ko\u{144}cowe;1 915,80 PLN;\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
  ]

  static let others: [Shape] = [
    Shape(
      name: "NAB without header",
      text:
        "13 Oct 26,-84.20,,,MISCELLANEOUS DEBIT,MERIDIAN,915.80\n14 Oct 26,1000.00,,,CREDIT,JUNIPER,1915.80\n15 Oct 26,-17.00,,,DEBIT,TAXI,1898.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00", "2026-10-15 -17.00"]),
    Shape(
      name: "ING AU",
      text:
        "Date,Description,Credit,Debit,Balance\n14/10/2026,JUNIPER,1000.00,,1915.80\n13/10/2026,MERIDIAN,,-84.20,915.80\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "ANZ without header",
      text: "13/10/2026,-84.20,MERIDIAN\n14/10/2026,1000.00,JUNIPER\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "ASB",
      text:
        "Created date / time : 31 October 2026 / 09:15:00\nBank 12; Branch 3000; Account 0000001-50 (Operating)\nFrom date 20261001\nTo date 20261031\nAvail Bal : 1915.80 as of 20261031\nLedger Balance : 1915.80 as of 20261031\nDate,Unique Id,Tran Type,Cheque Number,Payee,Memo,Amount\n\n2026/10/13,2026101301,EFTPOS,,\"MERIDIAN\",\"toner\",-84.20\n2026/10/14,2026101401,D/C,,\"JUNIPER\",\"LD-220\",1000.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Kiwibank",
      text:
        "Account number,Date,Memo/Description,Source Code (payment type),TP ref,TP part,TP code,OP ref,OP part,OP code,OP name,OP Bank Account Number,Amount (credit),Amount (debit),Amount,Balance\n38-0000-0000001-00,13-10-2026,MERIDIAN,,,,,,,,,,,84.20,-84.20,915.80\n38-0000-0000001-00,14-10-2026,JUNIPER,,,,,,,,,,1000.00,,1000.00,1915.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "HDFC",
      text:
        "Date,Narration,Value Dat,Debit Amount,Credit Amount,Chq/Ref Number,Closing Balance\n13/10/26,POS MERIDIAN,13/10/26,84.20,0.00,000000000001,915.80\n14/10/26,NEFT JUNIPER,14/10/26,0.00,1000.00,000000000002,1915.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "ICICI",
      text:
        "S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )\n1,13/10/2026,13/10/2026,-,MERIDIAN,84.20,0.0,915.80\n2,14/10/2026,14/10/2026,-,JUNIPER,0.0,1000.00,1915.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "DBS",
      text:
        "Account Details For:,Operating 000-000001-0\nStatement as at:,31 Oct 2026\nAvailable Balance:,\"1,915.80\"\nLedger Balance:,\"1,915.80\"\n\n\nTransaction Date,Reference,Debit Amount,Credit Amount,Transaction Ref1,Transaction Ref2,Transaction Ref3\n\n14 Oct 2026,ICT, ,1000.00,JUNIPER,LD-220,\n13 Oct 2026,POS,84.20, ,MERIDIAN,,\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "OCBC",
      text:
        "Account details for:,000-000001-001\nAvailable Balance,\"1,915.80\"\nLedger Balance,\"1,915.80\"\n\nTransaction History\nTransaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)\n13/10/2026,13/10/2026,POS PURCHASE,84.20,\n,,MERIDIAN,,\n14/10/2026,14/10/2026,FUND TRANSFER,,\"1,000.00\"\n,,JUNIPER,,\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Payoneer",
      text:
        "Date,Description,Amount,Currency,Status\n\"13 Oct, 2026\",MERIDIAN,-84.20,USD,Completed\n\"14 Oct, 2026\",JUNIPER,\"1,000.00\",USD,Completed\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Itau",
      text:
        "Data;Lan\u{E7}amento;Ag./Origem;Valor (R$);Saldos (R$)\n01/10/2026;SALDO ANTERIOR;;;1000,00\n13/10/2026;PIX MERIDIAN;;-84,20;\n14/10/2026;TED JUNIPER;;1.000,00;1915,80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "FNB",
      text:
        "Account:,00000000001,[Operating]\nBalance:,1915.80,1915.80\n\nDate, Amount, Balance, Description\n2026/10/13,-84.20,915.80,\"POS MERIDIAN\"\n2026/10/14,1000.00,1915.80,\"JUNIPER\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Neteller",
      text:
        "ID,Type,Kind,Merchant,Date,Status,Amount,Currency\n1,Debit,Purchase,Meridian,13-10-2026 / 09:15,Completed,-84.20,EUR\n2,Credit,Deposit,Juniper,14-10-2026 / 09:15,Completed,1000.00,EUR\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
  ]
}
