import Banking

extension ResultDocument {
  /// One element of `inputs`.
  func write(_ input: InputDescription, to json: inout JSONEmitter) {
    json.object { json in
      json.key("id")
      json.value(input.id)
      json.key("role")
      json.value(input.role.rawValue)
      json.key("path")
      json.value(input.path)
      json.key("sheet")
      json.value(input.sheet)
      json.key("format")
      json.value(input.format)
      json.key("sha256")
      json.value(input.sha256)
      json.key("records")
      json.value(input.records)
      input.writeSkipped(to: &json)
      input.writeColumns(to: &json)
      writeAccounts(of: input, to: &json)
      json.key("layout")
      json.value(input.layout)
      json.key("recognition")
      json.value(input.recognition)
      json.key("notes")
      json.array(input.notes) { json, note in json.value(note) }
    }
  }

  /// The account, currency and balances of a file of one account; a file of several has them in `statements` and null here, save a currency
  /// that all share.
  private func writeAccounts(of input: InputDescription, to json: inout JSONEmitter) {
    let only = input.accounts.count == 1 ? input.accounts.first : nil
    let currencies = Set(input.accounts.map(\.currency))
    json.key("account")
    json.value(only?.account)
    json.key("currency")
    json.value(currencies.count == 1 ? currencies.first?.code : nil)
    json.key("opening")
    json.value(only?.opening?.description)
    json.key("closing")
    json.value(only?.closing?.description)
    json.key("statements")
    json.array(input.accounts) { json, account in
      json.object(.line) { json in
        json.key("account")
        json.value(account.account)
        json.key("currency")
        json.value(account.currency.code)
        json.key("opening")
        json.value(account.opening?.description)
        json.key("closing")
        json.value(account.closing?.description)
        json.key("proves")
        json.value(account.proves)
        json.key("proof")
        json.value(account.proof)
      }
    }
  }
}

extension InputDescription {
  /// The rows that are no records, as `skipped` of the result and of an inspection.
  package func writeSkipped(to json: inout JSONEmitter) {
    json.key("skipped")
    json.array(skipped) { json, line in
      json.object(.line) { json in
        json.key("row")
        json.value(line.row)
        json.key("reason")
        json.value(line.reason)
      }
    }
  }

  /// What each column was taken for, as `columns` of both.
  package func writeColumns(to json: inout JSONEmitter) {
    json.key("columns")
    json.object(.line) { json in
      for (role, headers) in headersByRole {
        json.key(role)
        json.value(headers)
      }
    }
  }

  /// Each role once, in the order of the file; the headers of a role that several columns share are joined by " + ".
  private var headersByRole: [(role: String, headers: String)] {
    var order: [String] = []
    var headers: [String: [String]] = [:]
    for column in columns {
      if headers[column.role] == nil { order.append(column.role) }
      headers[column.role, default: []].append(column.header)
    }
    return order.map { role in (role, headers[role, default: []].joined(separator: " + ")) }
  }
}
