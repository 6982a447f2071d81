import Zip

/// Puts a small XLSX together from the XML inside its sheets, as Excel lays the parts out.
///
/// - Parameter sheets: name, attributes of its entry in the workbook, and content of <worksheet>.
func xlsxFile(
    _ sheets: [(name: String, attributes: String, content: String)], strings: String? = nil,
    styles: String? = nil, workbook: String = ""
) throws -> [UInt8] {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let ties = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let zip = ZipWriter()
    zip.add("[Content_Types].xml", text: "<Types/>")
    zip.add(
        "_rels/.rels",
        text: "<Relationships \(ties)><Relationship Id=\"r1\" Type=\"\(offices)/officeDocument\" "
            + "Target=\"xl/workbook.xml\"/></Relationships>")
    var list = ""
    var relationships = ""
    for (index, sheet) in sheets.enumerated() {
        list +=
            "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\" \(sheet.attributes)/>"
        relationships +=
            "<Relationship Id=\"s\(index)\" Type=\"\(offices)/worksheet\" Target=\"/xl/sheets/\(index).xml\"/>"
        zip.add("xl/sheets/\(index).xml", text: "<worksheet \(main)>\(sheet.content)</worksheet>")
    }
    let parts = [("sharedStrings", "sst", strings), ("styles", "styleSheet", styles)]
    for (name, element, content) in parts {
        guard let content else { continue }
        zip.add("xl/\(name).xml", text: "<\(element) \(main)>\(content)</\(element)>")
        relationships +=
            "<Relationship Id=\"\(name)\" Type=\"\(offices)/\(name)\" Target=\"\(name).xml\"/>"
    }
    zip.add(
        "xl/workbook.xml",
        text:
            "<workbook \(main) xmlns:r=\"\(offices)\">\(workbook)<sheets>\(list)</sheets></workbook>"
    )
    zip.add(
        "xl/_rels/workbook.xml.rels",
        text: "<Relationships \(ties)>\(relationships)</Relationships>")
    return try zip.finish()
}

/// A workbook of one sheet with these rows.
func xlsxFile(
    rows: String, after: String = "", strings: String? = nil, styles: String? = nil,
    workbook: String = ""
) throws -> [UInt8] {
    try xlsxFile(
        [("ผล", "", "<sheetData>\(rows)</sheetData>\(after)")], strings: strings, styles: styles,
        workbook: workbook)
}

/// A cell of text.
func c(_ name: String, _ text: String) -> String {
    "<c r=\"\(name)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}
