extension BankShapes {
  /// Shapes that importers of personal ledgers know, each with one habit that few others have.
  static let importers: [Shape] = [
    Shape(
      name: "UniCredit IT",
      text:
        "Data Registrazione;Data valuta;Descrizione;Importo (EUR);\n13.10.2026;13.10.2026;PAGAMENTO MERIDIAN;-84,20;\n14.10.2026;14.10.2026;BONIFICO JUNIPER;1.000,00;\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Fineco",
      text:
        "Conto Corrente: 0000001\nIntestazione: LARKSPUR\nPeriodo Dal: 01/10/2026 Al: 31/10/2026\n\nData_Operazione;Data_Valuta;Entrate;Uscite;Descrizione;Descrizione_Completa\n13/10/2026;13/10/2026;;-84,2;POS;MERIDIAN\n14/10/2026;14/10/2026;1000;;Bonifico;JUNIPER\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Fio",
      text:
        "accountId;0000001\nbankId;2010\ncurrency;CZK\niban;CZ00\nopeningBalance;1000,00\nclosingBalance;1915,80\ndateStart;01.10.2026\ndateEnd;31.10.2026\n\nID pohybu;Datum;Objem;M\u{11B}na;Proti\u{FA}\u{10D}et;N\u{E1}zev proti\u{FA}\u{10D}tu;K\u{F3}d banky;Zpr\u{E1}va pro p\u{159}\u{ED}jemce;Typ\n1;13.10.2026;-84,20;CZK;1;MERIDIAN;0100;toner;Platba\n2;14.10.2026;1000,00;CZK;2;JUNIPER;0100;LD-220;P\u{159}\u{ED}jem\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Outbank",
      text:
        "#;Account;Date;Value Date;Amount;Currency;Name;Number;Bank;Reason;Category;Subcategory;Tags;Note;Posting text\n1;DE01;10/13/26;10/13/26;-84,20;EUR;\"MERIDIAN\";DE02;COBADEFF;\"toner\";;;;;LASTSCHRIFT\n2;DE01;10/14/26;10/14/26;1000,00;EUR;\"JUNIPER\";DE03;COBADEFF;\"LD-220\";;;;;GUTSCHRIFT\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "GLS",
      text:
        "Bezeichnung Auftragskonto;IBAN Auftragskonto;BIC Auftragskonto;Bankname Auftragskonto;Buchungstag;Valutadatum;Name Zahlungsbeteiligter;IBAN Zahlungsbeteiligter;BIC (SWIFT-Code) Zahlungsbeteiligter;Buchungstext;Verwendungszweck;Betrag;Waehrung;Saldo nach Buchung;Bemerkung;Kategorie;Steuerrelevant;Glaeubiger ID;Mandatsreferenz\nKonto;DE00000000000000000001;GENODEM1;GLS;14.10.2026;14.10.2026;Juniper;DE02;GENODEM1;Gutschrift;LD-220;1000,00;EUR;1915,80;;Sonstiges;;;\nKonto;DE00000000000000000001;GENODEM1;GLS;13.10.2026;13.10.2026;Meridian;DE03;GENODEM1;Lastschrift;toner;-84,20;EUR;915,80;;Sonstiges;;;\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Microsoft Money report",
      text:
        "\"Account transactions\"\n\"1/10/2026 through 31/10/2026\"\n\nDate,Num,Payee,Account,Category,Amount\n13/10/2026,1021,Meridian,Operating,Office,-84.20\n14/10/2026,,Juniper,Operating,Income,\"1,000.00\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Yodlee",
      text:
        "Status,Date,Original Description,Split Type,Category,Currency,Amount,User Description,Memo,Classification,Account Name,Simple Description\nposted,10/13/2026,MERIDIAN OFFICE,,Office,USD,-84.20,,,Personal,Operating - Ending in 4821,Meridian\nposted,10/14/2026,JUNIPER LANE,,Income,USD,1000.00,,,Personal,Operating - Ending in 4821,Juniper\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "ING ES",
      text:
        "F. VALOR;CATEGOR\u{CD}A;SUBCATEGOR\u{CD}A;DESCRIPCI\u{D3}N;COMENTARIO;IMAGEN;IMPORTE (\u{20AC});SALDO (\u{20AC})\n14/10/2026;Ingresos;Otros;Transferencia JUNIPER;;No;1.000,00;1.915,80\n13/10/2026;Compras;Otros;Pago MERIDIAN;;No;-84,20;915,80\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "Capital One with stages",
      text:
        "Stage, Transaction Date, Posted Date, Card No., Description, Category, Debit, Credit\nPosted, 10/12/2026, 10/13/2026, 4242, \"MERIDIAN OFFICE\", Office, 84.20, \nPosted, 10/14/2026, 10/14/2026, 4242, \"PAYMENT\", Payment, , 500.00\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 500.00"]),
    Shape(
      name: "Mint without header",
      text:
        "\"10/13/2026\",\"Meridian\",\"MERIDIAN OFFICE 0042\",\"84.20\",\"debit\",\"Office\",\"Operating\",\"\",\"\"\n\"10/14/2026\",\"Juniper\",\"JUNIPER LANE\",\"1000.00\",\"credit\",\"Income\",\"Operating\",\"\",\"\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "old Rabobank without header",
      text:
        "\"NL01RABO0000000001\",\"EUR\",\"20261013\",\"D\",\"84.20\",\"NL02\",\"MERIDIAN\",\"20261013\",\"ba\",\"\",\"toner\",\"\"\n\"NL01RABO0000000001\",\"EUR\",\"20261014\",\"C\",\"1000.00\",\"NL03\",\"JUNIPER\",\"20261014\",\"cb\",\"\",\"LD-220\",\"\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "FNB South Africa",
      text:
        "2,62000000001,'LARKSPUR DENTAL','BUSINESS ACCOUNT'\n3,,'Statement'\n3,'Statement Number','From Date','To Date','Opening Balance','Closing Balance','VAT Paid'\n3,75,'28 September 2026','27 October 2026',1000.00,1915.80,0.00\n4,,'Summary'\n5,,'Transactions'\n5,'Number','Date','Description1','Description2','Description3','Amount','Balance','Accrued Charges'\n5,1,'13 Oct',\"POS Purchase\",\"MERIDIAN\",\"\",-84.20,915.80,\n5,2,'14 Oct',\"FNB OB Pmt\",\"JUNIPER\",\"\",1000.00,1915.80,\n6,'END'\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "FNB South Africa in Afrikaans",
      text:
        "2,62000000001,'LARKSPUR','TJEKREKENING'\n3,,'Staat'\n3,'Staatnommer','Vanaf Datum','Tot Datum'\n3,75,'28 September 2026','28 Oktober 2026'\n4,,'Opsomming'\n5,,'Transaksies'\n5,'Nommer','Datum','Beskrywing1','Beskrywing2','Beskrywing3','Bedrag','Saldo','Opgeloopte Koste'\n5,1,'13 Okt',\"Magband Debiet\",\"MERIDIAN\",\"\",-84.20,915.80,\n5,2,'14 Okt',\"Krediet\",\"JUNIPER\",\"\",1000.00,1915.80,\n6,'END'\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Viseca",
      text:
        "TransactionId,CardId,Date,ValutaDate,Amount,Currency,OriginalAmount,OriginalCurrency,MerchantName,MerchantPlace,MerchantCountry,StateType,Details,Type,Exchange Rate\nTRX1,000000XXXXXXXXXX,2026-10-12 15:12:22,2026-10-13 00:00:00,29.000,CHF,29.000,CHF,Jura Gastro,Davos,CHE,BOOKED,Jura Gastro,merchant,1.0\nTRX2,000000XXXXXXXXXX,2026-10-13 12:51:51,2026-10-14 00:00:00,84.200,CHF,84.200,CHF,Meridian,Cork,IRL,BOOKED,Meridian,merchant,1.0\nTRX3,000000XXXXXXXXXX,2026-10-14 00:00:00,2026-10-14 00:00:00,-80.000,CHF,-80.000,CHF,Meridian,Cork,IRL,BOOKED,Meridian,merchant,1.0\n",
      movements: ["2026-10-12 -29.00", "2026-10-13 -84.20", "2026-10-14 80.00"]),
    Shape(
      name: "UBS in French",
      text:
        "Num\u{E9}ro de compte:;0000 00000001.00;\nIBAN:;CH00;\nDe:;2026-10-01;\nJusqu'au:;2026-10-31;\nSolde initial:;1000.00;\nSolde final:;1915.80;\n\nDate de transaction;Heure de transaction;Date de comptabilisation;Date de valeur;Monnaie;D\u{E9}bit;Cr\u{E9}dit;Sous-montant;Solde;N\u{B0} de transaction;Description1;Description2;Description3;Notes de bas de page;\n2026-10-14;;2026-10-14;2026-10-14;CHF;;1000.00;;1915.80;Z1;\"JUNIPER\";\"LD-220\";;;\n2026-10-13;;2026-10-13;2026-10-13;CHF;-84.20;;;915.80;Z2;\"MERIDIAN\";\"toner\";;;\n",
      movements: ["2026-10-14 1000.00", "2026-10-13 -84.20"]),
    Shape(
      name: "SumUp",
      text:
        "Transaction Date,Transaction Code,Transaction Type,Reference,Status,Payment Amount Incoming,Payment Amount Outgoing,Fees,Balance After\n2026-10-13 09:15:00,A1,Card purchase,MERIDIAN,Executed,0.00,84.20,0.00,915.80\n2026-10-14 09:15:00,A2,Bank transfer,JUNIPER,Executed,1000.00,0.00,0.00,1915.80\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "OTP without header",
      text:
        "\"00000001\";\"T\";-84;\"HUF\";\"20261013\";\"20261013\";916;\"\";\"MERIDIAN\";\"toner\"\n\"00000001\";\"J\";1000;\"HUF\";\"20261014\";\"20261014\";1916;\"\";\"JUNIPER\";\"LD-220\"\n\"00000001\";\"T\";-17;\"HUF\";\"20261015\";\"20261015\";1899;\"\";\"TAXI\";\"\"\n",
      movements: ["2026-10-13 -84.00", "2026-10-14 1000.00", "2026-10-15 -17.00"]),
    Shape(
      name: "Sparebank",
      text:
        "Dato;Beskrivelse;Rentedato;Inn;Ut;Til konto;Fra konto;\n13.10.2026;MERIDIAN;13.10.2026;;-84,20;;0000.00.00001;\n14.10.2026;JUNIPER;14.10.2026;1000,00;;0000.00.00001;;\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Nordea FI",
      text:
        "Tilinumero\tFI00\n\nKirjausp\u{E4}iv\u{E4}\tArvop\u{E4}iv\u{E4}\tMaksup\u{E4}iv\u{E4}\tM\u{E4}\u{E4}r\u{E4}\tSaaja/Maksaja\tTilinumero\tBIC\tTapahtuma\tViite\tMaksajan viite\tViesti\tKortinnumero\tKuitti\n\n13.10.2026\t13.10.2026\t13.10.2026\t-84,20\tMERIDIAN\t\t\tKorttiosto\t\t\t\t\t\n\n14.10.2026\t14.10.2026\t14.10.2026\t+1000,00\tJUNIPER\tFI01\t\tPano\t\t\tLD-220\t\t\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Danske",
      text:
        "\"Dato\";\"Tekst\";\"Bel\u{F8}b\";\"Saldo\";\"Status\";\"Afstemt\"\n\"13.10.2026\";\"MERIDIAN\";\"-84,20\";\"915,80\";\"Udf\u{F8}rt\";\"Nej\"\n\"14.10.2026\";\"JUNIPER\";\"1.000,00\";\"1.915,80\";\"Udf\u{F8}rt\";\"Nej\"\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "Bangkok, Buddhist digits apart",
      text:
        "Date,Time,Descriptions,Withdrawal,Deposit,Outstanding Balance,Channel\n13-10-26,09:15,MERIDIAN,84.20,,915.80,K PLUS\n14-10-26,09:15,JUNIPER,,\"1,000.00\",\"1,915.80\",Internet\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "signs of the currency behind the amount",
      text: "Date;Libell\u{E9};Montant\n13/10/2026;MERIDIAN;-84,20\u{20AC}\n14/10/2026;JUNIPER;1 000,00 \u{20AC}\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "a sign apart",
      text: "Date,Sign,Amount,Description\n10/13/2026,-,84.20,MERIDIAN\n10/14/2026,+,1000.00,JUNIPER\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "one record",
      text: "Date,Description,Amount\n10/13/2026,MERIDIAN,-84.20\n",
      movements: ["2026-10-13 -84.20"]),
    Shape(
      name: "no record",
      text: "Date,Description,Amount,Balance\n",
      movements: []),
    Shape(
      name: "a payment's own columns of day and month by name",
      text: "Value;When;What\n-84.20;Tuesday, October 13, 2026;MERIDIAN\n1000.00;Wednesday, October 14, 2026;JUNIPER\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
    Shape(
      name: "bank lines with commas unquoted at the end",
      text: "Date,Amount,Description\n10/13/2026,-84.20,MERIDIAN, OFFICE, INC\n10/14/2026,1000.00,JUNIPER LANE\n",
      movements: ["2026-10-13 -84.20", "2026-10-14 1000.00"]),
  ]
}
