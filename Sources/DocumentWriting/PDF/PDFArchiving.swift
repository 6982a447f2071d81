import Documents

/// Adds to a file of Cairo what Cairo 1.16 cannot write: PDF/A-2b and what a screen reader needs.
///
/// XMP, output intent, file identifier and the glyph map of the fonts are asked for by ISO 19005-2;
/// language, spans, scopes and texts in place of pictures by ISO 14289.
struct PDFArchiving {
    let properties: DocumentProperties
    let tags: TagRecord

    static let language = "th-TH"

    /// The finished file.
    func finished(_ file: [UInt8]) throws(PDFError) -> [UInt8] {
        var objects = try PDFObjects(file)
        try describe(&objects)
        if properties.created == nil { removeDates(&objects) }
        let metadata = objects.append(
            stream: XMPPacket(properties: properties).bytes,
            entries: "/Type /Metadata /Subtype /XML")
        let profile = objects.append(stream: ICCProfile.bytes, entries: "/N 3")
        try objects.add(catalogue(metadata: metadata, profile: profile), to: objects.root)
        return objects.file()
    }

    /// Cairo asks the clock when it is given no date; the same document would then differ from run to run.
    private func removeDates(_ objects: inout PDFObjects) {
        let lines = objects.bodies[objects.info].split(separator: UInt8(ascii: "\n"))
        let kept = lines.filter { line in
            let words = line.drop { $0 == 0x20 }
            return !words.starts(with: "/CreationDate".utf8) && !words.starts(with: "/ModDate".utf8)
        }
        objects.replace(objects.info, with: Array(kept.joined(separator: "\n".utf8)) + [0x0A])
    }

    private func catalogue(metadata: Int, profile: Int) -> String {
        """
        /Lang (\(Self.language)) /ViewerPreferences << /DisplayDocTitle true >> \
        /Metadata \(metadata) 0 R /OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 \
        /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile \(profile) 0 R >> ]
        """
    }

    /// Elements come in the order in which they were opened, so the records are handed out in turn.
    private func describe(_ objects: inout PDFObjects) throws(PDFError) {
        var cells = tags.cells[...]
        var tables = tags.tables[...]
        var figures = tags.figures[...]
        for number in objects.bodies.indices where number > 0 {
            switch kind(of: number, in: objects) {
            case .font: try objects.add("/CIDToGIDMap /Identity", to: number)
            case .cell:
                guard let cell = cells.popFirst() else { throw .structure("cells") }
                let entries = self.entries(cell)
                if !entries.isEmpty { try objects.add(entries, to: number) }
            case .table:
                guard let title = tables.popFirst() else { throw .structure("tables") }
                guard !title.isEmpty else { continue }
                try objects.add("/A << /O /Table /Summary \(Self.string(title)) >>", to: number)
            case .figure:
                guard let figure = figures.popFirst() else { throw .structure("figures") }
                try objects.add(entries(figure), to: number)
            case nil: continue
            }
        }
        guard cells.isEmpty, tables.isEmpty, figures.isEmpty else { throw .structure("tags") }
    }

    private enum Kind { case font, cell, table, figure }

    private func kind(of number: Int, in objects: PDFObjects) -> Kind? {
        if objects.value(of: "/Subtype", in: number) == "/CIDFontType2" { return .font }
        guard objects.value(of: "/Type", in: number) == "/StructElem" else { return nil }
        switch objects.value(of: "/S", in: number) {
        case "/TD", "/TH": return .cell
        case "/Table": return .table
        case "/Figure": return .figure
        default: return nil
        }
    }

    private func entries(_ cell: TagRecord.Cell) -> String {
        var attributes = cell.isHeader ? ["/Scope /\(cell.isRowHeading ? "Row" : "Column")"] : []
        if cell.columnSpan > 1 { attributes.append("/ColSpan \(cell.columnSpan)") }
        if cell.rowSpan > 1 { attributes.append("/RowSpan \(cell.rowSpan)") }
        return attributes.isEmpty
            ? "" : "/A << /O /Table \(attributes.joined(separator: " ")) >>"
    }

    private func entries(_ figure: TagRecord.Figure) -> String {
        let box = figure.box
        let corners = [box.x, figure.pageHeight - box.bottom, box.right, figure.pageHeight - box.y]
        let numbers = corners.map { SVGNumber($0).description }.joined(separator: " ")
        return "/Alt \(Self.string(figure.text)) "
            + "/A << /O /Layout /Placement /Block /BBox [\(numbers)] >>"
    }

    /// A text string of PDF: UTF-16 with byte order mark, in hexadecimal digits.
    ///
    /// PDF/A allows 32,767 bytes; nobody listens to that much.
    private static func string(_ text: String) -> String {
        let digits = String(text.unicodeScalars.prefix(8_000)).utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "<feff\(digits.joined())>"
    }
}
