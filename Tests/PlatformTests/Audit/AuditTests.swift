import Cryptography
import Platform
import SQL
import Testing

@testable import Platform

@Suite("The audit chain") struct AuditTests {
    private static let key = SigningKey(seed: [UInt8](repeating: 9, count: 32))

    /// A chain of so many entries as it lies in a database.
    private static func chain(_ count: Int) async throws -> (rows: [AuditEntry], head: AuditHead) {
        let holder = Holder()
        try await Trial.sqlite.run { database in
            let town = try await Town.found("one", on: database)
            try await grow(town, by: count)
            let program = Act(by: .program, in: town.rows, at: Town.began)
            let head = try #require(try await program.signAuditHead(with: key))
            await holder.keep(try await town.console.auditEntries(), head)
        }
        return try #require(await holder.chain)
    }

    private actor Holder {
        var chain: (rows: [AuditEntry], head: AuditHead)?
        func keep(_ rows: [AuditEntry], _ head: AuditHead) { chain = (rows, head) }
    }

    private static func grow(_ town: Town, by count: Int) async throws {
        for index in 0..<count {
            try await town.administer().renameDivision(
                town.divisions[0], to: Town.name("กองที่ \(index)"))
        }
    }

    private static func damage(
        _ rows: [AuditEntry], _ head: AuditHead
    ) -> [AuditVerifier.Damage] {
        var verifier = AuditVerifier(
            Authority.ID(rawValue: 1), published: head, key: key.publicKey)
        for row in rows { verifier.read(row) }
        return verifier.finish()
    }

    @Test("A thousand single changes are all found, and nothing where nothing was changed")
    func changes() async throws {
        let (rows, head) = try await Self.chain(40)
        #expect(rows.count == 42 && Self.damage(rows, head).isEmpty)
        // A head that is not the end leaves what follows it to the next one.
        var random = SystemRandomNumberGenerator()
        for round in 0..<1_000 {
            let changed = Self.changed(rows, &random)
            #expect(changed != rows && !Self.damage(changed, head).isEmpty, "round \(round)")
        }
    }

    /// One bit of a column, a row gone, two rows swapped, or the tail cut off.
    private static func changed(
        _ rows: [AuditEntry], _ random: inout SystemRandomNumberGenerator
    ) -> [AuditEntry] {
        var rows = rows
        let index = Int.random(in: rows.indices, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0: rows.remove(at: index)
        case 1: rows.removeLast(rows.count - index)
        case 2:
            rows.swapAt(index, (index + 1) % rows.count)
            if Bool.random(using: &random) {
                // Renumbered by a careful hand.
                rows = rows.enumerated().map { offset, row in
                    AuditEntry(
                        place: .init(row.authority, Int64(offset + 1)), content: row.said,
                        previous: row.previous, hash: row.hash)
                }
            }
        case let column: rows[index] = rows[index].withBitFlipped(column - 3, &random)
        }
        return rows
    }

    @Test("A chain that was written anew from some place on is not the published one")
    func rewritten() async throws {
        let (rows, head) = try await Self.chain(10)
        for index in rows.indices {
            var forged = Array(rows[..<index])
            for row in rows[index...] {
                var said = row.said
                if forged.count == index { said.facts = "person=9" }
                forged.append(
                    AuditEntry(
                        after: forged.last?.hash ?? AuditEntry.beginning,
                        .init(row.authority, row.number), said))
            }
            #expect(Self.damage(forged, head) == [.rewritten(head.place.number)])
        }
    }

    @Test("A head that another signed, or that was changed, does not count")
    func heads() async throws {
        let (rows, head) = try await Self.chain(3)
        let last = try #require(rows.last)
        let stranger = AuditHead(
            of: last, at: Town.began, by: SigningKey(seed: [UInt8](repeating: 8, count: 32)))
        #expect(Self.damage(rows, stranger) == [.headNotSigned])
        let later = AuditHead(
            place: head.place, hash: head.hash, time: head.time + .days(1),
            publicKey: head.publicKey, signature: head.signature)
        #expect(Self.damage(rows, later) == [.headNotSigned])
        #expect(Self.damage([], head) == [.cutOff(after: 0)])
    }

    @Test(
        "Whatever the chain can say beside an act is read as it was written",
        arguments: [
            .person(Person.ID(rawValue: 5)), .division(Division.ID(rawValue: 2)), .role(.overseer),
            .number(2_568), .digest([UInt8](repeating: 0xA5, count: 32)),
        ] as [AuditNote.Fact])
    func facts(_ fact: AuditNote.Fact) {
        #expect(AuditNote.Fact(inAudit: fact.inAudit[...]) == fact)
        // A case that is missing above does not compile here.
        switch fact {
        case .person, .division, .role, .number, .digest: break
        }
    }

