extension WorkbookWriteError: CustomStringConvertible {
  /// One line: where, what is wrong, and what is allowed.
  public var description: String {
    let place =
      switch (sheet, cell) {
      case (let sheet?, let cell?): "sheet \"\(sheet)\", \(cell): "
      case (let sheet?, nil): "sheet \"\(sheet)\": "
      case (nil, let cell?): "\(cell): "
      case (nil, nil): ""
      }
    return place + reason.text
  }
}

extension WorkbookWriteError.Reason {
  /// What is wrong and what is allowed, on one line.
  var text: String {
    sheetText ?? cellText ?? formulaText ?? lookText ?? rangeText ?? tableText ?? attachmentText ?? workbookText
      ?? "the workbook cannot be written"
  }

  private var sheetText: String? {
    switch self {
    case .sheetNameLength(let length): "the sheet's name has \(length) characters; 1 to 31 are allowed"
    case .sheetNameCharacter(let character):
      "the sheet's name has \(quoted(String(character))); "
        + "[ ] : * ? / \\, control characters and ' at an end are not allowed"
    case .sheetNameReserved: "no sheet may be called History: Excel keeps that name for itself"
    case .duplicateSheetName(let name): "two sheets are called \(quoted(name)) (letter case does not count)"
    case .noVisibleSheet: "the workbook has no visible sheet; add one"
    case .activeSheet(let index): "sheet number \(index) cannot be the active one: it is hidden or does not exist"
    case .sheetClosed: "the sheet was closed when the next one was added or the workbook finished"
    case .workbookClosed: "the workbook was finished or failed before"
    default: nil
    }
  }

  private var cellText: String? {
    switch self {
    case .rowOutOfRange(let row): "row \(row) is outside 1 to 1048576"
    case .columnOutOfRange(let column): "column \(column) is outside 1 to 16384"
    case .rowOutOfOrder(let row, let last): "row \(row) comes after row \(last); rows are written in order"
    case .rowOpen: "another row is being filled; write rows and close sheets after it"
    case .textTooLong(let length):
      "the text has \(length) UTF-16 units; a cell holds 32767 (shorten it with CellText.truncated)"
    case .textEncoding: "the text is no UTF-8; decode it first"
    case .richTextEmpty: "a rich text needs at least one run, and none of them empty"
    case .numberNotFinite: "the number is infinite or not a number; a cell cannot hold it"
    case .numberNotExact(let value):
      "\(value) has more than 15 significant digits; a cell would change it "
        + "(write it as text, or with CellContent.amount)"
    case .decimalPlaces(let places): "\(places) decimal places; 0 to 15 are allowed"
    case .dateOutOfRange: "no day or time between 1900-01-01 and 9999-12-31"
    case .unknownErrorCode(let code): "\(quoted(code)) is no error value of a cell"
    default: nil
    }
  }

  private var formulaText: String? {
    switch self {
    case .formulaEmpty: "the formula is empty"
    case .formulaLeadingEquals: "the formula begins with =, which the file leaves out"
    case .formulaTooLong(let length): "the formula has \(length) characters; 8192 are allowed"
    case .formulaTextTooLong(let length):
      "a text in the formula has \(length) characters; 255 are allowed between quotes"
    case .formulaCharacter(let character):
      "the formula has the character U+\(String(character.value, radix: 16, uppercase: true)), which a file cannot hold"
    case .formulaToken(let token):
      "the formula has \(quoted(String(token))), which only the formula bar knows; a file has commas between arguments, "
        + "_xlfn.SINGLE(…) for @ and _xlfn.ANCHORARRAY(…) for #"
    case .formulaVariables(let function):
      "the formula has \(function) without its prefixes; write it as the file has it: _xlfn.\(function)(…), "
        + "with _xlpm. before each variable and _xleta. before a function that is an argument"
    case .formulaOperator(let sign): "the formula's operator \(quoted(String(sign))) has nothing behind it"
    case .formulaArguments(let count): "a function of the formula has \(count) arguments or more; 255 are allowed"
    case .formulaNesting(let depth): "the formula has \(depth) functions in each other or more; 64 are allowed"
    case .formulaUnbalanced: "the formula's quotes or brackets do not match"
    case .formulaSyntax(let expected, let found, let place):
      "at its character \(place) the formula has \(found.isEmpty ? "its end" : quoted(found)); expected \(expected)"
    case .formulaReference(let text):
      "the formula's reference \(quoted(text)) needs its table's name (Table[[#This Row],[Column]]) "
        + "and cannot lead out of the workbook"
    case .unknownSheet(let name): "there is no sheet called \(quoted(name))"
    case .unknownTableColumn(let table, nil): "there is no table called \(quoted(table))"
    case .unknownTableColumn(let table, let column?): "table \(quoted(table)) has no column called \(quoted(column))"
    default: nil
    }
  }

