/// What stands over the cells of a sheet.
struct PlacedDrawing {
  enum Content {
    case image(PNGImage, number: Int)
    case chart(Chart, number: Int)
  }

  let content: Content
  let place: DrawingPlace
  let alternativeText: String

  /// The size it has where the caller names none, in points.
  var ownSize: (width: Double, height: Double) {
    switch content {
    case .chart: Chart.ownSize
    case .image(let image, _):
      (
        Double(image.width) * 72 / image.resolution.horizontal,
        Double(image.height) * 72 / image.resolution.vertical
      )
    }
  }
}

/// The part that holds a sheet's pictures and charts (ECMA-376 part 1, section 20.5).
struct DrawingPart {
  let drawings: [PlacedDrawing]

  /// The part and its relationships.
  func render() -> (part: MarkupBuffer, relationships: RelationshipList) {
    var out = MarkupBuffer()
    var relationships = RelationshipList()
    out.raw(XMLDeclaration.text)
    out.raw("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"")
    out.raw(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"")
    out.raw(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">")
    var imageIDs: [Int: Int] = [:]
    for (index, drawing) in drawings.enumerated() {
      let size = drawing.place.size(own: drawing.ownSize)
      anchor(drawing.place, size, into: &out)
      switch drawing.content {
      case .image(_, let number):
        let id =
          imageIDs[number]
          ?? relationships.add("officeDocument/2006/relationships/image", target: "../media/image\(number).png")
        imageIDs[number] = id
        image(index, id: id, size, drawing.alternativeText, into: &out)
      case .chart(_, let number):
        let id = relationships.add(
          "officeDocument/2006/relationships/chart", target: "../charts/chart\(number).xml")
        chart(index, id: id, drawing.alternativeText, into: &out)
      }
      out.raw("<xdr:clientData/></xdr:oneCellAnchor>")
    }
    out.raw("</xdr:wsDr>")
    return (out, relationships)
  }

  private func anchor(_ place: DrawingPlace, _ size: (width: Int, height: Int), into out: inout MarkupBuffer) {
    out.raw("<xdr:oneCellAnchor><xdr:from><xdr:col>")
    out.integer(Int64(place.cell.column - 1))
    out.raw("</xdr:col><xdr:colOff>")
    out.integer(Int64((place.left * 12_700).rounded()))
    out.raw("</xdr:colOff><xdr:row>")
    out.integer(Int64(place.cell.row - 1))
    out.raw("</xdr:row><xdr:rowOff>")
    out.integer(Int64((place.top * 12_700).rounded()))
    out.attribute("</xdr:rowOff></xdr:from><xdr:ext cx=\"", size.width)
    out.attribute(" cy=\"", size.height)
    out.raw("/>")
  }

  /// A number and a name that differ within the drawing, and the text for those who cannot see it.
  private func identity(_ kind: StaticString, _ index: Int, _ text: String, into out: inout MarkupBuffer) {
    out.attribute("<xdr:cNvPr id=\"", index + 2)
    out.raw(" name=\"")
    out.raw(kind)
    out.integer(Int64(index + 1))
    out.raw("\"")
    if !text.isEmpty {
      out.raw(" descr=\"")
      out.verbatim(text)
      out.raw("\"")
    }
    out.raw("/>")
  }

  private func image(
    _ index: Int, id: Int, _ size: (width: Int, height: Int), _ text: String, into out: inout MarkupBuffer
  ) {
    out.raw("<xdr:pic><xdr:nvPicPr>")
    identity("Picture ", index, text, into: &out)
    out.raw("<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr>")
    out.attribute("<xdr:blipFill><a:blip r:embed=\"rId", id)
    out.raw("/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>")
    out.attribute("<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"", size.width)
    out.attribute(" cy=\"", size.height)
    out.raw("/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>")
  }

  private func chart(_ index: Int, id: Int, _ text: String, into out: inout MarkupBuffer) {
    out.raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>")
    identity("Chart ", index, text, into: &out)
    out.raw("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>")
    out.raw("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>")
    out.raw("<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">")
    out.raw("<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"")
    out.attribute(" r:id=\"rId", id)
    out.raw("/></a:graphicData></a:graphic></xdr:graphicFrame>")
  }
}
