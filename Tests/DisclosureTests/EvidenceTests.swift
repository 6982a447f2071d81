import Assessment
import Platform
import StorageTesting
import Testing
import ThaiText

@testable import Disclosure

@Suite("Evidence of items") struct EvidenceTests {
    @Test(
        "What is shown is found again with who and when; taken back it stays to be seen, with the reason",
        arguments: Trial.engines)
    func shown(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (_, officer, staff) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o7")
            let first = try await officer.discloseEvidence(
                .link("https://a.example/1", "รายงาน"), for: place)
            let page = try #require(PublicPath(text: "/publications/3"))
            try await officer.discloseEvidence(
                EvidenceDraft(.page(page), title: "หน้า"), for: place)
            var record = try await staff.disclosure(of: place)
            #expect(record.evidence.map(\.title) == ["รายงาน", "หน้า"])
            #expect(record.evidence.last?.content == .page(page))
            #expect(record.evidence.first?.by == officer.actor.person)
            #expect(record.evidence.first?.updated == officer.time)
            await #expect(throws: DisclosureRefusal.shownAlready) {
                try await officer.discloseEvidence(.link("https://a.example/1"), for: place)
            }
            try await officer.withdrawEvidence(first, because: "ลิงก์เสีย")
            record = try await staff.disclosure(of: place)
            #expect(record.evidence.map(\.title) == ["หน้า"])
            #expect(record.withdrawn.map { $0.withdrawal?.reason } == ["ลิงก์เสีย"])
            await #expect(throws: DisclosureRefusal.noEvidence) {
                try await officer.withdrawEvidence(first, because: "อีกครั้ง")
            }
            // What was taken back may be shown again.
            try await officer.discloseEvidence(.link("https://a.example/1"), for: place)
            #expect(try await officer.disclosure(of: Years.place("o8")).evidence.isEmpty)
            #expect(try await officer.disclosure(of: Years.place("o7", 2567)).evidence.isEmpty)
        }
    }

    @Test(
        "Looking at evidence and finding it right moves its day, and nothing else",
        arguments: Trial.engines)
    func confirmed(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o3")
            let id = try await officer.discloseEvidence(.link("https://a.example"), for: place)
            for days in [10, 20] as [Int64] {
                let later = Act(
                    by: officer.actor, in: town.rows, at: Town.began + .days(days))
                try await later.confirmEvidence(id)
            }
            let record = try await officer.disclosure(of: place)
            #expect(record.updated == Town.began + .days(20))
            #expect(record.evidence.first?.since == officer.time)
        }
    }

    @Test(
        "Staff show what their division answers for and nothing else; only officers say who answers",
        arguments: Trial.engines)
    func own(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, staff) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o13")
            await #expect(throws: DisclosureRefusal.notYours) {
                try await staff.discloseEvidence(.link("https://a.example"), for: place)
            }
            let particulars = ItemParticulars(division: town.divisions.last, note: "")
            await #expect(throws: AccountRefusal.notPermitted) {
                try await staff.describeItem(particulars, of: place, after: 0)
            }
            try await officer.describeItem(particulars, of: place, after: 0)
            let id = try await staff.discloseEvidence(.link("https://a.example"), for: place)
            try await staff.markElements(["totals"], among: ["totals", "advice"], of: place)
            try await staff.confirmEvidence(id)
            await #expect(throws: DisclosureRefusal.notYours) {
                try await staff.discloseEvidence(
                    .link("https://a.example"), for: Years.place("o14"))
            }
            try await officer.describeItem(
                ItemParticulars(division: town.divisions.first, note: ""), of: place, after: 1)
            await #expect(throws: DisclosureRefusal.notYours) {
                try await staff.withdrawEvidence(id, because: "ไม่ใช่ของกองแล้ว")
            }
        }
    }

    @Test(
        "Who writes the particulars second is told what the first wrote, and a foreign division is none",
        arguments: Trial.engines)
    func particulars(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o1")
            try await officer.describeItem(
                ItemParticulars(division: town.divisions.first, note: "ก"), of: place, after: 0)
            var now = try await officer.disclosure(of: place).particulars
            #expect(now.version == 1 && now.note == "ก")
            await #expect(throws: DisclosureRefusal.changedMeanwhile(now)) {
                try await officer.describeItem(ItemParticulars(), of: place, after: 0)
            }
            await #expect(throws: DisclosureRefusal.noDivision) {
                try await officer.describeItem(
                    ItemParticulars(division: Division.ID(rawValue: 99), note: ""), of: place,
                    after: 1)
            }
            try await officer.describeItem(
                ItemParticulars(division: nil, note: ""), of: place, after: 1)
            now = try await officer.disclosure(of: place).particulars
            #expect(now.version == 2 && now.division == nil && now.note.isEmpty)
        }
    }

    @Test(
        "Elements are ticked and unticked, each with its day; what stays ticked keeps its day",
        arguments: Trial.engines)
    func marks(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o1")
            let all = ["divisions", "both-sides", "powers"]
            try await officer.markElements(["divisions", "powers"], among: all, of: place)
            let later = Act(by: officer.actor, in: town.rows, at: Town.began + .days(1))
            try await later.markElements(["divisions", "both-sides"], among: all, of: place)
            #expect(
                try await officer.disclosure(of: place).marks == [
                    "divisions": officer.time, "both-sides": later.time,
                ])
            try await later.markElements([], among: all, of: place)
            #expect(try await officer.disclosure(of: place).marks.isEmpty)
        }
    }

    @Test(
        "An element found in what is withdrawn by now is asked for again, unless something of then still stands",
        arguments: Trial.engines)
    func lapsed(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, _) = try await Town.disclosing("one", on: database)
            let place = try Years.place("o1")
            let (all, day) = (["divisions", "powers"], Town.began)
            let act = { (days: Int64) in
                Act(by: officer.actor, in: town.rows, at: day + .days(days))
            }
            let shown = { try await Set(officer.disclosure(of: place).marks.keys) }
            // Ticked before anything is shown, and found again in what is shown then.
            try await officer.markElements(["powers"], among: all, of: place)
            let first = try await act(1).discloseEvidence(.link("https://a.example"), for: place)
            let second = try await act(1).discloseEvidence(.link("https://b.example"), for: place)
            try await act(2).markElements(["divisions", "powers"], among: all, of: place)
            #expect(try await shown() == ["divisions", "powers"])
            try await act(3).withdrawEvidence(first, because: "เก่า")
            #expect(try await shown() == ["divisions", "powers"])
            let third = try await act(4).discloseEvidence(.link("https://c.example"), for: place)
            try await act(5).withdrawEvidence(second, because: "เก่า")
            #expect(try await shown() == [])
            try await act(6).markElements(["divisions"], among: all, of: place)
            #expect(try await shown() == ["divisions"])
            // Found again in what came beside it, before the old one goes.
            try await act(7).discloseEvidence(.link("https://d.example"), for: place)
            try await act(8).markElements(["divisions"], among: all, of: place)
            try await act(9).withdrawEvidence(third, because: "เก่า")
            #expect(try await shown() == ["divisions"])
            // Saved again where nothing has come or gone, it keeps its day.
            try await act(10).markElements(["divisions"], among: all, of: place)
            let renewed = try await officer.disclosure(of: place).marks["divisions"]
            #expect(renewed == act(10).time)
            try await act(11).markElements(["divisions"], among: all, of: place)
            #expect(try await officer.disclosure(of: place).marks["divisions"] == renewed)
        }
    }

    @Test(
        "A year starts with the evidence of an earlier one under its new codes and with its old days, once",
        arguments: Trial.engines)
    func started(_ trial: Trial) async throws {
        try await trial.run(Town.disclosureSchema) { database in
            let (town, officer, staff) = try await Town.disclosing("one", on: database)
            try await officer.discloseEvidence(
                .link("https://a.example/hr"), for: Years.place("o15", 2568))
            try await officer.discloseEvidence(
                .link("https://a.example/e"), for: Years.place("o10", 2568))
            try await officer.discloseEvidence(
                .link("https://a.example/e"), for: Years.place("o11", 2568))
            let gone = try await officer.discloseEvidence(
                .link("https://a.example/old"), for: Years.place("o15", 2568))
            try await officer.withdrawEvidence(gone, because: "เก่า")
            try await officer.describeItem(
                ItemParticulars(division: town.divisions.last, note: "ปีก่อน"),
                of: Years.place("o15", 2568), after: 0)
            let later = Act(by: officer.actor, in: town.rows, at: Town.began + .days(300))
            let codes = ["o15": ["o14"], "o10": ["o10"], "o11": ["o10"]]
            let (from, to) = (try Years.fiscal(2568), try Years.fiscal(2569))
            await #expect(throws: AccountRefusal.notPermitted) {
                try await staff.startDisclosure(of: to, from: from, codes: codes)
            }
            // Two items that became one bring the same page once.
            #expect(try await later.startDisclosure(of: to, from: from, codes: codes) == 2)
            let list = try await officer.disclosure(of: to)
            #expect(list["o14"]?.evidence.map(\.updated) == [officer.time])
            #expect(list["o14"]?.evidence.map(\.since) == [later.time])
            #expect(list["o14"]?.particulars.division == town.divisions.last)
            #expect(list["o14"]?.particulars.note == "")
            #expect(list["o10"]?.evidence.count == 1)
            await #expect(throws: DisclosureRefusal.begun) {
                try await later.startDisclosure(of: to, from: from, codes: codes)
            }
            await #expect(throws: DisclosureRefusal.nothingToCopy) {
                try await later.startDisclosure(of: Years.fiscal(2567), from: to, codes: [:])
            }
        }
    }

    @Test("Of items that became one all is taken over, and the count tells how much")
    func merged() async throws {
        try await Trial.sqlite.run(Town.disclosureSchema) { database in
            let (_, officer, _) = try await Town.disclosing("one", on: database)
            for item in ["o10", "o11"] {
                for number in 1...30 {
                    try await officer.discloseEvidence(
                        .link("https://a.example/\(item)/\(number)"),
                        for: Years.place(item, 2568))
                }
            }
            let (from, to) = (try Years.fiscal(2568), try Years.fiscal(2569))
            let count = try await officer.startDisclosure(
                of: to, from: from, codes: ["o10": ["o10"], "o11": ["o10"]])
            #expect(count == 60)
            #expect(try await officer.disclosure(of: to)["o10"]?.evidence.count == 60)
        }
    }
}
