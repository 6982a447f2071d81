import Foundation
import Testing

@testable import Assessment

/// The framework files of the repository, as tests see them.
enum FrameworkFiles {
    static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Frameworks")

    static func file(_ year: Int) throws -> FrameworkFile {
        let name = "\(year).json"
        let data = try Data(contentsOf: folder.appendingPathComponent(name))
        return FrameworkFile(name: name, bytes: Array(data))
    }

    static func all() throws -> [FrameworkFile] { try (2565...2569).map(file) }

    /// Read once; it cannot change.
    private static let library = Result { try FrameworkLibrary(files: all()) }

    static func framework(_ year: Int) throws -> Framework {
        try #require(try library.get().framework(for: year))
    }
}
