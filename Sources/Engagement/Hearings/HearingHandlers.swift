import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The names of the fields of a hearing's form.
enum HearingField {
    static let held = "held"
    static let place = "place"
    static let people = "people"
    static let count = "count"
    static let result = "result"
    static let use = "use"
    static let known = "known"

    static let all: Set<String> = [held, place, people, count, result, use, known]
}

/// Hearings in the workspace and as everybody reads them.
extension Engagement {
    func hearingRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(HearingLocations.record, .page(.speakers)) { visit, id in
                let (item, record) = try await hearing(visit, id)
                return try await hearingForm(
                    visit, item, Sheet(visit, orNow: record?.filledIn ?? []))
            },
            gate.post(
                HearingLocations.record,
                .form(.speakers, fields: HearingField.all, limit: Self.formLimit),
                answer: recordHearing),
        ]
            + gate.get(HearingLocations.all, of: sites, .page(.everyone)) { visit, site in
                try await publicHearings(visit, site, nil)
            }
            + gate.get(HearingLocations.year, of: sites, .page(.everyone)) { visit, site, year in
                try await publicHearings(visit, site, year)
            }
    }

    private func hearing(
        _ visit: Visit, _ id: NewsItem.ID
    ) async throws -> (NewsItem, HearingRecord?) {
        let item = try await news(visit, id)
        guard item.content.category == .hearing else { throw WebRefusal.nothingHere }
        return (item, try await visit.act(in: database).hearing(id))
    }

    private func hearingForm(
        _ visit: Visit, _ item: NewsItem, _ sheet: Sheet
    ) async throws -> Response {
        let page = HearingEditor(
            item: item, sheet: sheet,
            hidden: visit.hidden(for: HearingLocations.record.template),
            year: FiscalYear(containing: Bangkok(visit.now).date), language: visit.language)
        return try await self.page(
            page.title, visit, at: NewsLocations.list.path(),
            under: NewsAbove.list(visit.language) + [NewsAbove.item(item)], errors: sheet.errors
        ) { page }
    }

    private func recordHearing(_ visit: Visit, _ id: NewsItem.ID) async throws -> Response {
        let (item, _) = try await hearing(visit, id)
        var sheet = Sheet(visit)
        let content = sheet.hearing(now: visit.now)
        let known = Int(segment: Digits.arabic(sheet[HearingField.known])) ?? -1
        return try await carry(
            sheet, main: HearingField.held, again: { try await hearingForm(visit, item, $0) }
        ) {
            guard let content else { throw EngagementRefusal.nothingHere }
            try await visit.act(in: database).recordHearing(content, of: id, after: known)
            return EngagementDone.recorded.on(NewsLocations.item.path(id))
        }
    }

    private func publicHearings(
        _ visit: Visit, _ site: PublicSite, _ year: FiscalYear?
    ) async throws -> Response {
        let now = visit.now
        let all = try await reader(site).read { try $0.publicHearings(of: nil, at: now) }
        let page = HearingPage(site: site, all: all, year: year, language: visit.language)
        return await frame.page(page.title, for: visit, page.look) { page }
    }
}

extension Sheet {
    /// What came of a hearing, as typed; nil after a refusal.
    fileprivate mutating func hearing(now: Timestamp) -> HearingRecord.Content? {
        let held = FiscalYear(containing: Bangkok(now).date).flatMap {
            day(HearingField.held, in: $0)
        }
        if let held, held > Bangkok(now).date {
            refuse(
                HearingField.held,
                Bilingual(
                    "บันทึกผลได้เมื่อถึงวันจัดแล้ว",
                    "What came of it is recorded when the day has come"))
        }
        let place = phrase(HearingField.place)
        let people = prose(
            HearingField.people,
            missing: Bilingual(
                "บอกว่าใครเข้าร่วม เช่น ผู้นำชุมชน กลุ่มอาชีพ ประชาชนหมู่ใด",
                "Say who took part: leaders, groups, residents of which village"))
        let count = number(HearingField.count, in: 0...1_000_000)
        let result = prose(
            HearingField.result,
            missing: Bilingual("บอกว่าได้ผลอย่างไร", "Say what came of it"))
        let use = prose(HearingField.use)
        guard isSound, let held, let place, let people, let count, let result, let use
        else { return nil }
        return HearingRecord.Content(
            on: held, at: place, people: people, count: count, result: result, use: use)
    }
}

extension HearingRecord {
    /// What its form is filled in with.
    fileprivate var filledIn: [(name: String, value: String)] {
        [
            (HearingField.held, content.held.typed), (HearingField.place, content.place),
            (HearingField.people, content.people), (HearingField.count, String(content.count)),
            (HearingField.result, content.result), (HearingField.use, content.use),
            (HearingField.known, String(version)),
        ]
    }
}
