import Testing

@testable import FileStore

/// A file that must not be taken, and why.
struct Hostile: Sendable, CustomTestStringConvertible {
    let what: String
    let name: String
    let bytes: [UInt8]
    let refusal: FileRefusal

    var testDescription: String { what }

    private init(_ what: String, _ name: String, _ bytes: [UInt8], _ refusal: FileRefusal) {
        (self.what, self.name, self.bytes, self.refusal) = (what, name, bytes, refusal)
    }

    private init(_ what: String, _ name: String, _ text: String, _ refusal: FileRefusal) {
        self.init(what, name, Array(text.utf8), refusal)
    }

    static let all = names + texts + pdfs + pictures + archives + programs

    private static func notTaken(_ ending: String) -> FileRefusal {
        .notTaken(ending: ending, taken: FileKind.allCases)
    }

    /// Names that claim what is not taken, or hide what they claim.
    private static let names = [
        Hostile("program", "a.exe", Crafted.pdf, notTaken("exe")),
        Hostile("program behind a document's name", "a.pdf.exe", Crafted.pdf, notTaken("exe")),
        Hostile("turned around", "ก\u{202E}fdp.exe", Crafted.pdf, notTaken("exe")),
        Hostile("no ending", "แผน", Crafted.pdf, notTaken("")),
        Hostile("no name", "", Crafted.pdf, notTaken("")),
        Hostile("ends in a dot and a space", "a.php. ", Crafted.pdf, notTaken("php")),
        Hostile("zero character", "a.php\0.pd", Crafted.pdf, notTaken("pd")),
        Hostile("stream of Windows", "a.php::$DATA", Crafted.pdf, notTaken("")),
        Hostile("server's settings", ".htaccess", Crafted.pdf, notTaken("")),
        Hostile("macro document", "a.docm", Crafted.docx, notTaken("docm")),
        Hostile("macro workbook", "a.xlsm", Crafted.xlsx, notTaken("xlsm")),
        Hostile("old document", "a.doc", [0xD0, 0xCF, 0x11, 0xE0], notTaken("doc")),
        Hostile("page", "a.html", "<script>alert(1)</script>", notTaken("html")),
        Hostile("drawing", "a.svg", "<svg onload='alert(1)'/>", notTaken("svg")),
        Hostile("archive", "a.zip", Crafted.zip([("a", [1])]), notTaken("zip")),
        Hostile("fullwidth ending", "a.ｐｄｆ", Crafted.pdf, notTaken("")),
    ]

    /// Something else under a good name.
    private static let texts = [
        Hostile("nothing", "a.pdf", [] as [UInt8], .empty),
        Hostile(
            "page as picture", "a.jpg", "<html><script>alert(1)</script>",
            .otherContent(than: .jpeg)),
        Hostile(
            "drawing as picture", "a.png", "<svg onload='alert(1)'/>", .otherContent(than: .png)),
        Hostile("page as PDF", "a.pdf", "<html>%PDF-1.4", .otherContent(than: .pdf)),
        Hostile("known virus as PDF", "a.pdf", Crafted.eicar, .otherContent(than: .pdf)),
        Hostile("known virus as document", "a.docx", Crafted.eicar, .otherContent(than: .docx)),
        Hostile(
            "script as picture", "a.png", "<?php system($_GET[0]); ?>", .otherContent(than: .png)),
        Hostile("GIF as JPEG", "a.jpg", "GIF89a\u{1}\0\u{1}\0;", .otherContent(than: .jpeg)),
        Hostile("PNG as JPEG", "a.jpg", Crafted.png, .otherContent(than: .jpeg)),
        Hostile("JPEG as PNG", "a.png", Crafted.jpeg, .otherContent(than: .png)),
        Hostile("PDF as document", "a.docx", Crafted.pdf, .otherContent(than: .docx)),
        Hostile("document as workbook", "a.xlsx", Crafted.docx, .otherContent(than: .xlsx)),
        Hostile("workbook as document", "a.docx", Crafted.xlsx, .otherContent(than: .docx)),
        Hostile("text as spreadsheet", "a.ods", Crafted.odt, .otherContent(than: .ods)),
        Hostile(
            "program of Linux", "a.pdf", [0x7F, 0x45, 0x4C, 0x46] + Crafted.pdf,
            .otherContent(than: .pdf)),
        Hostile(
            "program of Windows", "a.docx", Array("MZ".utf8) + Crafted.docx,
            .otherContent(than: .docx)),
        Hostile("byte order mark", "a.pdf", "\u{FEFF}%PDF-1.4\n%%EOF", .otherContent(than: .pdf)),
    ]

