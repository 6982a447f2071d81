import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What was asked for a document and what became of it, the latest first.
struct RequestHistory: Component {
    let standing: SubjectStanding
    let people: [Person.ID: String]
    let language: Language

    var body: some Markup {
        if !standing.requests.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "requests")) {
                h2(.id("requests")) { Bilingual("การขออนุมัติ", "Requests for approval")(language) }
                Timeline(standing.requests.map(event))
            }
        }
    }

    private func event(_ request: ApprovalRequest) -> TimelineEvent {
        let writer = request.by.flatMap { people[$0] }
        var event = TimelineEvent(
            request.state(language),
            at: Moment(
                [request.since.dayAndTime(language), writer].compactMap(\.self)
                    .joined(separator: " · "), iso: Bangkok(request.since).iso8601),
            text: text(request), state: request.answer == nil ? .now : .done)
        event.links = [
            MenuLink(
                Bilingual(
                    "เปิดคำขอเมื่อ \(request.since.dayAndTime(.thai))",
                    "Open the request of \(request.since.dayAndTime(.english))")(language),
                LinkAddress(PublicationLocations.request.path(request.id)))
        ]
        return event
    }

    private func text(_ request: ApprovalRequest) -> String {
        let answer = request.answer.flatMap { answer -> String? in
            let who = answer.by.flatMap { people[$0] } ?? ""
            return answer.reason.isEmpty ? nil : "\(who): \(answer.reason)"
        }
        return [request.reason, answer ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension ApprovalRequest {
    /// What became of it, in a word.
    func state(_ language: Language) -> String {
        switch answer?.verdict {
        case nil: Bilingual("รออนุมัติ", "Waiting for approval")(language)
        case .approved: Bilingual("อนุมัติและเผยแพร่แล้ว", "Approved and published")(language)
        case .returned: Bilingual("ส่งกลับให้แก้", "Sent back")(language)
        case .withdrawn: Bilingual("ถอนคำขอ", "Taken back")(language)
        }
    }
}

/// The published versions of a document, each with its page.
struct VersionList: Component {
    let versions: [Publication]
    /// The version that is shown; nil where none is.
    let here: PublicationCode?
    let language: Language

    var body: some Markup {
        if !versions.isEmpty {
            section(.class("mt-6 stack"), .aria("labelledby", "versions")) {
                h2(.id("versions")) { Bilingual("ฉบับที่เผยแพร่", "Published versions")(language) }
                Table(
                    Bilingual("ฉบับที่เผยแพร่", "Published versions")(language),
                    [
                        Column(Bilingual("ฉบับ", "Version")(language)),
                        Column(Bilingual("อนุมัติเมื่อ", "Approved")(language)),
                        Column(Bilingual("เหตุที่แก้ไข", "Why corrected")(language)),
                    ], versions.reversed().map(row)
                ).hidingCaption()
            }
        }
    }

    private func row(_ version: Publication) -> [Cell] {
        let name = Bilingual("ฉบับที่ \(version.version)", "Version \(version.version)")(language)
        let isLatest = version.code == versions.last?.code
        let latest = isLatest ? Bilingual(" (ล่าสุด)", " (latest)")(language) : ""
        return [
            version.code == here
                ? .text(name + latest)
                : .link(
                    name + latest,
                    LinkAddress(PublicationLocations.publication.path(version.code))),
            .text(version.since.dayAndTime(language)),
            .text(version.reason.isEmpty ? "–" : version.reason),
        ]
    }
}
