import Foundation
import SQL
import Testing

@Suite("A killed node with mail", .serialized) struct OutboxCrashTests {
    @Test(
        "kill -9 at any moment: every letter that was written leaves, under one name, and no other leaves",
        arguments: Trial.engines)
    func killed(_ trial: Trial) async throws {
        try await trial.withPlace { place in
            var lines: [Substring] = []
            for round in 0..<10 {
                lines += try Self.run(
                    place, "write", minutes: round * 10, until: .random(in: 3...120))
            }
            lines += try Self.run(place, "drain", minutes: 200, until: .max)
            #expect(!lines.contains { $0.hasPrefix("!") })
            let tried = Self.said("?", lines)
            let written = Self.said("+", lines)
            let taken = Self.said("=", lines).map { $0.split(separator: " ").map(String.init) }
            let sent = Set(taken.compactMap(\.last))
            let names = Set(taken.compactMap(\.first))
            let lost = written.subtracting(sent)
            let strange = sent.subtracting(tried)
            #expect(lost == [])
            #expect(strange == [])
            #expect(names.count == sent.count)
            #expect(written.count > 20)
        }
    }

    /// What stands behind a sign.
    private static func said(_ sign: String, _ lines: [Substring]) -> Set<String> {
        Set(lines.filter { $0.hasPrefix(sign) }.map { String($0.dropFirst()) })
    }

    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "CrashOutbox")

    /// The whole lines of a run that is killed after so many.
    private static func run(
        _ place: Configuration.Engine, _ mode: String, minutes: Int, until count: Int
    ) throws -> [Substring] {
        let process = Process()
        process.executableURL = program
        switch place {
        case .sqlite(let path, _): process.arguments = ["sqlite", path, mode, "\(minutes)"]
        case .postgresql(let text, let owner):
            process.arguments =
                ["postgresql", text, mode, "\(minutes)"] + (owner.map { [$0] } ?? [])
        }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        var data = Data()
        while case let chunk = output.fileHandleForReading.availableData, !chunk.isEmpty {
            data.append(chunk)
            if data.count(where: { $0 == 0x0A }) >= count {
                kill(process.processIdentifier, SIGKILL)
            }
        }
        process.waitUntilExit()
        let text = String(decoding: data, as: UTF8.self)
        return (text.lastIndex(of: "\n").map { text[..<$0] } ?? "").split(separator: "\n")
    }
}
