import Foundation

/// The files of the package, found from this file's own place.
enum SourceFiles {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A source file with its path inside the package.
    struct File: Sendable {
        let path: String
        let text: String
        var lineCount: Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }
    }

    /// All Swift files under Sources, read once.
    static let sources: [File] = {
        let base = root.appending(path: "Sources")
        guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
            .compactMap { path in
                (try? text(of: base.appending(path: path)))
                    .map { File(path: "Sources/\(path)", text: $0) }
            }
    }()

    /// The files of some targets.
    static func sources(of targets: [String]) -> [File] {
        sources.filter { file in targets.contains { file.path.hasPrefix("Sources/\($0)/") } }
    }

    /// The text of a file of the package.
    static func text(of url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// Where the code matches, as "path:line", comments left out.
    static func matches(_ pattern: String, in files: [File]) throws -> [String] {
        // Foundation's expressions: thousands of lines take Swift's own ones tens of seconds in a debug build.
        let expression = try NSRegularExpression(pattern: pattern)
        return files.flatMap { file in
            let text = file.text as NSString
            return expression.matches(
                in: file.text, range: NSRange(location: 0, length: text.length)
            )
            .filter { !isComment($0.range, in: text) }
            .map { "\(file.path):\(line(of: $0.range, in: text))" }
        }
    }

    /// Whether a match stands behind "//" on its line.
    private static func isComment(_ range: NSRange, in text: NSString) -> Bool {
        let line = text.lineRange(for: NSRange(location: range.location, length: 0))
        let before = text.substring(
            with: NSRange(location: line.location, length: range.location - line.location))
        return before.hasPrefix("//") || before.contains(" //")
    }

    private static func line(of range: NSRange, in text: NSString) -> Int {
        text.substring(to: range.location).utf8.count { $0 == UInt8(ascii: "\n") } + 1
    }
}
