import Banking
import Testing

@testable import Intake

@Suite("Shapes of many banks")
struct BankShapeTests {
  @Test(
    "are read to the day and the cent",
    arguments: [BankShapes.american, BankShapes.european, BankShapes.others, BankShapes.importers])
  func shapes(_ shapes: [BankShapes.Shape]) {
    for shape in shapes {
      do {
        let file = try TableSample.file(shape.text, path: shape.name)
        #expect(TableSample.movements(file) == shape.movements, "\(shape.name)")
        if file.columns.contains(where: { $0.role == "balance" }), !shape.movements.isEmpty {
          #expect(TableSample.proves(file) == shape.proves, "\(shape.name): \(file.statements.map(\.proof))")
        }
      } catch {
        Issue.record("\(shape.name): \(error)")
      }
    }
  }
}
