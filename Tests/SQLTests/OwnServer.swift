import Foundation
import Testing

/// A PostgreSQL server that one test may crash as it likes.
final class OwnServer {
    /// libpq's connection string.
    let connection: String
    private let process = Process()
    private let input = Pipe()
    private let crashProgram: String

    /// Starts a server; settings as for the server program.
    init(settings: String = "") throws {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "PostgreSQL/with-server")
        let output = Pipe()
        process.executableURL = script
        process.arguments = [
            "sh", "-c", "echo \"$PRONGSAI_POSTGRES\"; echo \"$PRONGSAI_POSTGRES_CRASH\"; cat",
        ]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["PRONGSAI_POSTGRES_SETTINGS": settings]) { $1 }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var told = ""
        while told.count(where: { $0 == "\n" }) < 2 {
            let data = output.fileHandleForReading.availableData
            if data.isEmpty { break }
            told += String(decoding: data, as: UTF8.self)
        }
        let lines = told.split(separator: "\n").map(String.init)
        try #require(lines.count == 2, "the server did not start")
        (connection, crashProgram) = (lines[0], lines[1])
    }

    /// Stops the server as a power cut would and starts it again; returns when it answers.
    func crash() {
        let crash = Process()
        crash.executableURL = URL(filePath: crashProgram)
        crash.standardOutput = FileHandle.nullDevice
        try? crash.run()
        crash.waitUntilExit()
    }

    /// Ends the server and removes its folder.
    func stop() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
