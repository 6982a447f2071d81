import HTML
import QRCode
import ThaiText

/// Words in every size, as Thai stacks them.
struct SpecimenOfText: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-text", Bilingual("ตัวอักษร", "Type")(language)) {
            div(.class("card stack"), .lang("th")) {
                p(.class("h1")) { "ที่นี่เปิดเผยทุกบาท ปู่ย่ารู้ ฎีกา กตัญญู" }
                h3 { "ผู้ที่ยื่นคำร้องครั้งนี้ได้คำตอบใน 3 วันทำการ" }
                p(.class("lead")) { "ข้อความนำบอกสิ่งที่ผู้อ่านจะได้ในประโยคเดียว" }
                p { "สระบนและวรรณยุกต์ซ้อน เช่น ที่ ยื่น ครั้ง น้ำ ญู ฎุ ไม่ชนบรรทัดข้างเคียง" }
                p(.class("hint")) { "คำอธิบาย เบอร์โทร 0 9912 3456 งบประมาณ 1,234,567.89 บาท" }
            }
        }
    }
}

/// Tags, levels, banners, the empty state, time and what is said at the end.
struct SpecimenOfStates: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-states", Bilingual("สถานะและระดับ", "States and levels")(language)) {
            div(.class("row")) {
                StatusTag(.done, Bilingual("เสร็จแล้ว", "Done")(language))
                StatusTag(.now, Bilingual("กำลังทำ", "Under way")(language))
                StatusTag(.late, Bilingual("ช้า 6 วัน", "6 days late")(language))
                StatusTag(.bad, Bilingual("ยังไม่มีข้อมูล", "Missing")(language))
                StatusTag(.unsure, Bilingual("เราไม่แน่ใจ", "We are not sure")(language))
                StatusTag(.notYet, Bilingual("ยังไม่ถึงเวลา", "Not yet due")(language))
                CodeMark("o12")
            }
            div(.class("row")) {
                for look in LevelBadge.Look.allCases { LevelBadge(look, name(of: look)) }
            }
        }
        Specimen("specimen-banners", Bilingual("ประกาศในหน้า", "Banners")(language)) {
            Banner(.done, Bilingual("บันทึกแล้ว", "Saved")(language))
            Banner(
                .note, Bilingual("ตัวเลขนี้เป็นผลซ้อม", "These figures are a rehearsal")(language),
                Bilingual("ยังไม่ใช่ผลจากสำนักงาน ป.ป.ช.", "Not yet the NACC's result")(language))
            Banner(
                .warning,
                Bilingual("อีก 5 วันจะปิดรับหลักฐาน", "Evidence closes in 5 days")(language),
                Bilingual("ยังขาด o12 และ o13", "o12 and o13 are missing")(language))
            Banner(
                .insight, Bilingual("ขาดอีก 0.20 คะแนน", "0.20 points short")(language),
                Bilingual("ข้อ e9 ช่วยได้มากที่สุด", "Item e9 helps most")(language),
                link: GoLink(
                    Bilingual("ดูมาตรการ", "See the measures")(language),
                    to: LinkAddress("#main")))
        }
        SpecimenOfEnds(language: language)
    }

    private func name(of look: LevelBadge.Look) -> String {
        switch look {
        case .top: Bilingual("ผ่านดีเยี่ยม", "Excellent")(language)
        case .good: Bilingual("ผ่านดี", "Good")(language)
        case .pass: Bilingual("ผ่าน", "Passed")(language)
        case .poor: Bilingual("ต้องปรับปรุง", "Needs improvement")(language)
        case .urgent: Bilingual("ต้องปรับปรุงโดยด่วน", "Needs urgent improvement")(language)
        case .partial: Bilingual("ขาด EIT", "EIT is missing")(language)
        }
    }
}

private struct SpecimenOfEnds: Component {
    let language: Language

