extension HeaderSynonyms {
  /// Headers of banks that write English.
  static let english: [Entry] = [
    Entry(
      .date, 100,
      """
      posting date|post date|posted date|date posted|posted|booking date|booked date|booked|book date|bookingdate|\
      entry date|date processed|processed date|processing date|date booked|booked on|posted on|ledger date|\
      settled date|settlement date|run date|date settled|posted transactions date|as of date|asof date|\
      date posted utc|clearing date|clear date|date cleared
      """),
    Entry(
      .date, 90,
      """
      date|dates|date time|datetime|date and time|timestamp|day|dt|date utc|completed date|date completed|\
      cleared date|bank date|statement line date|date of transaction
      """),
    Entry(
      .date, 80,
      """
      transaction date|trans date|txn date|tran date|trn date|transactiondate|transaction time|\
      transaction posting date|date of booking|effective date|transaction date and time|txn time|activity date|\
      operation date|tx date
      """),
    Entry(
      .date, 60,
      """
      started date|initiated|initiated date|accounting date|execution date|executed|occurred|occurred on
      """),
    Entry(
      .valueDate, 90,
      """
      value date|val date|valuedate|value dt|value|value date time|interest date|value dated|funds available date|\
      available date|availability date
      """),
    Entry(
      .createdDate, 80,
      """
      created|created date|date created|created on|created at|createddate|created time|createdtime|creation date|\
      entered|entered date|date entered|submitted|submitted date|initiation date|creation time|created utc
      """),
    Entry(
      .otherDate, 90,
      """
      due date|invoice date|bill date|updated|updated date|updated on|last updated|modified|modified date|\
      last modified|statement date|statement end date|statement start date|period start|period end|from date|\
      to date|initial date|final date|arrival date|arrives by|expected arrival|expected delivery date|\
      gl posting date|expiration date|expiry date|estimated arrival|estimated arrival date|deposit by|void date|\
      voided date|void on|opening date|closing date|start date|end date|purchase date|authorized date|\
      authorization date|approved date|approval date|scheduled date|updated time|export date|sync date|\
      cashed date|date cashed|terms date|report date|original date|last activity
      """),
    // What the account was billed, settled or booked, beside what a merchant or a payment named.
    Entry(
      .amount, 104,
      """
      billing amount|settlement amount|settled amount|posted amount|booking amount|booked amount|amount posted|\
      amount in account currency|account currency amount|amount account currency|funding amount
      """),
    Entry(
      .amount, 100,
      """
      amount|amt|transaction amount|trans amount|txn amount|tran amount|amount transaction|transactionamount|\
      amount total|amount net|net amount|signed amount|payment amount|paymentamount|amount paid|paid amount|\
      total payment|payment total|total paid|disbursed amount|amount signed|amount debit credit|transfer amount|\
      payout amount|bank amount|statement amount|amount usd equivalent|amt usd|inflow outflow|movement amount
      """),
    Entry(
      .amount, 85,
      """
      net|net total|net deposit|net payout|total amount|amount total amount|total net|credit debit amount|\
      debit credit amount|movement|\
      value amount|local amount in account currency|deposit withdrawal
      """),
    Entry(.amount, 78, "gross|gross amount|sum"),
    // A lockbox repeats the check's amount for each invoice it pays: an amount only where nothing else is, or beside deposits.
    Entry(.otherAmount, 60, "check amount|cheque amount|check amt"),
    Entry(.amount, 55, "total|price|cost|amounts"),
    // SAP's: the books' currency, beside that of the document.
    Entry(.amount, 84, "amount in local currency|amount in local cur|amount in local curr|amount in lc|amt in loc cur"),
    Entry(
      .debit, 100,
      """
      debit|debits|debit amount|debit amt|amount debit|withdrawal|withdrawals|withdrawal amount|withdrawal amt|\
      withdrawals amount|amount out|money out|paid out|paidout|payments out|outflow|out|spent|charge|charges|\
      charge amount|payment out|debit dr|dr amount|amount dr|debited|debited amount|debit amount debit|\
      disbursement|disbursements|amount spent|outgoing|moneyout|withdrawn|cash out|dr|expense|payments|withdraw|\
      debit withdrawal|withdrawals debits|debits withdrawals|withdrawal dr|outflows|checks and debits|\
      checks payments
      """),
    Entry(
      .credit, 100,
      """
      credit|credits|credit amount|credit amt|amount credit|deposit|deposits|deposit amount|deposit amt|\
      deposits amount|amount in|money in|paid in|paidin|payments in|inflow|in|received|receipts|receipt amount|\
      receipt|lodgement|lodgements|credit cr|cr amount|amount cr|credited|credited amount|incoming|moneyin|\
      cash in|cr|income|amount received|credit deposit|deposits credits|credits deposits|deposit cr|inflows|\
      lodged
      """),
    Entry(
      .flag, 100,
      """
      debit credit|credit debit|debit credit indicator|credit debit indicator|dr cr|cr dr|dc|cd|d c|c d|\
      cr dr indicator|dr cr indicator|dc indicator|debit or credit|credit or debit|debit credit flag|db cr|\
      debit credit ind|sign|indicator|credit debit code|balance impact|direction|transaction direction|flow|\
      in out|debit credit code|debit credit mark|side|money flow|cdt dbt ind|dcind|transaction sign|plus minus|+
      """),
    Entry(
      .balance, 100,
      """
      balance|running balance|running bal|runningbalance|running|account balance|balance after|\
      balance after transaction|current balance|ledger balance|book balance|closing ledger balance|bal|\
      balance amount|new balance|resulting balance|cumulative balance|end balance|\
      ending daily balance|daily balance|posted balance|statement balance|balance remaining|outstanding balance|\
      balance carried forward|running total|ending balance
      """),
    // What may be spent, not what is booked.
    Entry(.balance, 90, "available balance|collected balance"),
    Entry(
      .openingBalance, 100,
      """
      initial balance|opening balance|beginning balance|start balance|starting balance|opening ledger balance|\
      balance before
      """),
    Entry(.closingBalance, 100, "final balance|closing balance"),
    Entry(
      .currency, 100,
      """
      currency|ccy|curr|cur|currency code|account currency|transaction currency|amount currency code|cury|\
      billing currency|\
      iso currency|iso currency code|payment currency|currency iso|trans currency|txn currency|curr code|\
      settlement currency
      """),
    Entry(
      .otherAmount, 100,
      """
      fee|fees|fee amount|amount fee|transaction fee|service fee|tax|taxes|tax amount|vat|gst|hst|pst|qst|sales tax|tip|\
      discount|discount amount|exchange rate|fx rate|rate|original amount|amount original|foreign amount|\
      amount foreign|foreign currency amount|local amount|original currency amount|amount currency|\
      amount in foreign currency|amount in original currency|amount due|due amount|balance due|open balance|\
      amount remaining|unapplied amount|unapplied|credit amount applied|bill amount|invoice amount|\
      original bill amount|orig amount|presentment amount|customer facing amount|cashback|surcharge|convenience fee|\
      exchange|conversion rate|fx amount|\
      instructed amount|interest|principal|commission|charges and fees|quantity|qty|shares|units|unit price|\
      income entries|expenses entries|income total|expenses|shipping and handling amount|insurance amount|limit|\
      credit limit|available|available credit|0 day|1 day|2 day|0 day float|1 day float|2 day float|\
      1 day availability|2 day availability|statement period venmo fees|year to date venmo fees|zero day float|\
      2+ day float|immediate availability|amount before fee|gross total tax|target amount|source amount|\
      scheduled amount|credit applied|vendor credit|number of items|item count|count|transaction count|reward|\
      points|rewards points|market value|cost basis|closing price|price per share
      """),
    Entry(
      .account, 100,
      """
      account number|account no|account #|acct number|acct no|acct #|account num|acct num|accountnumber|\
      own account|client account|account iban|iban account|own account number|my account|statement account|account id|\
      card number|card no|card #|card ending|accountno|acct
      """),
    Entry(
      .account, 90,
      """
      account|iban|account name|account nickname|source account name|source account|from account|account title|\
      account name number|account description|account label|bank account number|account holder account
      """),
    Entry(
      .account, 40,
      """
      bank account|bank account name|card|account ending|last 4|account last 4|last4|card last four digits|\
      last four digits|last 4 digits
      """),
    Entry(
      .description, 100,
      """
      description|descriptions|transaction description|desc|narrative|narration|details|transaction details|memo|\
      transaction memo|particulars|transaction particulars|payment details|bank description|full description|\
      extended description|long description|text|transaction text|booking text|remarks|remark|comment|label|\
      summary|statement description|original description|memo description|description memo|transaction narrative|\
      remittance information|remittance|purpose|message|transaction information|additional information|addenda|\
      description1|description2|description3|narrative 1|narrative 2|narrative 3|narrative 4|narrative 5|description 1|description 2|description 3|\
      description line 1|description line 2|payment description|detail|transaction detail|bank text|\
      bai description|tran desc|item|free text|reference text|payment note|transaction remarks|info|information|\
      statement descriptor
      """),
    Entry(
      .description, 70,
      """
      notes|note|additional description|simple description|subject|short description|statement memo|payment memo|\
      statement details|more details|particular|custom note
      """),
    Entry(.description, 50, "category|location|city state"),
    // A broker's word for what happened to the account's cash.
    Entry(.description, 60, "action"),
    Entry(.type, 60, "subcategory"),
    Entry(
      .counterparty, 100,
      """
      name|payee|payee name|payer|payer name|counterparty|counter party|counterparty name|merchant|merchant name|\
      beneficiary|beneficiary name|vendor|vendor name|supplier|supplier name|customer|customer name|partner name|\
      partner|pay to|paid to|recipient|recipient name|payee payer|payer payee|party|party name|\
      counteraccount name|remitter|remitter name|contact|from to|counterparty account name|name of counterparty|\
      other party|paid from to|payee description|bank payee|company|originator|originator name|sender|sender name|\
      receiver|receiver name|drawee|client|client name|payor|payor name|company name|payment to|entity|paid by|\
      received from|merchant description|bank merchant|destination name|target name|source name
      """),
    Entry(.counterparty, 60, "from|to|customer vendor|vendor customer|to from"),
    Entry(
      .reference, 100,
      """
      reference|ref|ref #|ref no|ref num|reference number|reference no|reference #|ref number|customer reference|\
      customer ref|customer reference number|cust ref|payment reference|your reference|own reference|\
      client reference|transaction reference|refnum|reference id|document number|document no|doc no|doc number|\
      num|number|no|voucher|voucher no|journal no|end to end id|end to end reference|endtoendid|payment #|\
      payment number|payment no|payment id|slip no|receipt id|receipt number|reference 1|reference1|customer ref no|external id|trace id|\
      entry reference|order number|order id|remittance id|confirmation code|payment ref
      """),
    // A program's own number of the entry: the number that a person gave goes before it.
    Entry(.reference, 85, "transaction number|transaction no|transaction #|trans #|trans no|txn number"),
    Entry(
      .reference, 70,
      """
      id|transaction id|txn id|trans id|transactionid|trx id|trxid|unique identifier|unique id|fitid|record id|\
      event id|uuid|internal id|line id|reference2|reference 2
      """),
    Entry(
      .bankReference, 100,
      """
      bank reference|bank ref|bank reference number|bank ref no|bank ref num|bank ref #|bank reference no|\
      trace number|trace no|trace #|trace|utr|swift reference|imad|omad|fed reference|bank transaction id|\
      bank reference #|transaction reference number|bank id reference|ach trace number|wire reference|\
      instruction id|bank unique id|acct svcr ref|bank transaction reference
      """),
    Entry(
      .check, 100,
      """
      check|check #|check number|check no|check num|checknumber|check or slip #|cheque|cheque number|cheque no|\
      cheque #|chq no|chq|chq ref no|chq ref number|cheque num|check slip #|check slip number|check ref|chk #|\
      chk no|chk|serial number|check serial number|serial no|check serial|check ref #|cheque ref no|ck no|ck #|\
      cheque details|chq cheque no|chqno|chequeno|checkno|instrument no|instrument number|instrument #|draft number|\
      draft no|draft #
      """),
    Entry(.check, 70, "serial|serial num|serial nbr"),
    Entry(
      .status, 100,
      """
      status|transaction status|payment status|posting status|booking status|ui payment status|txn status|\
      trans status|tran status|status description|payment state|single status|singlestatus|clearing status|pending|\
      posted status
      """),
    // In the United States it may be where the bank is.
    Entry(.status, 55, "state"),
    Entry(
      .method, 100,
      """
      payment method|method|payment type|pay method|paymentmethod|paymenttype|disbursement type|disbursementtype|\
      delivery method|payment mode|mode of payment|pay type|disbursement method|method of payment|channel|\
      payment method type|payment channel
      """),
    Entry(
      .type, 90,
      """
      type|transaction type|trans type|txn type|tran type|transaction code|tran code|trans code|code|bai code|\
      bai type|bai type code|bai control|type code|transaction type code|transaction type name|\
      type of transaction|transactiontype|entry type|txn code|sub type|subtype|transaction subtype|product|\
      product type|activity type|record type|trn type|trntype|document type|doc type|movement type|\
      transaction category|mcc|tran type description|transaction group|source|detail type|data type|\
      bank transaction code
      """),
    Entry(
      .ignored, 60,
      """
      s no|sl no|sr no|srl no|sno|row number|company code|time|time zone|timezone|emoji|address|receipt|labels|tags|split|zip|city|country|country code|sort code|\
      routing number|aba|aba number|bank id|bank name|bank|branch|branch code|bank code|currency rate|attachment|\
      attachments|user|username|name on card|account holder|account holder name|accountholder|account owner|\
      cardholder|cardholder name|card holder|initiated by|created by|approved by|skip|\
      cleared|class|department|gl account|gl code|website|phone|phone number|original currency|foreign currency|\
      orig currency|fee currency|presentment currency|customer facing currency|local currency|counterparty account|\
      counterparty account number|counterparty iban|counterparty bank|to from account|from to account|\
      to from account number|other account|other account number|\
      beneficiary account|beneficiary account number|payee account|to account|to account number|\
      destination account|destination|recipient account|counter account|counteraccount|partner account|\
      payee account number|state code|disclaimer|company id|merchant id|merchant category|terminal id|swift|bic|\
      swift code|bank identifier|account type|account type name|account key|information mode|short name|\
      shared item|own item|constant symbol|specific symbol|variable symbol|memo 2|card type|customer number|\
      bank account details|email|from email address|to email address|option 1 name|option 1 value|address status|\
      item title|item id|transfer account|in outward transfer account|budget|team|as of time|bai group|client id|\
      exported|reconciled|subsidiary|period|fiscal period|fiscal year|fiscal month|posting period
      """),
  ]
}
