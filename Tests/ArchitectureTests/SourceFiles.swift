import Foundation

/// The files of the package, found from this file's own place.
enum SourceFiles {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A source file with its path inside the package and its lines.
    struct File {
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    }

    /// All files under a folder whose name ends so, in order of path.
    static func all(under folder: String, ending: String = ".swift") throws -> [File] {
        let base = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return try walk.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted()
            .map { File(path: "\(folder)/\($0)", text: try text(of: base.appending(path: $0))) }
    }

    /// The text of a file of the package.
    static func text(of url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// The lines of the code that match, as "path:line", comments left out.
    static func matches(_ pattern: String, in files: [File]) throws -> [String] {
        let expression = try Regex(pattern)
        return files.flatMap { file in
            file.lines.enumerated().compactMap { number, line in
                let code = withoutComment(line)
                return code.contains(expression) ? "\(file.path):\(number + 1)" : nil
            }
        }
    }

    private static func withoutComment(_ line: Substring) -> Substring {
        let trimmed = line.drop { $0 == " " }
        if trimmed.hasPrefix("//") { return "" }
        guard let comment = line.range(of: " // ") else { return line }
        return line[..<comment.lowerBound]
    }
}
