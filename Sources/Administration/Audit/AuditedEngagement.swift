import Design
import Platform
import ThaiText

/// What acts between authority and residents are about.
extension AuditSubjects {
    /// The cell of such an act; nil for all others.
    func engagement(_ about: [AuditNote.Fact], of act: AuditedAct?) -> Cell? {
        guard let act, case .number(let number)? = about.first else { return nil }
        switch act {
        case .newsWritten, .newsChanged, .newsPublished, .newsWithdrawn, .newsFileAdded,
            .newsFileRemoved, .hearingRecorded:
            return .text(Bilingual("ข่าวที่ \(number)", "News \(number)")(language))
        case .questionReceived, .questionShown, .questionKeptBack, .questionAnswered:
            return .text(Bilingual("คำถามที่ \(number)", "Question \(number)")(language))
        case .pollWritten, .pollChanged, .pollPublished, .pollWithdrawn, .pollClosed:
            return .text(Bilingual("แบบสำรวจที่ \(number)", "Poll \(number)")(language))
        case .officialChanged, .officialRemoved:
            return .text(Bilingual("ตำแหน่งที่ \(number)", "Post \(number)")(language))
        case .contactsChanged:
            return .text(Bilingual("ฉบับที่ \(number)", "Version \(number)")(language))
        default: return nil
        }
    }
}
