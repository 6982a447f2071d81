import Documents
import Foundation
import Testing

@testable import DocumentWriting

@Suite("PDF writer")
struct PDFWriterTests {
    @Test("a report becomes the same bytes in every run")
    func deterministic() throws {
        let writer = PDFWriter(fonts: .laksaman)
        let file = try writer.file(PDFSamples.report)
        try SampleOutput.keep(file.bytes, "report.pdf")
        #expect(file.pageCount > 10)
        #expect(try writer.write(PDFSamples.report) == file.bytes)
        #expect(file.missingLetters.isEmpty)
    }
}
