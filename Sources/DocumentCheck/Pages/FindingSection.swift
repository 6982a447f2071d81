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
                ul { for remark in remarks { li { remark.text(language) } } }
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
            article(
                .class(finding.confidence == .possible ? "finding finding--doubt" : "finding"),
                .id("finding-\(number)"), .aria("labelledby", "finding-\(number)-title")
            ) {
                div(.class("row row--end")) {
                    h3(.id("finding-\(number)-title")) { "\(number). \(names)" }
                    tag(finding.confidence)
                }
                div(.class("swap")) {
                    div {
                        span(.class("lbl")) { Bilingual("ในเอกสาร", "In the document")(language) }
                        span(.class("was")) { printed }
                    }
                    IconPicture(.forward)
                    div {
                        span(.class("lbl")) { Bilingual("คำนวณได้", "It should be")(language) }
                        span(.class("is")) { wording.expected(group)(language) }
                    }
                }
                p { finding.slip.text(language) }
                p { finding.evidence(language) }
                for place in group.findings.compactMap(\.place) {
                    p(.class("meta")) { Bilingual("อยู่ที่ \(place)", "At \(place)")(language) }
                }
                Others(others: group.others, wording: wording, language: language)
            }
        }
    }

    private var names: String {
        group.findings.map { wording.name(of: $0.figure)(language) }.joined(separator: ", ")
    }

    private var printed: String {
        group.findings.map { wording.value($0.printed, of: $0.figure)(language) }
            .joined(separator: ", ")
    }

    private func tag(_ confidence: Assessment.Finding.Confidence) -> StatusTag {
        StatusTag(
            confidence == .possible ? .unsure : .bad, wording.grade(confidence)(language))
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
            details {
                summary {
                    Bilingual(
                        "คำอธิบายอื่น \(others.count) ทาง",
                        "\(others.count) other \(others.count == 1 ? "explanation" : "explanations")"
                    )(
                        language)
                }
                ul { for other in others.prefix(Self.most) { li { words(other) } } }
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
