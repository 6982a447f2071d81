import HTTP
import Platform
import ThaiText

/// What an applicant did on the page of his request just before; the address names it, the words are ours.
enum ApplicantNote: String, DeedNote {
    case answered, rated, slip, review, withdrawn

    var title: Bilingual {
        switch self {
        case .answered:
            Bilingual(
                "ส่งคำตอบแล้ว ขอบคุณ เวลาเริ่มนับต่อ", "Your answer is sent, thank you; the clock goes on")
        case .rated: Bilingual("ส่งคะแนนแล้ว ขอบคุณ", "Your rating is sent, thank you")
        case .slip:
            Bilingual(
                "ส่งสลิปแล้ว ขอบคุณ เจ้าหน้าที่จะตรวจและออกใบเสร็จในหน้านี้",
                "Your slip is sent, thank you; the receipt will be on this page")
        case .review:
            Bilingual("ส่งแล้ว ขอบคุณ เจ้าหน้าที่จะพิจารณาใหม่", "It is sent, thank you; it is decided anew")
        case .withdrawn: Bilingual("ยกเลิกคำขอแล้ว", "The request is withdrawn")
        }
    }

    /// The page of a request with this note.
    func on(_ pass: RequestPass, of site: PublicSite) -> Response {
        .redirect(
            to: site.address(EServiceLocations.status.path(pass), query: [("done", rawValue)]))
    }
}

extension ApplicantDeed {
    /// What is said after it.
    var note: ApplicantNote {
        switch self {
        case .withdrawal: .withdrawn
        case .rating: .rated
        case .review: .review
        }
    }
}
