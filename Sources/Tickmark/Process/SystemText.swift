import Glibc

/// The system's words for its error numbers, always in the same language.
enum SystemText {
  /// What an `errno` means.
  static func message(_ code: Int32) -> String {
    // The program sets no locale, so that strerror answers in the C locale's English.
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
