import Design
import HTML
import HTTP
import Platform
import ThaiText

/// How a document of a year stands: what was asked, what waits, what was published.
struct SubjectStanding: Sendable {
    /// The requests, the latest first.
    let requests: [ApprovalRequest]
    /// The published versions, the first one first.
    let publications: [Publication]
    /// Whether what waits is no more what the rows of today say, so that nobody can approve it.
    var isStale = false
    /// Whether the rows of today say something else than the latest version, and no correction waits.
    var isChanged = false
    /// Whether they say nothing else but earlier years of the chart, which asks for no correction.
    var hasOtherEarlierYears = false

    var waiting: ApprovalRequest? { requests.first { $0.answer == nil } }
    var latest: Publication? { publications.last }
    /// The last request, where it was sent back and nothing came after.
    var returned: ApprovalRequest? {
        requests.first.flatMap { $0.answer?.verdict == .returned ? $0 : nil }
    }

    func tag(_ language: Language) -> StatusTag {
        if isStale {
            return StatusTag(
                .late,
                Bilingual("เปลี่ยนหลังส่ง ต้องขออนุมัติใหม่", "Changed since sent: ask anew")(language))
        }
        if waiting != nil {
            return StatusTag(.now, Bilingual("รออนุมัติ", "Waiting for approval")(language))
        }
        if returned != nil {
            return StatusTag(.late, Bilingual("ส่งกลับให้แก้", "Sent back")(language))
        }
        if isChanged {
            return StatusTag(
                .late,
                Bilingual(
                    "เปลี่ยนหลังเผยแพร่ ต้องเผยแพร่ฉบับแก้ไข", "Changed since published: correct it")(
                        language))
        }
        if let latest {
            return StatusTag(
                .done,
                Bilingual(
                    "เผยแพร่แล้ว ฉบับที่ \(latest.version)", "Published, version \(latest.version)")(
                        language))
        }
        return StatusTag(.notYet, Bilingual("ยังไม่ได้ขออนุมัติ", "Not asked for yet")(language))
    }
}

/// All documents of the last years and how they stand.
struct OverviewPage: Component {
    struct Line {
        let subject: PublicationSubject
        let standing: SubjectStanding
    }

    let lines: [Line]
    let language: Language

    var title: String { Publications.menuLink(language).text }

    var body: some Markup {
        PageTitle(
            title,
            lead: Bilingual(
                "ผู้บริหารอนุมัติเอกสารตามที่อ่าน แล้วเผยแพร่เป็นฉบับที่แก้ไขไม่ได้",
                "The executive approves what he has read; it is published as a version that never changes"
            )(language))
        TaskList(lines.map(row))
    }

    private func row(_ line: Line) -> TaskRow {
        TaskRow(
            line.subject.name(language), to: line.subject.address, note: note(line.standing),
            status: line.standing.tag(language))
    }

    private func note(_ standing: SubjectStanding) -> String {
        if let waiting = standing.waiting {
            let day = waiting.since.day(language)
            return Bilingual("ส่งขออนุมัติเมื่อ \(day)", "Asked for on \(day)")(language)
        }
        guard let latest = standing.latest else { return "" }
        let day = latest.since.day(language)
        return Bilingual(
            "อนุมัติเมื่อ \(day) โดย \(latest.approver)", "Approved on \(day) by \(latest.approver)")(
                language)
    }
}

/// One document of a year: what it would say today, what keeps it from approval, what was asked and published.
struct SubjectPage: Component {
    /// Where an error about asking leads.
    static let asking = "ask"

    let subject: PublicationSubject
    let standing: SubjectStanding
    let people: [Person.ID: String]
    let sheet: Sheet
    let language: Language
    /// The document of today's rows; nil where there is nothing to make it of.
    var draft: PublicationDraft?
    /// Whether it says something else than what waits or was published.
    var isChanged = false
    /// What that is, against the version that was published last; nil where nothing was.
    var changes: ContentChanges?
    var mayAsk = false
    var hidden: [HiddenField] = []
    /// What a refusal is about.
    var points: [PublicationDraft.Remark] = []

    var title: String { subject.name(language) }

    var body: some Markup {
        div(.class("row")) { standing.tag(language) }
        PageTitle(title, lead: item)
        if let draft {
            if isSigned { published }
            if let changes { changed(changes) }
            InstallationNotes(notes: draft.notes, language: language)
            RemarkBanner(.warning, obstaclesTitle(draft), draft.obstacles, language)
            if !isSigned {
                RemarkBanner(
                    .warning, Self.findingsTitle(draft.findings.count), draft.findings, language)
            }
            reading
            if mayAsk { asking(draft) }
        } else {
            EmptyState(
                Bilingual("ยังไม่มีอะไรจะเผยแพร่", "Nothing to publish yet")(language),
                PublicationRefusal.nothingToPublish.wording(language), icon: .file)
        }
        RequestHistory(standing: standing, people: people, language: language)
        if !isSigned { published }
    }

