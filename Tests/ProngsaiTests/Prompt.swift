import Foundation
import ThaiText

@testable import Prongsai

/// A command line typed in a temporary folder, and what the program answered.
struct Prompt: ~Copyable {
    let folder: URL
    var environment = ["PRONGSAI_FRAMEWORKS": Self.package.appending(path: "Frameworks").path]
    var input: [UInt8] = []
    var width = 100

    static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What came back.
    struct Answer {
        let output: String
        let messages: String
        let exit: Int32
        let bytes: [UInt8]
    }

    /// Runs a command line; words are separated by spaces, "@name" is a file of the folder.
    func type(_ line: String) -> Answer {
        type(
            line.split(separator: " ").map { word in
                word.hasPrefix("@") ? path(String(word.dropFirst())) : String(word)
            })
    }

    /// Runs a command line of words.
    func type(_ words: [String]) -> Answer {
        let outcome = Program.run(words, in: world)
        return Answer(
            output: String(decoding: outcome.output, as: UTF8.self),
            messages: String(decoding: outcome.messages, as: UTF8.self),
            exit: outcome.exit.rawValue, bytes: outcome.output)
    }

    /// The world that a command sees.
    var world: World {
        let bytes = input
        return World(
            environment: environment, executable: "/nowhere/prongsai",
            now: Date(timeIntervalSince1970: 1_790_000_000), terminal: Terminal(width: width),
            standardInput: { _ in bytes })
    }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// Puts a file into the folder.
    func put(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appending(path: name))
    }

    /// The names in the folder, hidden ones too.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}
