import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The first page: of the authority whose host it is; of the installation where several share it, with a list of them;
/// before the first run, what the program is.
struct FrontPage: Component {
    let list: PublicAuthorities?
    let language: Language

    static let location = Location("/")

    /// What the first page is made of.
    struct Parts: Sendable {
        let frame: SiteFrame
        let sites: PublicSites
        let database: Database
        /// The first page of one authority.
        let ofAuthority: @Sendable (Visit, PublicSite) async throws -> Response
    }

    static func route(_ gate: Gate, _ parts: Parts) -> Route<Access> {
        gate.get(location, .page(.everyone)) { visit in
            if let site = try await parts.sites.root(visit.request) {
                return try await parts.ofAuthority(visit, site)
            }
            let list = try await PublicAuthorities(visit, parts.database)
            let page = FrontPage(list: list, language: visit.language)
            let title = Bilingual("โปร่งใส", "Prongsai")(visit.language)
            let look = PageLook(description: promise(visit.language), isWide: true)
            return await parts.frame.page(title, for: visit, look) { page }
        }
    }

    private static func promise(_ language: Language) -> String {
        Bilingual(
            "โปรแกรมที่ทำงาน ITA ของท้องถิ่นทั้งรอบปี: อ่านผล ตรวจตัวเลข วางมาตรการ และออกเอกสารราชการ",
            "One program for the whole ITA year of a local authority: read the result, check its figures, plan measures, write the official documents"
        )(language)
    }

    var body: some Markup {
        if let list {
            list
        } else {
            hero
        }
        div(.class(list == nil ? "wrap overlap" : "wrap section")) {
            section(.aria("labelledby", "now")) {
                h2(.id("now"), .class("vh")) {
                    say("ทำได้ตอนนี้ ไม่ต้องมีบัญชี", "What you can do now, without an account")
                }
                ul(.class("grid grid-3"), .role("list")) { for card in cards { card } }
            }
        }
        section(.class("section section--sunken mt-6"), .aria("labelledby", "year")) {
            div(.class("wrap stack stack-5")) {
                h2(.id("year")) { say("งาน ITA หนึ่งปีมีห้าขั้น", "An ITA year has five steps") }
                ol(.class("grid grid-5"), .role("list")) {
                    for (index, step) in steps.enumerated() {
                        li(.class("stat")) {
                            p(.class("stat__v"), .aria("hidden", "true")) { index + 1 }
                            p { step }
                        }
                    }
                }
            }
        }
    }

    private var hero: some Markup {
        div(.class("hero on-band")) {
            HeroArt()
            div(.class("wrap hero__in")) {
                h1 {
                    say(
                        "ทำงานตามปกติ รายงาน ITA เขียนตัวเอง",
                        "Do the work. The ITA report writes itself.")
                }
                p(.class("lead")) { Self.promise(language) }
                div(.class("btn-row")) {
                    ButtonLink(
                        say("ตรวจรายงานของคุณ", "Check your report"), to: LinkAddress("/check"),
                        .gold, icon: .upload)
                }
                p {
                    say(
                        "ไม่ต้องมีบัญชี ไม่เก็บไฟล์ ได้ผลในไม่กี่วินาที",
                        "No account, no file kept, the result in seconds")
                }
            }
        }
    }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private var cards: [FrontCard] {
        [
            FrontCard(
                icon: .file, title: say("อ่านเอกสารให้", "It reads the document"),
                text: say(
                    "แผนหรือรายงานผลมาตรการ ผลคะแนน จาก Word Excel PDF หรือหน้าเว็บ ทั้งเลขไทยและเลขอารบิก",
                    "A measure plan, a report or a score sheet, from Word, Excel, PDF or a web page, in Thai or Arabic digits"
                )),
            FrontCard(
                icon: .scale, title: say("ตรวจว่าตัวเลขลงตัว", "It checks the figures"),
                text: say(
                    "ชี้ตัวเลขที่ไม่ลงตัว ค่าที่น่าจะเป็น และหลักฐาน ก่อนผู้บริหารลงนาม",
                    "It points at what does not agree, the value that would, and the evidence, before anyone signs"
                )),
            FrontCard(
                icon: .chart, title: say("คาดการณ์ระดับ", "It forecasts the level"),
                text: say(
                    "บอกข้อที่ยกน้อยที่สุดเพื่อไปให้ถึงระดับที่ต้องการ และออกเอกสารเป็น PDF กับ Word",
                    "It names the fewest items that reach a better level, and writes the documents as PDF and Word"
                )),
        ]
    }

    private var steps: [String] {
        [
            say("วิเคราะห์ผลของปีก่อนทีละข้อ", "Analyse last year's result, item by item"),
            say("วางมาตรการตามประเด็นของการประเมิน", "Set measures in the topics of the assessment"),
            say("ลงมือทำ และเก็บหลักฐานระหว่างทาง", "Carry them out, and keep the evidence on the way"),
            say("รายงานผลผลิตและผลลัพธ์ของทุกมาตรการ", "Report output and outcome of every measure"),
            say(
                "เผยแพร่ทีละข้อ (OIT) ในที่ที่ผู้ประเมินมองหา",
                "Publish item by item, where the assessor looks"),
        ]
    }
}

/// One thing that the program does.
private struct FrontCard: Component {
    let icon: Icon
    let title: String
    let text: String

    var body: some Markup {
        li(.class("card svc")) {
            IconPicture(icon, size: .large)
            div(.class("stack stack-2")) {
                h3 { title }
                p { text }
            }
        }
    }
}
