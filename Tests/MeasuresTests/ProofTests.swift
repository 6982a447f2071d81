import Measures
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@Suite("What shows progress") struct ProofTests {
    private static func entry(_ officer: Act, _ divisions: [Division.ID]) async throws -> (
        measure: PlannedMeasure.ID, entry: ProgressEntry.ID
    ) {
        let measure = try await officer.addMeasure(.borrowing(divisions), to: Town.year())
        let day = try #require(ThaiDate(iso: "2026-01-15"))
        let entry = try await officer.recordProgress(
            ProgressEntry.Content(
                share: 30, words: "อบรมแล้ว", day: day,
                proofs: [.figure("22 คน", label: "ผู้เข้าอบรม")]), of: measure.id)
        return (measure.id, entry)
    }

    @Test(
        "What is added later stands behind what came with the entry, once however often it is sent",
        arguments: Trial.engines)
    func added(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let (measure, entry) = try await Self.entry(officer, town.divisions)
            let link = ProgressEntry.Proof.link("https://rimthanthong.example/a", label: "ข่าว")
            let sent = [true, false]
            for isNew in sent {
                let was = try await staff.addProofs(
                    [link], to: entry, once: staff.wish("first"))
                #expect(was == isNew)
            }
            let pieces = try #require(try await staff.progress(of: measure).first).pieces
            #expect(pieces.map(\.proof) == [.figure("22 คน", label: "ผู้เข้าอบรม"), link])
            #expect(pieces.map(\.isLater) == [false, true])
            #expect(pieces.map(\.by) == [officer.actor.person, staff.actor.person])
            await #expect(throws: MeasureRefusal.tooManyProofs(most: 40)) {
                try await staff.addProofs(
                    Array(repeating: link, count: 39), to: entry, once: staff.wish("many"))
            }
        }
    }

    @Test(
        "What is removed stays to be read with the reason and shows nothing any more; its place is not given again",
        arguments: Trial.engines)
    func removed(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let (measure, entry) = try await Self.entry(officer, town.divisions)
            let nothingHeld: FileHold = { _, _, _, _ in false }
            try await staff.removeProof(
                at: 0, of: entry, because: "นับผิด", holds: nothingHeld)
            await #expect(throws: MeasureRefusal.noProof) {
                try await staff.removeProof(
                    at: 0, of: entry, because: "อีกครั้ง", holds: nothingHeld)
            }
            let link = ProgressEntry.Proof.link("https://rimthanthong.example/a", label: "ข่าว")
            try await staff.addProofs([link], to: entry, once: staff.wish("next"))
            let read = try #require(try await staff.progress(of: measure).first)
            #expect(read.content.proofs == [link])
            #expect(read.pieces.map(\.place) == [0, 1])
            #expect(read.pieces.map { $0.removal?.reason } == ["นับผิด", nil])
            #expect(read.pieces.first?.removal?.by == staff.actor.person)
        }
    }

    @Test(
        "The file of what is removed goes, but not while a report or another page tells of it",
        arguments: Trial.engines, [true, false])
    func file(_ trial: Trial, isHeld: Bool) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let (measure, entry) = try await Self.entry(officer, town.divisions)
            try await officer.database.write { transaction in
                try transaction.change(
                    """
                    INSERT INTO file (authority, id, hash, name, kind, size, is_scanned, since,
                        by_authority, by_person)
                    VALUES (scope(), 7, \(String(repeating: "a", count: 64)), 'a.png', 'png', 9, 0,
                        1, \(officer.authority), \(officer.actor.person))
                    """)
            }
            let file = StoredFile.ID(rawValue: 7)
            try await officer.addProofs(
                [.file(file, label: "ภาพ")], to: entry, once: officer.wish("file"))
            try await officer.removeProof(at: 1, of: entry, because: "เห็นหน้าเด็ก") {
                held, year, since, _ in
                #expect(held == file && year.buddhist == 2569 && since == officer.time)
                return isHeld
            }
            let kept = try await officer.database.read(Files.file(file))
            #expect(kept.count == (isHeld ? 1 : 0))
            let shown = try await officer.progress(of: measure).flatMap(\.content.proofs)
            #expect(shown == [.figure("22 คน", label: "ผู้เข้าอบรม")])
        }
    }

    @Test(
        "Nothing is added to or removed from an entry that was taken back", arguments: Trial.engines
    )
    func takenBack(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, _) = try await Town.withStaff("one", on: database)
            let (_, entry) = try await Self.entry(officer, town.divisions)
            try await officer.withdrawProgress(entry, because: "บันทึกผิดมาตรการ")
            await #expect(throws: MeasureRefusal.noProgress) {
                try await officer.addProofs(
                    [.figure("1", label: "ก")], to: entry, once: officer.wish("late"))
            }
            await #expect(throws: MeasureRefusal.noProgress) {
                try await officer.removeProof(at: 0, of: entry, because: "ก") { _, _, _, _ in false
                }
            }
        }
    }
}
