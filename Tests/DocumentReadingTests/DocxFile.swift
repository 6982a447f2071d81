import Zip

/// Puts a small DOCX together from the XML of its body, as Word lays the parts out.
func docxFile(
    _ body: String, numbering: String? = nil, styles: String? = nil, footnotes: String? = nil
) throws -> [UInt8] {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let ties = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    let zip = ZipWriter()
    zip.add("[Content_Types].xml", text: "<Types/>")
    zip.add(
        "_rels/.rels",
        text: "<Relationships \(ties)><Relationship Id=\"r1\" Type=\"\(offices)/officeDocument\" "
            + "Target=\"word/document.xml\"/></Relationships>")
    zip.add("word/document.xml", text: "<w:document \(word)><w:body>\(body)</w:body></w:document>")
    var relationships = ""
    let parts = [("numbering", numbering), ("styles", styles), ("footnotes", footnotes)]
    for (name, content) in parts {
        guard let content else { continue }
        zip.add("word/\(name).xml", text: "<w:\(name) \(word)>\(content)</w:\(name)>")
        relationships +=
            "<Relationship Id=\"\(name)\" Type=\"\(offices)/\(name)\" Target=\"\(name).xml\"/>"
    }
    zip.add(
        "word/_rels/document.xml.rels",
        text: "<Relationships \(ties)>\(relationships)</Relationships>")
    return try zip.finish()
}

/// A paragraph of one run.
func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}

/// A cell of one paragraph.
func tc(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(text))</w:tc>"
}

/// A row of cells.
func tr(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}
