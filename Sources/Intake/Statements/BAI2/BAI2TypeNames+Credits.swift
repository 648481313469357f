extension BAI2TypeNames {
  /// The type codes of detail credits (specification, appendix A, "Uniform BAI balance reporting codes"), code and name.
  static let credits = """
    108 Credit (Any type)
    115 Lockbox deposit
    116 Item in lockbox deposit
    118 Lockbox adjustment credit
    121 EDI transaction credit
    122 EDIBANX credit received
    123 EDIBANX credit return
    135 DTC concentration credit
    136 Item in DTC deposit
    142 ACH credit received
    143 Item in ACH deposit
    145 ACH concentration credit
    147 Individual bank card deposit
    155 Preauthorized draft credit
    156 Item in PAC deposit
    164 Corporate trade payment credit
    165 Preauthorized ACH credit
    166 ACH settlement
    168 ACH return item or adjustment settlement
    169 Miscellaneous ACH credit
    171 Individual loan deposit
    172 Deposit correction
    173 Bank-Prepared deposit
    174 Other deposit
    175 Check deposit package
    176 Re-presented check deposit
    184 Draft deposit
    187 Cash letter credit
    189 Cash letter adjustment
    191 Individual incoming internal money transfer
    195 Incoming money transfer
    196 Money transfer adjustment
    198 Compensation
    201 Individual automatic transfer credit
    202 Bond operations credit
    206 Book transfer credit
    208 Individual international money transfer credit
    212 Foreign letter of credit
    213 Letter of credit
    214 Foreign exchange of credit
    216 Foreign remittance credit
    218 Foreign collection credit
    221 Foreign check purchase
    222 Foreign checks deposited
    224 Commission
    226 International money market trading
    227 Standing order
    229 Miscellaneous international credit
    232 Sale of debt security
    233 Securities sold
    234 Sale of equity security
    235 Matured reverse repurchase order
    236 Maturity of debt security
    237 Individual collection credit
    238 Collection of dividends
    240 Coupon collections - banks
    241 Bankers' acceptances
    242 Collection of interest income
    243 Matured Fed funds purchased
    244 Interest/Matured principal payment
    246 Commercial paper
    247 Capital change
    248 Savings bonds sales adjustment
    249 Miscellaneous security credit
    252 Debit reversal
    254 Posting error correction credit
    255 Check posted and returned
    257 Individual ACH return item
    258 ACH reversal credit
    261 Individual rejected credit
    263 Overdraft
    266 Return item
    268 Return item adjustment
    274 Cumulative ZBA or disbursement credits
    275 ZBA credit
    276 ZBA float adjustment
    277 ZBA credit transfer
    278 ZBA credit adjustment
    281 Individual controlled disbursing credit
    286 Individual DTC disbursing credit
    295 ATM credit
    301 Commercial deposit
    306 Fed funds sold
    308 Trust credit
    331 Individual escrow credit
    342 Broker deposit
    344 Individual back value credit
    345 Item in brokers deposit
    346 Sweep interest income
    347 Sweep principal sell
    348 Futures credit
    349 Principal payments credit
    351 Individual investment sold
    353 Cash center credit
    354 Interest credit
    357 Credit adjustment
    358 YTD adjustment credit
    359 Interest adjustment credit
    362 Correspondent collection
    363 Correspondent collection adjustment
    364 Loan participation
    366 Currency and coin deposited
    367 Food stamp letter
    368 Food stamp adjustment
    369 Clearing settlement credit
    372 Back value adjustment
    373 Customer payroll
    374 FRB statement recap
    376 Savings bond letter or adjustment
    377 Treasury tax and loan credit
    378 Transfer of treasury credit
    379 FRB government checks cash letter credit
    381 FRB government check adjustment
    382 FRB postal money order credit
    383 FRB postal money order adjustment
    384 FRB cash letter auto charge credit
    386 FRB cash letter auto charge adjustment
    387 FRB Fine-Sort cash letter credit
    388 FRB Fine-Sort adjustment
    391 Universal credit
    392 Freight payment credit
    393 Itemized credit over $10,000
    394 Cumulative credits
    395 Check reversal
    397 Float adjustment
    398 Miscellaneous fee refund
    399 Miscellaneous credit
    """
}
