import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form of a service as it is being built: its pages and questions in order, and what is still wrong.
struct BuilderPage: Component {
    let building: FormBuilding
    let sheet: Sheet
    let orderHidden: [HiddenField]
    let discardHidden: [HiddenField]
    let language: Language

    static let move = "move"

    private var code: ServiceCode { building.service.code }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    var body: some Markup {
        PageTitle(
            building.service.content.name(language),
            eyebrow: say("แบบฟอร์มของบริการ", "Form of a service"),
            lead: say(
                "ผู้ยื่นตอบทีละหน้า หลังคำถามเหล่านี้เราถามชื่อและเบอร์โทรให้เอง",
                "Residents answer page by page; name and telephone are asked after these."))
        standing
        issues
        for place in building.form.pages.indices.map({ $0 + 1 }) {
            BuilderSection(page: self, place: place)
        }
        ButtonRow {
            ButtonLink(
                say("เพิ่มหน้า", "Add a page"), to: LinkAddress(EServiceLocations.newPage.path(code)),
                .quiet)
            if !building.form.fields.isEmpty {
                ButtonLink(
                    say("ดูตัวอย่าง", "Preview"),
                    to: LinkAddress(EServiceLocations.preview.path(code, .page(1))), .quiet)
            }
            if building.isChanged {
                ButtonLink(
                    say("เผยแพร่แบบฟอร์ม", "Publish the form"),
                    to: LinkAddress(EServiceLocations.formPublication.path(code)))
            }
        }
        if building.isChanged, building.isPublished { discard }
        p {
            GoLink(
                say("คู่มือของบริการนี้", "The manual of this service"),
                to: LinkAddress(EServiceLocations.service.path(code)))
        }
    }

    private var standing: some Markup {
        p {
            if building.form.pages.isEmpty, !building.isChanged {
                StatusTag(.notYet, say("ยังไม่มีคำถาม", "No questions yet"))
            } else if !building.isChanged {
                building.service.isOpen
                    ? StatusTag(.done, say("ประชาชนเห็นแบบฟอร์มนี้", "Residents see this form"))
                    : StatusTag(
                        .done,
                        say(
                            "เผยแพร่แล้ว ประชาชนเห็นเมื่อเปิดให้บริการ",
                            "Published; residents see it once the service is in use"))
            } else {
                StatusTag(.now, unpublished)
            }
        }
    }

    private var unpublished: String {
        if !building.isPublished {
            return say("ยังไม่เคยเผยแพร่ ประชาชนยังไม่เห็น", "Never published; nobody sees it yet")
        }
        return building.service.isOpen
            ? say("มีการแก้ที่ยังไม่เผยแพร่ ประชาชนยังเห็นแบบเดิม", "Changed, not published yet")
            : say("มีการแก้ที่ยังไม่เผยแพร่ บริการยังปิดอยู่", "Changed, not published yet; not in use")
    }

    @MarkupBuilder private var issues: some Markup {
        let issues = building.issues
        if !issues.isEmpty, building.number > 0 || !building.form.pages.isEmpty {
            Banner(
                .warning,
                say("ก่อนเผยแพร่ แก้ \(issues.count) ข้อนี้", "To put right before publishing")
            ).listing(
                issues.map { issue in
                    BannerPoint(issue.wording(in: building.form)(language), to: address(issue))
                })
        }
    }

    private func address(_ issue: FormIssue) -> LinkAddress? {
        switch issue.part {
        case .page(let place): LinkAddress(EServiceLocations.kinds.path(code, place))
        case .field(let id) where building.form.field(id) != nil:
            LinkAddress(EServiceLocations.formField.path(code, id))
        case .field, nil: nil
        }
    }

    private var discard: some Markup {
        MoreDetails(say("ทิ้งการแก้ทั้งหมด", "Discard all changes")) {
            PostForm(
                to: LinkAddress(EServiceLocations.formDiscarding.path(code)),
                hidden: discardHidden
            ) {
                p {
                    say(
                        "แบบฟอร์มที่กำลังสร้างจะกลับเป็นฉบับที่เผยแพร่ล่าสุด",
                        "The form being built goes back to what was published last.")
                }
                ButtonRow { Button(say("ทิ้งการแก้", "Discard the changes"), .quiet).small() }
            }
        }
    }
}

/// One page of the form with its questions.
private struct BuilderSection: Component {
    let page: BuilderPage
    let place: Int

    private var building: FormBuilding { page.building }
    private var code: ServiceCode { building.service.code }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(page.language)
    }

    var body: some Markup {
        if let own = building.form.page(place) {
            section(.class("card stack"), .aria("labelledby", "page-\(place)")) {
                h2(.id("page-\(place)")) {
                    say("หน้า \(place): ", "Page \(place): ") + own.title(page.language)
                }
                PostForm(
                    to: LinkAddress(EServiceLocations.order.path(code)), hidden: page.orderHidden,
                    isWide: true
                ) {
                    ButtonRow {
                        a(.href(LinkAddress(EServiceLocations.formPage.path(code, place)))) {
                            say("แก้ชื่อหน้า", "Rename")
                            span(.class("vh")) { say(" หน้า \(place)", " page \(place)") }
                        }
                        MoveButtons(
                            part: .page(place), isFirst: place == 1,
                            isLast: place == building.form.pages.count, language: page.language)
                        a(
                            .href(
                                LinkAddress(
                                    EServiceLocations.formRemoval.path(code, .page(place))))
                        ) {
                            say("ลบหน้า", "Remove")
                            span(.class("vh")) { say(" หน้า \(place)", " page \(place)") }
                        }
                    }
                    if !own.fields.isEmpty {
                        ol(.class("items"), .role("list")) {
                            for field in own.fields {
                                BuilderRow(page: page, field: field)
                            }
                        }
                    }
                }
                p {
                    ButtonLink(
                        say("เพิ่มคำถามในหน้า \(place)", "Add a question to page \(place)"),
                        to: LinkAddress(EServiceLocations.kinds.path(code, place)), .quiet)
                }
            }
        }
    }
}
