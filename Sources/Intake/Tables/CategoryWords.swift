/// Names of what money was spent on, or earned by, as charts of accounts have them.
enum CategoryWords {
  /// Whether names are those of categories: most say what was bought or earned, and none is that of a place where money is kept.
  static func areCategories(_ names: Set<String>) -> Bool {
    guard names.count > 1 else { return false }
    var categories = 0
    for name in names {
      let words = HeaderText.folded(name).split(separator: " ")
      if words.contains(where: places.contains) { return false }
      // "Utilities:Phone" is a part of another.
      let isPart = name.split(separator: ":").count > 1 && !name.contains(where: \.isNumber)
      if isPart || words.contains(where: kinds.contains) { categories += 1 }
    }
    return categories * 2 >= names.count
  }

  /// Words of accounts that hold money.
  private static let places: Set<Substring> = [
    "checking", "savings", "bank", "cash", "account", "acct", "card", "visa", "mastercard", "amex", "market", "current",
    "operating", "reserve", "trust", "escrow", "clearing", "paypal", "venmo", "wallet", "deposits", "undeposited",
    "iban",
  ]
  private static let kinds: Set<Substring> = [
    "expense", "expenses", "income", "sales", "revenue", "revenues", "supplies", "rent", "utilities", "insurance",
    "travel", "meals", "advertising", "marketing", "repairs", "maintenance", "fees", "dues", "subscriptions",
    "software", "telephone", "phone", "internet", "postage", "shipping", "freight", "interest", "taxes", "wages",
    "salaries", "professional", "legal", "accounting", "office", "equipment", "fuel", "cost", "cogs", "goods",
    "materials", "contractors", "subcontractors", "depreciation", "training", "entertainment", "electricity", "water",
    "cleaning", "licenses", "charges", "payable", "receivable", "equity", "uncategorized", "purchases", "donations",
  ]
}
