import Platform
import ThaiText

/// What a reader of a request for approval is shown of what came before it.
extension ChangesSection {
    /// What it says otherwise than what was published in a version.
    fileprivate static func published(
        _ version: Int, _ changes: ContentChanges, _ language: Language
    ) -> ChangesSection {
        ChangesSection(
            id: "changes",
            title: Bilingual(
                "สิ่งที่ต่างจากฉบับที่ \(version) ที่เผยแพร่",
                "What is otherwise than in version \(version), as published"),
            note: nil, changes: changes, isShownEmpty: false, language: language)
    }

    /// What it says otherwise than an earlier request. That nothing was mended since one was sent back is worth knowing.
    fileprivate static func asked(
        _ before: ApprovalRequest, _ changes: ContentChanges, _ language: Language
    ) -> ChangesSection {
        let isReturned = before.answer?.verdict == .returned
        let reason = isReturned ? before.answer?.reason : nil
        return ChangesSection(
            id: "changes-since-request",
            title: isReturned
                ? Bilingual(
                    "สิ่งที่แก้จากคำขอที่ส่งกลับเมื่อ \(before.answered(.thai))",
                    "What was mended since the request sent back on \(before.answered(.english))")
                : Bilingual(
                    "สิ่งที่ต่างจากคำขอที่ถอนเมื่อ \(before.answered(.thai))",
                    "What is otherwise than in the request taken back on \(before.answered(.english))"
                ),
            note: reason.map { Bilingual("ให้แก้: \($0)", "To be mended: \($0)") },
            changes: changes, isShownEmpty: isReturned, language: language)
    }
}

extension ApprovalRequest {
    /// When it was answered, as people write it; empty while it waits.
    fileprivate func answered(_ language: Language) -> String {
        answer?.since.dayAndTime(language) ?? ""
    }
}

extension Publications {
    /// What a request says otherwise than what was asked since the last approval, and than what was published. Of several
    /// that were asked, the one that was sent back tells what was to be mended.
    func comparisons(
        of request: ApprovalRequest, _ act: Act, _ language: Language
    ) async throws -> [ChangesSection] {
        guard let new = FrozenContent(request.content) else { return [] }
        // The latest stands first.
        let all = try await act.approvalRequests(of: request.subject)
            .filter { $0.id.rawValue < request.id.rawValue }
        var found: [ChangesSection] = []
        let asked = all.prefix { $0.answer.map { $0.verdict != .approved } ?? false }
        if let before = asked.first(where: { $0.answer?.verdict == .returned }) ?? asked.first,
            let old = FrozenContent(before.content)
        {
            found.append(.asked(before, changes(from: old, to: new), language))
        }
        let published = try await act.publications(of: request.subject)
            .last { $0.request.rawValue < request.id.rawValue }
        if let published, let then = all.first(where: { $0.id == published.request }),
            let old = FrozenContent(then.content)
        {
            found.append(.published(published.version, changes(from: old, to: new), language))
        }
        return found
    }
}
