import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What the forms of an item carry unseen, and who may send them.
struct ItemForms {
    let mayDisclose: Bool
    let mayManage: Bool
    private let visit: Visit

    init(_ visit: Visit, mayDisclose: Bool, mayManage: Bool) {
        (self.visit, self.mayDisclose, self.mayManage) = (visit, mayDisclose, mayManage)
    }

    func hidden(_ template: String) -> [HiddenField] { visit.hidden(for: template) }
}

/// One item of a year: what it must show, what it shows, and what the program itself can prove.
struct ItemPage: Component {
    let place: ItemPlace
    let item: DisclosedItem
    let framework: Framework
    /// What it was in the year before.
    let earlier: (year: Int, codes: [Counterpart])?
    let proofs: EvidenceSources.Answer
    /// The authority's public pages, as this host spells them.
    let site: PublicSite?
    let gain: ExpectedResult.Gain?
    let divisions: [Division.ID: String]
    /// Those that can be named from now on.
    let choosable: [Division.ID]
    /// Where it stands otherwise than the last result says.
    let contrast: ScoreContrast?
    let people: [Person.ID: String]
    let sheet: Sheet
    let forms: ItemForms?
    let language: Language

    var question: Question { item.question }
    var record: ItemRecord { item.record }

    func say(_ thai: String, _ english: String) -> String { Bilingual(thai, english)(language) }

    var body: some Markup {
        div(.class("row")) {
            item.state.tag(language)
            if let gain { span(.class("meta")) { worth(gain) } }
        }
        PageTitle(question.name(language), eyebrow: eyebrow)
        if let contrast { p(.class("hint measure")) { contrast.sentence(language) } }
        if !item.findings.isEmpty {
            section(.class("stack"), .aria("labelledby", "findings")) {
                h2(.id("findings")) { say("สิ่งที่ต้องแก้", "What to mend") }
                ul(.class("items"), .role("list")) {
                    for finding in item.findings { li { finding.sentence(language) } }
                }
            }
        }
        EvidenceSection(page: self)
        ElementSection(page: self)
        ProofSection(page: self)
        if let forms, forms.mayDisclose { AddingSection(page: self, forms: forms) }
        ParticularsSection(page: self)
        WithdrawnSection(page: self)
    }

    private var eyebrow: String {
        let group = framework.subIndicator(of: place.code)
        return place.code + (group.map { " · \($0.number) \($0.name(language))" } ?? "")
    }

    private func worth(_ gain: ExpectedResult.Gain) -> String {
        gain.isOfTotal
            ? say(
                "ถ้าครบ คะแนนรวมเพิ่ม \(gain.points.text())",
                "Complete, it adds \(gain.points.text()) to the total")
            : say(
                "ถ้าครบ คะแนน OIT เพิ่ม \(gain.points.text())",
                "Complete, it adds \(gain.points.text()) to the disclosure")
    }

    /// Who did something, by today's names.
    func name(_ person: Person.ID?) -> String {
        person.flatMap { people[$0] } ?? say("โปรแกรม", "the program")
    }
}

/// What the item shows now.
private struct EvidenceSection: Component {
    let page: ItemPage

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "evidence")) {
            h2(.id("evidence")) { page.say("หลักฐานที่ประชาชนเห็น", "What the public sees") }
            if page.record.evidence.isEmpty {
                p {
                    page.say(
                        "ยังไม่มีหลักฐานของรายการนี้", "Nothing is shown for this item yet")
                }
            } else {
                ul(.class("items"), .role("list")) {
                    for piece in page.record.evidence {
                        li { EvidencePiece(piece: piece, page: page) }
                    }
                }
            }
        }
    }
}

private struct EvidencePiece: Component {
    let piece: DisclosedEvidence
    let page: ItemPage

    private var language: Language { page.language }

    var body: some Markup {
        div(.class("row")) {
            a(.href(address)) { piece.title + (piece.file.map { " (\($0.words))" } ?? "") }
            opening
        }
        if case .link(let link) = piece.content { p(.class("hint")) { link } }
        p(.class("meta")) { dates }
        if let forms = page.forms, forms.mayDisclose {
            div(.class("row")) {
                PostForm(
                    to: LinkAddress(DisclosureLocations.confirmation.path(piece.id)),
                    hidden: forms.hidden(DisclosureLocations.confirmation.template)
                ) {
                    Button(page.say("ยืนยันว่ายังใช้ได้", "It is still right"), .quiet).small()
                }
                GoLink(
                    page.say("ถอนหลักฐาน", "Take it back"),
                    to: LinkAddress(DisclosureLocations.withdrawal.path(piece.id)))
            }
        }
    }

    private var address: LinkAddress {
        let fallback = LinkAddress("#evidence")
        return switch piece.content {
        case .file: LinkAddress(DisclosureLocations.staffFile.path(piece.id))
        case .link(let link): LinkAddress(web: link) ?? fallback
        case .page(let place): page.site?.address(place) ?? LinkAddress(place.path)
        }
    }

    private var opening: StatusTag {
        guard let opening = piece.opening else {
            return StatusTag(.notYet, page.say("ยังไม่ได้เปิดดู", "Not opened yet"))
        }
        let day = opening.checked.day(language)
        return opening.outcome == .opens
            ? StatusTag(.done, page.say("เปิดได้ ตรวจ \(day)", "Opens, checked \(day)"))
            : StatusTag(.bad, page.say("มีปัญหา ตรวจ \(day)", "To mend, checked \(day)"))
    }

    private var dates: String {
        let given = page.say(
            "เพิ่ม \(piece.since.day(language)) โดย \(page.name(piece.by))",
            "Added \(piece.since.day(language)) by \(page.name(piece.by))")
        guard let confirmed = piece.confirmed else { return given }
        return given
            + page.say(
                " ยืนยัน \(confirmed.day(language))", ", confirmed \(confirmed.day(language))")
    }
}
