public import Design
public import ThaiText
import WorkingDays

extension ServiceContent.Group {
    /// What it is called.
    var name: Bilingual {
        switch self {
        case .repairs: Bilingual("ไฟฟ้า ถนน และน้ำ", "Lights, roads and water")
        case .environment: Bilingual("ขยะและสิ่งแวดล้อม", "Waste and environment")
        case .welfare: Bilingual("สวัสดิการ", "Welfare")
        case .payments: Bilingual("ภาษีและค่าธรรมเนียม", "Taxes and fees")
        case .documents: Bilingual("คำร้อง ใบอนุญาต และข้อมูล", "Requests, permits and information")
        }
    }

    /// What shows it.
    var icon: Icon {
        switch self {
        case .repairs: .lamp
        case .environment: .bin
        case .welfare: .care
        case .payments: .coin
        case .documents: .file
        }
    }
}

extension ServiceContent.Channel {
    /// What it is called.
    var name: Bilingual {
        switch self {
        case .web: Bilingual("ยื่นบนเว็บไซต์นี้", "On this website")
        case .counter: Bilingual("ที่สำนักงาน", "At the office")
        case .phone: Bilingual("ทางโทรศัพท์", "By telephone")
        }
    }
}

extension Promise {
    /// "ภายใน 3 วันทำการ", "ภายใน 15 วันปฏิทิน".
    var wording: Bilingual {
        switch self {
        case .atOnce: Bilingual("ภายในวันที่ยื่น", "On the same day")
        case .days(let count):
            Bilingual(
                "ภายใน \(count) วันปฏิทิน",
                count == 1 ? "Within 1 calendar day" : "Within \(count) calendar days")
        case .workingDays(let count):
            Bilingual(
                "ภายใน \(count) วันทำการ",
                count == 1 ? "Within 1 working day" : "Within \(count) working days")
        }
    }
}

extension ServiceContent.Step {
    /// "2 วันทำการ".
    var time: Bilingual {
        workingDays == 0
            ? Bilingual("ในวันเดียวกัน", "the same day")
            : Bilingual(
                "\(workingDays) วันทำการ",
                workingDays == 1 ? "1 working day" : "\(workingDays) working days")
    }
}

extension ServiceContent {
    /// What shows it.
    public var icon: Icon { group.icon }

    /// Within what time it is done and what it costs, in a line.
    public func facts(_ language: Language) -> String {
        let fee = Bilingual("ค่าธรรมเนียม: ", "Fee: ") + feeWording
        return promise.wording(language) + " · " + fee(language)
    }

    /// What it costs: what was written, else what is known of its payment; nil where nothing is paid.
    public var cost: Bilingual? {
        if let fee { return fee }
        switch payment {
        case nil: return nil
        case .fixed(let satang):
            let baht = FormAnswer.baht(satang)
            return Bilingual("\(baht) บาท", "\(baht) baht")
        case .stated: return Bilingual("ตามใบแจ้ง", "As the bill says")
        case .byStaff: return Bilingual("ตามที่เจ้าหน้าที่แจ้ง", "As staff tell")
        }
    }

    /// "ไม่มี" where nothing is paid.
    var feeWording: Bilingual { cost ?? Bilingual("ไม่มี", "None") }
}
