public import Assessment
import Design
public import HTML
public import ThaiText

/// What does not agree, a card each, with what can be done about it.
public struct FindingCards<Actions: Markup>: Component {
    private let groups: [FindingGroup]
    private let framework: Framework
    private let language: Language
    private let origin: Bilingual
    private let actions: (Assessment.Finding) -> Actions

    /// The findings by their framework; `origin` says where the figures stand, `actions` makes what stands under the first finding of a card.
    public init(
        _ groups: [FindingGroup], _ framework: Framework, _ language: Language,
        in origin: Bilingual = Bilingual("ในเอกสาร", "In the document"),
        @MarkupBuilder actions: @escaping (Assessment.Finding) -> Actions
    ) {
        (self.groups, self.framework) = (groups, framework)
        (self.language, self.origin, self.actions) = (language, origin, actions)
    }

    /// The cards, numbered from 1.
    public var body: some Markup {
        for (index, group) in groups.enumerated() {
            if let finding = group.findings.first {
                FindingCard(
                    number: index + 1, group: group,
                    wording: FindingWording(framework: framework), language: language,
                    origin: origin, actions: actions(finding))
            }
        }
    }
}

extension FindingCards where Actions == Nothing {
    /// The findings by their framework, to read only.
    public init(_ groups: [FindingGroup], _ framework: Framework, _ language: Language) {
        self.init(groups, framework, language) { _ in Nothing() }
    }
}

private struct FindingCard<Actions: Markup>: Component {
    let number: Int
    let group: FindingGroup
    let wording: FindingWording
    let language: Language
    let origin: Bilingual
    let actions: Actions

    var body: some Markup {
        if let finding = group.findings.first {
            Design.Finding(
                words(finding), was: was(finding), becomes: becomes(finding), language
            ) {
                p { SentenceStart.of(finding.evidence(language)) }
                for place in group.findings.compactMap(\.place) {
                    p(.class("meta")) { Bilingual("อยู่ที่ \(place)", "At \(place)")(language) }
                }
                Others(others: group.others, wording: wording, language: language)
                actions
            }
        }
    }

    private func words(_ finding: Assessment.Finding) -> FindingWords {
        let names = group.findings.map { wording.name(of: $0.figure)(language) }
        var words = FindingWords(
            number, SentenceStart.of(names.joined(separator: ", ")),
            finding.confidence == .possible ? .possible : .wrong,
            explanation: SentenceStart.of(finding.slip.text(language)))
        words.grade = grade(finding.confidence)(language)
        words.origin = origin
        if wording.value(group) == nil {
            words.outcome = Bilingual("ค่าที่ถูก", "The right value")
        }
        return words
    }

    /// One figure has its digit marked; several stand as they are.
    private func was(_ finding: Assessment.Finding) -> MarkedFigure {
        guard group.findings.count == 1 else {
            let all = group.findings.map { wording.value($0.printed, of: $0.figure)(language) }
            return MarkedFigure(all.joined(separator: ", "))
        }
        return .comparing(
            wording.value(finding.printed, of: finding.figure)(language),
            with: expected)
    }

    /// Under the words that say what it is: computed, or perhaps.
    private var expected: String {
        wording.value(group)?(language)
            ?? Bilingual("ไม่อยู่ในเอกสาร", "not in the document")(language)
    }

    private func becomes(_ finding: Assessment.Finding) -> MarkedFigure {
        group.findings.count == 1
            ? .comparing(expected, with: finding.printed) : MarkedFigure(expected)
    }

    private func grade(_ confidence: Assessment.Finding.Confidence) -> Bilingual {
        switch confidence {
        case .certain: Bilingual("ไม่ลงตัวแน่นอน", "Certain")
        case .likely: Bilingual("น่าจะไม่ลงตัว", "Likely")
        case .possible: Bilingual("อาจไม่ลงตัว", "Possible")
        }
    }
}

/// Other explanations of a finding.
private struct Others: Component {
    private static let most = 6

    let others: [OtherExplanation]
    let wording: FindingWording
    let language: Language

    var body: some Markup {
        if !others.isEmpty {
            details(.class("more")) {
                summary {
                    Bilingual(
                        "คำอธิบายอื่น \(others.count) ทาง",
                        "\(others.count) other \(others.count == 1 ? "explanation" : "explanations")"
                    )(
                        language)
                }
                ul {
                    for other in others.prefix(Self.most) { li { SentenceStart.of(words(other)) } }
                }
            }
        }
    }

    private func words(_ other: OtherExplanation) -> String {
        other.changes.map { change in
            "\(wording.name(of: change.figure)(language)): \(change.printed) → "
                + wording.values(of: change)(language)
        }.joined(separator: Bilingual(" และ ", " and ")(language))
    }
}