  private var lookText: String? {
    switch self {
    case .unknownStyle(let index): "style \(index) is not of this workbook; ask it with style(_:)"
    case .tooManyStyles: "more than 64000 different styles"
    case .lookName(let kind, let name, let expected):
      "no \(kind) is called \(quoted(name)); expected one of \(expected.joined(separator: ", "))"
    case .formatCode(let code):
      "the number format \(quoted(code)) is not 1 to 255 characters "
        + "in at most four sections with closed quotes and brackets; brackets hold a color ([Red], [Color1] to "
        + "[Color56]), a condition, [h], [m], [s] or [$…], and seconds have at most three decimals"
    case .font(let name, let size):
      "font \(quoted(name)) of \(size) points; a name of 1 to 31 characters and 1 to 409 points are allowed"
    case .alignment(let indent, let rotation):
      "indentation \(indent), rotation \(rotation); 0 to 250 and -90 to 90 are allowed"
    case .columnWidth(let width): "a column width of \(width) characters; 0 to 255 are allowed"
    case .rowHeight(let height): "a row height of \(height) points; 0 to 409.5 are allowed"
    case .zoom(let zoom): "a zoom of \(zoom) %; 10 to 400 are allowed"
    case .rowOutlineLevel(let level, let deepest):
      "a row of outline level \(level); the sheet's set-up allows 0 to \(deepest) (rowOutlineLevels)"
    case .outlineLevel(let level): "outline level \(level); 0 to 7 are allowed"
    case .frozenPanes(let rows, let columns):
      "\(rows) frozen rows and \(columns) frozen columns are not inside the sheet"
    case .pageSetup(let what): "page set-up: \(what)"
    case .headerFooterTooLong(let length): "a header or footer of \(length) characters; 255 are allowed"
    case .theme(let what): "theme: \(what)"
    case .view(let what): "view: \(what)"
    case .protectionPassword: "the password of a protection has 1 to 255 characters of printable ASCII"
    default: nil
    }
  }

  private var rangeText: String? {
    switch self {
    case .mergeOfOneCell: "a merged range needs more than one cell"
    case .mergeOverlap(let other): "the merged range shares cells with \(other)"
    case .commentUnderMerge(let range):
      "the merged cells \(range) cover the cell, so nobody would see its note; put it on \(range.first)"
    case .mergeInTable(let table): "the merged range shares cells with table \(quoted(table))"
    case .secondFilter: "a sheet has one filter outside its tables"
    case .filterInTable(let table): "the filter shares cells with table \(quoted(table))"
    default: nil
    }
  }

