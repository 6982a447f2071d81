import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A piece of news in the workspace: how it stands, what it says, its pictures and files.
struct NewsPage: Component {
    let item: NewsItem
    let state: NewsState
    /// What is recorded of a hearing.
    let record: HearingRecord?
    let sheet: Sheet
    let site: PublicSite?
    /// Nil for who only looks.
    let forms: PageForms?
    let language: Language

    var body: some Markup {
        PageTitle(item.content.title, eyebrow: item.content.category.name(language))
        div(.class("row")) {
            state.tag(language)
            p(.class("meta")) { times }
        }
        if let forms { NewsButtons(page: self, forms: forms) }
        section(.class("mt-6 stack"), .aria("labelledby", "says")) {
            h2(.id("says")) { Bilingual("เนื้อหา", "Text")(language) }
            ProseText(item.content.text)
        }
        if item.content.category == .hearing { hearing }
        NewsFileSection(page: self)
    }

    private var hearing: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "hearing")) {
            h2(.id("hearing")) { Bilingual("ผลการมีส่วนร่วม", "What came of it")(language) }
            if let record {
                HearingParts(record: record, language: language)
            } else {
                p { Bilingual("ยังไม่ได้บันทึกผล", "Not recorded yet")(language) }
            }
            if forms != nil {
                GoLink(
                    record == nil
                        ? Bilingual("บันทึกผล", "Record it")(language)
                        : Bilingual("แก้ไขผล", "Change it")(language),
                    to: LinkAddress(HearingLocations.record.path(item.id)))
            }
        }
    }

    private var times: String {
        var parts: [String] = []
        if let from = item.content.from {
            parts.append(
                Bilingual("ตั้งแต่ ", "from ")(language) + from.dayAndTime(language))
        }
        if let until = item.content.until {
            parts.append(
                Bilingual("ถึง ", "until ")(language) + (until - .days(1)).day(language))
        }
        if item.content.isPinned { parts.append(Bilingual("ปักหมุด", "pinned")(language)) }
        parts.append(
            Bilingual("ฉบับที่ \(item.version)", "version \(item.version)")(language))
        return parts.joined(separator: " · ")
    }
}

/// What can be done with it.
private struct NewsButtons: Component {
    let page: NewsPage
    let forms: PageForms

    private var id: NewsItem.ID { page.item.id }
    private var language: Language { page.language }

    var body: some Markup {
        div(.class("row")) {
            if page.item.isPublished {
                if page.state == .shown, let site = page.site {
                    GoLink(
                        Bilingual("ดูหน้าที่ประชาชนเห็น", "See the public page")(language),
                        to: site.address(NewsLocations.page.path(id)))
                }
            } else {
                PostForm(
                    to: LinkAddress(NewsLocations.publication.path(id)),
                    hidden: forms.hidden(NewsLocations.publication.template)
                ) { Button(Bilingual("เผยแพร่", "Publish it")(language)) }
            }
            ButtonLink(
                Bilingual("แก้ไขข่าว", "Change the text")(language),
                to: LinkAddress(NewsLocations.text.path(id)), .quiet)
            if page.item.isPublished {
                PostForm(
                    to: LinkAddress(NewsLocations.withdrawal.path(id)),
                    hidden: forms.hidden(NewsLocations.withdrawal.template)
                ) { Button(Bilingual("นำออกจากหน้าประชาชน", "Take it back")(language), .quiet) }
            }
        }
    }
}

/// Its pictures and files, and the form for one more.
private struct NewsFileSection: Component {
    let page: NewsPage

    private var language: Language { page.language }

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "files")) {
            h2(.id("files")) { Bilingual("รูปและไฟล์", "Pictures and files")(language) }
            if page.item.files.isEmpty {
                p { Bilingual("ยังไม่มีรูปหรือไฟล์", "None yet")(language) }
            } else {
                ul(.class("items"), .role("list")) {
                    for file in page.item.files { li { NewsFileRow(file: file, page: page) } }
                }
            }
            if let forms = page.forms { form(forms) }
        }
    }

    private func form(_ forms: PageForms) -> some Markup {
        PostForm(
            to: LinkAddress(NewsLocations.file.path(page.item.id)),
            hidden: forms.hidden(NewsLocations.file.template), carriesFiles: true
        ) {
            HeldFileChoice(page.sheet, NewsField.file)
            FileField(
                Field(
                    NewsField.file, Bilingual("รูปหรือไฟล์", "Picture or file")(language),
                    hint: Bilingual(
                        "JPEG PNG PDF Word Excel ไม่เกิน 20 MB รูปจะถูกย่อ และลบข้อมูลสถานที่กับกล้องออก",
                        "JPEG, PNG, PDF, Word or Excel, up to 20 MB. Pictures are made smaller, and place and camera are taken out of them."
                    )(language)
                ).showing(page.sheet.errors), accept: Engagement.endings)
            TextField(
                Field(
                    NewsField.description,
                    Bilingual("รูปนี้มีอะไร หรือไฟล์นี้คืออะไร", "What it shows or is")(language),
                    hint: Bilingual(
                        "คนที่มองไม่เห็นรูปจะได้ยินข้อความนี้",
                        "Who cannot see the picture hears these words")(language)
                ).showing(page.sheet.errors), value: page.sheet[NewsField.description])
            ButtonRow { Button(Bilingual("เพิ่มไฟล์", "Add the file")(language), .quiet) }
        }
    }
}

/// A picture or file, and the button that takes it out.
private struct NewsFileRow: Component {
    let file: NewsFile
    let page: NewsPage

    var body: some Markup {
        div(.class("row")) {
            a(.href(LinkAddress(NewsLocations.staffFile.path(page.item.id, file.number)))) {
                "\(file.description) (\(file.facts))"
            }
            if let forms = page.forms {
                PostForm(
                    to: LinkAddress(NewsLocations.removal.path(page.item.id, file.number)),
                    hidden: forms.hidden(NewsLocations.removal.template)
                ) {
                    Button(Bilingual("นำออก", "Take it out")(page.language), .quiet).small()
                }
            }
        }
    }
}
