import Measures
import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@Suite("Reminders of measures") struct ReminderTests {
    /// Half past seven in Thailand.
    private static func morning(_ day: String) throws -> Timestamp {
        let date = try #require(ThaiDate(iso: day))
        return Timestamp(milliseconds: Int64(date.daysSince1970) * 86_400_000 + 1_800_000)
    }

    private static func day(_ iso: String) throws -> ThaiDate { try #require(ThaiDate(iso: iso)) }

    private static func send(_ day: String, on database: Database) async throws -> Int {
        let base = try #require(BaseAddress("https://ita.rimthanthong.example"))
        return try await Reminders.send(database, base: base, at: morning(day))
    }

    private static func letters(
        _ town: Town
    ) async throws -> [(to: String, subject: String, text: String)] {
        let number = town.id.rawValue
        return try await town.database.read { transaction in
            try transaction.rows(
                """
                SELECT recipient, subject, body FROM letter WHERE authority = \(number)
                ORDER BY written, key
                """
            ).map { (try $0["recipient"], try $0["subject"], try $0["body"]) }
        }
    }

    @Test(
        "Each of 30, 7 and 1 days before and every week overdue is told once, and a missed day is made up for",
        arguments: Trial.engines)
    func stages(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let measure = try await officer.addMeasure(.borrowing(town.divisions), to: Town.year())
            let person = try #require(staff.actor.person)
            try await officer.assign(measure.id, to: person, by: Self.day("2026-03-31"))
            let days: [(day: String, count: Int)] = [
                ("2026-02-28", 0), ("2026-03-01", 1), ("2026-03-01", 0), ("2026-03-02", 0),
                // The server did not run on the 24th.
                ("2026-03-26", 1), ("2026-03-27", 0), ("2026-03-30", 1), ("2026-03-31", 0),
                ("2026-04-01", 1), ("2026-04-07", 0), ("2026-04-08", 1), ("2026-04-09", 0),
            ]
            for (day, count) in days {
                #expect(try await Self.send(day, on: database) == count, "\(day)")
            }
            let letters = try await Self.letters(town)
            #expect(letters.map(\.to) == Array(repeating: "staff@one.example", count: 5))
            let words = ["เหลือ 30 วัน", "เหลือ 5 วัน", "เหลือ 1 วัน", "เลยกำหนด 1 วัน", "เลยกำหนด 8 วัน"]
            for (letter, words) in zip(letters, words) {
                #expect(letter.text.contains(words) && letter.text.contains(measure.content.name))
                #expect(letter.text.contains("https://ita.rimthanthong.example/work/measure/1\n"))
                // English below the Thai.
                let thai = try #require(letter.text.firstRange(of: "31 มี.ค. 2569"))
                let english = try #require(letter.text.firstRange(of: "due 31 March 2026"))
                #expect(thai.upperBound < english.lowerBound)
            }
        }
    }

    @Test("Nobody is reminded of what stands no more in his list", arguments: Trial.engines)
    func years(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let person = try #require(staff.actor.person)
            let due = try Self.day("2026-03-31")
            for year in [2567, 2568] {
                let measure = try await officer.addMeasure(
                    .borrowing(town.divisions), to: Town.year(year))
                try await officer.assign(measure.id, to: person, by: due)
                let listed = try await staff.waitingMeasures(
                    on: Self.day("2026-04-09"), knownTo: KnownPlans())
                #expect(listed == (year == 2568 ? 1 : 0))
                #expect(try await Self.send("2026-04-09", on: database) == listed, "\(year)")
            }
        }
    }

    @Test(
        "One letter a person and day lists all; who is done, freed, disabled or out of the plan gets none",
        arguments: Trial.engines)
    func listed(_ trial: Trial) async throws {
        try await trial.run(Town.measureSchema) { database in
            let (town, officer, staff) = try await Town.withStaff("one", on: database)
            let other = try await Town.withStaff("two", on: database)
            let person = try #require(staff.actor.person)
            let gone = try await town.add("มานี ลาออก", "gone@one.example", [.staff])
            var measures: [PlannedMeasure] = []
            for name in ["ยืมของ", "ตรวจนับ", "ทำแล้ว", "นำออก", "ยกเลิก", "ของคนอื่น"] {
                let content = MeasureContent(topic: 4, name: name)
                measures.append(try await officer.addMeasure(content, to: Town.year()))
            }
            var given: [Assignment.ID] = []
            for measure in measures.dropLast() {
                given.append(
                    try await officer.assign(measure.id, to: person, by: Self.day("2026-03-31")))
            }
            try await officer.assign(measures[5].id, to: gone, by: Self.day("2026-03-31"))
            let done = ProgressEntry.Content(
                share: 100, words: "ครบแล้ว", day: try Self.day("2026-01-05"))
            try await officer.recordProgress(done, of: measures[2].id)
            try await officer.dropMeasure(measures[3].id, after: 1)
            try await officer.endAssignment(given[4])
            try await town.administer().disable(gone)
            #expect(try await Self.send("2026-03-24", on: database) == 1)
            let letters = try await Self.letters(town)
            #expect(letters.map(\.to) == ["staff@one.example"])
            let text = letters.first?.text ?? ""
            #expect(text.contains("- ยืมของ:") && text.contains("- ตรวจนับ:"))
            for name in ["ทำแล้ว", "นำออก", "ยกเลิก", "ของคนอื่น"] {
                #expect(!text.contains("- \(name):"), "\(name)")
            }
            #expect(letters.first?.subject.contains("2 เรื่อง") == true)
            #expect(try await Self.letters(other.town).isEmpty)
            // A new day is told anew.
            try await officer.assign(measures[0].id, to: person, by: Self.day("2026-04-01"))
            #expect(try await Self.send("2026-03-25", on: database) == 1)
        }
    }
}