  private var tableText: String? {
    switch self {
    case .tableName(let name):
      "table name \(quoted(name)): letters, digits, _ and . are allowed, "
        + "first a letter or _, nothing that reads like a cell or begins with _xlnm."
    case .duplicateTableName(let name): "two tables or names are called \(quoted(name)) (letter case does not count)"
    case .tableWithoutColumns(let name): "table \(quoted(name)) has no columns"
    case .tableColumnName(let name): "table column \(quoted(name)): 1 to 255 characters are allowed"
    case .duplicateTableColumn(let name): "two table columns are called \(quoted(name)) (letter case does not count)"
    case .tableHeader(let expected, ""):
      "the header cell holds no text, but its table column is called \(quoted(expected))"
    case .tableHeader(let expected, let found):
      "the header cell says \(quoted(found)), but its table column is called \(quoted(expected))"
    case .tableOverlap(let other): "the table shares cells with table \(quoted(other))"
    case .tableNotOpen(let name): "no table called \(quoted(name)) is open in this sheet"
    default: nil
    }
  }

  private var attachmentText: String? {
    switch self {
    case .linkTarget(let target):
      "\(quoted(target)) is no target of a link; expected a URI: a scheme, for pages a host in ASCII (xn--…), every % with "
        + "two hexadecimal digits, at most one #, a port up to 65535, other characters as %hh"
    case .linkTooLong(let length): "a link of \(length) characters; 2079 are allowed"
    case .linkTip(let length): "a link's tip of \(length) characters; 255 are allowed"
    case .secondLink: "the cell has a link already"
    case .tooManyLinks: "more than 65530 links in one sheet"
    case .secondComment: "the cell has a comment already"
    case .commentAuthor(let name): "comment author \(quoted(name)): 1 to 54 characters are allowed"
    case .noRange: "the rule or validation names no cells; expected one range at least"
    case .validationList(let list):
      "list choices \(quoted(list)): at least one, none empty, without commas, 255 characters together"
    case .validationOverlap(let one, let other):
      "the ranges \(one) and \(other) of validations share cells; a cell has one validation"
    case .criterion(let what): "formula of a rule or validation: \(what)"
    case .validationFormula(let length): "a validation's formula of \(length) characters; 255 are allowed"
    case .tooManyValidations: "more than 65534 validations in a sheet, or 32767 ranges of one; join ranges"
    case .validationText(let text):
      "\(quoted(text)): 32 characters for a title, 255 for a message and 225 for one after a wrong entry are allowed"
    case .conditionalRule(let what): "conditional format: \(what)"
    case .image(let what): "image: \(what)"
    case .chart(let what): "chart: \(what)"
    case .sparkline(let what): "sparklines: \(what)"
    default: nil
    }
  }

  private var workbookText: String? {
    switch self {
    case .definedName(let name):
      "name \(quoted(name)): letters, digits, _ and . are allowed, first a letter or _, nothing that reads like a cell"
    case .definedNameReserved(let name):
      "name \(quoted(name)): names that begin with _xlnm. are kept for those of the standard, as are Print_Area, "
        + "Print_Titles and _xlfn.…, and print areas, print titles and filters belong to a sheet; choose another name or "
        + "name the sheet"
    case .definedNameContent(let name, let refersTo):
      "name \(quoted(name)) stands for \(quoted(refersTo)); expected cells"
    case .definedNameSheet(let name, let reference):
      "name \(quoted(name)) stands for \(quoted(reference)) of no sheet; put the sheet before it (Sheet1!$A$1)"
    case .definedNameComment(let length): "a name's comment of \(length) characters; 255 are allowed"
    case .duplicateDefinedName(let name): "two names or tables are called \(quoted(name)) (letter case does not count)"
    case .property(let name):
      "the property \(quoted(name)) cannot be written; expected a name that no other has, at most 255 characters that "
        + "XML can hold, a finite number, and a day and time that exist from 1900 to 9999"
    case .diskFull(let why), .output(let why): why
    default: nil
    }
  }

  /// The text in quotes, on one line and not longer than a person wants to read.
  private func quoted(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < 60 else {
        shown += "…"
        break
      }
      shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
      count += 1
    }
    return "\"\(shown)\""
  }
}
