import Foundation
import Testing

@testable import SQL

@Suite("A killed process", .serialized) struct CrashTests {
    /// Rounds of writing and killing; nightly runs set more.
    private static let rounds =
        ProcessInfo.processInfo.environment["PRONGSAI_CRASH_ROUNDS"].flatMap(Int.init) ?? 30

    @Test(
        "kill -9 under load: nothing acknowledged is lost, nothing is half, nothing doubled on retry",
        arguments: Trial.engines)
    func killed(_ trial: Trial) async throws {
        let place = try Place(trial)
        defer { place.remove() }
        var writer = CrashedWriter(place: place, trial: trial)
        for _ in 0..<Self.rounds { try writer.round(until: Int.random(in: 1...400)) }
        #expect(writer.kept.count >= Self.rounds)
        #expect(try await writer.faults() == [])
        // What was under way is sent once more with its key, and is there once.
        try writer.round(until: writer.tried.subtracting(writer.kept).count + 100)
        #expect(try await writer.faults() == [])
    }

    @Test(
        "The check notices a writer that answers early, writes by halves or takes no notice of keys",
        arguments: Trial.engines, [("early", "lost"), ("split", "half"), ("double", "doubled")])
    func controls(_ trial: Trial, _ control: (flaw: String, fault: String)) async throws {
        let place = try Place(trial)
        defer { place.remove() }
        var writer = CrashedWriter(place: place, trial: trial, flaw: control.flaw)
        var faults: [String] = []
        for _ in 0..<20 where !faults.contains(where: { $0.hasPrefix(control.fault) }) {
            try writer.round(until: Int.random(in: 20...60))
            faults = try await writer.faults()
        }
        #expect(faults.contains { $0.hasPrefix(control.fault) }, "\(faults)")
    }
}
