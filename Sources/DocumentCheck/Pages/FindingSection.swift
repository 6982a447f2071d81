import Assessment
import Design
import HTML
import Reports
import ThaiText

/// What does not agree, what was read with doubt, and what is worth knowing.
struct FindingSection: Component {
    let document: CheckedDocument
    let language: Language

    var body: some Markup {
        if let framework = document.framework, !document.groups.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "findings")) {
                h2(.id("findings")) { Bilingual("จุดที่ไม่ลงตัว", "What does not agree")(language) }
                for (index, group) in document.groups.enumerated() {
                    FindingCard(
                        number: index + 1, group: group,
                        wording: FindingWording(framework: framework), language: language)
                }
            }
        }
        if let remarks = document.consistency?.remarks, !remarks.isEmpty {
            section(.class("mt-6 stack measure"), .aria("labelledby", "remarks")) {
                h2(.id("remarks")) {
                    Bilingual("ข้อสังเกต (ไม่ใช่ข้อผิด)", "Remarks (no mistakes)")(language)
                }
                ul { for remark in remarks { li { SentenceStart.of(remark.text(language)) } } }
            }
        }
        if !document.report.uncertain.isEmpty { Doubts(document: document, language: language) }
    }
}

private struct FindingCard: Component {
    let number: Int
    let group: FindingGroup
    let wording: FindingWording
    let language: Language

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
            with: wording.expected(group)(language))
    }

    private func becomes(_ finding: Assessment.Finding) -> MarkedFigure {
        let expected = wording.expected(group)(language)
        return group.findings.count == 1
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

/// What was read and could not be placed with certainty.
private struct Doubts: Component {
    private static let most = 60

    let document: CheckedDocument
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "doubts")) {
            h2(.id("doubts")) { Bilingual("อ่านแล้วไม่แน่ใจ", "Read, but not sure")(language) }
            p(.class("hint")) {
                Bilingual(
                    "เทียบกับต้นฉบับ ระบบไม่เดาแทนคุณ",
                    "Compare these with the source; nothing was guessed for you.")(language)
            }
            Table(
                Bilingual("ที่อ่านแล้วไม่แน่ใจ", "Places we are not sure of")(language),
                [
                    Column(Bilingual("ที่", "Where")(language)),
                    Column(Bilingual("ข้อความ", "Words")(language)),
                    Column(Bilingual("เพราะ", "Why")(language)),
                ],
                document.report.uncertain.prefix(Self.most).map {
                    [
                        .foreign($0.place, lang: "th"),
                        .foreign(String($0.text.prefix(200)), lang: "th"),
                        .foreign($0.reason, lang: "th"),
                    ]
                })
            if document.report.uncertain.count > Self.most {
                let rest = document.report.uncertain.count - Self.most
                p(.class("hint")) { Bilingual("และอีก \(rest) ที่", "and \(rest) more")(language) }
            }
        }
    }
}
