internal import Documents

/// Reads a PDF into a document tree: cells from its ruling lines, paragraphs from the lines of text outside them.
struct PDFReader {
    /// Most pages; the rest is left out and listed as a doubt.
    static let pageLimit = 400
    /// Seconds for one page and for all.
    private static let pageSeconds = 3.0
    private static let cutPageLimit = 10

    /// The document in a PDF file's bytes.
    static func read(_ bytes: [UInt8]) throws(ReadingError) -> Document {
        let file = try PDFFile(bytes)
        guard file.pageCount > 0 else { throw .damaged(kind: "PDF") }
        var layouts: [PDFLayout] = []
        var doubts: [Doubt] = []
        var cutPages = 0
        for number in 1...min(file.pageCount, pageLimit) {
            guard let page = file.page(number, seconds: pageSeconds) else {
                doubts.append(Doubt(place: Place(page: number), text: "", reason: .damaged))
                continue
            }
            layouts.append(PDFLayout(page))
            if page.isCut {
                cutPages += 1
                doubts.append(Doubt(place: Place(page: number), text: "", reason: .cutOff))
            } else if isPicture(page) {
                doubts.append(Doubt(place: Place(page: number), text: "", reason: .pictureOnly))
            }
            if cutPages >= cutPageLimit { break }
        }
        if file.pageCount > layouts.count, file.pageCount > pageLimit || cutPages >= cutPageLimit {
            let rest = Place(page: min(pageLimit, layouts.count) + 1)
            doubts.append(Doubt(place: rest, text: "", reason: .cutOff))
        }
        var flow = PDFFlow(
            PageFurniture.removed(from: layouts), marksParagraphs: file.marksParagraphs)
        let sections = flow.sections()
        return Document(sections: sections, doubts: doubts)
    }

    /// A page that shows a picture and next to no text: a scan.
    private static func isPicture(_ page: PDFPage) -> Bool {
        let letters = page.glyphs.filter { !$0.isSpace }.count
        return page.pictureShare > 0.1 && letters == 0 || page.pictureShare > 0.5 && letters < 40
    }
}
