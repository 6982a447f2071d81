import Foundation

/// What strace wrote down: when a request was tried, when the disk had synced, when the request was acknowledged.
struct Trace {
    /// A program of Debian's that shows and spoils calls of the system; some sandboxes forbid it.
    static let isPossible: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["strace", "-o", "/dev/null", "true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    let file: URL

    /// The command that traces, and spoils calls as told ("fdatasync:error=EIO:when=9+").
    func launcher(spoiling: String? = nil) -> [String] {
        ["strace", "-f", "-y", "-s", "64", "-o", file.path, "-e", "trace=write,fdatasync,pwrite64"]
            + (spoiling.map { ["-e", "inject=\($0)"] } ?? [])
    }

    /// How many calls were spoilt.
    func spoilt() throws -> Int { try lines().count { $0.contains("(INJECTED)") } }

    /// The requests that were acknowledged without a sync of the log that began after they were tried and had
    /// succeeded before they were acknowledged; and how many were acknowledged at all.
    func unsynced() throws -> (unsynced: [String], acknowledged: Int) {
        var triedAt: [String: Int] = [:]
        var syncBegan: [Substring: Int] = [:]
        var lastSync = -1
        var unsynced: [String] = []
        var acknowledged = 0
        for (index, line) in try lines().enumerated() {
            let thread = line.prefix { $0 != " " }
            if line.contains("fdatasync("), line.contains("-wal>") { syncBegan[thread] = index }
            if line.contains("fdatasync"), line.hasSuffix("= 0"), let began = syncBegan[thread] {
                lastSync = max(lastSync, began)
            }
            guard let sign = Self.sign(line) else { continue }
            let key = String(sign.dropFirst())
            if sign.hasPrefix("?") { triedAt[key] = index }
            if sign.hasPrefix("+") {
                acknowledged += 1
                if lastSync < triedAt[key] ?? .max { unsynced.append(key) }
            }
        }
        return (unsynced, acknowledged)
    }

    private func lines() throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    }

    /// The text of a write to standard output: 7 write(1<pipe:[9]>, "+key\n", 5) = 5.
    private static func sign(_ line: Substring) -> Substring? {
        guard line.contains(" write(1<"), let start = line.firstRange(of: "\"")?.upperBound,
            let end = line[start...].firstRange(of: "\\n")?.lowerBound
        else { return nil }
        return line[start..<end]
    }
}
