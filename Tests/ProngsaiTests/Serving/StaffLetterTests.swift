import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

@Suite("What staff are written about requests") struct StaffLetterTests {
    /// Who is written to with a subject, by the names of the cast.
    private static func told(_ subject: String, _ stage: BadInputStage) async throws -> Set<String>
    {
        let rows = stage.site.installation.database.scoped(to: stage.cast.first.rawValue)
        let people = try await rows.read { transaction in
            try transaction.rows(
                """
                SELECT key, subject FROM letter WHERE authority = \(stage.cast.first.rawValue)
                    AND key LIKE 'request/%/staff/%'
                """
            ).compactMap { row -> String? in
                let (key, about): (String, String) = (try row["key"], try row["subject"])
                return about.hasPrefix(subject + " ")
                    ? key.split(separator: "/").last.map(String.init) : nil
            }
        }
        // Nobody is written to twice.
        #expect(Set(people).count == people.count)
        return Set(people.map(stage.name))
    }

    @Test("Who is given a request is told, and then alone that it is answered or withdrawn")
    func given() async throws {
        let asked = try await Asked()
        let head = try asked.stage.number(of: "own head")
        let given = try await asked.act("taking", [("person", head), ("known", "2")])
        #expect(given.status == 303)
        #expect(try await Self.told("คำขอที่มอบให้คุณ", asked.stage) == ["own head"])
        #expect(try await asked.answer("วต. 12", nil, known: "3").status == 303)
        #expect(try await Self.told("ผู้ขอตอบแล้ว", asked.stage) == ["own head"])
        let guest = try await asked.stage.resident(at: "/requests/\(asked.request.pass)/withdrawal")
        #expect(try await guest.send([("known", "4")], to: Asked.wish).status == 303)
        #expect(try await Self.told("ผู้ขอถอนคำขอ", asked.stage) == ["own head"])
    }

    @Test("Who takes a request on himself is not told; of an answer he is")
    func taken() async throws {
        let asked = try await Asked()
        let own = try asked.stage.number(of: "own officer")
        #expect(try await asked.act("taking", [("person", own), ("known", "2")]).status == 303)
        #expect(try await Self.told("คำขอที่มอบให้คุณ", asked.stage).isEmpty)
        #expect(try await asked.answer("วต. 12", nil, known: "3").status == 303)
        #expect(try await Self.told("ผู้ขอตอบแล้ว", asked.stage) == ["own officer"])
    }

    @Test("What nobody has yet is told to who is told of new requests, and its end to nobody")
    func unassigned() async throws {
        let asked = try await Asked()
        let new = try await Self.told("คำขอใหม่", asked.stage)
        #expect(try await asked.answer("วต. 12", nil).status == 303)
        #expect(try await Self.told("ผู้ขอตอบแล้ว", asked.stage) == new && !new.isEmpty)
        let guest = try await asked.stage.resident(at: "/requests/\(asked.request.pass)/withdrawal")
        #expect(try await guest.send([("known", "3")], to: Asked.wish).status == 303)
        #expect(try await Self.told("ผู้ขอถอนคำขอ", asked.stage).isEmpty)
    }

    @Test(
        "Of a slip the division that confirms payments is told, and where there is none who works on the request"
    )
    func slip() async throws {
        for division in ["1", nil] {
            let paying = try await Paying(confirming: division)
            #expect(try await paying.send(Paying.photograph(), named: "slip.png").status == 303)
            let (told, new) = (
                try await Self.told("ผู้ขอส่งสลิปแล้ว", paying.stage),
                try await Self.told("คำขอใหม่", paying.stage)
            )
            #expect(
                division == nil ? told == new : told.contains("own head") && told != new, "\(told)")
        }
    }
}

extension BadInputStage {
    /// A person's number, as forms have it.
    func number(of player: String) throws -> String {
        String(try #require(cast.player(player).visitor.session).member.person.rawValue)
    }

    /// Whose number of the first authority it is; the number itself of who is not in the cast.
    fileprivate func name(of number: String) -> String {
        cast.players.first { player in
            guard let member = player.visitor.session?.member else { return false }
            return member.authority == cast.first && String(member.person.rawValue) == number
        }?.name ?? number
    }
}