    var body: some Markup {
        Specimen("specimen-time", Bilingual("ลำดับเวลาและขั้นตอน", "Time and steps")(language)) {
            Stepper(
                [
                    Bilingual("ปัญหา", "Problem")(language),
                    Bilingual("สถานที่", "Place")(language),
                    Bilingual("ตรวจคำตอบ", "Check")(language),
                    Bilingual("ส่งเรื่อง", "Send")(language),
                ], current: 3, language)
            Timeline([
                TimelineEvent(
                    Bilingual("รับเรื่องแล้ว", "Received")(language),
                    at: Moment(
                        Bilingual("21 พ.ย. 2568 เวลา 19.42 น.", "21 November 2025, 19:42")(
                            language),
                        iso: "2025-11-21T19:42+07:00")),
                TimelineEvent(
                    Bilingual("ช่างกำลังซ่อม", "Being mended")(language),
                    text: Bilingual("ผู้รับผิดชอบ: งานไฟฟ้า", "In charge: electricity")(language),
                    state: .now),
                TimelineEvent(Bilingual("ปิดเรื่อง", "Closed")(language), state: .toDo),
            ])
        }
        ends
    }

    private var ends: some Markup {
        Specimen("specimen-ends", Bilingual("ว่างเปล่าและยืนยัน", "Empty and done")(language)) {
            EmptyState(
                Bilingual("ยังไม่มีใครขอยืมของ", "Nobody has borrowed anything yet")(language),
                Bilingual(
                    "เมื่อกองแรกส่งใบยืม รายการจะขึ้นที่นี่",
                    "Once a division asks for something, it is listed here")(language),
                link: ButtonLink(
                    Bilingual("พิมพ์ป้ายคิวอาร์", "Print QR labels")(language),
                    to: LinkAddress("#main"), .quiet))
            DonePanel(
                Bilingual("ส่งคำขอแล้ว", "Request sent")(language), code: "RT68-7K4M-29",
                codeLabel: Bilingual("รหัสติดตาม", "Tracking code")(language), heading: .h3)
            ConfirmPanel(
                Bilingual("ลบมาตรการนี้หรือ", "Delete this measure?")(language),
                Bilingual(
                    "หลักฐาน 3 ไฟล์ของมาตรการนี้จะหายไปด้วย", "Its 3 files of evidence go with it")(
                        language),
                button: Button(Bilingual("ลบมาตรการ", "Delete the measure")(language), .danger),
                back: BackLink(to: LinkAddress("#main"), language), heading: .h3)
            SpecimenOfTickets(language: language)
        }
    }
}

private struct SpecimenOfTickets: Component {
    let language: Language

    var body: some Markup {
        div(.class("measure stack")) {
            Ticket(
                Bilingual("รหัสติดตามของคุณ", "Your tracking code")(language),
                code: "RT68-7K4M-29",
                note: Bilingual(
                    "ใครมีรหัสนี้จะเห็นสถานะได้ แต่ไม่เห็นเบอร์โทร",
                    "Whoever has it sees the state, not your telephone number")(language),
                picture: QRCode("https://rimthanthong.example/r/RT68-7K4M-29").map {
                    QRPicture(
                        $0, label: Bilingual("คิวอาร์เปิดหน้าคำขอ", "QR code of the request")(language))
                })
            CopyableCode(
                "J4QX-88TP-MZ2N", button: Bilingual("คัดลอกรหัส", "Copy the code")(language),
                copied: Bilingual("คัดลอกแล้ว", "Copied")(language))
        }
        QuickExit(
            Bilingual(
                "ไม่อยากให้ใครเห็นหน้านี้ ประวัติการเข้าชมจะยังอยู่ในเครื่อง",
                "Nobody should see this page? Your history still keeps it")(language),
            button: Bilingual("ออกทันที", "Leave now")(language),
            to: LinkAddress("https://www.tmd.go.th/"),
            label: Bilingual("ออกจากหน้านี้ทันที", "Leave this page")(language))
    }
}
