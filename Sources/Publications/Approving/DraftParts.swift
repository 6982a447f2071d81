import Design
import HTML
import Platform
import ThaiText

/// The ways to read a draft: as a web page, and as the PDF.
struct DraftLinks: Component {
    let page: LinkAddress
    let file: LinkAddress
    let language: Language

    var body: some Markup {
        ButtonRow {
            ButtonLink(Bilingual("อ่านเอกสาร", "Read the document")(language), to: page, .quiet)
            ButtonLink(
                Bilingual("เปิดเป็น PDF (มีคำว่า “ร่าง”)", "Open as PDF (marked as a draft)")(language),
                to: file, .quiet)
        }
    }
}

/// What is worth knowing of the installation; no matter of the document.
struct InstallationNotes: Component {
    let notes: [PublicationDraft.Remark]
    let language: Language

    var body: some Markup {
        for note in notes { Banner(.note, note.text(language)) }
    }
}

/// Remarks under a title; nothing where there are none.
struct RemarkBanner: Component {
    let kind: Banner.Kind
    let title: Bilingual
    let remarks: [PublicationDraft.Remark]
    let language: Language

    init(
        _ kind: Banner.Kind, _ title: Bilingual, _ remarks: [PublicationDraft.Remark],
        _ language: Language
    ) {
        (self.kind, self.title, self.remarks, self.language) = (kind, title, remarks, language)
    }

    var body: some Markup {
        if !remarks.isEmpty {
            Banner(kind, title(language)).listing(
                remarks.prefix(20).map { BannerPoint($0.text(language), to: $0.address) })
            if remarks.count > 20 {
                p(.class("hint")) {
                    Bilingual("และอีก \(remarks.count - 20) เรื่อง", "and \(remarks.count - 20) more")(
                        language)
                }
            }
        }
    }
}
