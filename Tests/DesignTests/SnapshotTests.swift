import Design
import Foundation
import HTML
import Testing
import ThaiText

/// The pages as committed; PRONGSAI_RECORD=1 writes them anew, to be read in the diff.
@Suite("Snapshots") struct SnapshotTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Snapshots")

    @Test("Every component draws what was reviewed", arguments: Language.allCases)
    func pages(language: Language) throws {
        for page in SamplePages.all(language, .unhashed) {
            let file = Self.folder.appending(path: "\(page.name).\(language.rawValue).html")
            // One tag a line, so that a change shows in the diff.
            let lines = page.html.replacingOccurrences(of: "<", with: "\n<") + "\n"
            if ProcessInfo.processInfo.environment["PRONGSAI_RECORD"] != nil {
                try FileManager.default.createDirectory(
                    at: Self.folder, withIntermediateDirectories: true)
                try lines.write(to: file, atomically: true, encoding: .utf8)
            }
            let recorded = try String(contentsOf: file, encoding: .utf8)
            let first = zip(
                lines.split(separator: "\n"), recorded.split(separator: "\n")
            ).first { $0 != $1 }
            #expect(lines == recorded, "\(page.name): \(String(describing: first))")
        }
    }

    @Test(
        "Pages are written with their files for a browser to look at",
        .enabled(
            if: ProcessInfo.processInfo.environment["PRONGSAI_PAGES"] != nil,
            "PRONGSAI_PAGES names no folder"))
    func pagesForBrowser() throws {
        let path = try #require(ProcessInfo.processInfo.environment["PRONGSAI_PAGES"])
        let links = AssetLinks(
            stylesheet: LinkAddress("prongsai.css"), icon: LinkAddress("prongsai.svg"),
            script: LinkAddress("prongsai.js"))
        let folder = URL(filePath: path)
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.copyItem(atPath: webFolder, toPath: folder.path)
        for language in Language.allCases {
            for page in SamplePages.all(language, links) {
                let file = folder.appending(path: "\(page.name).\(language.rawValue).html")
                try page.html.write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }
}
