public import Design
import HTML
import HTTP
public import Platform
import ThaiText

extension Publications {
    /// What the workspace's first page says of approval; nil for who has no part in it.
    ///
    /// What was sent back comes first for whoever asked; what waits, for whoever approves.
    public func task(_ visit: Visit) async throws -> TaskRow? {
        let isExecutive = visit.visitor.belongs(to: .executives)
        guard isExecutive || visit.visitor.belongs(to: .officers) else { return nil }
        let act = try visit.act(in: database)
        let waiting = try await act.waitingRequests()
        let returned = isExecutive ? [] : try await act.returnedRequests()
        let stale = try await changed(waiting, act)
        let sound = waiting.filter { request in !stale.contains { $0.id == request.id } }
        let (requests, standing) =
            if !returned.isEmpty {
                (returned, Self.returned(returned.count))
            } else if !stale.isEmpty, !isExecutive || sound.isEmpty {
                (stale, Self.changed(stale.count, isExecutive))
            } else {
                (sound, Self.waiting(sound.count, isExecutive))
            }
        if !isExecutive, requests.isEmpty, let row = try await outdated(visit, act) { return row }
        return row(
            visit.language, isExecutive, requests,
            StatusTag(standing.kind, standing.text(visit.language)))
    }

    /// What was published and is no more what the rows of today say; nil where there is none.
    private func outdated(_ visit: Visit, _ act: Act) async throws -> TaskRow? {
        let language = visit.language
        let changed = try await lines(visit, act).filter(\.standing.isChanged)
        guard let first = changed.first else { return nil }
        return TaskRow(
            Publications.menuLink(language).text,
            to: changed.count == 1
                ? first.subject.address : LinkAddress(PublicationLocations.work.path()),
            note: changed.map { $0.subject.name(language) }.joined(separator: ", "),
            status: StatusTag(
                .late,
                Bilingual(
                    "เปลี่ยนหลังเผยแพร่ \(changed.count) ฉบับ",
                    "\(changed.count) changed since published")(language)))
    }

    /// Those that nobody can approve any more, because what they tell of changed since they were sent.
    private func changed(
        _ waiting: [ApprovalRequest], _ act: Act
    ) async throws -> [ApprovalRequest] {
        var changed: [ApprovalRequest] = []
        for request in waiting {
            let today = try await press.today(request.subject, asked: request.since, act)
            if press.outdates(request, by: today) || today.isHeld { changed.append(request) }
        }
        return changed
    }

    private static func changed(
        _ count: Int, _ isExecutive: Bool
    ) -> (kind: StatusTag.Kind, text: Bilingual) {
        isExecutive
            ? (
                .notYet,
                Bilingual(
                    "ข้อมูลเปลี่ยน รอขออนุมัติใหม่ \(count) ฉบับ",
                    "\(count) changed; to be asked anew")
            )
            : (
                .late,
                Bilingual(
                    "แก้หลังส่ง ต้องขออนุมัติใหม่ \(count) ฉบับ",
                    "\(count) changed since sent: ask anew")
            )
    }

    private static func returned(_ count: Int) -> (kind: StatusTag.Kind, text: Bilingual) {
        (.late, Bilingual("ส่งกลับให้แก้ \(count) ฉบับ", "\(count) sent back"))
    }

    private static func waiting(
        _ count: Int, _ isExecutive: Bool
    ) -> (kind: StatusTag.Kind, text: Bilingual) {
        guard count > 0 else { return (.done, Bilingual("ไม่มีค้าง", "None waiting")) }
        return (
            isExecutive ? .late : .now, Bilingual("รออนุมัติ \(count) ฉบับ", "\(count) waiting")
        )
    }

    /// One line: to the request itself where there is only one.
    private func row(
        _ language: Language, _ isExecutive: Bool, _ requests: [ApprovalRequest],
        _ status: StatusTag
    ) -> TaskRow {
        let only = requests.count == 1 ? requests.first : nil
        let note = only.map { request in
            [request.subject.name(language), request.answer?.reason ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ": ")
        }
        return TaskRow(
            isExecutive
                ? Bilingual("เอกสารที่รอคุณอนุมัติ", "Documents for you to approve")(language)
                : Publications.menuLink(language).text,
            to: only.map { LinkAddress(PublicationLocations.request.path($0.id)) }
                ?? LinkAddress(PublicationLocations.work.path()),
            note: note
                ?? Bilingual(
                    "แผนมาตรการและรายงานผล อ่าน อนุมัติ แล้วเผยแพร่",
                    "Plans and reports: read, approved, published")(language), status: status)
    }
}
