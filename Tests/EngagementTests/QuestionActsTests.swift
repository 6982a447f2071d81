import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

@Suite("Questions without an account") struct QuestionActsTests {
    private static func asking(_ town: Town, at time: Timestamp = Town.began) -> Act {
        Act(by: .visitor, in: town.rows, at: time)
    }

    private static let draft = QuestionDraft(
        .question, title: "ค่าขยะ", text: "สมชาย โทร 081-000-0000 ถามว่าจ่ายที่ไหน")

    @Test(
        "Nothing is seen before it was read, then in the words of who read it",
        arguments: Trial.engines)
    func life(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let key = QuestionKey(.system)
            let id = try await Self.asking(town).ask(Self.draft, key: key)
            let seen = { try await town.reader.read { try $0.publicQuestions(page: 1).items } }
            #expect(try await seen().isEmpty)
            try await staff.showQuestion(id, title: "ค่าขยะ", text: "จ่ายที่ไหน", after: 0)
            #expect(try await seen().first?.ruling?.text == "จ่ายที่ไหน")
            try await staff.answerQuestion(id, "กองคลัง", after: 0)
            #expect(try await seen().first?.state == .answered)
            try await staff.keepBackQuestion(id, because: "ผู้ถามขอให้นำออก", after: 1)
            #expect(try await seen().isEmpty)
            let own = try await town.reader.read { try $0.question(key) }
            #expect(own?.text == Self.draft.text && own?.answer?.text == "กองคลัง")
            #expect(own?.ruling?.reason == "ผู้ถามขอให้นำออก")
            #expect(
                try await town.reader.read { try $0.question(QuestionKey(.system)) } == nil)
        }
    }

    @Test("Suggestions are answered and never published", arguments: Trial.engines)
    func suggestion(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            let id = try await Self.asking(town).ask(
                QuestionDraft(.suggestion, title: "ก", text: "ข"), key: QuestionKey(.system))
            await #expect(throws: EngagementRefusal.neverShown) {
                try await staff.showQuestion(id, title: "ก", text: "ข", after: 0)
            }
            try await staff.answerQuestion(id, "ขอบคุณ", after: 0)
            await #expect(throws: EngagementRefusal.changedMeanwhile) {
                try await staff.answerQuestion(id, "ของอีกคน", after: 0)
            }
        }
    }

    @Test(
        "The same words within a week and a flood within an hour are noted",
        arguments: Trial.engines)
    func doubts(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, staff) = try await Town.talking("one", on: database)
            for _ in 0..<2 {
                try await Self.asking(town).ask(Self.draft, key: QuestionKey(.system))
            }
            #expect(try await staff.questions().map(\.doubts) == [[.repeat], []])
            // What looks like sent by a machine is counted apart from what waits for an answer.
            #expect(try await staff.waitingQuestions() == 1)
            #expect(try await staff.doubtfulQuestions() == 1)
            let later = Town.began + .days(8)
            let spaced = QuestionDraft(
                .question, title: " ค่าขยะ", text: Self.draft.text + " ")
            let id = try await Self.asking(town, at: later).ask(spaced, key: QuestionKey(.system))
            #expect(try await staff.question(id).doubts.isEmpty)
            for number in 0..<30 {
                try await Self.asking(town, at: later).ask(
                    QuestionDraft(.question, title: "\(number)", text: "ก"),
                    key: QuestionKey(.system))
            }
            #expect(try await staff.questions().first?.doubts == [.flood])
        }
    }

    @Test("Of who asked nothing is kept, and the secret only as a hash", arguments: Trial.engines)
    func nothingKept(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (town, _) = try await Town.talking("one", on: database)
            let key = QuestionKey(.system)
            try await Self.asking(town).ask(Self.draft, key: key)
            let row = try await town.rows.read { transaction in
                try transaction.row("SELECT key_hash FROM own_question")
            }
            let hash: String = try #require(try row?["key_hash"])
            #expect(hash == SHA256.hexadecimal(of: Array(key.segment.utf8)))
            #expect(hash != key.segment)
            let entry = try await town.rows.read { transaction in
                try transaction.row(
                    "SELECT facts FROM own_audit_entry WHERE act = 'question.received'")
            }
            #expect(try entry?["facts"] == "number=1")
        }
    }
}
