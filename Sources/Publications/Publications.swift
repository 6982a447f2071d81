public import Assessment
public import Design
import HTML
public import HTTP
public import Platform
import Reports
public import SQL
public import ThaiText

/// Approval by the executive, frozen publication, and its proof for everybody.
public struct Publications: Sendable {
    let database: Database
    let library: FrameworkLibrary
    let press: PublicationPress
    let sites: PublicSites
    let frame: SiteFrame

    /// The area with all that it needs.
    public init(
        database: Database, library: FrameworkLibrary, press: PublicationPress, sites: PublicSites,
        frame: SiteFrame
    ) {
        (self.database, self.library, self.press) = (database, library, press)
        (self.sites, self.frame) = (sites, frame)
    }

    /// The lines of the route table.
    public func routes(_ gate: Gate) -> [Route<Access>] {
        subjectRoutes(gate) + requestRoutes(gate) + answerRoutes(gate) + publicRoutes(gate)
            + proofRoutes(gate)
    }

    /// The area's link in the workspace's menu, beside the measures.
    public static func menuLink(_ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("อนุมัติและเผยแพร่", "Approval and publication")(language),
            LinkAddress(PublicationLocations.work.path())
        ).with(.shield)
    }

    /// Where anybody proves a document, for the foot of every public page.
    public static func proofLink(_ language: Language) -> MenuLink {
        MenuLink(
            Bilingual("ตรวจสอบเอกสาร", "Prove a document")(language),
            LinkAddress(PublicationLocations.proving.path()))
    }

    /// A page of the workspace under its breadcrumbs.
    func page(
        _ title: String, _ visit: Visit, under above: [MenuLink], errors: [FieldError] = [],
        @MarkupBuilder content: () -> some Markup
    ) async throws -> Response {
        let place = WorkPlace(
            PublicationLocations.work.path(), under: above, errors: errors,
            done: PublicationNote(visit)?.banner(visit.language))
        return try await frame.work(title, for: visit, place, content: content)
    }

    /// A draft as a web page of its own, or as a file; nothing of it is kept by anybody on the way.
    func print(
        _ copy: PublicationPrinter.Copy, as format: PublicationFormat
    ) async throws -> Response {
        let bytes = try await press.printer.bytes(of: copy, as: format)
        var response = Response(.ok, type: format.type, bytes)
        response.headers[.contentSecurityPolicy] = DocumentPage.policy
        response.headers[.cacheControl] = "private, no-store"
        return response
    }
}

/// A document shown as a web page of its own: its own style stands in it, and nothing else may run or load.
enum DocumentPage {
    static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'"
}

/// The links above the pages of the area.
enum Above {
    static func work(_ language: Language) -> [MenuLink] {
        [
            .work(language),
            MenuLink(
                Publications.menuLink(language).text,
                LinkAddress(PublicationLocations.work.path())),
        ]
    }

    static func request(_ request: ApprovalRequest, _ language: Language) -> [MenuLink] {
        subject(request.subject, language) + [
            MenuLink(
                Bilingual("คำขออนุมัติ", "Request for approval")(language),
                LinkAddress(PublicationLocations.request.path(request.id)))
        ]
    }

    static func subject(_ subject: PublicationSubject, _ language: Language) -> [MenuLink] {
        work(language) + [MenuLink(subject.name(language), subject.address)]
    }
}

extension PublicationSubject {
    /// Its page in the workspace.
    var address: LinkAddress {
        LinkAddress(PublicationLocations.subject.path(year, document))
    }
}

/// What was done on the page before; the address names it, the words are ours.
enum PublicationNote: String, DeedNote {
    case asked, withdrawn, returned, published, confirmed

    var title: Bilingual {
        switch self {
        case .asked:
            Bilingual(
                "ส่งขออนุมัติแล้ว ผู้บริหารจะเห็นในงานของตน", "Sent: the executive sees it among his work")
        case .withdrawn: Bilingual("ถอนคำขอแล้ว", "The request is taken back")
        case .returned: Bilingual("ส่งกลับแล้ว", "Sent back")
        case .published: Bilingual("อนุมัติและเผยแพร่แล้ว", "Approved and published")
        case .confirmed:
            Bilingual(
                "ยืนยันตัวตนแล้ว ปุ่มอนุมัติอยู่ด้านล่าง",
                "That it is you is confirmed; the button to approve is below")
        }
    }
}
