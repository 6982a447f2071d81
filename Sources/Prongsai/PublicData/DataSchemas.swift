import Disclosure
import EService
import Engagement
import Platform
import Publications
import Reports

extension DataSchema {
    /// Everything that answers are made of, by name.
    static let all: [(name: String, schema: DataSchema)] = [
        ("Text", bothTexts), ("Authority", authority), ("Service", service),
        (
            "Services",
            .object([Member("services", .list(.named("Service")), "บริการ", "The services")])
        ),
        ("Figures", figures), ("Statistics", statistics), ("News", news),
        (
            "NewsList",
            .object([Member("news", .list(.named("News")), "ข่าว", "The news, latest first")])
        ),
        ("Transparency", transparency), ("Publication", publication),
        (
            "Publications",
            .object([
                Member(
                    "publications", .list(.named("Publication")), "เอกสาร", "The documents")
            ])
        ),
        ("Problem", problem), ("RequestMessage", requestMessage),
        ("RequestState", requestState),
    ]

    private static let bothTexts = DataSchema.object([
        Member("th", .text, "ภาษาไทย", "In Thai"),
        Member("en", .text, "ภาษาอังกฤษ", "In English"),
    ])

    private static let authority = DataSchema.object([
        Member("id", .text, "ชื่อในที่อยู่เว็บ", "Its name in addresses"),
        Member("name", .both, "ชื่อ", "Its name"),
        Member(
            "kind", .choice(Authority.Kind.allCases.map(\.rawValue)), "ประเภท",
            "Of which kind it is"),
        Member("district", .text, "อำเภอ", "The district"),
        Member("province", .text, "จังหวัด", "The province"),
        Member("url", .address, "เว็บไซต์", "Its website"),
        Member("address", .text, "ที่ตั้งสำนักงาน", "Where the office is"),
        Member("telephone", .text, "โทรศัพท์สำนักงาน", "The telephone of the office"),
        Member("email", .text, "อีเมลสำนักงาน", "The mail address of the office"),
        Member("hours", .text, "เวลาทำการ", "When it is open"),
    ])

    private static let service = DataSchema.object([
        Member("code", .text, "รหัส", "What stands for it in addresses"),
        Member("name", .both, "ชื่อบริการ", "Its name"),
        Member(
            "group", .choice(ServiceContent.Group.allCases.map(\.rawValue)), "หมวด",
            "Under which heading it stands"),
        Member("purpose", .both, "ขอได้เรื่องใด", "What for"),
        Member("eligibility", .both, "ใครยื่นได้", "Who may ask"),
        Member(
            "steps",
            .list(
                .object([
                    Member("text", .both, "ทำอะไร", "What is done"),
                    Member("working_days", .number, "วันทำการ", "In how many working days"),
                ])), "ขั้นตอน", "What is done, in order"),
        Member(
            "promise",
            .object([
                Member(
                    "unit", .choice(["at_once", "days", "working_days"]), "หน่วย",
                    "How days are counted"),
                Member("days", .number, "จำนวนวัน", "How many; 0 at once"),
            ]), "ระยะเวลา", "Within what time it is done"),
        Member("fee", .optional(.both), "ค่าธรรมเนียม", "What it costs; null for nothing"),
        Member("documents", .list(.both), "เอกสารที่ต้องใช้", "What is to be brought"),
        Member(
            "channels", .list(.choice(ServiceContent.Channel.allCases.map(\.rawValue))),
            "ช่องทาง", "How it may be asked for"),
        Member("law", .both, "กฎหมายที่เกี่ยวข้อง", "By which law"),
        Member("version", .number, "คู่มือฉบับที่", "The version of the manual"),
        Member("updated", .moment, "แก้ไขเมื่อ", "When it was written"),
        Member("url", .address, "หน้าคู่มือ", "Its page"),
    ])

    private static let figures = DataSchema.object([
        Member("received", .number, "รับไว้", "Received"),
        Member("by_web", .number, "ทางเว็บไซต์", "Of those, by the website"),
        Member("by_counter", .number, "ที่เคาน์เตอร์", "Of those, at the counter"),
        Member("by_telephone", .number, "ทางโทรศัพท์", "Of those, by telephone"),
        Member("open", .number, "ยังค้าง", "Not decided yet"),
        Member(
            "decided", .number, "ตัดสินแล้ว นับครั้งแรก",
            "Granted or refused, counted by the first decision"),
        Member("decided_in_time", .number, "ตามกำหนด", "Of those, within the time promised"),
        Member("open_overdue", .number, "ค้างเกินกำหนด", "Of those open, past the time promised"),
        Member("reopened", .number, "เปิดพิจารณาใหม่", "Opened again after a decision"),
        Member(
            "mean_days", .optional(.decimal), "เฉลี่ยกี่วันปฏิทิน",
            "Calendar days from receipt to the first decision; null before any"
        ),
        Member("mean_rating", .optional(.decimal), "พึงพอใจเฉลี่ย เต็ม 5", "Of 5; null before any"),
    ])

