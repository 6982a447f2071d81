public import Documents
internal import Zip

/// Writes a document tree as an editable Word file (Office Open XML), the same bytes every time.
public enum DOCXWriter {
    /// The bytes of the file; sizes and faces are those of Thai official letters (TH Sarabun New).
    public static func write(_ document: Document) throws(WritingError) -> [UInt8] {
        var body = WordBody()
        body.add(FirmSpaces(document.properties.unbreakable).applied(to: document.sections))
        let zip = ZipWriter()
        zip.add("[Content_Types].xml", text: WordPackage.contentTypes(charts: body.charts.count))
        zip.add("_rels/.rels", text: WordPackage.relationships)
        zip.add("docProps/core.xml", text: WordPackage.coreProperties(document.properties))
        zip.add("word/document.xml", text: body.xml)
        zip.add(
            "word/_rels/document.xml.rels",
            text: WordPackage.parts(charts: body.charts.count, codes: body.codes.count))
        zip.add("word/styles.xml", text: WordStyles.xml)
        zip.add("word/numbering.xml", text: body.numbering.xml)
        zip.add("word/settings.xml", text: WordPackage.settings)
        zip.add("word/\(WordPackage.numberedHeader).xml", text: WordPackage.header(numbered: true))
        zip.add("word/\(WordPackage.plainHeader).xml", text: WordPackage.header(numbered: false))
        do throws(ZipError) {
            for (index, chart) in body.charts.enumerated() {
                let number = index + 1
                zip.add("word/charts/chart\(number).xml", text: WordChart(chart).xml)
                zip.add(
                    "word/charts/_rels/chart\(number).xml.rels",
                    text: WordPackage.workbookOfChart(number))
                zip.add(
                    "word/embeddings/chart\(number).xlsx",
                    bytes: try ChartWorkbook.bytes(of: chart))
            }
            for (index, code) in body.codes.enumerated() {
                zip.add("word/media/code\(index + 1).png", bytes: MatrixPicture.png(code))
            }
            return try zip.finish()
        } catch {
            throw .archive(error)
        }
    }
}
