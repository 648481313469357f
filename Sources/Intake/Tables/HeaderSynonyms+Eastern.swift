extension HeaderSynonyms {
  /// Headers in the languages of Northern and Eastern Europe, folded: Danish, Swedish, Norwegian, Finnish, Estonian, Latvian, Lithuanian,
  /// Russian, Czech, Slovak, Polish, Hungarian, Romanian.
  static let northernAndEastern: [Entry] = [
    // Danish, Swedish, Norwegian, Finnish
    Entry(
      .date, 100,
      """
      bogfort|bogforingsdato|bokforingsdag|bokforingsdatum|bokfort|bokfort dato|bokforingsdato|bokfort dag|dato|\
      bokforing|reskontradatum|kirjauspaiva|tapahtumapaiva|kirjauspvm|datum bokfort|bogfort dato|utfort dato
      """),
    Entry(.date, 85, "transaktionsdag|transaksjonsdato|transaktionsdato|maksupaiva|pvm|paivamaara|betalingsdato"),
    Entry(.valueDate, 90, "valor|rentedato|valutadato|valutadag|arvopaiva|valor dato|rentedag|rentedato valor"),
    Entry(
      .amount, 100,
      """
      belob|belopp|belop|maara|maara eur|summa|belob i dkk|belopp i sek|insattning uttag|maara euroa
      """),
    Entry(.debit, 100, "ud|uttag|ut fra konto|ut av konto|heving|utbetaling|utgift|haevet|ut|utgaende"),
    Entry(
      .credit, 100,
      """
      ind|insattning|inn pa konto|inn til konto|innskudd|innbetaling|indsat|inn|insatt|inkommande
      """),
    Entry(.balance, 100, "saldo efter|bokfort saldo|bogfort saldo|disponibelt|disponibel saldo|balanse"),
    Entry(.currency, 100, "valutakode|valutta|valuutta"),
    Entry(
      .description, 100,
      """
      tekst|beskrivelse|beskrivning|meddelande|specifikation|forklaring|viesti|selite|posteringstekst|melding|\
      kommentar|meddelelse|transaktion|transaktionstext|rubrik|verifikationstext|betalingstekst|\
      tapahtumalaji selite
      """),
    Entry(
      .counterparty, 100,
      """
      mottaker|mottagare|modtager|avsandare|afsender|avsender|saaja|maksaja|saaja maksaja|mottagare avsandare|\
      modtager afsender|namn|navn|nimi|fra til|avsender mottaker
      """),
    Entry(.account, 100, "konto nummer|kontonavn|kontonamn|tilinumero|kontonummer egen|fra konto|egen konto"),
    Entry(.ignored, 90, "til konto|modkonto|motkonto|mottakerkonto|clearingnummer|afstemt|radnummer"),
    Entry(
      .reference, 95,
      """
      referens|verifikationsnummer|viite|viitenumero|kid|arkivreferanse|referanse|arkivointitunnus|bilag|\
      egen referens|arkivref
      """),
    Entry(
      .type, 90,
      """
      transaktionstype|transaktionstyp|tapahtumalaji|type transaksjon|underkategori|transaksjonstype
      """),
    // Estonian, Latvian, Lithuanian
    Entry(.date, 90, "kuupaev|datums"),
    Entry(.flag, 100, "deebet kreedit|debets kredits|debetas kreditas|d k|k d|debet kredit|kredit debet"),
    Entry(.currency, 95, "valiuta"),
    Entry(.account, 100, "kliendi konto|klienta konts|saskaitos nr"),
    Entry(.counterparty, 100, "sanemejs maksatajs|gavejas|moketojas|gavejas moketojas"),
    Entry(.description, 100, "selgitus|informacija sanemejam|paaiskinimai|mokejimo paskirtis"),
    Entry(.type, 90, "tehingu tuup|maksajuma veids"),
    Entry(.reference, 95, "viitenumber|arhiveerimistunnus|arhiva kods"),
    // Russian
    Entry(.date, 100, "дата проводки|дата обработки операции|дата списания"),
    Entry(.date, 85, "дата операции|дата|дата транзакции|дата совершения операции|дата платежа"),
    Entry(.valueDate, 90, "дата валютирования|дата обработки"),
    Entry(.amount, 100, "сумма|сумма в валюте счета|сумма платежа|сумма пересчитанная в валюту счета"),
    Entry(.amount, 85, "сумма операции"),
    Entry(.debit, 100, "расход|дебет|списание|списания"),
    Entry(.credit, 100, "приход|кредит|поступление|поступления|зачисление"),
    Entry(.balance, 100, "остаток|баланс|остаток после операции"),
    Entry(.currency, 100, "валюта|валюта счета"),
    Entry(.currency, 85, "валюта операции"),
    Entry(.otherAmount, 95, "сумма в валюте операции|комиссия|кэшбэк|курс"),
    Entry(.account, 100, "номер счета"),
    Entry(.description, 100, "описание|описание операции|назначение платежа|назначение"),
    Entry(.counterparty, 100, "контрагент|получатель|плательщик|наименование контрагента"),
    Entry(.reference, 95, "референс проводки|номер документа|номер операции"),
    Entry(.type, 90, "тип операции|категория"),
    Entry(.status, 90, "статус"),
    Entry(.ignored, 90, "номер карты|тип счета"),
    // Czech and Slovak
    Entry(
      .date, 100,
      """
      datum provedeni|datum zauctovani|datum uctovani|datum zauctovania|datum transakce|datum pohybu|\
      datum uskutecneni|zauctovano|datum operace|datum realizacie
      """),
    Entry(.valueDate, 90, "datum valuty|den valuty|valuta datum"),
    Entry(
      .amount, 100,
      """
      castka|zauctovana castka|objem|suma|castka v mene uctu|castka v czk|objem czk|ciastka|castka operace
      """),
    Entry(.debit, 95, "vydaj|vydaje|debet czk|na vrub|mas dati|vyber"),
    Entry(.credit, 95, "prijem|prijmy|kredit|ve prospech|vklad"),
    Entry(.balance, 100, "zustatek|zostatok|zustatek uctu|zustatek po pohybu"),
    Entry(.openingBalance, 95, "pocatecni zustatek"),
    Entry(.closingBalance, 95, "konecny zustatek"),
    Entry(.currency, 100, "mena|mena uctu|kod meny"),
    Entry(.account, 100, "cislo uctu|ucet|vlastni ucet|nas ucet"),
    Entry(
      .ignored, 90,
      """
      cislo protiuctu|protiucet|nazev uctu|puvodni castka a mena|vs|ks|ss|variabilni symbol|konstantni symbol|\
      specificky symbol|kod banky|nazev banky|kategorie transakce|variable symbol 1|cancellation|client note|\
      reason for non execution|cislo protiuctu a kod banky
      """),
    Entry(
      .counterparty, 100,
      """
      nazev protiuctu|protistrana|nazev protistrany|nazov protiuctu|prijemce|platce|jmeno protistrany|\
      nazev uctu protistrany
      """),
    Entry(
      .description, 100,
      """
      zprava|zprava pro prijemce|popis|popis transakce|poznamka|uzivatelska identifikace|zprava pro me|\
      popis operace|sprava pre prijimatela|message for payee|message for me
      """),
    Entry(
      .reference, 95,
      """
      id transakce|id pohybu|id operace|identifikace transakce|referencia platitela|cislo transakce
      """),
    Entry(.type, 90, "typ transakce|typ pohybu|typ operace|typ|smer|smer platby"),
    Entry(.otherAmount, 95, "poplatek|poplatky|smenny kurz|kurz|puvodni castka"),
    // Polish, Hungarian, Romanian
    Entry(
      .date, 100,
      """
      data ksiegowania|data zaksiegowania|data ksieg|konyveles datuma|konyvelesi datum|konyveles napja|\
      data inregistrarii|data tranzactiei
      """),
    Entry(
      .date, 85, "data operacji|data transakcji|tranzakcio datuma|tranzakcio ideje|tranzakcio idopontja|data tranzactie"
    ),
    Entry(.valueDate, 90, "data waluty|erteknap|data valutei"),
    Entry(
      .amount, 100,
      """
      kwota|kwota operacji|kwota transakcji|osszeg|tranzakcio osszege|suma tranzactiei|kwota w walucie rachunku|\
      kwota pln|terheles jovairas
      """),
    Entry(.debit, 100, "obciazenia|obciazenie|kwota obciazenia|wyplata|wydatki|terheles|kiadas|debit ron"),
    Entry(.credit, 100, "uznania|uznanie|kwota uznania|wplata|wplywy|jovairas|bevetel"),
    Entry(.flag, 95, "bevetel kiadas|obciazenie uznanie|irany"),
    Entry(
      .balance, 100,
      """
      stan konta|stan rachunku|stan po operacji|saldo po operacji|saldo po transakcji|saldo koncowe po operacji|\
      egyenleg|sold|konyvelt egyenleg
      """),
    Entry(.status, 90, "stan|stan operacji|status operacji|status transakcji"),
    Entry(.openingBalance, 95, "saldo poczatkowe|nyito egyenleg"),
    Entry(.closingBalance, 95, "saldo koncowe|zaro egyenleg"),
    Entry(.currency, 100, "waluta|waluta rachunku|tranzakcio devizaneme|devizanem|deviza|moneda tranzactie"),
    Entry(
      .account, 100,
      """
      rachunek|numer rachunku|numer konta|nr rachunku|szamlaszam|konto ksiegowe|rachunek zleceniodawcy|\
      numer rachunku nrb
      """),
    Entry(
      .ignored, 90,
      """
      rachunek kontrahenta|numer konta kontrahenta|partner szamlaszama|szamla neve|kartyaszam|\
      nr konta kontrahenta|rachunek odbiorcy|kategoria|ellenszamla|partner szamlaszam|rachunek przeciwstawny
      """),
    Entry(
      .counterparty, 100,
      """
      kontrahent|nadawca odbiorca|odbiorca nadawca|dane kontrahenta|odbiorca|nadawca|partner neve|\
      nazwa kontrahenta|kedvezmenyezett|nazwa odbiorcy nadawcy|partner nev|nadawca lub odbiorca
      """),
    Entry(
      .description, 100,
      """
      tytul|tytul operacji|opis operacji|opis|opis transakcji|kozlemeny|reszlet|reszletek|szoveg|descriere|\
      detalii|tytul przelewu|szczegoly|megjegyzes
      """),
    Entry(
      .reference, 95,
      """
      numer transakcji|nr transakcji|numer referencyjny|megbizas azonosito|tranzakcio azonosito|referinta|nr ref
      """),
    Entry(
      .type, 90,
      """
      typ transakcji|rodzaj transakcji|rodzaj operacji|typ operacji|tranzakcio tipusa|tip tranzactie
      """),
    Entry(
      .otherAmount, 95,
      """
      kwota blokady|kwota oryginalna|kwota w walucie|prowizja|kurs wymiany|eredeti osszeg|comision banca
      """),
  ]
}
