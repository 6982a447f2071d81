import Foundation
import Testing

@testable import FileStore

/// Another process keeps files and is killed, or its disk fails.
@Suite("A killed or failing store", .serialized) struct CrashTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "CrashStore").path

    static let canTrace: Bool = (try? run(["strace", "-o", "/dev/null", "true"]).status) == 0
    static let needsTrace: ConditionTrait = .enabled(
        if: canTrace, "no strace here (Debian: strace), or the sandbox forbids it")

    @Test("kill -9 at any moment: everything said to be kept is there, whole, and nothing is half")
    func killed() async throws {
        try await withStore { store in
            var kept: Set<ContentHash> = []
            for _ in 0..<20 {
                let lines = try Self.run(
                    [Self.program, store.folder], killAfter: .random(in: 1...60)
                ).lines
                kept.formUnion(lines.compactMap { ContentHash(String($0.dropFirst())) })
            }
            #expect(kept.count >= 20)
            let report = try await store.scrub(expecting: kept)
            #expect(report.isSound, "\(report)")
            let later = Int64(Date().timeIntervalSince1970) + 100
            _ = try await store.sweep(changedBefore: later) { Set($0) }
            #expect(try incoming(of: store) == [])
        }
    }

    @Test(
        "The file is synced before it is renamed, the folder before it is acknowledged", needsTrace)
    func order() async throws {
        try await withStore { store in
            let trace = store.folder + ".trace"
            defer { try? FileManager.default.removeItem(atPath: trace) }
            _ = try Self.run(
                ["strace", "-f", "-y", "-s", "100", "-o", trace]
                    + ["-e", "trace=fsync,rename,renameat2,write"]
                    + [Self.program, store.folder, "5"])
            #expect(Self.faults(inTrace: try String(contentsOfFile: trace, encoding: .utf8)) == [])
        }
    }

    @Test("The check of the order notices a missing sync")
    func orderControl() {
        let whole = """
            9 fsync(5</s/incoming/aa>) = 0
            9 rename("/s/incoming/aa", "/s/ab/ab12") = 0
            9 fsync(6</s/ab>) = 0
            9 write(1<pipe:[3]>, "+ab12\\n", 6) = 6
            """
        #expect(Self.faults(inTrace: whole) == [])
        let lines = whole.split(separator: "\n")
        for missing in [0, 2] {
            var some = lines
            some.remove(at: missing)
            #expect(Self.faults(inTrace: some.joined(separator: "\n")) != [])
        }
        #expect(Self.faults(inTrace: "") != [])
    }

    @Test(
        "A full or failing disk is told, nothing half stays, and storing goes on when it is well again",
        needsTrace,
        arguments: [
            ("write:error=ENOSPC:when=12..20", "!diskFull"),
            ("fsync:error=EIO:when=4..6", "!failed(call: \"fsync\""),
            ("rename,renameat2:error=EIO:when=2..3", "!failed(call: \"rename\""),
        ])
    func failing(_ spoiling: String, _ said: String) async throws {
        try await withStore { store in
            let trace = store.folder + ".trace"
            defer { try? FileManager.default.removeItem(atPath: trace) }
            let calls = spoiling.prefix { $0 != ":" }
            let lines = try Self.run(
                ["strace", "-f", "-o", trace, "-e", "trace=\(calls)", "-e", "inject=\(spoiling)"]
                    + [Self.program, store.folder, "40"]
            ).lines
            // Its own lines may be spoilt as well: strace counts every write.
            let kept = Set(lines.compactMap { ContentHash(String($0.dropFirst())) })
            #expect(lines.contains { $0.hasPrefix(said) }, "\(lines)")
            // strace counts the calls of each thread apart: which line is spoilt last is not known.
            let afterTheFirst = lines.drop { !$0.hasPrefix("!") }
            #expect(afterTheFirst.contains { $0.hasPrefix("+") }, "\(lines)")
            let report = try await store.scrub(expecting: kept)
            #expect(report.isSound, "\(report)")
            #expect(try incoming(of: store) == [])
        }
    }

    @Test(
        "A disk without room refuses clearly",
        .disabled(
            if: ProcessInfo.processInfo.environment["PRONGSAI_SANITIZER"] == "thread",
            "the thread sanitizer itself writes a file beyond the limit and is ended"))
    func limited() async throws {
        try await withStore { store in
            let lines = try Self.run(["prlimit", "--fsize=10000", Self.program, store.folder, "3"])
                .lines
            #expect(lines == ["!diskFull", "!diskFull", "!diskFull"])
            #expect(try incoming(of: store) == [])
            #expect(try files(in: store) == [])
        }
    }

    /// What of the order of rule D19 is broken in a trace.
    private static func faults(inTrace trace: String) -> [String] {
        var synced: Set<String> = []
        var waiting: [String: String] = [:]
        var faults: [String] = []
        var kept = 0
        for line in whole(trace) {
            if line.contains("fsync("), line.hasSuffix("= 0"), let path = between("<", ">", line) {
                synced.insert(path)
                for (file, shelf) in waiting where shelf == path { waiting[file] = nil }
            } else if line.contains("rename"), line.hasSuffix("= 0") {
                let paths = line.split(separator: "\"").map(String.init)
                guard paths.count >= 4 else { continue }
                if !synced.contains(paths[1]) { faults.append("renamed unsynced \(paths[1])") }
                let file = URL(filePath: paths[3])
                waiting[file.lastPathComponent] = file.deletingLastPathComponent().path
            } else if line.contains("write(1<"), let said = between("\"+", "\\n", line) {
                kept += 1
                if waiting.keys.contains(where: { $0.hasPrefix(said) }) {
                    faults.append("acknowledged without sync of the folder: \(said)")
                }
            }
        }
        return kept == 0 ? faults + ["nothing kept"] : faults
    }

    /// Calls that another thread interrupted, joined again.
    private static func whole(_ trace: String) -> [String] {
        var begun: [Substring: String] = [:]
        return trace.split(separator: "\n").compactMap { line in
            let thread = line.prefix { $0 != " " }
            if let cut = line.range(of: " <unfinished ...>") {
                begun[thread] = String(line[..<cut.lowerBound])
                return nil
            }
            guard let end = line.range(of: " resumed>") else { return String(line) }
            return (begun[thread] ?? "") + line[end.upperBound...]
        }
    }

    private static func between(_ start: String, _ end: String, _ line: String) -> String? {
        guard let from = line.range(of: start),
            let to = line[from.upperBound...].range(of: end)
        else { return nil }
        return String(line[from.upperBound..<to.lowerBound])
    }

    /// Runs a command, kills it after so many lines, and gives its whole lines.
    private static func run(
        _ command: [String], killAfter count: Int = .max
    ) throws -> (lines: [Substring], status: Int32) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
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
        let whole = text.lastIndex(of: "\n").map { text[..<$0] } ?? ""
        return (whole.split(separator: "\n"), process.terminationStatus)
    }
}