    /// Whether the document of today is the one that was published: then nothing is left to look at before signing.
    private var isSigned: Bool {
        draft != nil && standing.latest != nil && (!isChanged || isRecounted)
    }
    /// Whether only what the program counts moved since it was asked for.
    private var isRecounted: Bool { isChanged && standing.isAsAsked }

    /// What the document of today says otherwise than the one that was published.
    private func changed(_ changes: ContentChanges) -> ChangesSection {
        let version = standing.latest?.version ?? 0
        return ChangesSection(
            title: Bilingual(
                "สิ่งที่เปลี่ยนจากฉบับที่ \(version) ที่เผยแพร่",
                "What is otherwise than in version \(version), as published"),
            note: standing.hasOtherEarlierYears ? SubjectStanding.earlierYears : nil,
            changes: changes, language: language)
    }

    private var published: some Markup {
        VersionList(versions: standing.publications, here: nil, language: language)
    }

    private var item: String? {
        draft?.item.map {
            Bilingual(
                "เมื่อเผยแพร่แล้ว ใช้เป็นหลักฐานของข้อ \($0.code) ในข้อมูลเปิดเผยปี \($0.year)",
                "Once published, evidence for item \($0.code) in the disclosure of \($0.year)")(
                    language)
        }
    }

    private func obstaclesTitle(_ draft: PublicationDraft) -> Bilingual {
        PublicationRefusal.obstacles(draft.obstacles).wording
    }

    static func findingsTitle(_ count: Int) -> Bilingual {
        Bilingual(
            "ตรวจก่อนลงนาม พบ \(count) เรื่อง",
            count == 1
                ? "Before signing: 1 thing to look at"
                : "Before signing: \(count) things to look at")
    }

    private var reading: some Markup {
        section(.class("card stack"), .aria("labelledby", "reading")) {
            h2(.id("reading")) { Bilingual("เอกสารตามข้อมูลวันนี้", "The document of today")(language) }
            DraftLinks(
                page: LinkAddress(
                    PublicationLocations.preview.path(subject.year, subject.document)),
                file: LinkAddress(PublicationLocations.draft.path(subject.year, subject.document)),
                language: language)
        }
    }

    @MarkupBuilder private func asking(_ draft: PublicationDraft) -> some Markup {
        section(.class("card stack"), .id(Self.asking), .aria("labelledby", "asking")) {
            h2(.id("asking")) { Bilingual("ขออนุมัติ", "Ask for approval")(language) }
            if !points.isEmpty {
                ul {
                    for point in points {
                        li { BannerPoint(point.text(language), to: point.address) }
                    }
                }
            }
            if draft.obstacles.isEmpty, isChanged || !sheet.isSound {
                if standing.isStale || standing.isChanged { p { whyAnew } }
                if isRecounted, !standing.hasOtherEarlierYears {
                    p { SubjectStanding.recounted(language) }
                }
                request
            } else {
                p { whyNot(draft) }
            }
        }
    }

    /// Why it is asked for once more.
    private var whyAnew: String {
        standing.isStale
            ? Bilingual(
                "ข้อมูลเปลี่ยนหลังส่งขออนุมัติ ฉบับที่รออยู่อนุมัติไม่ได้แล้ว เมื่อส่งใหม่ คำขอเดิมจะถูกถอนให้เอง",
                "Something changed since approval was asked, so what waits cannot be approved. Sending it anew takes the earlier request back by itself."
            )(language)
            : Bilingual(
                "ข้อมูลเปลี่ยนหลังเผยแพร่ ฉบับที่เผยแพร่ไม่เปลี่ยนตาม ถ้าต้องการให้ประชาชนเห็น ขออนุมัติฉบับแก้ไข",
                "Something changed since it was published, and what is published stays as it is. Ask for a correction to show it."
            )(language)
    }

    private func whyNot(_ draft: PublicationDraft) -> String {
        if !draft.obstacles.isEmpty {
            return Bilingual(
                "แก้เรื่องด้านบนก่อน จึงขออนุมัติได้",
                "Mend what is listed above first; then ask for approval")(language)
        }
        return standing.waiting != nil
            ? PublicationRefusal.asked.wording(language)
            : PublicationRefusal.published.wording(language)
    }

    private var request: some Markup {
        PostForm(to: subject.address, hidden: hidden) {
            if standing.latest != nil {
                TextArea(
                    Field(
                        RequestField.reason,
                        Bilingual(
                            "เหตุที่แก้ไขฉบับที่เผยแพร่แล้ว", "Why the published version is corrected")(
                                language),
                        hint: Bilingual(
                            "ประชาชนจะเห็นข้อความนี้", "Everybody will read this")(language)
                    ).showing(sheet.errors), value: sheet[RequestField.reason])
            }
            ButtonRow {
                Button(Bilingual("ส่งให้ผู้บริหารอนุมัติ", "Send it to the executive")(language))
            }
        }
    }
}