    private static let pdfs = [
        Hostile(
            "PDF and archive", "a.pdf", Crafted.pdf + Crafted.zip([("a.class", [1])]),
            .ambiguous(.pdf)),
        Hostile(
            "PDF and page", "a.pdf", Crafted.pdf(after: "<html><script>1</script>"),
            .ambiguous(.pdf)),
        Hostile("PDF and script", "a.pdf", Crafted.pdf(after: "<?php 1 ?>"), .ambiguous(.pdf)),
        Hostile(
            "PDF without end", "a.pdf", Crafted.pdf.replacing("%%EOF", "%%EO "), .damaged(.pdf)),
        Hostile(
            "PDF without table", "a.pdf", Crafted.pdf.replacing("startxref", "startxxxx"),
            .damaged(.pdf)),
        Hostile(
            "PDF whose table is nowhere", "a.pdf",
            Crafted.pdf.replacing("startxref\n", "startxref\n99"), .damaged(.pdf)),
        Hostile("PDF of its first line", "a.pdf", "%PDF-1.4\n", .damaged(.pdf)),
        Hostile(
            "PDF with a number without end", "a.pdf",
            Crafted.pdf.replacing("startxref\n", "startxref\n999999999999999999999"), .damaged(.pdf)
        ),
    ]

    private static let pictures = [
        Hostile(
            "PNG of 60,000²", "a.png", Crafted.png(60_000, 60_000),
            .tooManyPixels(limit: 100_000_000)),
        Hostile(
            "PNG of 2³¹ by 2³¹", "a.png", Crafted.png(0x7FFF_FFFF, 0x7FFF_FFFF),
            .tooManyPixels(limit: 100_000_000)),
        Hostile(
            "PNG of 2³²−1", "a.png", Crafted.png(0xFFFF_FFFF, 0xFFFF_FFFF),
            .tooManyPixels(limit: 100_000_000)),
        Hostile("PNG without points", "a.png", Crafted.png(0, 5), .damaged(.png)),
        Hostile(
            "JPEG of 65,000²", "a.jpg", Crafted.jpeg(65_000, 65_000),
            .tooManyPixels(limit: 100_000_000)),
        Hostile("JPEG without points", "a.jpg", Crafted.jpeg(0, 1), .damaged(.jpeg)),
        Hostile(
            "PNG and archive", "a.png", Crafted.png + Crafted.zip([("a", [1])]), .ambiguous(.png)),
        Hostile("PNG and page", "a.png", Crafted.png + Array("<script>".utf8), .ambiguous(.png)),
        Hostile(
            "JPEG and archive", "a.jpg", Crafted.jpeg + Crafted.zip([("a", [1])]), .ambiguous(.jpeg)
        ),
        Hostile(
            "PNG with a wrong sum", "a.png", Crafted.png.replacing("IEND", "IENE"), .damaged(.png)),
        Hostile(
            "PNG without data", "a.png", Array(Crafted.png.prefix(33)) + Crafted.chunk("IEND", []),
            .damaged(.png)),
        Hostile(
            "PNG with an endless chunk", "a.png",
            Array(Crafted.png.prefix(33)) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("IDAT".utf8),
            .damaged(.png)),
        Hostile("JPEG of its first bytes", "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], .damaged(.jpeg)),
        Hostile(
            "JPEG of marks only", "a.jpg", [0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5_000),
            .damaged(.jpeg)),
        Hostile("JPEG without end", "a.jpg", Array(Crafted.jpeg.dropLast(2)), .damaged(.jpeg)),
    ]

    private static let zeros = [UInt8](repeating: 0, count: 50 << 20)

    private static let archives = [
        Hostile(
            "archive bomb", "a.docx", Crafted.office(.docx, more: [("word/a.xml", zeros)]),
            .unpacksTooFar(limit: 200 << 20)),
        Hostile(
            "bomb in an ODF", "a.odt", Crafted.office(.odt, more: [("a.xml", zeros)]),
            .unpacksTooFar(limit: 200 << 20)),
        Hostile(
            "many members", "a.docx",
            Crafted.office(.docx, more: (0..<5_001).map { ("m\($0)", []) }),
            .unpacksTooFar(limit: 200 << 20)),
        Hostile(
            "archive within", "a.docx",
            Crafted.office(.docx, more: [("word/a.zip", Crafted.zip([("a", [1])]))]),
            .nestedArchive("a.zip")),
        Hostile(
            "archive under a picture's name", "a.docx",
            Crafted.office(.docx, more: [("word/media/a.png", Crafted.zip([("a", [1])]))]),
            .nestedArchive("a.png")),
        Hostile(
            "archive within a workbook within", "a.docx",
            Crafted.office(
                .docx,
                more: [
                    (
                        "word/embeddings/a.xlsx",
                        Crafted.office(.xlsx, more: [("xl/embeddings/b.xlsx", Crafted.xlsx)])
                    )
                ]), .nestedArchive("b.xlsx")),
        Hostile(
            "7z within", "a.odt",
            Crafted.office(.odt, more: [("a.bin", [0x37, 0x7A, 0xBC, 0xAF, 0, 0])]),
            .nestedArchive("a.bin")),
        Hostile(
            "leads out", "a.docx", Crafted.office(.docx, more: [("../../a.xml", [1])]),
            .damaged(.docx)),
        Hostile(
            "from the root", "a.docx", Crafted.office(.docx, more: [("/etc/passwd", [1])]),
            .damaged(.docx)),
        Hostile(
            "leads out by backslash", "a.docx", Crafted.office(.docx, more: [("..\\a.xml", [1])]),
            .damaged(.docx)),
        Hostile(
            "no list of contents", "a.docx", Crafted.office(.docx, leaving: "[Content_Types].xml"),
            .otherContent(than: .docx)),
        Hostile(
            "no document", "a.docx", Crafted.office(.docx, leaving: "word/document.xml"),
            .otherContent(than: .docx)),
        Hostile(
            "ODF without list", "a.odt", Crafted.office(.odt, leaving: "META-INF/manifest.xml"),
            .otherContent(than: .odt)),
        Hostile("plain archive", "a.docx", Crafted.zip([("a", [1])]), .otherContent(than: .docx)),
        Hostile(
            "script before an archive", "a.docx", Array("<?php ?>".utf8) + Crafted.docx,
            .otherContent(than: .docx)),
        Hostile(
            "spoilt member", "a.docx", Crafted.docx.replacing("PK\u{1}\u{2}", "PK\u{1}\u{3}"),
            .damaged(.docx)),
        Hostile(
            "locked by a password", "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            .oldOrLocked(.docx)),
        Hostile(
            "old workbook", "a.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            .oldOrLocked(.xlsx)),
    ]

    private static let programs = [
        Hostile(
            "macros", "a.docx", Crafted.office(.docx, more: [("word/vbaProject.bin", [1])]), .macros
        ),
        Hostile(
            "macros in capitals", "a.xlsx",
            Crafted.office(.xlsx, more: [("xl/VBAPROJECT.BIN", [1])]), .macros),
        Hostile(
            "macro type", "a.docx",
            Crafted.office(
                .docx,
                types:
                    "<Default ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>"
            ), .macros),
        Hostile(
            "macros elsewhere", "a.docx",
            Crafted.office(
                .docx, types: "<Default ContentType=\"application/vnd.ms-office.vbaProject\"/>"),
            .macros),
        Hostile(
            "ActiveX", "a.docx", Crafted.office(.docx, more: [("word/activeX/a.bin", [1])]), .macros
        ),
        Hostile(
            "Basic in an ODF", "a.odt", Crafted.office(.odt, more: [("Basic/a.xml", [1])]), .macros),
        Hostile(
            "script in an ODF", "a.ods", Crafted.office(.ods, more: [("Scripts/python/a.py", [1])]),
            .macros),
        Hostile(
            "program within", "a.docx",
            Crafted.office(.docx, more: [("word/embeddings/a.bin", Array("MZ\u{1}".utf8))]),
            .nestedArchive("a.bin")),
        Hostile(
            "macros in a chart's workbook", "a.docx",
            Crafted.office(
                .docx,
                more: [
                    (
                        "word/embeddings/a.xlsx",
                        Crafted.office(.xlsx, more: [("xl/vbaProject.bin", [1])])
                    )
                ]), .macros),
    ]
}
