import Design
import HTML
import HTTP
import Platform
import ThaiText

/// What a file turned out to be.
enum FileAnswer: Sendable {
    case known(RecognisedFile, authority: Bilingual, isLatest: Bool)
    case unknown(hash: String)
}

/// Where anybody proves a code or a file.
struct ProvingPage: Component {
    static let code = "code"
    static let file = "file"

    let sheet: Sheet
    let hidden: [HiddenField]
    let answer: FileAnswer?
    let language: Language

    static func title(_ language: Language) -> String {
        Bilingual("ตรวจสอบเอกสาร", "Prove a document")(language)
    }

    static func purpose(_ language: Language) -> String {
        Bilingual(
            "ตรวจว่าเอกสารที่ถืออยู่ตรงกับที่หน่วยงานเผยแพร่หรือไม่",
            "See whether the document you hold is what the authority published")(language)
    }

    var body: some Markup {
        div(.class("stack")) {
            Breadcrumbs(
                [MenuLink(Bilingual("หน้าแรก", "Front page")(language), LinkAddress("/"))],
                here: Self.title(language), language)
            PageTitle(Self.title(language), lead: Self.purpose(language))
            ErrorSummary(sheet.errors, language)
            if let answer { FileAnswerBanner(answer: answer, language: language) }
            div(.class("grid grid-2")) {
                codeForm
                fileForm
            }
        }
    }

    private var codeForm: some Markup {
        section(.class("card stack"), .aria("labelledby", "by-code")) {
            h2(.id("by-code")) { Bilingual("ด้วยรหัสเอกสาร", "By its code")(language) }
            form(
                .class("stack"), .method("get"),
                .action(LinkAddress(PublicationLocations.proving.path()))
            ) {
                TextField(
                    Field(
                        Self.code, Bilingual("รหัสเอกสาร", "Code")(language),
                        hint: Bilingual(
                            "8 ตัว อยู่หน้าสุดท้ายของเอกสาร เช่น 7kmx-2q9p",
                            "8 signs on the document's last page, as 7kmx-2q9p")(language)
                    ).showing(sheet.errors), value: sheet[Self.code], width: .medium)
                ButtonRow { Button(Bilingual("ตรวจสอบ", "Prove")(language)) }
            }
        }
    }

    private var fileForm: some Markup {
        section(.class("card stack"), .aria("labelledby", "by-file")) {
            h2(.id("by-file")) { Bilingual("ด้วยไฟล์ที่มีอยู่", "By the file you hold")(language) }
            PostForm(
                to: LinkAddress(PublicationLocations.proving.path()), hidden: hidden,
                carriesFiles: true
            ) {
                FileField(
                    Field(
                        Self.file, Bilingual("ไฟล์", "File")(language),
                        hint: Bilingual(
                            "ไม่เกิน 20 MB ระบบอ่านเพื่อเทียบแล้วทิ้งทันที ไม่เก็บไว้",
                            "At most 20 MB; it is compared and thrown away at once, never kept")(
                                language)
                    ).showing(sheet.errors), accept: ".pdf,.docx,.xlsx,.csv,.json,.html")
                ButtonRow { Button(Bilingual("เทียบไฟล์", "Compare")(language)) }
            }
        }
    }
}

/// What a file turned out to be, plainly.
struct FileAnswerBanner: Component {
    let answer: FileAnswer
    let language: Language

    @MarkupBuilder var body: some Markup {
        switch answer {
        case .known(let file, let authority, let isLatest):
            Banner(
                isLatest ? .done : .warning, title(file, isLatest),
                "\(file.publication.subject.name(language)) · \(authority(language)) · \(version(file))",
                link: GoLink(
                    Bilingual("ดูเอกสารนี้", "See this document")(language),
                    to: LinkAddress(PublicationLocations.publication.path(file.publication.code))))
        case .unknown(let hash):
            Banner(
                .warning,
                Bilingual(
                    "ไฟล์นี้ไม่ตรงกับเอกสารใดที่เผยแพร่ที่นี่",
                    "This file is none that was published here")(language),
                Bilingual(
                    "อาจถูกแก้ไข บันทึกใหม่ด้วยโปรแกรมอื่น หรือมาจากที่อื่น ดาวน์โหลดต้นฉบับจากหน้าเอกสารแล้วเทียบอีกครั้ง SHA-256 \(hash)",
                    "It may have been altered, saved anew by another program, or come from elsewhere. Download the original from the document's page and compare again. SHA-256 \(hash)"
                )(language))
        }
    }

