public import Cryptography
public import Design
public import DocumentWriting
import HTML
public import HTTP
public import Pictures
public import Platform
public import SQL
public import ThaiText
import Threads

/// What residents ask of an authority: the services with their manuals, the forms, the requests and what becomes of them.
public struct EService: Sendable {
    /// The longest form in bytes: ten thousand letters in each field still come back to be shortened.
    static let formLimit = 1 << 20

    let database: Database
    let ready: ReadyMadeServices
    let holidays: PublicHolidays
    let files: FileDesk
    let pictures: PictureShrinker
    let reach: OfficeReach.Source
    let fonts: FontFiles
    let sites: PublicSites
    let base: BaseAddress
    let key: KeyedHash
    let random: RandomBytes
    let clock: TimeSource
    let frame: SiteFrame
    let posting: HookPosting?
    let guesses = GuessGuard()
    let counted = CountedStatistics()
    /// Paper is laid out on threads that may be held for a while.
    let printing = ThreadPool<Void>(threads: 2, waiting: 32)

    /// The parts that the assembly hands over.
    public struct Parts: Sendable {
        let database: Database
        let data: ServiceData
        let files: FileDesk
        let pictures: PictureShrinker
        let reach: OfficeReach.Source
        let fonts: FontFiles
        let sites: PublicSites
        let base: BaseAddress
        let key: KeyedHash
        let random: RandomBytes
        let clock: TimeSource
        let posting: HookPosting?

        /// Rows, the data files, files that are sent, what makes photos small, how offices are reached, fonts of paper, whose
        /// pages a request means, what links begin with, and how other systems are told; nil where nobody outside is asked.
        public init(
            database: Database, data: ServiceData, files: FileDesk, pictures: PictureShrinker,
            reach: @escaping OfficeReach.Source, fonts: FontFiles, sites: PublicSites,
            base: BaseAddress, key: KeyedHash, random: RandomBytes, clock: TimeSource,
            posting: HookPosting? = nil
        ) {
            (self.database, self.data, self.files) = (database, data, files)
            (self.pictures, self.reach) = (pictures, reach)
            (self.fonts, self.sites, self.base) = (fonts, sites, base)
            (self.key, self.random, self.clock) = (key, random, clock)
            self.posting = posting
        }
    }

    /// The area with all that it needs.
    public init(_ parts: Parts, frame: SiteFrame) {
        (database, files, fonts, sites) = (parts.database, parts.files, parts.fonts, parts.sites)
        (pictures, reach) = (parts.pictures, parts.reach)
        (ready, holidays) = (parts.data.ready, parts.data.holidays)
        (base, key, random) = (parts.base, parts.key.key(for: "services"), parts.random)
        (self.frame, clock, posting) = (frame, parts.clock, parts.posting)
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        let ofResidents =
            catalogueRoutes(gate) + askRoutes(gate) + askFileRoutes(gate)
            + followingRoutes(gate) + replyRoutes(gate) + slipRoutes(gate) + statisticsRoutes(gate)
            + open311Routes(gate)
        let ofStaff =
            serviceRoutes(gate) + buildingRoutes(gate) + officeRoutes(gate)
            + holidayRoutes(gate) + reportingRoutes(gate) + hookRoutes(gate)
            + receiptRoutes(gate) + requestRoutes(gate) + counterRoutes(gate) + paymentRoutes(gate)
            + payeeRoutes(gate) + answerRoutes(gate)
        return ofResidents + ofStaff
    }

