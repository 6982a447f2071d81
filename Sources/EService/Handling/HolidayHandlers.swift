import Design
import HTML
import HTTP
import Platform
import SQL
import ThaiText

/// The days on which the office is closed, as staff keep them.
extension EService {
    static let holidayDay = "day"
    static let holidayName = "holiday"
    static let holidayKept = "kept"

    func holidayRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(EServiceLocations.holidays, .page(.serviceKeepers)) { visit in
                try await holidayPage(visit, Sheet(visit, orNow: []))
            },
            gate.post(
                EServiceLocations.holidays,
                .form(
                    .serviceKeepers, fields: [Self.holidayDay, Self.holidayName, Self.holidayKept],
                    limit: Self.formLimit), answer: keep),
        ]
    }

    private func holidayPage(_ visit: Visit, _ sheet: Sheet) async throws -> Response {
        let language = visit.language
        let (today, common) = (Bangkok(visit.now).date, holidays)
        let days = try await visit.act(in: database).read(.manageServices) {
            try $0.officeHolidays(common, from: today, language)
        }
        let services = EServiceLocations.services.path()
        let title = Bilingual("วันหยุดของสำนักงาน", "Days on which the office is closed")(language)
        let hidden = visit.hidden(for: EServiceLocations.holidays.template)
        return try await page(
            title, visit,
            under: [
                .work(language),
                MenuLink(
                    Bilingual("บริการและคู่มือ", "Services and manuals")(language),
                    LinkAddress(services)),
            ], menu: services, errors: sheet.errors
        ) {
            PageTitle(
                title,
                lead: Bilingual(
                    "วันหยุดไม่นับเป็นวันทำการ เมื่อเพิ่มหรือเอาออก กำหนดเสร็จของคำขอที่ค้างอยู่จะเลื่อนตาม",
                    "They are no working days. When one is added or taken out, the deadlines of open requests move."
                )(language))
            HolidayList(days: days, hidden: hidden, language: language)
            HolidayForm(sheet: sheet, hidden: hidden, today: today, language: language)
        }
    }

    private func keep(_ visit: Visit) async throws -> Response {
        var sheet = Sheet(visit)
        let (today, common) = (Bangkok(visit.now).date, holidays)
        let day = sheet.day(Self.holidayDay, in: FiscalYear(containing: today))
        let name = sheet.phrase(Self.holidayName, atMost: 200)
        let isKept = ["yes": true, "no": false][sheet[Self.holidayKept]]
        if isKept == nil {
            sheet.refuse(Self.holidayDay, Bilingual("กดปุ่มอีกครั้ง", "Press the button once more"))
        }
        if isKept == true, name?.isEmpty == true {
            sheet.refuse(Self.holidayName, Bilingual("ใส่ชื่อวันหยุด", "Say what it is"))
        }
        if let day, !(0...100_000).contains(day.daysSince1970) {
            sheet.refuse(
                Self.holidayDay, Bilingual("ใส่วันที่ที่กำลังจะมาถึง", "Enter a day that is to come"))
        }
        return try await carry(
            visit, sheet, main: Self.holidayDay, again: { try await holidayPage(visit, $0) }
        ) {
            if let day, let name, let isKept {
                try await visit.act(in: database).keepHoliday(day, name, isKept: isKept, common)
            }
            return ServiceDeed.holiday.on(EServiceLocations.holidays.path())
        }
    }
}

/// One more day.
private struct HolidayForm: Component {
    let sheet: Sheet
    let hidden: [HiddenField]
    let today: ThaiDate
    let language: Language

    var body: some Markup {
        PostForm(to: LinkAddress(EServiceLocations.holidays.path()), hidden: hidden) {
            h2 { Bilingual("เพิ่มวันหยุด", "Add a day")(language) }
            DateField(
                Field(EService.holidayDay, Bilingual("วันที่", "Day")(language)).showing(sheet.errors),
                value: sheet[EService.holidayDay], in: FiscalYear(containing: today), language)
            TextField(
                Field(EService.holidayName, Bilingual("ชื่อวันหยุด", "What it is")(language)).showing(
                    sheet.errors), value: sheet[EService.holidayName])
            ButtonRow {
                Button(Bilingual("เพิ่มวันหยุด", "Add it")(language))
                    .sending(EService.holidayKept, "yes")
            }
        }
    }
}

/// The days to come, each with what changes it.
private struct HolidayList: Component {
    let days: [OfficeHoliday]
    let hidden: [HiddenField]
    let language: Language

    var body: some Markup {
        ul(.class("items"), .role("list")) {
            for holiday in days {
                li {
                    PostForm(
                        to: LinkAddress(EServiceLocations.holidays.path()),
                        hidden: hidden + [
                            HiddenField("day", holiday.day.iso),
                            HiddenField("holiday", holiday.name),
                        ], isWide: true
                    ) {
                        div(.class("row")) {
                            Moment(Timestamp(holiday.day).day(language), iso: holiday.day.iso)
                            span { holiday.name }
                            if !holiday.isKept {
                                StatusTag(.notYet, Bilingual("ทำงานปกติ", "Office works")(language))
                            }
                            Button(
                                holiday.isKept
                                    ? Bilingual("เอาออก", "Take out")(language)
                                    : Bilingual("หยุดตามเดิม", "Keep it again")(language), .quiet
                            ).small().sending("kept", holiday.isKept ? "no" : "yes")
                        }
                    }
                }
            }
        }
    }
}
