import HTML
import Platform
public import ThaiText

/// Why a document was not asked for, approved or published; nothing was changed.
public enum PublicationRefusal: Error, Sendable, Hashable {
    /// There is nothing to write the document of.
    case nothingToPublish
    /// Something must be mended first.
    case obstacles([PublicationDraft.Remark])
    /// What was published is corrected only with a reason.
    case reasonMissing
    /// The same content waits for approval already.
    case asked
    /// The same content is published already.
    case published
    /// There is no such request.
    case noRequest
    /// Somebody answered it, or took it back, meanwhile.
    case answered
    /// What comes back from the form is not what was asked for.
    case notRead
    /// What was asked for is no more what the rows say; what changed since.
    case changedSince([PublicationDraft.Part])
    /// The framework changed since it was asked.
    case frameworkChanged(year: Int)
    /// Who asked for approval does not give it.
    case ownRequest
    /// Approval is a person's, given after signing in.
    case needsPerson

    /// What happened and how to go on.
    public var wording: Bilingual {
        switch self {
        case .nothingToPublish:
            Bilingual(
                "ปีนี้ยังไม่มีมาตรการในแผน เพิ่มมาตรการก่อน",
                "The year's plan has no measures yet; add some first.")
        case .obstacles(let remarks):
            Bilingual(
                "ยังอนุมัติไม่ได้ ต้องแก้ \(remarks.count) เรื่องก่อน",
                remarks.count == 1
                    ? "It cannot be approved yet: 1 thing must be mended first."
                    : "It cannot be approved yet: \(remarks.count) things must be mended first.")
        case .reasonMissing:
            Bilingual(
                "บอกเหตุที่แก้ไขฉบับที่เผยแพร่แล้ว", "Say why what was published is corrected.")
        case .asked:
            Bilingual(
                "เนื้อหานี้รออนุมัติอยู่แล้ว", "The same content waits for approval already.")
        case .published:
            Bilingual(
                "เนื้อหานี้เผยแพร่แล้ว ไม่มีอะไรเปลี่ยนจากฉบับล่าสุด",
                "This content is published already; nothing differs from the latest version.")
        case .noRequest: Bilingual("ไม่พบคำขอนี้", "There is no such request.")
        case .answered:
            Bilingual(
                "คำขอนี้มีผลแล้ว ดูผลด้านล่าง", "This request has been answered; see below.")
        case .notRead:
            Bilingual(
                "เนื้อหาที่ส่งมาไม่ใช่เนื้อหาของคำขอนี้ อ่านเอกสารด้านล่างแล้วกดอีกครั้ง",
                "What came back is not this request's content; read the document below and press again."
            )
        case .changedSince(let parts):
            Bilingual(
                "ข้อมูลเปลี่ยนไปหลังส่งขออนุมัติ \(parts.count) เรื่อง ส่งกลับให้เจ้าหน้าที่ ITA ขออนุมัติฉบับใหม่",
                parts.count == 1
                    ? "1 thing changed since approval was asked. Send it back, so that the officer asks again."
                    : "\(parts.count) things changed since approval was asked. Send it back, so that the officer asks again."
            )
        case .frameworkChanged(let year):
            Bilingual(
                "เกณฑ์การประเมินปี \(year) เปลี่ยนไปหลังส่งขออนุมัติ ส่งกลับให้เจ้าหน้าที่ ITA ตรวจรหัสข้อในมาตรการแล้วขออนุมัติใหม่",
                "The framework of \(year) changed since approval was asked. Send it back, so that the officer checks the measures' codes and asks again."
            )
        case .ownRequest:
            Bilingual(
                "ผู้ขออนุมัติอนุมัติเองไม่ได้ ต้องเป็นผู้บริหารอีกคน",
                "Who asked for approval cannot give it; another executive has to.")
        case .needsPerson:
            Bilingual(
                "การอนุมัติต้องทำโดยผู้บริหารที่เข้าสู่ระบบ",
                "An executive who is signed in has to approve.")
        }
    }

    /// The same to who approves or to who asks: each is told what he can do himself.
    func wording(toApprover: Bool) -> Bilingual {
        guard !toApprover else { return wording }
        switch self {
        case .changedSince(let parts):
            return Bilingual(
                "ข้อมูลเปลี่ยนไปหลังส่งขออนุมัติ \(parts.count) เรื่อง ฉบับนี้อนุมัติไม่ได้แล้ว ขออนุมัติใหม่เมื่อแก้ครบ",
                parts.count == 1
                    ? "1 thing changed since approval was asked, so this cannot be approved any more. Ask anew when all is put right."
                    : "\(parts.count) things changed since approval was asked, so this cannot be approved any more. Ask anew when all is put right."
            )
        case .frameworkChanged(let year):
            return Bilingual(
                "เกณฑ์การประเมินปี \(year) เปลี่ยนไปหลังส่งขออนุมัติ ตรวจรหัสข้อในมาตรการแล้วขออนุมัติใหม่",
                "The framework of \(year) changed since approval was asked. Check the measures' codes and ask anew."
            )
        default: return wording
        }
    }

    /// What it is about, each with the way to it.
    var points: [PublicationDraft.Remark] {
        switch self {
        case .obstacles(let remarks): remarks
        case .changedSince(let parts):
            parts.map { .init(Bilingual($0.name, $0.name), at: $0.path.map { LinkAddress($0) }) }
        default: []
        }
    }
}
