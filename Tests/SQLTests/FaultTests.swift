import Foundation
import Testing

@testable import SQL

/// The disk misbehaves while many write; what was acknowledged must be there, nothing else matters.
@Suite("A failing disk", .serialized) struct FaultTests {
    static let needsTrace: ConditionTrait = .enabled(
        if: Trace.isPossible, "no strace here (Debian: strace), or the sandbox forbids it")

    @Test("Nothing is acknowledged before the log is synced", needsTrace)
    func order() async throws {
        try await run(end: 500) { trace, _, writer in
            let (unsynced, acknowledged) = try trace.unsynced()
            #expect(unsynced == [])
            #expect(acknowledged >= 500)
            #expect(writer.complaints == [])
        }
    }

    @Test("The check of the order notices a writer that answers early", needsTrace)
    func orderControl() async throws {
        try await run(flaw: "early", end: 500) { trace, _, _ in
            let (unsynced, _) = try trace.unsynced()
            #expect(!unsynced.isEmpty)
        }
    }

    @Test(
        "A failed write or sync stops the writer, which acknowledges nothing more", needsTrace,
        arguments: ["fdatasync:error=EIO:when=60+", "pwrite64:error=EIO:when=400+"])
    func failed(spoiling: String) async throws {
        try await run(spoiling: spoiling) { (trace, status, writer) async throws in
            #expect(try trace.spoilt() > 0)
            #expect(status == 3)
            #expect(writer.complaints.contains { $0.contains("stopped") })
            #expect(try trace.unsynced().unsynced == [])
            #expect(try await writer.faults() == [])
        }
    }

    @Test(
        "On a full disk nothing is acknowledged, and writing goes on when there is room again",
        needsTrace)
    func full() async throws {
        try await run(spoiling: "pwrite64:error=ENOSPC:when=400..460", end: 1_000) {
            (trace, status, writer) async throws in
            #expect(try trace.spoilt() > 0)
            #expect(status == 0)
            #expect(writer.complaints.contains { $0.contains("diskFull") })
            #expect(try trace.unsynced().unsynced == [])
            #expect(try await writer.faults() == [])
        }
    }

    @Test("A file that may not grow stops the writer")
    func limited() async throws {
        let place = try Place(.sqlite)
        defer { place.remove() }
        var writer = CrashedWriter(
            place: place, trial: .sqlite, launcher: ["prlimit", "--fsize=3000000"])
        #expect(try writer.round(until: .max) == 3)
        #expect(writer.complaints.contains { $0.contains("stopped") })
        #expect(writer.kept.count > 50)
        #expect(try await writer.faults() == [])
    }

    /// Runs a writer under strace until it ends by itself.
    private func run(
        flaw: String = "none", spoiling: String? = nil, end: Int = .max,
        _ check: (Trace, Int32, CrashedWriter) async throws -> Void
    ) async throws {
        let place = try Place(.sqlite)
        defer { place.remove() }
        let path = try Place.file(place.engine).path
        let trace = Trace(file: URL(filePath: path + ".trace"))
        var writer = CrashedWriter(
            place: place, trial: .sqlite, flaw: flaw, launcher: trace.launcher(spoiling: spoiling))
        writer.end = end
        let status = try writer.round(until: .max)
        try await check(trace, status, writer)
    }
}
