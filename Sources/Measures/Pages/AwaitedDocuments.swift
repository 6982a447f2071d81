import Design
public import HTML
public import Platform
public import Reports
public import ThaiText

/// A document of a year that tells of measures: one that waits for the executive cannot be approved after a change, and one
/// that was published stays as it is until it is corrected.
public struct AwaitedDocument: Sendable {
    /// How far a document has come.
    public enum State: Sendable, Hashable {
        /// It waits for the executive.
        case waiting
        /// It was published, in so many versions.
        case published(version: Int)
    }

    /// The plan or the report.
    public let document: OfficialDocument
    /// What it is called.
    public let name: Bilingual
    /// How far it has come.
    public let state: State
    /// When approval was asked for, or when it was published.
    public let since: Timestamp
    /// Where it is asked for anew.
    public let address: LinkAddress

    /// A document by its name, in a state since a moment.
    public init(
        _ document: OfficialDocument, _ name: Bilingual, _ state: State, since: Timestamp,
        at address: LinkAddress
    ) {
        (self.document, self.name, self.state) = (document, name, state)
        (self.since, self.address) = (since, address)
    }
}

extension AwaitedDocument {
    /// Before a form that changes what it tells of.
    func warning(_ language: Language) -> Banner {
        switch state {
        case .waiting:
            Banner(
                .warning,
                Bilingual(
                    "\(name.thai) กำลังรอผู้บริหารอนุมัติ",
                    "\(name.english) waits for the executive's approval")(language),
                Bilingual(
                    "ถ้าบันทึกการเปลี่ยนแปลงนี้ ฉบับที่ส่งไปจะอนุมัติไม่ได้ ต้องขออนุมัติใหม่",
                    "If you save this change, what was sent can no longer be approved and has to be asked for anew."
                )(language),
                link: GoLink(
                    Bilingual("ดูเอกสารที่รออนุมัติ", "See what waits")(language), to: address))
        case .published(let version):
            Banner(
                .warning,
                Bilingual(
                    "\(name.thai) เผยแพร่แล้ว ฉบับที่ \(version)",
                    "\(name.english) is published, version \(version)")(language),
                Bilingual(
                    "ฉบับที่เผยแพร่ไม่เปลี่ยนตามการแก้นี้ แก้แล้วต้องขออนุมัติเผยแพร่ฉบับแก้ไขพร้อมเหตุผล",
                    "What is published stays as it is. After this change a corrected version has to be approved, with a reason."
                )(language),
                link: GoLink(
                    Bilingual("ดูเอกสารที่เผยแพร่", "See what is published")(language),
                    to: address))
        }
    }

    /// On a measure that changed since.
    func remark(_ language: Language) -> Banner {
        switch state {
        case .waiting:
            Banner(
                .warning,
                Bilingual(
                    "มาตรการนี้เปลี่ยนหลังส่ง\(name.thai) ให้อนุมัติ",
                    "This measure changed after \(name.english) was sent for approval")(language),
                Bilingual(
                    "ผู้บริหารเห็นว่าอะไรเปลี่ยน และอนุมัติฉบับที่ส่งไปไม่ได้ ขออนุมัติใหม่เมื่อแก้ครบแล้ว",
                    "The executive sees what changed and cannot approve what was sent. Ask anew when all is put right."
                )(language),
                link: GoLink(Bilingual("ขออนุมัติใหม่", "Ask anew")(language), to: address))
        case .published(let version):
            Banner(
                .note,
                Bilingual(
                    "มาตรการนี้เปลี่ยนหลังเผยแพร่\(name.thai) ฉบับที่ \(version)",
                    "This measure changed after \(name.english), version \(version), was published"
                )(language),
                Bilingual(
                    "ประชาชนยังอ่านฉบับเดิม ถ้าต้องการให้เห็นการแก้ ขออนุมัติเผยแพร่ฉบับแก้ไข",
                    "Everybody still reads that version. Have a corrected one approved to show the change."
                )(language),
                link: GoLink(
                    Bilingual("ขออนุมัติฉบับแก้ไข", "Ask for a correction")(language), to: address))
        }
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
    /// Before a form that changes what a document tells of, while it waits for the executive or after it was published.
    func warnings(
        _ visit: Visit, _ year: FiscalYear, _ telling: Telling
    ) async throws -> [Banner] {
        try await awaited(visit.act(in: database), year)
            .filter { telling.concerns($0.document) }.map { $0.warning(visit.language) }
    }

    /// On a measure that changed after a document that tells of it was sent to the executive or published.
    func remarks(_ page: MeasurePage, _ visit: Visit) async throws -> [Banner] {
        let done =
            page.progress.flatMap { entry in
                [entry.since, entry.withdrawal?.since]
                    + entry.pieces.flatMap { [$0.since, $0.removal?.since] }
            }.compactMap(\.self) + [page.conclusion?.since].compactMap(\.self)
        return try await awaited(visit.act(in: database), page.measure.year).filter { awaited in
            let told = awaited.document == .results ? done : []
            return ([page.measure.since] + told).contains { $0 > awaited.since }
        }.map { $0.remark(visit.language) }
    }
}