    private static let statistics = DataSchema.object([
        Member("fiscal_year", .number, "ปีงบประมาณ (พ.ศ.)", "Of the Buddhist era"),
        Member("total", .named("Figures"), "รวม", "Over all services"),
        Member(
            "services",
            .list(
                .object([
                    Member("code", .text, "รหัส", "The code of the service"),
                    Member("name", .both, "ชื่อบริการ", "Its name"),
                    Member("figures", .named("Figures"), "จำนวน", "Its figures"),
                ])), "แยกตามบริการ", "By service"),
        Member(
            "months",
            .list(
                .object([
                    Member("month", .text, "เดือน (ค.ศ.) เช่น 2025-10", "As 2025-10"),
                    Member(
                        "received", .optional(.number), "รับไว้",
                        "Received; null for a month that has not begun"),
                ])), "แยกตามเดือน", "By month, October first"),
    ])

    private static let news = DataSchema.object([
        Member("id", .number, "เลขที่", "Its number"),
        Member(
            "category", .choice(NewsCategory.allCases.map(\.rawValue)), "ประเภท", "Of which kind"),
        Member("title", .text, "หัวเรื่อง", "Its heading"),
        Member("text", .text, "เนื้อหา", "Its text"),
        Member("published", .moment, "เผยแพร่เมื่อ", "Since when it is seen"),
        Member("pinned", .flag, "ปักหมุด", "Whether it stands above the others"),
        Member("url", .address, "หน้าข่าว", "Its page"),
    ])

    private static let transparency = DataSchema.object([
        Member("fiscal_year", .number, "ปีงบประมาณ (พ.ศ.)", "Of the Buddhist era"),
        Member("complete", .number, "ครบแล้วกี่รายการ", "How many items show all they must"),
        Member(
            "items",
            .list(
                .object([
                    Member("code", .text, "รหัสรายการ", "The code of the item"),
                    Member("name", .both, "ชื่อรายการ", "Its name"),
                    Member(
                        "state", .choice(ItemState.allCases.map(\.rawValue)), "สถานะ",
                        "How far it is shown"),
                    Member("note", .text, "หมายเหตุ", "What the authority says of it"),
                    Member("evidence", .list(evidence), "หลักฐาน", "What is shown"),
                ])), "รายการ", "The items in their order"),
    ])

    private static let evidence = DataSchema.object([
        Member("title", .text, "ชื่อ", "Its name"),
        Member("kind", .choice(["file", "link", "page"]), "ชนิด", "What it is"),
        Member("url", .address, "ที่อยู่", "Where it is"),
        Member("updated", .formatted("date"), "ปรับปรุงเมื่อ", "When it was brought up to date"),
    ])

    private static let publication = DataSchema.object([
        Member("code", .text, "รหัสเอกสาร", "The code printed on it"),
        Member(
            "document", .choice(OfficialDocument.allCases.map(\.rawValue)), "ชนิด",
            "The plan of measures, or the report on them"),
        Member("fiscal_year", .number, "ปีงบประมาณ (พ.ศ.)", "Of the Buddhist era"),
        Member("name", .both, "ชื่อ", "Its name"),
        Member("version", .number, "ฉบับที่", "The version"),
        Member("published", .moment, "เผยแพร่เมื่อ", "When"),
        Member("url", .address, "หน้าเอกสาร", "Its page"),
        Member(
            "files",
            .list(
                .object([
                    Member(
                        "format", .choice(PublicationFormat.allCases.map(\.rawValue)), "รูปแบบ",
                        "In which form"),
                    Member("url", .address, "ที่อยู่", "Where it is"),
                    Member("bytes", .number, "ขนาด", "How long it is"),
                    Member("sha256", .text, "ลายพิมพ์ SHA-256", "Its hash"),
                ])), "ไฟล์", "Its files"),
    ])

    private static let problem = DataSchema.object([
        Member("type", .text, "ชนิด", "Always about:blank"),
        Member("title", .text, "หัวเรื่อง", "What the status means"),
        Member("status", .number, "สถานะ", "The status of the answer"),
    ])
}
