import Foundation
import Testing

/// What the documents say of the repository itself; what they say of the program's answers is tried in ProngsaiTests.
@Suite("The documents") struct DocumentTests {
    private struct Page {
        let path: String
        let text: String
        /// The folder in which it lies, from the root; empty at the root.
        var folder: String {
            path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : ""
        }
    }

    private static let pages: [Page] = {
        let folders = ["", "Documentation", "Documentation/Decisions", "Benchmarks", "Fuzz"]
        return folders.flatMap { folder in
            let place = SourceFiles.root.appending(path: folder)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().compactMap { name in
                (try? SourceFiles.text(of: place.appending(path: name))).map {
                    Page(path: folder.isEmpty ? name : "\(folder)/\(name)", text: $0)
                }
            }
        }
    }()

    private static func page(_ path: String) throws -> Page {
        try #require(pages.first { $0.path == path })
    }

    private static func isThere(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: SourceFiles.root.appending(path: path).path)
    }

    private static func found(_ pattern: String, in text: String) throws -> Set<String> {
        let expression = try NSRegularExpression(pattern: pattern)
        let whole = text as NSString
        return Set(
            expression.matches(in: text, range: NSRange(location: 0, length: whole.length))
                .map { whole.substring(with: $0.range(at: 1)) })
    }

    @Test("Every link inside the repository leads to a file")
    func links() throws {
        var count = 0
        for page in Self.pages {
            for target in try Self.found(#"\]\(([^)#:\s]+)[^)]*\)"#, in: page.text) {
                count += 1
                let path = page.folder.isEmpty ? target : "\(page.folder)/\(target)"
                #expect(Self.isThere(path), "\(page.path): \(target)")
            }
        }
        #expect(count > 10)
    }

    @Test("Every path that is named is there")
    func paths() throws {
        let tops =
            "Sources|Tests|Browser|Benchmarks|Deployment|Documentation|Fuzz|Web|Samples|Frameworks|\\.ci"
        var count = 0
        for page in Self.pages {
            // What a run leaves behind is not in the repository.
            let made: Set<String> = ["Browser/Screenshots"]
            for path in try Self.found(#"`((?:\#(tops))/[\w./-]*)(?![\w./…-])"#, in: page.text)
            where !made.contains(path) {
                count += 1
                let beside = page.folder.isEmpty ? path : "\(page.folder)/\(path)"
                #expect(Self.isThere(path) || Self.isThere(beside), "\(page.path): \(path)")
            }
        }
        #expect(count > 20)
    }

    @Test("CONTRIBUTING names every folder of the repository and every target")
    func map() throws {
        let text = try Self.page("CONTRIBUTING.md").text
        let root = try FileManager.default.contentsOfDirectory(atPath: SourceFiles.root.path)
        let made: Set<String> = ["Data", "Output"]
        for name in root where !name.hasPrefix(".") && name.first?.isUppercase == true {
            var isFolder: ObjCBool = false
            let path = SourceFiles.root.appending(path: name).path
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
                isFolder.boolValue, !made.contains(name)
            else { continue }
            #expect(text.contains("`\(name)/") || text.contains("`\(name)/\(name)"), "\(name)/")
        }
        let targets = Set(
            SourceFiles.sources.compactMap { $0.path.split(separator: "/").dropFirst().first })
        #expect(targets.count > 20)
        for target in targets {
            #expect(text.contains("`\(target)`") || text.contains("/\(target)`"), "\(target)")
        }
    }

    @Test("Every variable of the environment that the program reads is documented")
    func environment() throws {
        let text =
            try Self.page("Documentation/Commands.md").text
            + Self.page("Documentation/Configuration.md").text
        var names: Set<String> = []
        for file in SourceFiles.sources {
            names.formUnion(try Self.found(#"environment\["([A-Z_]+)"\]"#, in: file.text))
        }
        #expect(names.contains("PRONGSAI_WEB"))
        for name in names.subtracting(Self.others) {
            #expect(text.contains("`\(name)`"), "\(name)")
        }
    }

    /// Variables of the system, which mean here what they mean everywhere.
    private static let others: Set<String> = ["TERM"]

    @Test("A decision has a number of its own, which its heading repeats")
    func numbers() {
        let decisions = Self.pages.filter { $0.folder == "Documentation/Decisions" }
        let numbers = decisions.map { String($0.path.split(separator: "/").last?.prefix(4) ?? "") }
        #expect(decisions.count > 30)
        #expect(Set(numbers).count == numbers.count)
        for (page, number) in zip(decisions, numbers) {
            #expect(page.text.hasPrefix("# \(number) "), "\(page.path)")
        }
    }
}
