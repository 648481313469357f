import Banking

extension Currency {
  /// Whether "$" is a sign of the currency: the dollars, and pesos.
  var writesDollarSign: Bool { Self.ofDollarSign.contains(code) }

  private static let ofDollarSign: Set<String> = [
    "USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP", "BRL", "BBD",
    "BMD",
    "BND", "BSD", "BZD", "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "XCD", "NIO", "MOP", "CVE",
    "TOP",
    "WST",
  ]
}