    private func title(_ file: RecognisedFile, _ isLatest: Bool) -> String {
        isLatest
            ? Bilingual(
                "ไฟล์นี้เป็นของแท้ ตรงกับที่เผยแพร่ทุกไบต์ และเป็นฉบับล่าสุด",
                "This file is genuine: byte for byte what was published, and the latest version")(
                    language)
            : Bilingual(
                "ไฟล์นี้เป็นของแท้ แต่มีฉบับใหม่แทนแล้ว",
                "This file is genuine, but a later version has taken its place")(language)
    }

    private func version(_ file: RecognisedFile) -> String {
        let name = file.format.rawValue.uppercased()
        return Bilingual(
            "ฉบับที่ \(file.publication.version) (\(name))",
            "version \(file.publication.version) (\(name))")(language)
    }
}

/// The proof of a published version, made anew at every look.
struct ProofPage: Component {
    let publication: Publication
    let proof: PublicationProof
    let latest: Publication?
    let authority: Platform.Authority.Profile
    let at: Timestamp
    let language: Language

    var title: String {
        Bilingual(
            "ผลการตรวจสอบเอกสาร \(publication.code.text)",
            "Proof of document \(publication.code.text)")(language)
    }

    var body: some Markup {
        div(.class("stack")) {
            PageTitle(
                title, eyebrow: authority.name(language), lead: publication.subject.name(language))
            verdict
            superseded
            SummaryList(rows, isNarrow: true)
            FileHashes(publication: publication, language: language)
            ButtonRow {
                ButtonLink(
                    Bilingual("ดูเอกสาร", "See the document")(language),
                    to: LinkAddress(PublicationLocations.publication.path(publication.code)))
                ButtonLink(
                    Bilingual("เทียบไฟล์ที่มีอยู่", "Compare a file you hold")(language),
                    to: LinkAddress(PublicationLocations.proving.path()), .quiet)
            }
        }
    }

    @MarkupBuilder private var verdict: some Markup {
        if proof.isSound {
            Banner(
                .done,
                Bilingual(
                    "รหัสนี้เป็นของเอกสารที่เผยแพร่จริง ต้นฉบับไม่ถูกแก้ไข",
                    "The code is of a document that was published; the original is unaltered")(
                        language),
                Bilingual(
                    "กระดาษในมืออาจถูกแก้ได้แม้รหัสจริง เปิดดูเอกสารแล้วเทียบกัน ต้นฉบับตรวจเมื่อ \(at.dayAndTime(.thai)) ตรงกันทุกไบต์และตรงกับบันทึกการกระทำ",
                    "Paper can be altered even under a true code: open the document and compare. The original was checked on \(at.dayAndTime(.english)): byte for byte what was published, and as the audit chain has it"
                )(
                    language))
        } else {
            Banner(
                .warning,
                Bilingual(
                    "ไม่ถูกต้อง สิ่งที่เก็บไว้ไม่ตรงกับที่เผยแพร่",
                    "Not true: what is stored is not what was published")(language),
                Bilingual(
                    "อย่าใช้เอกสารนี้อ้างอิง แจ้งหน่วยงานให้ตรวจสอบ",
                    "Do not rely on this document; tell the authority")(language)
            ).listing(proof.faults.map { BannerPoint($0.wording(language)) })
        }
    }

    @MarkupBuilder private var superseded: some Markup {
        if let latest, latest.code != publication.code {
            Banner(
                .note,
                Bilingual(
                    "มีฉบับใหม่แทนแล้ว: ฉบับที่ \(latest.version)",
                    "Superseded by version \(latest.version)")(language), latest.reason,
                link: GoLink(
                    Bilingual("ดูฉบับล่าสุด", "See the latest version")(language),
                    to: LinkAddress(PublicationLocations.publication.path(latest.code))))
        }
    }

    private var rows: [SummaryRow] {
        [
            SummaryRow(
                Bilingual("ฉบับที่", "Version")(language), "\(publication.version)"),
            SummaryRow(
                Bilingual("อนุมัติโดย", "Approved by")(language),
                "\(publication.approver) \(publication.post)"),
            SummaryRow(
                Bilingual("อนุมัติเมื่อ", "Approved on")(language),
                publication.since.dayAndTime(language)),
        ]
    }
}