    /// The area's link among an authority's public pages.
    public static func publicLink(of site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("บริการออนไลน์", "Services")(language),
            site.address(EServiceLocations.catalogue.path()))
    }

    /// Where residents follow what they asked for, for the public menu.
    public static func followingLink(of site: PublicSite, _ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ติดตามคำขอ", "Follow a request")(language),
            site.address(EServiceLocations.lookup.path()))
    }

    /// The area's links in the workspace, for who handles requests or looks after the services; `waiting` requests are his
    /// to see to.
    public static func menu(
        for member: Member, waiting: Int, _ language: Language
    ) -> MenuGroup? {
        guard !member.roles.isDisjoint(with: [.officer, .staff, .head, .executive, .administrator])
        else { return nil }
        var links: [MenuLink] = []
        if !member.roles.isDisjoint(with: [.officer, .staff, .head, .executive]) {
            links.append(
                MenuLink(
                    Bilingual("คำขอจากประชาชน", "Requests of residents")(language),
                    LinkAddress(EServiceLocations.requests.path())
                ).with(.chat).waiting(waiting, language))
        }
        let services = MenuLink(
            Bilingual("บริการและคู่มือ", "Services and manuals")(language),
            LinkAddress(EServiceLocations.services.path())
        ).with(.list)
        return MenuGroup(
            Bilingual("บริการประชาชน", "Services to residents")(language), links + [services])
    }

    /// A reader of an authority's rows, for its public pages.
    func reader(_ site: PublicSite) -> AuthorityReader {
        AuthorityReader(site.authority.id, in: database)
    }

    /// A page of the area in the workspace under its breadcrumbs, with what was done before.
    func page(
        _ title: String, _ visit: Visit, under above: [MenuLink], menu: Path,
        errors: [FieldError] = [], refused: Status = .unprocessableContent, done: Banner? = nil,
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let place = WorkPlace(
            menu, under: above, errors: errors, refused: refused,
            done: done ?? ServiceDeed(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place, content: content)
    }

    /// Does what a sound form wishes and leads on; else shows the form again with what was typed.
    func carry(
        _ visit: Visit, _ sheet: Sheet, main field: String,
        again: (Sheet) async throws -> Response, _ work: () async throws -> LinkAddress
    ) async throws -> Response {
        guard sheet.isSound else { return try await again(sheet) }
        do {
            return .redirect(to: try await work())
        } catch Idempotency.Refusal.otherContent {
            throw visit.sentBefore
        } catch let refusal as ServiceRefusal {
            if refusal == .noService { throw WebRefusal.nothingHere }
            var sheet = sheet
            sheet.refuse(field, refusal.wording)
            return try await again(sheet)
        }
    }
}

extension Audience {
    /// Who looks after services and their manuals.
    static let serviceKeepers = Audience.roles([.officer, .administrator])
    /// Who reads them in the workspace.
    static let serviceReaders = Audience.roles([
        .officer, .staff, .head, .executive, .administrator,
    ])
}

/// What was done on the page before; the address names it, the words are ours.
enum ServiceDeed: String, DeedNote {
    case shared, unshared, reportsOn, reportsOff, hookAdded, hookStarted, hookPaused, hookTested,
        hookRemoved, begun, built, undone, released, taken, changed,
        opened, closed, office,
        holiday, entered,
        noted, handedOver, decided, payee, billed, paid, slipRefused, receiptCancelled, answerKept,
        answerRemoved

