import Assessment
import Measures
import Platform
import Results
import SQL
import ThaiText

/// Many authorities with results that they show, plans and progress, all by the acts of the pages.
struct Crowd: Sendable {
    let database: Database
    let framework: Framework

    private static let now = TimeSource.system()

    /// As many measures as said in the present plan of the first authority.
    func plan(_ count: Int) async throws {
        let act = act(1)
        let year = try year(0)
        let there = try await act.plan(of: year).count
        for number in there..<max(there, count) {
            let added = try await act.addMeasure(content(number), to: year)
            if number % 3 == 0 { try await record(number, of: added, act) }
        }
    }

    /// As many further authorities as said, founded one after the other and filled side by side.
    func authorities(_ count: Int) async throws {
        var founded: [Authority.ID] = []
        for number in 0..<count {
            guard let slug = Slug(rawValue: "crowd-\(number)"),
                let office = PlainName(rawValue: "สำนักปลัด")
            else { continue }
            founded.append(
                try await Founding.found(
                    profile(number, slug), divisions: [office], by: .console, on: database,
                    at: Self.now))
        }
        let all = founded
        // Side by side, so that what is committed together is written to the disk together.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for lane in 0..<32 {
                group.addTask {
                    for place in stride(from: lane, to: all.count, by: 32) {
                        try await fill(all[place], place)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func profile(_ number: Int, _ slug: Slug) -> Authority.Profile {
        // As in the country: two in three are subdistrict organizations, and 77 provinces share them.
        let kinds: [Authority.Kind] = [
            .subdistrictOrganization, .subdistrictOrganization, .subdistrictMunicipality,
        ]
        let province = number % 77
        return Authority.Profile(
            kind: kinds[(number / 77) % 3],
            name: Bilingual("หน่วยงานตัวอย่างที่ \(number)", "Sample authority \(number)"),
            district: "อำเภอที่ \(number % 900)",
            province: province == 0 ? "ธารนคร" : "จังหวัดที่ \(province)", slug: slug)
    }

    private func fill(_ authority: Authority.ID, _ number: Int) async throws {
        let act = act(authority.rawValue)
        guard let year = FiscalYear(framework.year) else { return }
        let entries = try framework.indicators.map { indicator in
            try ResultEntry(
                .indicator(indicator.number, part: nil),
                written: "\(80 + (number * 7 + indicator.number * 3) % 20).\(10 + number % 90)",
                framework: framework)
        }
        let recorded = try await act.recordResult(
            ResultDraft(year: year, entries: entries), after: 0)
        try await act.shareResult(of: year, version: recorded.version.number, by: framework)
        for place in 0..<12 {
            let added = try await act.addMeasure(content(place), to: try self.year(0))
            if place % 2 == 0 { try await record(place, of: added, act) }
        }
    }

    private func record(_ number: Int, of measure: PlannedMeasure, _ act: Act) async throws {
        try await act.recordProgress(
            ProgressEntry.Content(
                share: number * 7 % 101, words: "ดำเนินการตามขั้นตอนที่ \(number % 5 + 1) แล้ว",
                day: Bangkok(Self.now).date,
                proofs: [.figure("\(number + 1) ครั้ง", label: "ที่ดำเนินการแล้ว")]), of: measure.id)
    }

    private func content(_ number: Int) -> MeasureContent {
        MeasureContent(
            topic: number % 7 + 1, name: "มาตรการตัวอย่างลำดับที่ \(number) เพื่อยกระดับการให้บริการ",
            targets: ["i\(number % 15 + 1)", "o\(number % 26 + 1)"],
            issue: "ผลการประเมินปีก่อนมีคะแนนต่ำกว่าเป้าหมาย ลำดับที่ \(number)",
            steps: (1...4).map { "ขั้นตอนที่ \($0) ของมาตรการลำดับที่ \(number) ดำเนินการร่วมกับทุกกอง" },
            divisions: [Division.ID(rawValue: 1)], period: "ไตรมาสที่ \(number % 4 + 1)",
            outputs: ["รายงานผลการดำเนินงาน \(number) ฉบับ"],
            outcomes: ["ผู้รับบริการพึงพอใจไม่น้อยกว่าร้อยละ \(80 + number % 20)"])
    }

    private func act(_ authority: Int64) -> Act {
        Act(by: .console, in: database.scoped(to: authority), at: Self.now)
    }

    private func year(_ offset: Int) throws -> FiscalYear {
        guard let now = FiscalYear(containing: Bangkok(Self.now).date),
            let year = FiscalYear(now.buddhist + offset)
        else { throw AccountRefusal.noAuthority }
        return year
    }
}
