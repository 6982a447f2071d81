import Assessment
import Disclosure
import Measures
import Platform
import ThaiText

/// What an authority of the demonstration shows for the items of a year: nearly everything in the last year, so that the
/// check before the assessor has something to find.
struct DemoDisclosure: Sendable {
    let work: DemoWork
    let offset: Int

    /// Places in the year's list at which the last year falls short.
    private enum Gap {
        static let missing: Set<Int> = [4, 12]
        static let otherYear = 6
        static let lacking = 15
        static let link = 20
    }

    private var year: FiscalYear { work.calendar.year(offset) }
    private var hasGaps: Bool { offset == -1 }

    /// Shows what is shown at a moment; nothing where the year has no framework.
    func fill(at time: Timestamp) async throws {
        guard let framework = work.services.library.framework(for: year.buddhist) else { return }
        let kinds = framework.instruments.filter { $0.kind == .disclosure }.map(\.id)
        let items = framework.questions.filter { kinds.contains($0.instrument) }
        for (place, item) in items.enumerated()
        where !(hasGaps && Gap.missing.contains(place)) {
            try await show(item, at: place, work.act(work.officer, time))
        }
    }

    private func show(_ item: Question, at place: Int, _ act: Act) async throws {
        let title = title(item, isOld: hasGaps && place == Gap.otherYear)
        let isLink = hasGaps && place == Gap.link
        let slug = work.town.profile.slug
        let content: DisclosedEvidence.Content =
            isLink
            ? .link("https://www.\(slug).example/\(item.code)")
            : .file(try await file(item, titled: title, act))
        let target = ItemPlace(item.code, of: year)
        try await act.discloseEvidence(EvidenceDraft(content, title: title), for: target)
        let elements = (item.elements?.value ?? []).map(\.key)
        guard !elements.isEmpty else { return }
        let isLacking = hasGaps && place == Gap.lacking
        let shown = isLacking ? Array(elements.dropLast()) : elements
        try await act.markElements(Set(shown), among: elements, of: target)
    }

    /// The item's name with the year that its content is to be of.
    private func title(_ item: Question, isOld: Bool) -> String {
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
