import XML

/// The number format of each cell format (`s` of a cell).
struct CellFormats: Sendable {
  /// Distinct number formats; the first is General.
  private(set) var formats: [NumberFormat] = [NumberFormat(code: "General")]
  /// For each cell format, which of ``formats``.
  private(set) var indexByStyle: [Int32] = []

  subscript(style: Int) -> NumberFormat {
    formats[indexByStyle.indices.contains(style) ? Int(indexByStyle[style]) : 0]
  }

  /// What a cell format makes of a number that lies in the calendar; of others it makes numbers.
  @inline(__always)
  func meaning(_ style: Int, _ number: Double, _ system: DateSystem) -> NumberFormat.Meaning {
    guard style >= 0, style < indexByStyle.count, indexByStyle[style] != 0 else { return .number }
    let format = formats[Int(indexByStyle[style])]
    guard format.onlyMeaning != .number else { return .number }
    let meaning = format.meaning(of: number)
    if meaning == .number || number >= 1 && number < 2_957_003 { return meaning }
    let date = SerialDate.date(of: number, in: system, elapsed: meaning == .elapsed, showsDay: meaning == .date)
    return date == nil ? .number : meaning
  }

  mutating func addFormat(_ format: NumberFormat) -> Int32 {
    formats.append(format)
    return Int32(clamping: formats.count - 1)
  }

  mutating func addStyle(_ format: Int32) { indexByStyle.append(format) }
}

/// Reads the styles part: number formats by number, and the cell formats' choice among them.
struct StylesHandler: XMLHandler {
  private(set) var formats = CellFormats()
  private let limits: WorkbookLimits
  private let part: String
  private var namespace: UInt = 0
  private var inCellFormats = false
  private var codes: [Int: NumberFormat] = [:]
  private var places: [Int: Int32] = [:]

  init(_ limits: WorkbookLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  mutating func start(_ tag: XMLStartTag) throws {
    if namespace == 0 { namespace = tag.name.namespaceIdentity }
    guard tag.name.namespaceIdentity == namespace else { return }
    if tag.name == "numFmt" {
      guard let id = tag.attribute("numFmtId")?.integer, let code = tag.attribute("formatCode") else { return }
      codes[id] = NumberFormat(code: code.string)
      try check(codes.count)
    } else if tag.name == "cellXfs" {
      inCellFormats = true
    } else if tag.name == "xf", inCellFormats {
      formats.addStyle(place(of: tag.attribute("numFmtId")?.integer ?? 0))
      try check(formats.indexByStyle.count)
    }
  }

  mutating func end(_ name: XMLName) throws {
    if name.namespaceIdentity == namespace, name == "cellXfs" { inCellFormats = false }
  }

  private mutating func place(of id: Int) -> Int32 {
    if let place = places[id] { return place }
    let place = (codes[id] ?? NumberFormat.builtIn(id)).map { formats.addFormat($0) } ?? 0
    places[id] = place
    return place
  }

  private func check(_ count: Int) throws {
    guard count <= limits.cellFormats else {
      throw WorkbookError(.limit, part: part, "more than \(limits.cellFormats) formats, which is the limit")
    }
  }
}
