import Design
import FileStore
import HTML
import HTTP
import Platform
import QRCode
import Reports
import ThaiText

/// What everybody sees of a published version: what it is, who approved it when, its files, its proof, its versions.
struct PublicationPage: Component {
    let publication: Publication
    /// All versions of the document, the first one first.
    let versions: [Publication]
    let authority: Platform.Authority.Profile
    /// The full address of the proof.
    let proof: String
    let language: Language

    var title: String { publication.subject.name(language) }

    var description: String {
        Bilingual(
            "\(publication.subject.name.thai) ของ\(authority.name.thai) ฉบับที่ \(publication.version)",
            "\(publication.subject.name.english) of \(authority.name.english), version \(publication.version)"
        )(language)
    }

    var body: some Markup {
        div(.class("stack")) {
            PageTitle(title, eyebrow: authority.name(language), lead: lead)
            superseded
            ButtonRow {
                ButtonLink(
                    Bilingual("อ่านบนเว็บ", "Read on the web")(language),
                    to: LinkAddress(PublicationLocations.document.path(publication.code)))
                ButtonLink(
                    Bilingual("ดาวน์โหลด PDF", "Download the PDF")(language),
                    to: LinkAddress(PublicationLocations.file.path(publication.code, .pdf)), .quiet)
            }
            div(.class("grid grid-2")) {
                facts
                proving
            }
            FileTable(publication: publication, language: language)
            FileHashes(publication: publication, language: language)
            VersionList(versions: versions, here: publication.code, language: language)
        }
    }

    private var lead: String {
        let day = publication.since.day(language)
        return Bilingual(
            "ฉบับที่ \(publication.version) อนุมัติเมื่อ \(day)",
            "Version \(publication.version), approved on \(day)")(language)
    }

    @MarkupBuilder private var superseded: some Markup {
        if let latest = versions.last, latest.code != publication.code {
            Banner(
                .warning,
                Bilingual(
                    "มีฉบับใหม่แทนแล้ว: ฉบับที่ \(latest.version)",
                    "Superseded by version \(latest.version)")(language),
                latest.reason,
                link: GoLink(
                    Bilingual("ดูฉบับล่าสุด", "See the latest version")(language),
                    to: LinkAddress(PublicationLocations.publication.path(latest.code))))
        }
    }

    private var facts: some Markup {
        section(.class("card stack"), .aria("labelledby", "facts")) {
            h2(.id("facts")) { Bilingual("เอกสารนี้", "This document")(language) }
            SummaryList(rows, isNarrow: true)
        }
    }

    private var rows: [SummaryRow] {
        var rows = [
            SummaryRow(Bilingual("หน่วยงาน", "Authority")(language), authority.name(language)),
            SummaryRow(
                Bilingual("ปีงบประมาณ", "Fiscal year")(language),
                Bilingual(
                    "\(publication.subject.year.buddhist)",
                    "\(publication.subject.year.buddhist) (\(publication.subject.year.buddhist - 543))"
                )(language)),
            SummaryRow(Bilingual("ฉบับที่", "Version")(language), "\(publication.version)"),
            SummaryRow(
                Bilingual("อนุมัติโดย", "Approved by")(language),
                "\(publication.approver) \(publication.post)"),
            SummaryRow(
                Bilingual("อนุมัติเมื่อ", "Approved on")(language),
                publication.since.dayAndTime(language)),
        ]
        if !publication.reason.isEmpty {
            rows.append(
                SummaryRow(
                    Bilingual("เหตุที่แก้ไข", "Why it was corrected")(language), publication.reason))
        }
        return rows
    }

    private var proving: some Markup {
        section(.class("card stack"), .aria("labelledby", "proving")) {
            h2(.id("proving")) { Bilingual("ตรวจสอบได้", "Prove it")(language) }
            Ticket(
                Bilingual("รหัสเอกสาร", "Code of the document")(language),
                code: publication.code.text,
                note: Bilingual(
                    "สแกนภาพ หรือพิมพ์รหัสที่หน้าตรวจสอบเอกสาร",
                    "Scan the picture, or type the code where documents are proved")(
                        language),
                picture: QRCode(proof).map { QRPicture($0, label: proof) })
            ButtonRow {
                ButtonLink(
                    Bilingual("ตรวจว่าไม่ถูกแก้ไข", "Check that nothing was changed")(language),
                    to: LinkAddress(PublicationLocations.proof.path(publication.code)), .quiet)
            }
        }
    }
}

/// The files of a version, each with what it is for, its size and its hash.
struct FileTable: Component {
    let publication: Publication
    let language: Language

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "files")) {
            h2(.id("files")) { Bilingual("ไฟล์", "Files")(language) }
            Table(
                Bilingual("ไฟล์ของฉบับนี้", "Files of this version")(language),
                [
                    Column(Bilingual("ไฟล์", "File")(language)),
                    Column(Bilingual("ขนาด", "Size")(language), isNumeric: true),
                ],
                publication.files.map { file in
                    [
                        .link(
                            file.format.purpose(language),
                            LinkAddress(
                                PublicationLocations.file.path(publication.code, file.format))),
                        .text(size(file.size)),
                    ]
                }
            ).hidingCaption()
        }
    }

    private func size(_ bytes: Int) -> String {
        // As every page says sizes.
        "\(max(1, (bytes + 500) / 1_000)) kB"
    }
}

/// The hashes of the content and of every file, for who wants to hold one against another.
struct FileHashes: Component {
    let publication: Publication
    let language: Language

    var body: some Markup {
        MoreDetails(
            Bilingual("ค่า SHA-256 ของเนื้อหาและไฟล์", "SHA-256 of the content and the files")(language)
        ) {
            ul(.class("items"), .role("list")) {
                for (name, hash) in lines {
                    li(.class("hint")) {
                        name
                        " "
                        code { BreakableLine(text: hash) }
                    }
                }
            }
        }
    }

    private var lines: [(name: String, hash: String)] {
        [(Bilingual("เนื้อหา", "Content")(language), publication.contentHash)]
            + publication.files.map { ($0.format.purpose(language), $0.hash.text) }
    }
}
