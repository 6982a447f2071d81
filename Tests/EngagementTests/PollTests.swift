import Cryptography
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import Engagement

/// A poll of one week with a question of each kind.
private struct Polling {
    static let opens = Timestamp(startOf: Bangkok(Town.began).date)
    static let closes = opens + .days(7)

    static let content = PollContent(
        title: "บริการเก็บขยะ", text: "นำผลไปปรับรอบรถ", from: opens, until: closes,
        questions: [
            PollQuestion(.satisfaction, "พอใจเพียงใด"),
            PollQuestion(.choice, "เก็บบ่อยแค่ไหน", choices: ["ทุกวัน", "สองวันครั้ง"]),
            PollQuestion(.text, "อยากให้ปรับอะไร"),
        ])

    static func answers(
        _ step: Int, _ choice: Int = 1, _ words: String? = nil, isDoubtful: Bool = false
    ) -> PollAnswers {
        var replies: [Int: PollAnswers.Reply] = [1: .figure(step), 2: .figure(choice)]
        if let words { replies[3] = .words(words) }
        return PollAnswers(replies, isDoubtful: isDoubtful)
    }

    let town: Town
    let staff: Act
    let id: Poll.ID

    /// Published, as version 2.
    init(_ database: Database, slug: String = "one") async throws {
        (town, staff) = try await Town.talking(slug, on: database)
        id = try await staff.writePoll(Self.content)
        try await staff.publishPoll(id)
    }

    func answer(
        _ answers: PollAnswers, after known: Int = 2, at time: Timestamp = Town.began
    ) async throws {
        try await Act(by: .visitor, in: town.rows, at: time)
            .answerPoll(id, answers, after: known, random: .system)
    }

    func outcome(at time: Timestamp) async throws -> PollOutcome {
        let poll = try await staff.poll(id)
        return try await town.reader.read { try $0.outcome(of: poll, at: time) }
    }

    /// The steps 5, 4, 4, 3 and 1 with one text, and one set of answers of a machine.
    func answerFive() async throws {
        for (step, choice) in [(5, 1), (4, 1), (4, 2), (3, 1), (1, 2)] {
            try await answer(Self.answers(step, choice, step == 5 ? "เก็บเช้ากว่านี้" : nil))
        }
        try await answer(Self.answers(1, 1, "ซื้อเลย", isDoubtful: true))
    }
}

