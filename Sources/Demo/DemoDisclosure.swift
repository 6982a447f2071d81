import Assessment
import Disclosure
import Measures
import Platform
import ThaiText

/// What an authority of the demonstration shows for the items of a year: all for which its result gave marks, and what it
/// did to that after the result of the last year, so that the check before the assessor has something to find.
struct DemoDisclosure: Sendable {
    let work: DemoWork
    let offset: Int

    /// Places in the year's list at which something was done after the result, and one that is a link.
    private enum Place {
        static let withdrawn = 4
        static let replaced = 6
        static let lacking = 15
        static let link = 20
    }

    private var year: FiscalYear { work.calendar.year(offset) }
    private var isLast: Bool { offset == -1 }

    /// The items for which the year's result gave marks, or may still give them, with their places in the list.
    private var shown: [(place: Int, item: Question)] {
        guard let framework = work.services.library.framework(for: year.buddhist) else { return [] }
        let kinds = framework.instruments.filter { $0.kind == .disclosure }.map(\.id)
        let scores = work.town.results[year.buddhist]?.scores
        return framework.questions.filter { kinds.contains($0.instrument) }.enumerated()
            .filter { scores?[$0.element.code] != "0" }.map { ($0.offset, $0.element) }
    }

    /// Shows what is shown at a moment; nothing where the year has no framework.
    func fill(at time: Timestamp) async throws {
        for (place, item) in shown {
            try await show(
                item, title(item), isLink: isLast && place == Place.link,
                work.act(work.officer, time))
            let elements = (item.elements?.value ?? []).map(\.key)
            guard !elements.isEmpty else { continue }
            try await work.act(work.officer, time).markElements(
                Set(elements), among: elements, of: ItemPlace(item.code, of: year))
        }
    }

    /// After the result one file was taken back, one exchanged for that of another year, and of one item an element was
    /// found to be gone.
    func change(at time: Timestamp) async throws {
        let act = work.act(work.officer, time)
        for (place, item) in shown {
            let target = ItemPlace(item.code, of: year)
            switch place {
            case Place.withdrawn:
                try await withdraw(target, "ในไฟล์มีเลขประจำตัวประชาชน ถอนเพื่อปิดเลขก่อนเผยแพร่ใหม่", act)
            case Place.replaced:
                try await withdraw(target, "เปลี่ยนเป็นไฟล์ที่กองส่งมาใหม่", act)
                try await show(item, title(item, isOld: true), act)
            case Place.lacking:
                let elements = (item.elements?.value ?? []).map(\.key)
                try await act.markElements(
                    Set(elements.dropLast()), among: elements, of: target)
            default: break
            }
        }
    }

    private func withdraw(_ target: ItemPlace, _ reason: String, _ act: Act) async throws {
        for piece in try await act.disclosure(of: target).evidence {
            try await act.withdrawEvidence(piece.id, because: reason)
        }
    }

    private func show(
        _ item: Question, _ title: String, isLink: Bool = false, _ act: Act
    ) async throws {
        let slug = work.town.profile.slug
        let content: DisclosedEvidence.Content =
            isLink
            ? .link("https://www.\(slug).example/\(item.code)")
            : .file(try await file(item, titled: title, act))
        try await act.discloseEvidence(
            EvidenceDraft(content, title: title), for: ItemPlace(item.code, of: year))
    }

    /// The item's name with the year that its content is to be of.
    private func title(_ item: Question, isOld: Bool = false) -> String {
        let named: Int? =
            switch item.period?.value {
            case .year, .several: year.buddhist
            case .previous: year.buddhist - 1
            case .now, nil: nil
            }
        let wanted = isOld ? year.buddhist - 3 : named
        return item.name.thai + (wanted.map { " ปีงบประมาณ \($0)" } ?? "")
    }

    private func file(
        _ item: Question, titled title: String, _ act: Act
    ) async throws -> StoredFile.ID {
        let proof = DemoTown.Proof(
            label: title, figure: nil, link: nil, pdf: "\(item.code)-\(year.buddhist).pdf",
            lines: ["เอกสารตัวอย่าง ข้อมูลทั้งหมดเป็นเรื่องสมมุติ"]
                + (item.elements?.value ?? []).map(\.name.thai),
            xlsx: nil, rows: nil, png: nil)
        let evidence = DemoEvidence(
            town: work.town, services: work.services, day: Bangkok(act.time).date)
        guard case .file(let id, _) = try await evidence.kept(proof, act) else {
            throw DemoTown.Refusal.wrong(work.town.profile.slug, item.code)
        }
        return id
    }
}
