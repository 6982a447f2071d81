import Documents

/// The parts of a Word file around its text.
enum WordPackage {
    static let numberedHeader = "header1"
    static let plainHeader = "header2"

    static let namespaces =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#
        + #"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#
        + #"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#
        + #"xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#

    static func contentTypes(charts: Int) -> String {
        let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        let office = "application/vnd.openxmlformats"
        let parts =
            [
                ("/word/document.xml", "\(word).document.main+xml"),
                ("/word/styles.xml", "\(word).styles+xml"),
                ("/word/settings.xml", "\(word).settings+xml"),
                ("/word/numbering.xml", "\(word).numbering+xml"),
                ("/word/\(numberedHeader).xml", "\(word).header+xml"),
                ("/word/\(plainHeader).xml", "\(word).header+xml"),
                ("/docProps/core.xml", "\(office)-package.core-properties+xml"),
            ]
            + (0..<charts).map { index in
                (
                    "/word/charts/chart\(index + 1).xml",
                    "\(office)-officedocument.drawingml.chart+xml"
                )
            }
        let overrides = parts.map { part, type in
            #"<Override PartName="\#(part)" ContentType="\#(type)"/>"#
        }.joined()
        return OfficeXML.declaration
            + #"<Types xmlns="\#(OfficeXML.package)/content-types">"#
            + #"<Default Extension="rels" ContentType="\#(office)-package.relationships+xml"/>"#
            + #"<Default Extension="xml" ContentType="application/xml"/>"#
            + #"<Default Extension="png" ContentType="image/png"/>"#
            + #"<Default Extension="xlsx" "#
            + #"ContentType="\#(office)-officedocument.spreadsheetml.sheet"/>"#
            + "\(overrides)</Types>"
    }

    static let relationships = OfficeXML.relationshipsPart([
        ("rId1", "\(OfficeXML.relationships)/officeDocument", "word/document.xml"),
        (
            "rId2", "\(OfficeXML.package)/relationships/metadata/core-properties",
            "docProps/core.xml"
        ),
    ])

    static func parts(charts: Int, codes: Int) -> String {
        let own = OfficeXML.relationships
        return OfficeXML.relationshipsPart(
            [
                ("rIdStyles", "\(own)/styles", "styles.xml"),
                ("rIdSettings", "\(own)/settings", "settings.xml"),
                ("rIdNumbering", "\(own)/numbering", "numbering.xml"),
                ("rIdNumbered", "\(own)/header", "\(numberedHeader).xml"),
                ("rIdPlain", "\(own)/header", "\(plainHeader).xml"),
            ]
                + (0..<charts).map { index in
                    ("rIdChart\(index + 1)", "\(own)/chart", "charts/chart\(index + 1).xml")
                }
                + (0..<codes).map { index in
                    ("rIdCode\(index + 1)", "\(own)/image", "media/code\(index + 1).png")
                })
    }

    static func workbookOfChart(_ number: Int) -> String {
        OfficeXML.relationshipsPart([
            (
                "rId1", "\(OfficeXML.relationships)/package", "../embeddings/chart\(number).xlsx"
            )
        ])
    }

    static func coreProperties(_ properties: DocumentProperties) -> String {
        let created = properties.created.map { date in
            ["created", "modified"].map { name in
                #"<dcterms:\#(name) xsi:type="dcterms:W3CDTF">\#(XMLText.escaped(date))"#
                    + "</dcterms:\(name)>"
            }.joined()
        }
        return OfficeXML.declaration
            + #"<cp:coreProperties xmlns:cp="\#(OfficeXML.package)/metadata/core-properties" "#
            + #"xmlns:dc="http://purl.org/dc/elements/1.1/" "#
            + #"xmlns:dcterms="http://purl.org/dc/terms/" "#
            + #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#
            + element("dc:title", properties.title) + element("dc:subject", properties.subject)
            + element("dc:creator", properties.author)
            + element("cp:keywords", properties.keywords.joined(separator: ", "))
            + "<dc:language>th-TH</dc:language>\(created ?? "")</cp:coreProperties>"
    }

    private static func element(_ name: String, _ text: String) -> String {
        text.isEmpty ? "" : "<\(name)>\(XMLText.escaped(text))</\(name)>"
    }

    /// The order of the elements is fixed by the schema.
    static let settings =
        "\(OfficeXML.declaration)<w:settings \(namespaces)><w:compat><w:applyBreakingRules/>"
        + #"<w:compatSetting w:name="compatibilityMode" "#
        + #"w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#
        + #"<w:themeFontLang w:val="en-US" w:bidi="th-TH"/></w:settings>"#

    /// The page number between dashes in the middle of the head, or an empty head.
    static func header(numbered: Bool) -> String {
        let field = ["begin", "separate", "end"].map { type in
            #"<w:r><w:fldChar w:fldCharType="\#(type)"/></w:r>"#
        }
        let number =
            "<w:r><w:t xml:space=\"preserve\">- </w:t></w:r>\(field[0])"
            + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
            + "\(field[1])<w:r><w:t>๑</w:t></w:r>\(field[2])"
            + "<w:r><w:t xml:space=\"preserve\"> -</w:t></w:r>"
        return "\(OfficeXML.declaration)<w:hdr \(namespaces)><w:p>"
            + #"<w:pPr><w:pStyle w:val="Header"/></w:pPr>\#(numbered ? number : "")</w:p></w:hdr>"#
    }
}
