import Testing

/// Test cases that call themselves by their name.
protocol CustomTestStringConvertibleByName: CustomTestStringConvertible {
  var name: String { get }
}

extension CustomTestStringConvertibleByName {
  var testDescription: String { name }
}
