public import Assessment
public import Documents

/// The documents that an authority files, composed from a report.
public enum OfficialDocument: String, Sendable, Hashable, CaseIterable {
    /// Analysis of the result and the measures set for it (o27 of 2568).
    case plan
    /// What was done of the measures and what came of it (o28 of 2568).
    case results
}

extension OfficialDocument {
    /// The post of who heads an authority and approves its documents, "นายกเทศมนตรีตำบล…".
    public static func executivePost(of authority: String?) -> String {
        Executive.post(of: authority)
    }

    /// The document as a tree: every word of the report once, parts without data left out.
    ///
    /// What the reader was unsure of (`Report.uncertain`, `otherPrints`, `claims`) is no part of an official document.
    /// - Parameters:
    ///   - names: what the assessment's year calls its indicators, topics and questions.
    ///   - contradictions: what was announced and is not what its parts come to; each is marked, with a note.
    ///   - created: date and time of making as ISO 8601 with zone; nil leaves it out.
    ///   - standing: whether it is a draft or was approved; nil for a document to be signed by hand.
    public func compose(
        _ report: Report, names: OfficialNames, contradictions: [Contradiction] = [],
        created: String? = nil,
        standing: DocumentStanding? = nil
    ) -> Document {
        let content = ReportContent(
            report: report, names: names, document: self, contradictions: contradictions)
        let title = content.title.joined(separator: " ")
        let authority = content.authorityName
        let properties = DocumentProperties(
            title: [title, authority].compactMap(\.self).joined(separator: " "),
            author: authority ?? "", subject: title, keywords: ["ITA", "คุณธรรม", "ความโปร่งใส"],
            created: created, unbreakable: content.properNames, mark: standing?.mark)
        return Document(
            properties: properties, sections: sections(of: content, standing?.approval))
    }

    private func sections(
        of content: ReportContent, _ approval: DocumentApproval?
    ) -> [Section] {
        let front = [content.cover, content.preface]
        let scores = [content.scoreSummary]
        let parts =
            switch self {
            case .plan: front + scores + [content.analysisSection, content.planSection]
            case .results: front + scores + [content.resultsSection, content.analysisSection]
            }
        return signed(parts.compactMap(\.self), content, approval)
            + (approval.map { [content.proof(of: $0)] } ?? [])
    }

    /// The executive signs under the last part.
    private func signed(
        _ sections: [Section], _ content: ReportContent, _ approval: DocumentApproval?
    ) -> [Section] {
        var sections = sections
        guard var last = sections.popLast() else { return [] }
        last.blocks += approval.map(content.signature) ?? content.executiveSignature
        return sections + [last]
    }
}

/// A report on its way into a document, with the names that stand beside its codes.
struct ReportContent {
    let report: Report
    let names: OfficialNames
    let document: OfficialDocument
    /// What was announced and is not what its parts come to.
    let contradictions: [Contradiction]

    /// The name the report itself gives to a code, otherwise the assessment's; nil when nobody names it.
    func name(of code: String) -> String? { report.names?[code] ?? names.questions[code] }

    /// A code with its name ("i10 เจ้าหน้าที่…").
    func titled(_ code: String) -> String {
        let parts = code.split(separator: ".", maxSplits: 1).map(String.init)
        if parts.count == 2, let whole = parts.first, let part = parts.last {
            return [whole, "(ส่วนที่ \(part))", name(of: code) ?? name(of: whole)]
                .compactMap(\.self).joined(separator: " ")
        }
        return [code, name(of: code)].compactMap(\.self).joined(separator: " ")
    }
}