    var title: Bilingual {
        switch self {
        case .taken:
            Bilingual(
                "นำบริการมาใช้แล้ว ประชาชนเห็นบนเว็บไซต์แล้ว ตรวจคู่มือแต่ละเรื่องให้ตรงกับหน่วยงาน",
                "The services are here and residents see them; see that each manual fits your authority"
            )
        case .shared:
            Bilingual(
                "เปิดข้อมูลคำขอของบริการนี้ให้โปรแกรมอื่นแล้ว ไม่มีชื่อ เบอร์โทร ข้อความ หรือรูป",
                "Programs now get this service's requests, without names, telephones, words or pictures"
            )
        case .unshared:
            Bilingual("ปิดข้อมูลคำขอของบริการนี้แล้ว", "Programs no longer get this service's requests")
        case .reportsOn:
            Bilingual("เปิดรับเรื่องจากโปรแกรมอื่นแล้ว", "Programs may now send requests")
        case .reportsOff:
            Bilingual("หยุดรับเรื่องจากโปรแกรมอื่นแล้ว", "Programs send no more requests")
        case .hookAdded:
            Bilingual(
                "เพิ่มที่อยู่แล้ว คัดลอกรหัสลับไปใส่ที่ระบบปลายทาง แล้วกดเริ่มแจ้ง",
                "The address is here; copy the secret to the receiver, then begin")
        case .hookStarted: Bilingual("เริ่มแจ้งแล้ว", "It is told from now on")
        case .hookPaused: Bilingual("พักการแจ้งแล้ว", "It is paused")
        case .hookTested:
            Bilingual(
                "กำลังส่งข้อความทดลอง เปิดหน้านี้อีกครั้งเพื่อดูผล",
                "A test is on its way; open this page again to see what comes of it")
        case .hookRemoved:
            Bilingual(
                "เอาที่อยู่ออกแล้ว ไม่ส่งไปอีก", "The address is removed; nothing is sent there any more")
        case .begun:
            Bilingual(
                "สร้างบริการแล้ว เพิ่มหน้าและคำถาม เผยแพร่แบบฟอร์ม เขียนคู่มือ แล้วจึงเปิดให้บริการ",
                "The service is begun: add pages and questions, publish the form, write the manual, then put it into use"
            )
        case .built:
            Bilingual(
                "บันทึกแล้ว ประชาชนยังไม่เห็นการแก้นี้จนกว่าจะเผยแพร่",
                "It is saved; residents do not see it until you publish")
        case .undone:
            Bilingual(
                "ทิ้งการแก้แล้ว แบบฟอร์มกลับเป็นฉบับที่เผยแพร่",
                "The changes are discarded; the form is as it was published")
        case .released:
            Bilingual(
                "เผยแพร่แบบฟอร์มแล้ว คำขอใหม่ใช้แบบฟอร์มนี้ คำขอเดิมใช้ฉบับเดิม",
                "The form is published: new requests use it, earlier ones keep theirs")
        case .changed: Bilingual("บันทึกคู่มือแล้ว", "The manual is saved")
        case .opened:
            Bilingual("เปิดให้บริการแล้ว", "The service is in use")
        case .closed:
            Bilingual(
                "ปิดบริการแล้ว คำขอที่ส่งมาแล้วยังดำเนินการต่อ",
                "The service is out of use; requests that came before go on")
        case .holiday:
            Bilingual(
                "บันทึกวันหยุดแล้ว กำหนดเสร็จของคำขอที่ค้างอยู่เลื่อนตามแล้ว",
                "The day is saved; the deadlines of open requests moved with it")
        case .entered:
            Bilingual(
                "รับคำขอแล้ว บอกรหัสติดตามแก่ผู้ขอ หรือพิมพ์ใบรับคำขอ",
                "The request is received; tell the applicant the code, or print the sheet")
        case .noted: Bilingual("บันทึกแล้ว", "It is noted")
        case .handedOver: Bilingual("ส่งต่อแล้ว", "It is handed over")
        case .decided:
            Bilingual("ปิดคำขอแล้ว ผู้ขอเห็นผลแล้ว", "It is decided; the applicant sees the outcome")
        case .answerKept:
            Bilingual("บันทึกข้อความแล้ว เจ้าหน้าที่เลือกใช้ได้", "The text is saved; staff can choose it")
        case .answerRemoved:
            Bilingual(
                "เอาข้อความออกแล้ว คำตอบที่ส่งไปแล้วไม่เปลี่ยน",
                "The text is out; answers that were sent stay")
        case .payee:
            Bilingual(
                "บันทึกบัญชีพร้อมเพย์แล้ว คิวอาร์ของบิลที่ยังไม่ชำระใช้บัญชีนี้ตั้งแต่ตอนนี้",
                "The account is saved; the codes of all open bills pay to it from now on")
        case .billed:
            Bilingual("แจ้งยอดแล้ว ผู้ขอเห็นยอดแล้ว", "The amount is set; the applicant sees it")
        case .paid:
            Bilingual(
                "ยืนยันแล้ว และออกใบเสร็จแล้ว ผู้ขอเปิดดูได้",
                "It is confirmed, and the applicant has a receipt")
        case .receiptCancelled:
            Bilingual(
                "ยกเลิกใบเสร็จแล้ว เลขเดิมไม่ใช้ซ้ำ ตรวจยอดแล้วยืนยันเพื่อออกใบใหม่",
                "The receipt is taken back and its number stays used; confirm again to give another"
            )
        case .slipRefused:
            Bilingual(
                "แจ้งผู้ขอแล้วว่ายังยืนยันไม่ได้ ผู้ขอส่งสลิปใหม่ได้",
                "The applicant is told and can send another slip")
        case .office: Bilingual("บันทึกรายชื่อหมู่บ้านแล้ว", "The villages are saved")
        }
    }
}
