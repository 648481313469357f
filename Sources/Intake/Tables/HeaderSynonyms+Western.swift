extension HeaderSynonyms {
  /// Headers in the languages of Western Europe, folded: German, Dutch, French, Spanish, Portuguese, Italian.
  static let western: [Entry] = [
    // German
    Entry(
      .date, 100,
      """
      buchungstag|buchungsdatum|buchung|gebucht am|bu tag|buchungs datum|datum der buchung|buchungszeitpunkt
      """),
    Entry(.date, 85, "datum|umsatzdatum|transaktionsdatum|vorgangsdatum|zahlungsdatum|ausfuhrungsdatum"),
    Entry(
      .valueDate, 90,
      """
      wert|wertstellung|valuta|valutadatum|wertstellungstag|wertstellungsdatum|wertdatum|valuta datum|wert datum
      """),
    Entry(.otherDate, 90, "belegdatum|kaufdatum|bezahlt am|falligkeit|falligkeitsdatum|rechnungsdatum"),
    Entry(
      .amount, 100,
      """
      betrag|umsatz|buchungsbetrag|betrag in eur|summe|umsatz in eur|zahlungsbetrag|transaktionsbetrag|\
      umsatzbetrag
      """),
    Entry(
      .debit, 100,
      """
      soll|lastschrift|belastung|belastungen|ausgang|ausgaben|auszahlung|lastschriften|belastungsbetrag|\
      soll betrag
      """),
    Entry(.amount, 80, "netto|nettobetrag"),
    Entry(.amount, 78, "brutto|bruttobetrag"),
    Entry(.credit, 100, "haben|gutschrift|gutschriften|eingang|einnahmen|einzahlung|gutschriftsbetrag|haben betrag"),
    Entry(.flag, 95, "soll haben|s h|sh|soll haben kennzeichen|sollhaben|soll haben kz|haben soll|soll haben kennz"),
    Entry(.balance, 100, "saldo|kontostand|saldo nach buchung|neuer saldo|saldo in eur|buchungssaldo"),
    Entry(.openingBalance, 100, "anfangssaldo|alter saldo|anfangsbestand"),
    Entry(.closingBalance, 100, "endsaldo|endbestand"),
    Entry(.currency, 100, "wahrung|waehrung|whrg|wkz|buchungswahrung|kontowahrung|buchungswaehrung"),
    Entry(
      .otherAmount, 100,
      """
      originalbetrag|gebuhr|gebuhren|fremdwahrungsbetrag|betrag fremdwahrung|wechselkurs|umrechnungskurs|kurs|\
      steuer|mwst|mw st|ust|umsatzsteuer|mehrwertsteuer|lastschrift ursprungsbetrag|auslagenersatz rucklastschrift|ursprungsbetrag|\
      betrag in fremdwahrung|entgelt|bar entgelt+buchungsreferenz|aee+buchungsreferenz
      """),
    Entry(
      .ignored, 90,
      """
      fremdwahrung|originalwahrung|blz|bic|bankleitzahl|kategorie|landerkennzeichen|gebuhrenschlussel|\
      glaubiger id|mandatsreferenz|glaubiger|bic swift code|abrechnungskennzeichen|sammlerreferenz|gegenkonto|\
      gegenkonto iban|iban gegenkonto|kontonummer iban des zahlungsbeteiligten|bankleitzahl auftraggeberkonto|\
      iban zahlungsbeteiligter|bic zahlungsbeteiligter|creditor id|kundenreferenz end to end intern|uhrzeit|\
      kontoinhaber|partner iban|partner kontonummer|empfanger iban|zahlungsempfanger iban
      """),
    Entry(
      .account, 100,
      """
      auftragskonto|auftraggeberkonto|iban auftragskonto|bezeichnung auftragskonto|eigenes konto|iban kontonummer|\
      umsatz getatigt von|konto
      """),
    Entry(.account, 105, "iban auftraggeberkonto|iban auftragskonto"),
    Entry(.account, 45, "kontonummer|konto nr|kontonr|karte|kartennummer"),
    Entry(
      .description, 100,
      """
      verwendungszweck|zweck|buchungstext|text|beschreibung|vorgang verwendungszweck|transaktionsbeschreibung|\
      verwendungszweck 1|zahlungsgrund|buchungsdetails|mitteilung|betreff|buchungsinformationen|umsatztext|\
      details|avisierungstext|transaktionsbeschreibung zusatz|zahlungszweck
      """),
    Entry(.description, 60, "notiz|bemerkung|kommentar|hinweis"),
    Entry(
      .type, 90,
      """
      umsatzart|buchungsart|transaktionstyp|vorgang|buchungsschlussel|umsatztyp|art|geschaftsvorfall|\
      buchungs code
      """),
    Entry(
      .counterparty, 100,
      """
      empfanger|auftraggeber empfanger|auftraggeber|auftraggeber begunstigter|begunstigter auftraggeber|\
      beguenstigter zahlungspflichtiger|begunstigter zahlungspflichtiger|zahlungsempfanger|zahlungspflichtige|\
      zahlungspflichtiger|name zahlungsbeteiligter|zahlungsbeteiligter|empfanger zahlungspflichtiger|\
      zahlungsempfanger in|zahlungspflichtige r|partnername|partner name|empfangername|beguenstigter|begunstigter|\
      name des partners
      """),
    Entry(
      .reference, 95,
      """
      referenz|kundenreferenz|referenznummer|belegnummer|kundenreferenz end to end|ende zu ende referenz|\
      buchungsreferenz|beleg nr|belegnr|zahlungsreferenz|transaktionsnummer
      """),
    Entry(.bankReference, 95, "bankreferenz|primanota|bank referenz"),
    Entry(.check, 95, "schecknummer|scheck nr"),
    Entry(.account, 100, "iban kontoinhaber|iban des kontoinhabers"),
    Entry(.balance, 90, "saldos"),
    Entry(
      .status, 90, "zustand|umsatzstatus|transactiestatus|statut|statut de l operation|etat|stato|stato operazione"),
    // Dutch
    Entry(
      .date, 100,
      """
      boekdatum|boekingsdatum|transactiedatum|boekdatum bank|uitvoeringsdatum|verwerkingsdatum|datum verwerkt
      """),
    Entry(.valueDate, 90, "rentedatum|valutadatum|renteingangsdatum"),
    Entry(.amount, 100, "bedrag|bedrag eur|transactiebedrag|bedrag in eur|bedrag af bij|mutatie|mutatiebedrag"),
    Entry(.debit, 100, "af|afschrijving|debet|uitgaven|debetbedrag|bedrag af"),
    Entry(.credit, 100, "bij|bijschrijving|creditbedrag|ontvangsten|bedrag bij"),
    Entry(.flag, 100, "af bij|bij af|debet credit|credit debet|debit credit aanduiding|debit kredit|kredit debit"),
    Entry(
      .balance, 100,
      "saldo na trn|saldo na mutatie|saldo na transactie|eindsaldo lopend|saldo na boeking|boeksaldo|valutair saldo"),
    Entry(.openingBalance, 95, "beginsaldo|startsaldo|saldo voor boeking|saldo voor mutatie"),
    Entry(.closingBalance, 95, "eindsaldo"),
    Entry(.currency, 100, "munt|valutacode|muntsoort|devies"),
    Entry(
      .account, 100,
      """
      rekening|rekeningnummer|eigen rekening|iban bban|rekening nummer|eigen rekeningnummer|iban rekening
      """),
    Entry(
      .ignored, 90,
      """
      tegenrekening|tegenrekening iban|tegenrekening iban bban|bic tegenpartij|naam tegenrekening houder|\
      naam van de rekening|naam rekening|rekeninghouder|naam rekeninghouder|rekening tegenpartij|\
      tegenrekeningnummer|iban tegenpartij|volgnr|afschriftnummer
      """),
    Entry(
      .counterparty, 100,
      """
      naam|naam omschrijving|naam tegenpartij|naam tegenrekening|tegenpartij|begunstigde|naam begunstigde|\
      naam ontvanger|naam tegenpartij bevat|tegenrekeninghouder|naam tegenrekeninghouder
      """),
    Entry(
      .description, 100,
      """
      omschrijving|mededelingen|mededeling|omschrijving 1|omschrijving 2|omschrijving 3|vrije mededeling|\
      transactie omschrijving|kennisgeving|beskrywing|beskrywing1|beskrywing2|beskrywing3
      """),
    Entry(.type, 90, "mutatiesoort|transactiesoort|boekingscode|soort transactie|type mutatie|transactietype"),
    Entry(.reference, 95, "betalingskenmerk|kenmerk|transactiereferentie|referentie|omzetnummer|betaalreferentie"),
    // French
    Entry(
      .date, 100,
      """
      date operation|date d operation|date de l operation|date comptable|date de comptabilisation|\
      date comptabilisation|date de operation|date ecriture|date d ecriture|date de transaction|date transaction|\
      date op
      """),
    Entry(.valueDate, 90, "date valeur|date de valeur|valeur"),
    Entry(
      .amount, 100,
      """
      montant|montant de l operation|montant operation|montant en eur|montant en euros|montant eur|montant net|\
      montant de la transaction|somme
      """),
    Entry(.debit, 100, "debit euros|debit eur|depense|depenses|montant debit|retrait|retraits|sortie|sorties"),
    Entry(
      .credit, 100,
      """
      credit euros|credit eur|recette|recettes|montant credit|depot|depots|entree|entrees|versement
      """),
    Entry(.flag, 95, "sens|debit credit sens"),
    Entry(.balance, 100, "solde|solde apres operation|solde courant|solde en euros|solde comptable|solde progressif"),
    Entry(.openingBalance, 100, "solde initial|ancien solde|solde de depart"),
    Entry(.closingBalance, 100, "solde final|nouveau solde"),
    Entry(.currency, 100, "devise|monnaie|devise du compte"),
    Entry(.account, 100, "compte donneur d ordre|compte|numero de compte|numero compte|no compte|n compte|compte iban"),
    Entry(
      .description, 100,
      """
      libelle|libelle operation|libelle de l operation|libelle complet|detail|detail de l ecriture|\
      libelle simplifie|informations complementaires|motif|libelle interbancaire|communication|communications|\
      description de l operation|detail de l operation|nature de l operation|intitule
      """),
    Entry(
      .counterparty, 100,
      """
      beneficiaire|nom|contrepartie|donneur d ordre|tiers|nom de la contrepartie|emetteur|nom du beneficiaire
      """),
    Entry(
      .ignored, 90,
      """
      compte contrepartie|compte de la contrepartie|categorie|sous categorie|pointage operation|\
      compte beneficiaire|titulaire du compte|titulaire
      """),
    Entry(.type, 90, "type operation|type d operation|nature|type de transaction|code operation"),
    Entry(
      .reference, 95,
      """
      reference operation|numero|numero d operation|no|piece|numero de piece|reference de l operation|n reference
      """),
    Entry(.check, 95, "numero de cheque|no cheque|n cheque"),
    Entry(.otherAmount, 95, "frais|taux de change|montant devise|montant d origine|tva"),
    // Spanish and Portuguese
    Entry(
      .date, 100,
      """
      fecha operacion|fecha de operacion|fecha contable|f contable|f operacion|fecha movimiento|\
      fecha de movimiento|fecha oper|data movimento|data do movimento|data lancamento|data mov|data de lancamento|\
      data da operacao|data operacao|data contabil|fecha de la transaccion|fecha transaccion|fecha de transaccion|\
      dia
      """),
    Entry(.date, 88, "fecha|data|data transacao|data da transacao"),
    Entry(.valueDate, 90, "fecha valor|f valor|fecha de valor|data valor|data da valor|data valuta"),
    Entry(
      .amount, 100,
      """
      importe|monto|cantidad|importe eur|importe movimiento|valor|montante|importancia|valor r$|valor em r$|\
      importe euros|valor da transacao|quantia|importe de la operacion
      """),
    Entry(
      .debit, 100,
      """
      debe|cargo|cargos|debito|debitos|retiro|retiros|gasto|gastos|salida|salidas|saida|saidas|pagos|\
      importe cargo|egresos|egreso
      """),
    Entry(
      .credit, 100,
      """
      haber|abono|abonos|credito|creditos|ingreso|ingresos|deposito|depositos|entrada|entradas|importe abono
      """),
    Entry(
      .balance, 100,
      """
      saldo disponible|saldo contable|saldo contabilistico|saldo posterior|saldo actual|saldo final do dia|\
      saldo r$
      """),
    Entry(.openingBalance, 100, "saldo inicial|saldo anterior"),
    Entry(.closingBalance, 100, "saldo final"),
    Entry(.currency, 100, "moneda|divisa|moeda"),
    Entry(.account, 100, "cuenta|numero de cuenta|n cuenta|conta|numero da conta|num conta|no cuenta"),
    Entry(
      .description, 100,
      """
      concepto|descripcion|observaciones|detalle|movimiento|descricao|historico|descritivo|mas datos|\
      concepto ampliado|lancamento|descripcion del movimiento|glosa|leyenda|detalhes|observacoes|mensaje|\
      concepto comun|concepto propio|descricao do movimento
      """),
    Entry(
      .counterparty, 100,
      """
      beneficiario|ordenante|nombre|titular|proveedor|cliente|nome|contraparte|beneficiario ordenante|favorecido|\
      nome do beneficiario
      """),
    Entry(
      .reference, 95,
      """
      referencia|numero de documento|num documento|documento|doc|n documento|numero de referencia|no documento|\
      folio|num doc|docto|numero documento
      """),
    Entry(.check, 95, "numero de cheque|cheque no"),
    Entry(
      .type, 90,
      """
      tipo|tipo de movimiento|tipo movimiento|tipo de operacion|tipo transaccion|tipo de transacao|tipo operacion
      """),
    Entry(.otherAmount, 95, "comision|iva|tipo de cambio|importe original|importe divisa"),
    Entry(.status, 90, "estado|situacao|situacion|estado de la operacion"),
    Entry(.ignored, 90, "titular de la cuenta|titular da conta|oficina|sucursal|agencia|categoria|subcategoria|hora"),
    // Italian
    Entry(
      .date, 100,
      """
      data operazione|data contabile|data registrazione|data contabilizzazione|data movimento|data op|\
      data contabile operazione
      """),
    Entry(.amount, 100, "importo|importo eur|ammontare|importo in euro|importo operazione"),
    Entry(.debit, 100, "dare|addebiti|addebito|uscite|uscita|importo addebito|uscite eur"),
    Entry(.credit, 100, "avere|accrediti|accredito|entrate|importo accredito|entrate eur"),
    Entry(.flag, 95, "segno|dare avere|d a"),
    Entry(.balance, 100, "saldo contabile|saldo progressivo"),
    Entry(.openingBalance, 95, "saldo iniziale"),
    Entry(.closingBalance, 95, "saldo finale"),
    Entry(.currency, 100, "valuta conto|divisa conto|divisa operazione"),
    Entry(
      .description, 100,
      """
      causale|descrizione|descrizione operazione|dettagli|operazione|descrizione estesa|descrizione movimento|\
      causale descrizione|note
      """),
    Entry(.counterparty, 100, "controparte|nominativo|ordinante|beneficiario ordinante"),
    Entry(.account, 100, "numero conto|rapporto|conto|numero rapporto|conto corrente"),
    Entry(.reference, 95, "riferimento|numero operazione|cro|trn"),
  ]
}
