import Assessment
import DocumentReading
import Documents
import Foundation
import Reports

/// What the tests of reading share: the package's own files and how a text becomes a report.
enum Reading {
    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The frameworks of all years.
    static let frameworks: FrameworkLibrary = {
        do {
            let folder = root.appending(path: "Frameworks")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".json") }
            return try FrameworkLibrary(
                files: try names.map {
                    FrameworkFile(
                        name: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0))))
                })
        } catch {
            fatalError("the package's own frameworks do not load: \(error)")
        }
    }()

    /// What a plain text says.
    static func report(_ text: String) -> Report {
        Report(reading: TextReader.read(text), frameworks: frameworks)
    }

    /// The text of a seed document by the beginning of its name; nil when the shared folder is absent.
    static func seed(_ prefix: String) -> String? {
        let folder = root.appending(path: "../shared/seeds").path
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder),
            let name = names.first(where: { $0.hasPrefix(prefix) })
        else { return nil }
        return try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    /// Whether the shared folder with the seeds is there.
    static let hasSeeds = seed("000") != nil
}
