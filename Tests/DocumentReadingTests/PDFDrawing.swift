/// Draws small PDF files by hand: letters of half their size in width, lines, nothing else.
struct PDFDrawing {
    private var pages: [String] = [""]
    private var size = (width: 595.0, height: 842.0)

    /// Draws a text whose base line begins at a place, in points from the upper left.
    mutating func text(_ text: String, x: Double, y: Double, size: Double = 12, bold: Bool = false)
    {
        let codes = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        pages[pages.count - 1] +=
            "BT /\(bold ? "B" : "F") \(size) Tf \(x) \(self.size.height - y) Td <\(codes.joined())> Tj ET\n"
    }

    /// Draws a line.
    mutating func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        pages[pages.count - 1] +=
            "0.5 w \(x0) \(size.height - y0) m \(x1) \(size.height - y1) l S\n"
    }

    /// Draws a filled rectangle, as some programs draw their lines.
    mutating func bar(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        pages[pages.count - 1] += "\(x0) \(size.height - y1) \(x1 - x0) \(y1 - y0) re f\n"
    }

    /// Adds to the page's content as it stands.
    mutating func raw(_ content: String) { pages[pages.count - 1] += content + "\n" }

    /// Begins the next page.
    mutating func newPage() { pages.append("") }

    /// The bytes of the file.
    var bytes: [UInt8] {
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count \(pages.count) /Kids [\(pages.indices.map { "\(8 + 2 * $0) 0 R" }.joined(separator: " "))] >>",
            font("Plain", descendant: 6), font("Some-Bold", descendant: 7), stream(Self.meanings),
            cidFont("Plain"), cidFont("Some-Bold"),
        ]
        for (index, page) in pages.enumerated() {
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size.width) \(size.height)] "
                    + "/Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents \(9 + 2 * index) 0 R >>"
            )
            objects.append(stream(page))
        }
        var out = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(out.utf8.count)
            out += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = out.utf8.count
        out += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places {
            out += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
        }
        out += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(out.utf8)
    }

    private func stream(_ content: String) -> String {
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }

    private func font(_ name: String, descendant: Int) -> String {
        "<< /Type /Font /Subtype /Type0 /BaseFont /\(name) /Encoding /Identity-H "
            + "/DescendantFonts [\(descendant) 0 R] /ToUnicode 5 0 R >>"
    }

    private func cidFont(_ name: String) -> String {
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /\(name) /DW 500 /W [\(Self.marks)] "
            + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
    }

    /// Marks over and under consonants take no room.
    private static let marks = "3633 3633 0 3636 3642 0 3655 3662 0"

    /// Each code means the Unicode scalar of its value.
    private static let meanings = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfrange <0020> <00FF> <0020> <0E00> <0EFF> <0E00> endbfrange
        1 beginbfrange <2000> <20FF> <2000> endbfrange
        endcmap end end
        """
}
