import Testing

@testable import Workpaper

@Suite("Printed pages")
struct PrintedPageTests {
  @Test("a block that either page would cut begins a new one, and one that both hold stays")
  func split() {
    var page = PrintedPage()
    #expect(!page.wouldSplit(rows: 13))
    for _ in 0..<20 { page.add(PrintedPage.rowHeight) }
    #expect(!page.wouldSplit(rows: 13))
    for _ in 0..<12 { page.add(PrintedPage.rowHeight) }
    #expect(page.wouldSplit(rows: 13))
    // The short page has ended and the long one has not.
    for _ in 0..<8 { page.add(PrintedPage.rowHeight) }
    #expect(page.wouldSplit(rows: 13))
    #expect(!page.wouldSplit(rows: 100))
  }
}