@Suite("Satisfaction polls") struct PollTests {
    @Test(
        "The result is told after the last day, what machines send is not in it",
        arguments: Trial.engines)
    func result(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            try await polling.answerFive()
            #expect(
                try await polling.outcome(at: Polling.closes - TimeSpan(milliseconds: 1))
                    == .waiting(atLeast: 0))
            guard case .result(let result) = try await polling.outcome(at: Polling.closes) else {
                Issue.record("no result")
                return
            }
            #expect(result.sheets == 5 && result.aside == 1 && result.mean == "3.40")
            #expect(result.tallies.map(\.counts) == [[1, 2, 1, 0, 1], [3, 2], []])
            #expect(result.tallies.map(\.words) == [[], [], ["เก็บเช้ากว่านี้"]])
            #expect(result.tallies.first?.share(2) == "40.0")
        }
    }

    @Test("Of fewer than five answers nothing is told, to nobody", arguments: Trial.engines)
    func tooFew(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            for _ in 0..<4 { try await polling.answer(Polling.answers(5)) }
            // A machine's answers do not make up the number.
            try await polling.answer(Polling.answers(5, isDoubtful: true))
            #expect(try await polling.outcome(at: Polling.closes) == .tooFew(aside: 1))
            try await polling.answer(Polling.answers(5))
            guard case .result(let result) = try await polling.outcome(at: Polling.closes) else {
                Issue.record("no result of five answers")
                return
            }
            #expect(result.sheets == 5 && result.aside == 1)
        }
    }

    @Test("While it is open only full tens of answers are told", arguments: Trial.engines)
    func tens(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            for _ in 0..<11 { try await polling.answer(Polling.answers(4)) }
            #expect(try await polling.outcome(at: Town.began) == .waiting(atLeast: 10))
        }
    }

    @Test("From the first answer on nothing changes but its end", arguments: Trial.engines)
    func frozen(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            let (staff, id) = (polling.staff, polling.id)
            var content = Polling.content
            content.title = "บริการเก็บขยะมูลฝอย"
            try await staff.changePoll(id, to: content, after: 2)
            // Who had the earlier version before him answers again.
            await #expect(throws: EngagementRefusal.changedMeanwhile) {
                try await polling.answer(Polling.answers(5))
            }
            try await polling.answer(Polling.answers(5), after: 3)
            await #expect(throws: EngagementRefusal.isAnswered) {
                try await staff.changePoll(id, to: Polling.content, after: 3)
            }
            await #expect(throws: EngagementRefusal.isAnswered) {
                try await staff.addQuestion(PollQuestion(.text, "ก"), to: id, after: 3)
            }
            await #expect(throws: EngagementRefusal.isAnswered) {
                try await staff.removeQuestion(1, of: id, after: 3)
            }
            await #expect(throws: EngagementRefusal.isAnswered) {
                try await staff.withdrawPoll(id)
            }
            let later = staff.later(.hours(1))
            try await later.closePoll(id)
            // Closed, it cannot be closed earlier any more: that is not held out.
            for work: @Sendable (Act) async throws -> Void in [
                { try await $0.changePoll(id, to: Polling.content, after: 4) },
                { try await $0.withdrawPoll(id) },
            ] {
                await #expect(throws: EngagementRefusal.isOver) { try await work(later) }
            }
            await #expect(throws: EngagementRefusal.isClosed) {
                try await polling.answer(
                    Polling.answers(5), after: 4, at: staff.time + .hours(2))
            }
        }
    }

    @Test(
        "It is answered only in its time and by answers to its questions",
        arguments: Trial.engines)
    func fitting(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            for replies: [Int: PollAnswers.Reply] in [
                [:], [1: .figure(6), 2: .figure(1)], [1: .figure(5)],
                [1: .figure(5), 2: .figure(3)], [1: .figure(5), 2: .figure(1), 4: .words("ก")],
                [1: .words("ก"), 2: .figure(1)],
            ] {
                await #expect(throws: EngagementRefusal.changedMeanwhile) {
                    try await polling.answer(PollAnswers(replies))
                }
            }
            await #expect(throws: EngagementRefusal.isClosed) {
                try await polling.answer(Polling.answers(5), at: Polling.closes)
            }
            let draft = try await polling.staff.writePoll(Polling.content)
            await #expect(throws: EngagementRefusal.isClosed) {
                try await Act(by: .visitor, in: polling.town.rows, at: Town.began)
                    .answerPoll(draft, Polling.answers(5), after: 1, random: .system)
            }
        }
    }

    @Test(
        "A poll without questions is not published, and none has eleven",
        arguments: Trial.engines)
    func questions(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let (_, staff) = try await Town.talking("one", on: database)
            var content = Polling.content
            content.questions = []
            let id = try await staff.writePoll(content)
            await #expect(throws: EngagementRefusal.noQuestions) {
                try await staff.publishPoll(id)
            }
            for number in 1...10 {
                try await staff.addQuestion(
                    PollQuestion(.text, "ข้อ \(number)"), to: id, after: number)
            }
            await #expect(throws: EngagementRefusal.tooManyQuestions(most: 10)) {
                try await staff.addQuestion(PollQuestion(.text, "ก"), to: id, after: 11)
            }
            try await staff.removeQuestion(1, of: id, after: 11)
            #expect(try await staff.poll(id).content.questions.first?.text == "ข้อ 2")
        }
    }

    @Test(
        "No row of an answer has a moment, a sender, or what came with it",
        arguments: Trial.engines)
    func nothingKept(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            let acts = { () async throws -> Int in
                try await polling.town.rows.read { transaction in
                    try transaction.row("SELECT count(*) AS n FROM own_audit_entry")?["n"] ?? 0
                }
            }
            let before = try await acts()
            try await polling.answer(Polling.answers(4, 2, "ก"))
            // The chain has moments, so it must not tell of an answer.
            #expect(try await acts() == before)
            let keys = try await polling.town.rows.read { transaction in
                try transaction.rows(
                    """
                    SELECT id FROM own_poll_sheet UNION ALL SELECT id FROM own_poll_reply
                    """
                ).map { try $0["id"] as String }
            }
            #expect(keys.count == 4 && Set(keys).count == 4)
            await #expect(throws: (any Error).self) {
                try await polling.town.rows.write { _ = try $0.change("DELETE FROM poll_reply") }
            }
            await #expect(throws: (any Error).self) {
                try await polling.town.rows.write {
                    _ = try $0.change("UPDATE poll_sheet SET is_doubtful = 1")
                }
            }
        }
    }

    @Test("Another authority sees and answers nothing of it", arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            try await polling.answerFive()
            let other = try await Town.found("other", on: database)
            #expect(try await other.reader.read { try $0.polls() }.isEmpty)
            await #expect(throws: EngagementRefusal.nothingHere) {
                try await Act(by: .visitor, in: other.rows, at: Town.began)
                    .answerPoll(polling.id, Polling.answers(5), after: 2, random: .system)
            }
        }
    }
}

@Suite("Polls as evidence and as figures") struct PollEvidenceTests {
    @Test(
        "The item on participation shows the year's polls that enough answered",
        arguments: Trial.engines)
    func evidence(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            let items = (1...43).map { "o\($0)" }
            let year = try #require(FiscalYear(2567))
            let source = EngagementEvidence(
                library: try #require(Frameworks.library),
                clock: TimeSource { Polling.closes + .hours(1) })
            for _ in 0..<4 { try await polling.answer(Polling.answers(5)) }
            let reader = polling.town.reader
            #expect(try await source.evidence(for: items, of: year, in: reader).isEmpty)
            try await polling.answer(Polling.answers(4))
            let found = try await source.evidence(for: items, of: year, in: reader)
            #expect(found.map(\.place) == [.publicPage(PollLocations.year.path(year))])
            #expect(
                found.map(\.kind) == [
                    .figure(Bilingual("1 เรื่อง 5 ชุดคำตอบ", "5 answers to 1 poll"))
                ])
            let next = try #require(FiscalYear(2568))
            #expect(try await source.evidence(for: items, of: next, in: reader).isEmpty)
        }
    }

    @Test("A poll counts on its last day, once that is over", arguments: Trial.engines)
    func figures(_ trial: Trial) async throws {
        try await trial.run(Town.talkSchema) { database in
            let polling = try await Polling(database)
            try await polling.answerFive()
            let (source, reader) = (EngagementFigures(), polling.town.reader)
            #expect(try await source.figures(in: reader).count == 3)
            let span = try #require(FiscalYear(2567)).span
            let days = { (key: String, before: Timestamp) in
                try await source.days(
                    of: key, in: try #require(CountedTime(span, before: before)), reader)
            }
            #expect(try await days("poll-answers", Polling.closes - .hours(1)).isEmpty)
            let day = Bangkok(Polling.closes - .hours(1)).date.daysSince1970
            #expect(
                try await days("poll-answers", Polling.closes)
                    == [CountedDay(day, sum: 5, parts: 5)])
            #expect(
                try await days("poll-satisfaction", Polling.closes)
                    == [CountedDay(day, sum: 17, parts: 5)])
        }
    }
}
