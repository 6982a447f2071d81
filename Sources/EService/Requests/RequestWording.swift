import Design
import Platform
import ThaiText

extension ServiceRequest.State {
    /// What it is called.
    var name: Bilingual {
        switch self {
        case .received: Bilingual("รอเจ้าหน้าที่รับเรื่อง", "Received")
        case .underway: Bilingual("กำลังดำเนินการ", "Under way")
        case .waiting: Bilingual("รอผู้ขอตอบ", "Waits for the applicant")
        case .granted: Bilingual("เสร็จแล้ว", "Done")
        case .refused: Bilingual("ไม่อนุมัติ", "Refused")
        case .withdrawn: Bilingual("ผู้ขอยกเลิก", "Withdrawn")
        }
    }

    /// What the applicant reads as the heading.
    var heading: Bilingual {
        switch self {
        case .received: Bilingual("เราได้รับคำขอแล้ว", "Your request is here")
        case .underway: Bilingual("กำลังดำเนินการ", "Your request is under way")
        case .waiting: Bilingual("เรารอคำตอบจากคุณ", "We wait for your answer")
        case .granted: Bilingual("คำขอของคุณเสร็จแล้ว", "Your request is done")
        case .refused: Bilingual("คำขอไม่ได้รับอนุมัติ", "Your request was refused")
        case .withdrawn: Bilingual("คุณยกเลิกคำขอนี้แล้ว", "You withdrew this request")
        }
    }

    /// Its shape and word.
    func tag(_ language: Language) -> StatusTag {
        let kind: StatusTag.Kind =
            switch self {
            case .received: .notYet
            case .underway: .now
            case .waiting: .unsure
            case .granted: .done
            case .refused: .bad
            case .withdrawn: .notYet
            }
        return StatusTag(kind, name(language))
    }
}

extension RequestEvent {
    /// Whether the applicant reads it.
    var isOpen: Bool { kind != .noted }

    /// What happened; names of divisions and people where they are known.
    func title(_ names: EventNames) -> Bilingual {
        let division = division.flatMap { names.divisions[$0] } ?? ""
        switch kind {
        case .received: return Bilingual("รับคำขอแล้ว", "Received")
        case .takenOn:
            let name = person.flatMap { names.people[$0] }
            return name.map { Bilingual("มอบหมายให้ \($0)", "Assigned to \($0)") }
                ?? Bilingual("เจ้าหน้าที่รับเรื่องแล้ว", "Somebody works on it")
        case .handedOver: return Bilingual("ส่งต่อให้\(division)", "Handed over to \(division)")
        case .questioned: return Bilingual("เจ้าหน้าที่ถาม", "A question to the applicant")
        case .answered: return Bilingual("ผู้ขอตอบ", "The applicant's answer")
        case .noted: return Bilingual("บันทึกภายใน", "A note among staff")
        case .granted: return granted(names)
        case .refused: return Bilingual("ไม่อนุมัติ", "Refused")
        case .withdrawn: return Bilingual("ผู้ขอยกเลิก", "Withdrawn by the applicant")
        case .rated:
            return Bilingual("ให้คะแนน \(figure ?? 0) จาก 5", "Rated \(figure ?? 0) of 5")
        case .billed:
            guard let figure, figure > 0 else {
                return Bilingual("ไม่ต้องชำระเงิน", "Nothing is to be paid")
            }
            let amount = FormAnswer.baht(Int64(figure))
            return Bilingual("แจ้งยอดที่ต้องชำระ \(amount) บาท", "To be paid: \(amount) baht")
        case .slipSent: return Bilingual("ผู้ขอส่งสลิปแล้ว", "A slip was sent")
        case .slipRefused:
            return Bilingual("ยังยืนยันการชำระเงินไม่ได้", "The payment could not be confirmed")
        case .paid:
            return Bilingual(
                "ยืนยันการชำระเงินแล้ว ใบเสร็จเลขที่ \(text)", "Payment confirmed, receipt \(text)")
        case .receiptCancelled: return Bilingual("ยกเลิกใบเสร็จ", "The receipt was taken back")
        case .reviewAsked:
            return Bilingual("ผู้ขอขอให้ทบทวน", "The applicant asks to look at it again")
        case .reopened: return Bilingual("เปิดคำขอพิจารณาใหม่", "Opened again")
        }
    }

    /// That it was granted; staff read what it was granted without.
    private func granted(_ names: EventNames) -> Bilingual {
        guard let figure, names.isOfStaff else { return Bilingual("เสร็จแล้ว", "Done") }
        let amount = FormAnswer.baht(Int64(figure))
        return Bilingual(
            "เสร็จแล้ว ปิดทั้งที่ยังไม่ได้ชำระ \(amount) บาท", "Done, without \(amount) baht paid")
    }

    /// As a line of what happened.
    func line(
        _ names: EventNames, isLast: Bool, _ language: Language, shown: [ShownPiece] = []
    ) -> TimelineEvent {
        var line = TimelineEvent(
            title(names)(language), at: since.moment(language),
            text: text.isEmpty || kind == .paid ? nil : text,
            state: isLast ? .now : .done)
        line.shown = shown
        return line
    }
}

/// The names that events speak of; people only for staff.
struct EventNames {
    var divisions: [Division.ID: String] = [:]
    var people: [Person.ID: String] = [:]
    /// Whether staff read it, who are told more than the applicant.
    let isOfStaff: Bool
}

/// How much time is left until a day.
struct DueWording {
    let due: ThaiDate
    /// Working days; negative when it is late.
    let left: Int

    var text: Bilingual {
        let day = Timestamp(due)
        let (thai, english) = (day.day(.thai), day.day(.english))
        switch left {
        case 0: return Bilingual("ครบกำหนดวันนี้ \(thai)", "Due today, \(english)")
        case 1...:
            return Bilingual(
                "เหลืออีก \(left) วันทำการ กำหนดเสร็จ \(thai)",
                left == 1
                    ? "1 working day left, due \(english)"
                    : "\(left) working days left, due \(english)")
        default:
            return Bilingual(
                "เกินกำหนด \(-left) วันทำการ กำหนดเดิม \(thai)",
                left == -1
                    ? "1 working day late, was due \(english)"
                    : "\(-left) working days late, was due \(english)")
        }
    }
}
