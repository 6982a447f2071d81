import Foundation

@testable import SQL

/// `CrashWriter` as a child process that is killed, and what it said before.
struct CrashedWriter {
    let place: Place
    let trial: Trial
    var flaw = "none"
    /// A program that starts the writer, with its arguments: strace.
    var launcher: [String] = []
    /// After how many acknowledgements the writer ends by itself.
    var end = Int.max

    /// What was tried and what was said to be kept, over all rounds.
    private(set) var tried: Set<String> = []
    private(set) var kept: Set<String> = []
    /// What the writer said of its failures, last round.
    private(set) var complaints: [String] = []

    init(place: Place, trial: Trial, flaw: String = "none", launcher: [String] = []) {
        self.place = place
        self.trial = trial
        self.flaw = flaw
        self.launcher = launcher
    }

    /// The executable beside the test program.
    static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "CrashWriter")

    /// Lets the writer write and kills it after some of its acknowledgements, at any moment; how it ended. `meanwhile`
    /// hears now and then how many there were.
    @discardableResult
    mutating func round(
        until count: Int, atMost seconds: Double = 600, meanwhile: (Int) -> Void = { _ in }
    ) throws -> Int32 {
        let child = try Child(launcher + [Self.program.path, flaw] + arguments + [String(end)])
        child.give(tried.subtracting(kept).joined(separator: "\n"))
        let lines = child.lines(
            until: { lines in
                let kept = lines.count { $0.hasPrefix("+") }
                meanwhile(kept)
                return kept >= count
            }, seconds)
        for line in lines {
            let key = String(line.dropFirst())
            if line.hasPrefix("?") { tried.insert(key) }
            if line.hasPrefix("+") { kept.insert(key) }
        }
        complaints = lines.filter { $0.hasPrefix("!") }
        return child.end()
    }

    private var arguments: [String] {
        switch place.engine {
        case .sqlite(let path, _): ["sqlite", path]
        case .postgresql(let connection, _): ["postgresql", connection]
        }
    }

    /// What is wrong with the data, in words; empty when every promise was kept.
    func faults() async throws -> [String] {
        let database = try await Database.open(Configuration(place.engine, limits: Trial.patient))
        let requests = try await database.read(
            Query("SELECT key FROM request") { try $0["key"] as String })
        let half = try await database.read(
            Query(
                """
                SELECT r.key, count(p.number) AS n FROM request r LEFT JOIN part p ON p.key = r.key
                GROUP BY r.key HAVING count(p.number) <> 3
                """))
        let total = try await database.read(
            Query("SELECT value FROM total") { try $0["value"] as Int })
        let findings = try await database.findings()
        await database.close()

        var faults: [String] = []
        let lost = kept.subtracting(requests)
        if !lost.isEmpty { faults.append("lost \(lost.count) of \(kept.count)") }
        if !half.isEmpty { faults.append("half \(half.count)") }
        let foreign = requests.count { !tried.contains($0) }
        if foreign > 0 { faults.append("doubled \(foreign)") }
        if total != [requests.count] { faults.append("counted \(total) for \(requests.count)") }
        for case .damage(let reason) in findings { faults.append(reason) }
        return faults
    }
}

/// A child process whose output is read line by line.
final class Child {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()

    private let isTraced: Bool

    init(_ command: [String]) throws {
        isTraced = command.first == "strace"
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func give(_ text: String) {
        if !text.isEmpty {
            try? input.fileHandleForWriting.write(contentsOf: Data((text + "\n").utf8))
        }
        try? input.fileHandleForWriting.close()
    }

    /// Reads lines until enough have come, kills the child with no warning, and reads what it had still said.
    func lines(until isEnough: ([Substring]) -> Bool, _ seconds: Double) -> [String] {
        var data = Data()
        let end = Date(timeIntervalSinceNow: seconds)
        while Date() < end {
            let chunk = output.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            data.append(chunk)
            if isEnough(String(decoding: data, as: UTF8.self).split(separator: "\n")) { break }
        }
        // A killed strace would let its child go on: it ends by itself, then.
        if !isTraced { kill(process.processIdentifier, SIGKILL) }
        while case let chunk = output.fileHandleForReading.availableData, !chunk.isEmpty {
            data.append(chunk)
        }
        // The last line may be cut.
        let text = String(decoding: data, as: UTF8.self)
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        return whole.split(separator: "\n").map(String.init)
    }

    /// Waits for the end; the exit code, or the signal.
    func end() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
