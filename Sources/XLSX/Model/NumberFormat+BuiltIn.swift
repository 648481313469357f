extension NumberFormat {
  /// The format that a number stands for where the workbook does not say (ECMA-376 part 1, section 18.8.30). Those of
  /// one country only (27 to 36, 50 to 58 in East Asia, 71 to 81 in Thailand) are dates everywhere; nil for numbers
  /// that stand for nothing.
  static func builtIn(_ id: Int) -> NumberFormat? { builtInCodes[id].map { NumberFormat(code: $0) } }

  private static let builtInCodes: [Int: String] = {
    var codes = [
      0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
      13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
      20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
      39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
      48: "##0.0E+0", 49: "@", 71: "d/m/yyyy", 72: "d-mmm-yy", 73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm:ss",
      77: "d/m/yyyy h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/bb",
    ]
    for id in Array(27...36) + Array(50...58) { codes[id] = "yyyy/m/d" }
    for id in [32, 33, 55, 56] { codes[id] = "h:mm" }
    return codes
  }()
}