    @Test("Sixty-four writers at once make one chain", arguments: Trial.engines)
    func writers(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        for round in 0..<4 {
                            _ = try await town.administer().openDivision(
                                Town.name("กอง \(writer) \(round)"))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let program = Act(by: .program, in: town.rows, at: Town.began)
            let head = try #require(try await program.signAuditHead(with: Self.key))
            let rows = try await town.console.auditEntries()
            #expect(rows.count == 2 + 64 * 4)
            #expect(Self.damage(rows, head).isEmpty)
            #expect(try await town.console.auditHeads() == [head])
        }
    }

    @Test("What is in the chain is neither changed nor deleted", arguments: Trial.engines)
    func kept(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            _ = try await Act(by: .program, in: town.rows, at: Town.began)
                .signAuditHead(with: Self.key)
            let changes: [Statement] = [
                "UPDATE audit_entry SET facts = '' WHERE number = 1",
                "DELETE FROM audit_entry WHERE number = 2", "UPDATE audit_head SET number = 1",
                "DELETE FROM audit_head",
            ]
            for change in changes {
                do {
                    try await town.rows.write { try $0.change(change) }
                    Issue.record("\(change.text)")
                } catch SQLError.constraint(.raised("the audit chain only grows")) {
                } catch SQLError.notPermitted where trial == .postgresql {
                    // The role that serves may not even ask the trigger.
                }
            }
            #expect(try await town.console.auditEntries().count == 2)
        }
    }

    @Test(
        "Not even the owner of the tables changes the chain",
        .enabled(if: Trial.server != nil, Trial.withoutServer))
    func keptFromItsOwner() async throws {
        try await Trial.postgresql.withPlace { engine in
            var named: String?
            if case .postgresql(_, let role) = engine { named = role }
            let owner = try #require(named)
            let database = try await Database.open(
                Configuration(.postgresql(owner), limits: Trial.patient))
            try await database.migrate([PlatformMigrations.all], at: 0)
            for change in [
                "UPDATE audit_entry SET facts = ''", "DELETE FROM audit_head",
            ] as [Statement] {
                await #expect(
                    throws: SQLError.constraint(.raised("the audit chain only grows"))
                ) { try await database.write { try $0.change(change) } }
            }
            await database.close()
        }
    }

    @Test(
        "A change that is refused leaves no entry, and an entry no refused change",
        arguments: Trial.engines)
    func together(_ trial: Trial) async throws {
        try await trial.run { database in
            let town = try await Town.found("one", on: database)
            let before = try await town.console.auditEntries().count
            await #expect(throws: AccountRefusal.divisionTaken) {
                try await town.administer().openDivision(Town.name("กองคลัง"))
            }
            await #expect(throws: AccountRefusal.lastAdministrator) {
                try await town.administer().disable(town.administrator)
            }
            #expect(try await town.console.auditEntries().count == before)
        }
    }

    @Test("No name, address or secret gets into the chain", arguments: Trial.engines)
    func personal(_ trial: Trial) async throws {
        try await Door.with(trial) { door in
            _ = try await door.add("somchai@example.go.th", [.administrator])
            _ = try await door.enrol("somchai@example.go.th")
            for entry in try await door.town.console.auditEntries() {
                let text = "\(entry.actor) \(entry.act) \(entry.facts)"
                #expect(text.utf8.allSatisfy { $0 < 0x80 } && !text.contains("@"), "\(text)")
                #expect(AuditedAct(rawValue: entry.act) != nil)
            }
        }
    }
}

extension AuditEntry {
    fileprivate var said: Content {
        Content(time: time, actor: actor, act: act, facts: facts)
    }

    /// The entry with one bit of one of its columns turned over.
    fileprivate func withBitFlipped(
        _ column: Int, _ random: inout SystemRandomNumberGenerator
    ) -> AuditEntry {
        func flipped(_ number: Int64, below bits: Int) -> Int64 {
            number ^ 1 << Int64.random(in: 0..<Int64(bits), using: &random)
        }
        func flipped(_ bytes: [UInt8]) -> [UInt8] {
            var bytes = bytes
            let index = Int.random(in: bytes.indices, using: &random)
            bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            return bytes
        }
        // The lowest bit of a letter, so that it stays text.
        func flipped(_ text: String) -> String {
            var bytes = Array((text.isEmpty ? "x" : text).utf8)
            bytes[Int.random(in: bytes.indices, using: &random)] ^= 1
            return String(decoding: bytes, as: UTF8.self)
        }
        var (place, said, previous, hash) = (
            Place(authority, number), said, previous, hash
        )
        switch column {
        case 0: place.number = flipped(number, below: 62)
        case 1: said.time = Timestamp(milliseconds: flipped(time.milliseconds, below: 63))
        case 2: said.actor = flipped(actor)
        case 3: said.act = flipped(act)
        case 4: said.facts = flipped(facts)
        case 5: previous = flipped(previous)
        default: hash = flipped(hash)
        }
        return AuditEntry(place: place, content: said, previous: previous, hash: hash)
    }
}
