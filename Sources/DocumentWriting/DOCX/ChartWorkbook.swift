import Documents
internal import Zip

/// The workbook behind a chart of a Word file, so that its figures can be edited there.
enum ChartWorkbook {
    static let sheet = "Sheet1"

    static func bytes(of chart: Chart) throws(ZipError) -> [UInt8] {
        let zip = ZipWriter()
        let office = "application/vnd.openxmlformats"
        let book = "\(office)-officedocument.spreadsheetml"
        zip.add(
            "[Content_Types].xml",
            text: OfficeXML.declaration + #"<Types xmlns="\#(OfficeXML.package)/content-types">"#
                + #"<Default Extension="rels" ContentType="\#(office)-package.relationships+xml"/>"#
                + #"<Default Extension="xml" ContentType="application/xml"/>"#
                + #"<Override PartName="/xl/workbook.xml" "#
                + #"ContentType="\#(book).sheet.main+xml"/>"#
                + #"<Override PartName="/xl/worksheets/sheet1.xml" "#
                + #"ContentType="\#(book).worksheet+xml"/></Types>"#)
        zip.add(
            "_rels/.rels",
            text: OfficeXML.relationshipsPart([
                ("rId1", "\(OfficeXML.relationships)/officeDocument", "xl/workbook.xml")
            ]))
        zip.add(
            "xl/workbook.xml",
            text: "\(OfficeXML.declaration)<workbook \(spreadsheet) "
                + #"xmlns:r="\#(OfficeXML.relationships)"><sheets>"#
                + #"<sheet name="\#(sheet)" sheetId="1" r:id="rId1"/></sheets></workbook>"#)
        zip.add(
            "xl/_rels/workbook.xml.rels",
            text: OfficeXML.relationshipsPart([
                ("rId1", "\(OfficeXML.relationships)/worksheet", "worksheets/sheet1.xml")
            ]))
        zip.add("xl/worksheets/sheet1.xml", text: worksheet(chart))
        return try zip.finish()
    }

    private static let spreadsheet =
        #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#

    private static func worksheet(_ chart: Chart) -> String {
        let series = WordChart.drawnSeries(of: chart)
        let head = ([""] + series.map(\.name)).map(text)
        let rows = WordChart.categories(of: chart).enumerated().map { index, category in
            [text(category)]
                + series.map {
                    $0.values.indices.contains(index) ? number($0.values[index]) : "<c/>"
                }
        }
        let all = ([head] + rows).map { "<row>\($0.joined())</row>" }.joined()
        return
            "\(OfficeXML.declaration)<worksheet \(spreadsheet)><sheetData>\(all)</sheetData></worksheet>"
    }

    private static func text(_ text: String) -> String {
        #"<c t="inlineStr"><is><t>\#(XMLText.escaped(text))</t></is></c>"#
    }

    private static func number(_ hundredths: Int?) -> String {
        hundredths.map { "<c><v>\(WordChart.decimal($0))</v></c>" } ?? "<c/>"
    }
}
