import DocumentReading
import Foundation
import Testing

@Suite("What somebody who opens a PDF sees") struct PDFLookTests {
    /// A PDF whose pages draw this; poppler finds its objects without a table.
    private static func pdf(_ pages: [String]) -> [UInt8] {
        let kids = pages.indices.map { "\(10 + 2 * $0) 0 R" }.joined(separator: " ")
        var text = """
            %PDF-1.4
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>
            endobj
            3 0 obj
            << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
            endobj

            """
        for (index, content) in pages.enumerated() {
            let number = 10 + 2 * index
            text += """
                \(number) 0 obj
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents \(number + 1) 0 R
                /Resources << /Font << /F 3 0 R >> >> >>
                endobj
                \(number + 1) 0 obj
                << /Length \(content.utf8.count) >>
                stream
                \(content)
                endstream
                endobj

                """
        }
        return Array((text + "trailer\n<< /Root 1 0 R /Size 99 >>\n%%EOF\n").utf8)
    }

    private static let letter = "BT /F 12 Tf 10 10 Td (a) Tj ET"

    @Test(
        "A letter, a drawing or a picture on any page is something; white on white and spaces are nothing",
        arguments: [
            ([letter], PDFLook.filled), (["", "", letter], .filled),
            (["0 0 0 rg 10 10 20 20 re f"], .filled),
            (["0 0 1 RG 10 10 m 30 80 l S"], .filled),
            (["10 0 0 10 5 5 cm BI /W 1 /H 1 /BPC 8 /CS /G ID 0 EI"], .filled),
            ([""], .blank), (["", ""], .blank), (["1 1 1 rg 0 0 100 100 re f"], .blank),
            (["BT /F 12 Tf 10 10 Td (   ) Tj ET"], .blank),
        ])
    func seen(pages: [String], look: PDFLook) {
        #expect(PDFLook(of: Self.pdf(pages)) == look)
    }

    @Test("A file that asks for a password is sealed, one that is none is damaged")
    func unopened() throws {
        let sealed = try #require(Data(base64Encoded: Self.sealed))
        #expect(PDFLook(of: Array(sealed)) == .sealed)
        #expect(PDFLook(of: Array("no PDF at all".utf8)) == .damaged)
        #expect(PDFLook(of: []) == .damaged)
    }

    /// A blank page under a password (RC4, 128 bits).
    private static let sealed =
        "JVBERi0xLjMKJeLjz9MKMSAwIG9iago8PAovUHJvZHVjZXIgPDFlNWJhYzgxM2U+Cj4+CmVuZG9iagoy"
        + "IDAgb2JqCjw8Ci9UeXBlIC9QYWdlcwovQ291bnQgMQovS2lkcyBbIDQgMCBSIF0KPj4KZW5kb2JqCjMg"
        + "MCBvYmoKPDwKL1R5cGUgL0NhdGFsb2cKL1BhZ2VzIDIgMCBSCj4+CmVuZG9iago0IDAgb2JqCjw8Ci9U"
        + "eXBlIC9QYWdlCi9SZXNvdXJjZXMgPDwKPj4KL01lZGlhQm94IFsgMC4wIDAuMCAxMDAgMTAwIF0KL1Bh"
        + "cmVudCAyIDAgUgo+PgplbmRvYmoKNSAwIG9iago8PAovViAyCi9SIDMKL0xlbmd0aCAxMjgKL1AgNDI5"
        + "NDk2NzI5MgovRmlsdGVyIC9TdGFuZGFyZAovTyA8MGU1MjI5MjVhM2U0ZTg3NGMzY2ZhY2JlZjUxMWE3"
        + "M2FjNGVjMmJkODY1ZGNkM2Q0NjI3NjE0OTE3YWJmZDdlND4KL1UgPGFjNWRjMDc5NDAwMDI3OTAxMjQy"
        + "NjhhZWVlNDRkZmM2MjhiZjRlNWU0ZTc1OGE0MTY0MDA0ZTU2ZmZmYTAxMDg+Cj4+CmVuZG9iagp4cmVm"
        + "CjAgNgowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA1OSAwMDAw"
        + "MCBuIAowMDAwMDAwMTE4IDAwMDAwIG4gCjAwMDAwMDAxNjcgMDAwMDAgbiAKMDAwMDAwMDI2MSAwMDAw"
        + "MCBuIAp0cmFpbGVyCjw8Ci9TaXplIDYKL1Jvb3QgMyAwIFIKL0luZm8gMSAwIFIKL0lEIFsgPDE0ZTY5"
        + "NTc1MjAyMThkMmI4NzgyZTM4MDcxNDM4Yzk5PiA8MTRlNjk1NzUyMDIxOGQyYjg3ODJlMzgwNzE0Mzhj"
        + "OTk+IF0KL0VuY3J5cHQgNSAwIFIKPj4Kc3RhcnR4cmVmCjQ3NgolJUVPRgo="
}
