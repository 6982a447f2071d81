import HTML
import Platform
import ThaiText

/// What a request for approval says otherwise than one that came before it.
struct RequestComparison: Sendable {
    /// What came before.
    enum Earlier: Sendable {
        /// What was published, in this version.
        case published(Int)
        /// A request that the executive sent back.
        case returned(ApprovalRequest)
        /// A request that the officer took back.
        case withdrawn(ApprovalRequest)
    }

    let earlier: Earlier
    let changes: ContentChanges

    /// The comparison with what was asked before; nil for what was approved, which is compared as published.
    init?(_ before: ApprovalRequest, _ changes: ContentChanges) {
        switch before.answer?.verdict {
        case .returned: earlier = .returned(before)
        case .withdrawn: earlier = .withdrawn(before)
        case .approved, nil: return nil
        }
        self.changes = changes
    }

    /// The comparison with a published version.
    init(published version: Int, _ changes: ContentChanges) {
        (earlier, self.changes) = (.published(version), changes)
    }

    /// What an executive reads of it before deciding.
    func shown(_ language: Language) -> ChangesSection {
        ChangesSection(
            id: id, title: title, note: note, changes: changes, isShownEmpty: isAnswer,
            language: language)
    }

    private var id: String {
        switch earlier {
        case .published: "changes"
        case .returned, .withdrawn: "changes-since-request"
        }
    }

    /// Whether something was asked for that the request is to answer: that nothing is otherwise is worth knowing then.
    private var isAnswer: Bool {
        if case .returned = earlier { true } else { false }
    }

    private var title: Bilingual {
        switch earlier {
        case .published(let version):
            Bilingual(
                "สิ่งที่ต่างจากฉบับที่ \(version) ที่เผยแพร่",
                "What is otherwise than in version \(version), as published")
        case .returned(let request):
            Bilingual(
                "สิ่งที่แก้จากคำขอที่ส่งกลับเมื่อ \(request.answered(.thai))",
                "What was mended since the request sent back on \(request.answered(.english))")
        case .withdrawn(let request):
            Bilingual(
                "สิ่งที่ต่างจากคำขอที่ถอนเมื่อ \(request.answered(.thai))",
                "What is otherwise than in the request taken back on \(request.answered(.english))"
            )
        }
    }

    private var note: Bilingual? {
        guard case .returned(let request) = earlier, let reason = request.answer?.reason else {
            return nil
        }
        return Bilingual("ให้แก้: \(reason)", "To be mended: \(reason)")
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
        of request: ApprovalRequest, _ act: Act
    ) async throws -> [RequestComparison] {
        guard let new = FrozenContent(request.content) else { return [] }
        var found: [RequestComparison] = []
        // The latest stands first.
        let asked = try await act.approvalRequests(of: request.subject)
            .filter { $0.id.rawValue < request.id.rawValue }
            .prefix { $0.answer?.verdict != .approved }
        if let before = asked.first(where: { $0.answer?.verdict == .returned }) ?? asked.first,
            let old = FrozenContent(before.content),
            let comparison = RequestComparison(before, changes(from: old, to: new))
        {
            found.append(comparison)
        }
        let published = try await act.publications(of: request.subject)
            .last { $0.request.rawValue < request.id.rawValue }
        if let published,
            let old = FrozenContent(try await act.approvalRequest(published.request).content)
        {
            found.append(
                RequestComparison(published: published.version, changes(from: old, to: new)))
        }
        return found
    }
}
