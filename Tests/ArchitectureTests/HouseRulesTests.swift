import Foundation
import Testing

@Suite("Rules of the house") struct HouseRulesTests {
    /// Where memory may be handed to C or a check of the compiler turned off: the thin edges of the libraries.
    private static let unsafe = [
        "Sources/Assessment/Scoring/", "Sources/Cryptography/",
        "Sources/DocumentExamination/ChildProcess.swift", "Sources/DocumentReading/",
        "Sources/DocumentWriting/",
        "Sources/FileStore/", "Sources/HTML/HTMLWriter.swift", "Sources/HTML/SpecialBytes.swift",
        "Sources/HTTPServer/System/", "Sources/Mail/Sending/", "Sources/Outbound/",
        "Sources/Pictures/JPEGFile.swift", "Sources/Pictures/Raster.swift", "Sources/QRCode/",
        "Sources/Prongsai/Files/AnswersSource.swift", "Sources/Prongsai/Files/FileBytes.swift",
        "Sources/Threads/",
        "Sources/SQL/PostgreSQL/", "Sources/SQL/SQLite/", "Sources/SQL/Threads/",
        "Sources/SQL/Writing/WriteJob.swift", "Sources/ThaiText/WordBreaks.swift",
        "Sources/Zip/",
    ]

    @Test("Unsafe memory is touched at the edges of the C libraries only")
    func unsafeFiles() throws {
        let pattern =
            #"\bUnsafe\w+|withUnsafe|\bunsafe\w*\(|nonisolated\(unsafe\)|@unchecked|OpaquePointer"#
        let found = try SourceFiles.matches(pattern, in: SourceFiles.sources)
        #expect(found.filter { place in !Self.unsafe.contains(where: place.hasPrefix) } == [])
    }

    @Test("The executable needs no more of Foundation than its essentials, which load no ICU")
    func essentials() throws {
        let pattern = #"\bimport (Foundation|FoundationXML|FoundationNetworking)\b"#
        #expect(try SourceFiles.matches(pattern, in: SourceFiles.sources) == [])
        let file = SourceFiles.File(path: "A.swift", text: "import Glibc\nimport Foundation\n")
        #expect(try SourceFiles.matches(pattern, in: [file]) == ["A.swift:2"])
    }

    @Test("Markup goes around escaping in listed files only")
    func rawMarkup() throws {
        // Icons are drawn from literals of the program.
        let mayUse = ["Sources/HTML/Markup.swift", "Sources/Design/Icons/Icon.swift"]
        let found = try SourceFiles.matches(#"\bRawHTML\b"#, in: SourceFiles.sources)
        #expect(!found.isEmpty)
        #expect(found.filter { place in !mayUse.contains(where: place.hasPrefix) } == [])
    }

    @Test("Nothing in Sources traps on purpose")
    func traps() throws {
        let files = SourceFiles.sources
        #expect(!files.isEmpty)
        let pattern = #"\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|\bunowned\b"#
        #expect(try SourceFiles.matches(pattern, in: files) == [])
    }

    @Test("The check for traps finds one when it is there")
    func trapsAreSeen() throws {
        let file = SourceFiles.File(path: "A.swift", text: "let a = try! b()\n// try! is bad\n")
        #expect(try SourceFiles.matches(#"\btry!"#, in: [file]) == ["A.swift:1"])
    }

    /// Files whose sentences give a year or a weight as an example.
    private static let examplesOfYears: Set<String> = [
        "Sources/Assessment/Frameworks/FrameworkReason.swift"
    ]

    @Test("No year, weight or code of an item stands in the rules of the subject")
    func yearsAreData() throws {
        let files = SourceFiles.sources(of: ["Assessment", "Reports"])
            .filter { !Self.examplesOfYears.contains($0.path) }
        // The example of a code in a message about headings is no rule.
        let pattern = #"\b25[5-9]\d\b|(?<!\?\? )"[ieo]\d{1,2}"|\b0\.[34]0?\b"#
        #expect(try SourceFiles.matches(pattern, in: files) == [])
    }

    @Test("No text for people is said in one language only")
    func bothLanguages() throws {
        let files = SourceFiles.sources
        #expect(
            try SourceFiles.matches(
                #"Bilingual\(\s*"[^"]+",\s*""\s*\)|Bilingual\(\s*"",\s*"[^"]"#, in: files) == [])
    }

    @Test("The program speaks plainly: it begs nobody and calls nobody by a title")
    func plainWords() throws {
        // The subject quotes the surveys, which do say ท่าน; "เท่านั้น" has other letters between.
        let files = SourceFiles.sources.filter {
            !$0.path.hasPrefix("Sources/Reports/") && !$0.path.hasPrefix("Sources/Assessment/")
        }
        #expect(try SourceFiles.matches("กรุณา|(?<!เ)ท่าน", in: files) == [])
    }

    @Test("No folder or file is a drawer for everything")
    func drawers() {
        let drawers = [
            "Util", "Utils", "Utilities", "Helper", "Helpers", "Common", "Core", "Manager", "Misc",
        ]
        let found = SourceFiles.sources.map(\.path).filter { path in
            path.dropLast(6).split(separator: "/").contains { drawers.contains(String($0)) }
        }
        #expect(found == [])
    }
}
