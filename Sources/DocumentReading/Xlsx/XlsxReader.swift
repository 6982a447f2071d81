internal import Documents

/// Reads an Excel workbook (XLSX) into a document tree, a section for each visible sheet.
enum XlsxReader {
    /// The document in an XLSX file's bytes.
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
        let package = try OfficePackage(bytes, kind: "XLSX")
        let workbook = try package.root(of: package.main)
        let sheets = workbook.first("sheets")?.all("sheet") ?? []
        guard !sheets.isEmpty else { throw .damagedPart(kind: "XLSX", part: package.main) }
        let cells = try XlsxCells(
            package: package, styles: XlsxStyles(try? package.root(ofType: "styles")),
            from1904: ["1", "true"].contains(workbook.first("workbookPr")?["date1904"]))
        var document = Document()
        var tables = 0
        for (index, sheet) in sheets.prefix(200).enumerated() {
            let name = sheet["name"] ?? ""
            if let state = sheet["state"], state != "visible" {
                document.doubts.append(
                    Doubt(place: Place(page: index + 1), text: name, reason: .hidden))
                continue
            }
            // Sheets of charts and macros have no rows.
            guard let part = try part(of: sheet, in: package) else { continue }
            let rows = try rows(of: part, in: package, cells: cells)
            let blocks = rows.blocks(page: index + 1, tables: &tables)
            if rows.isCut {
                document.doubts.append(
                    Doubt(place: Place(page: index + 1), text: name, reason: .cutOff))
            }
            if !blocks.isEmpty { document.sections.append(Section(name: name, blocks: blocks)) }
        }
        return document
    }

    private static func part(
        of sheet: Element, in package: OfficePackage
    ) throws(ReadingError) -> String? {
        let tie = try package.relationships(of: package.main).first { $0.id == sheet["id"] }
        guard let tie else { throw .damagedPart(kind: "XLSX", part: sheet["name"] ?? "") }
        return tie.type == "worksheet" ? tie.target : nil
    }

    private static func rows(
        of part: String, in package: OfficePackage, cells: XlsxCells
    ) throws(ReadingError) -> SheetRows {
        var rows = SheetRows()
        let bytes = try package.bytes(of: part)
        do {
            let rest = try ElementParser.records("row", in: bytes) { rows.add($0, cells: cells) }
            if let rest { rows.addAreas(rest) }
        } catch {
            throw OfficePackage.failure(error, kind: package.kind, part: part)
        }
        return rows
    }
}
