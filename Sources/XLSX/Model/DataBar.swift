/// Bars behind the values, as long as the values are large.
public struct DataBar: Hashable, Sendable {
  /// Where the line between negative and positive bars stands.
  public enum Axis: String, Hashable, Sendable {
    /// Where zero lies between the smallest and the largest value.
    case automatic
    /// In the middle of the cell.
    case middle
    /// Nowhere: negative bars grow to the right too.
    case none
  }

  /// The color of the bars.
  public var color: Color
  /// The color of the bars of negative values.
  public var negativeColor: Color
  /// Where a bar has no length; `nil` for zero, or the smallest value where that is below zero.
  public var minimum: RuleBound?
  /// Where a bar fills the cell; `nil` for the largest value.
  public var maximum: RuleBound?
  /// Whether the bars fade to white.
  public var isGradient: Bool
  /// Whether the bars stand alone, without the values.
  public var hidesValues: Bool
  /// Where the line between negative and positive bars stands.
  public var axis: Axis

  /// Bars.
  public init(
    color: Color = .rgb(0x638EC6), negativeColor: Color = .rgb(0xFF0000), minimum: RuleBound? = nil,
    maximum: RuleBound? = nil, isGradient: Bool = false, hidesValues: Bool = false, axis: Axis = .automatic
  ) {
    self.color = color
    self.negativeColor = negativeColor
    self.minimum = minimum
    self.maximum = maximum
    self.isGradient = isGradient
    self.hidesValues = hidesValues
    self.axis = axis
  }

  func check() throws(WorkbookWriteError.Reason) {
    try minimum?.check()
    try maximum?.check()
    if minimum == .maximum || maximum == .minimum {
      throw .conditionalRule("the bounds of a data bar are turned round")
    }
  }

  /// The bar as programs of 2007 know it; `identifier` leads newer ones to ``renderExtension(identifier:into:)``, and
  /// is `nil` where there is none.
  func render(identifier: String?, into out: inout MarkupBuffer) {
    out.raw(hidesValues ? "<dataBar showValue=\"0\">" : "<dataBar>")
    (minimum ?? .minimum).render(into: &out)
    (maximum ?? .maximum).render(into: &out)
    out.raw("<color")
    out.color(color)
    out.raw("/></dataBar>")
    guard let identifier else { return }
    out.raw("<extLst>")
    out.plain("<ext xmlns:x14=\"\(DataBarExtension.namespace)\"")
    out.raw(" uri=\"{B025F937-C7B1-47D3-B67F-A62EFF666E3E}\"><x14:id>")
    out.plain(identifier)
    out.raw("</x14:id></ext></extLst>")
  }

  /// The rest, in the extension list of the sheet (MS-XLSX, section 2.6.30).
  func renderExtension(identifier: String, into out: inout MarkupBuffer) {
    out.attribute("<x14:cfRule type=\"dataBar\" id=\"", identifier)
    out.raw("><x14:dataBar minLength=\"0\" maxLength=\"100\"")
    if hidesValues { out.raw(" showValue=\"0\"") }
    if !isGradient { out.raw(" gradient=\"0\"") }
    if axis != .automatic { out.attribute(" axisPosition=\"", axis.rawValue) }
    out.raw(">")
    Self.render(minimum, else: "autoMin", into: &out)
    Self.render(maximum, else: "autoMax", into: &out)
    out.raw("<x14:negativeFillColor")
    out.color(negativeColor)
    out.raw("/>")
    if axis != .none { out.raw("<x14:axisColor rgb=\"FF000000\"/>") }
    out.raw("</x14:dataBar></x14:cfRule>")
  }

  private static func render(_ bound: RuleBound?, else automatic: String, into out: inout MarkupBuffer) {
    out.attribute("<x14:cfvo type=\"", bound?.type ?? automatic)
    guard let value = bound?.value else {
      out.raw("/>")
      return
    }
    out.raw("><xm:f>")
    out.text(value)
    out.raw("</xm:f></x14:cfvo>")
  }
}
