import Design
public import HTML
public import Platform
public import Reports
public import ThaiText

/// A document of a year that waits for the executive, so that a change of what it tells of makes it impossible to approve.
public struct AwaitedDocument: Sendable {
    /// The plan or the report.
    public let document: OfficialDocument
    /// What it is called.
    public let name: Bilingual
    /// When approval was asked for.
    public let since: Timestamp
    /// Where it is asked for anew.
    public let address: LinkAddress

    /// A document by its name, asked for at a moment.
    public init(
        _ document: OfficialDocument, _ name: Bilingual, since: Timestamp, at address: LinkAddress
    ) {
        (self.document, self.name) = (document, name)
        (self.since, self.address) = (since, address)
    }
}

/// What a form changes, which says which documents tell of it.
enum Telling {
    /// What is planned: the plan and the report tell of it.
    case plan
    /// What was done and what came of it: the report alone.
    case results

    func concerns(_ document: OfficialDocument) -> Bool { self == .plan || document == .results }
}

extension Measures {
    /// Before a form that changes what a document tells of while it waits for the executive.
    func warnings(
        _ visit: Visit, _ year: FiscalYear, _ telling: Telling
    ) async throws -> [Banner] {
        let language = visit.language
        return try await awaited(visit.act(in: database), year).filter {
            telling.concerns($0.document)
        }.map { awaited in
            Banner(
                .warning,
                Bilingual(
                    "\(awaited.name.thai) กำลังรอผู้บริหารอนุมัติ",
                    "\(awaited.name.english) waits for the executive's approval")(language),
                Bilingual(
                    "ถ้าบันทึกการเปลี่ยนแปลงนี้ ฉบับที่ส่งไปจะอนุมัติไม่ได้ ต้องขออนุมัติใหม่",
                    "If you save this change, what was sent can no longer be approved and has to be asked for anew."
                )(language),
                link: GoLink(
                    Bilingual("ดูเอกสารที่รออนุมัติ", "See what waits")(language),
                    to: awaited.address))
        }
    }

    /// On a measure that changed after a document that tells of it was sent to the executive.
    func remarks(_ page: MeasurePage, _ visit: Visit) async throws -> [Banner] {
        let language = visit.language
        let done =
            page.progress.flatMap { entry in
                [entry.since, entry.withdrawal?.since]
                    + entry.pieces.flatMap { [$0.since, $0.removal?.since] }
            }.compactMap(\.self) + [page.conclusion?.since].compactMap(\.self)
        return try await awaited(visit.act(in: database), page.measure.year).filter { awaited in
            let told = awaited.document == .results ? done : []
            return ([page.measure.since] + told).contains { $0 > awaited.since }
        }.map { awaited in
            Banner(
                .warning,
                Bilingual(
                    "มาตรการนี้เปลี่ยนหลังส่ง\(awaited.name.thai)ให้อนุมัติ",
                    "This measure changed after \(awaited.name.english) was sent for approval")(
                        language),
                Bilingual(
                    "ผู้บริหารเห็นว่าอะไรเปลี่ยน และอนุมัติฉบับที่ส่งไปไม่ได้ ขออนุมัติใหม่เมื่อแก้ครบแล้ว",
                    "The executive sees what changed and cannot approve what was sent. Ask anew when all is put right."
                )(language),
                link: GoLink(
                    Bilingual("ขออนุมัติใหม่", "Ask anew")(language), to: awaited.address))
        }
    }
}
