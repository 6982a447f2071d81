import Design
import HTML
import HTTP
import Platform
import ThaiText

/// The form in which is written what came of a hearing.
struct HearingEditor: Component {
    let item: NewsItem
    let sheet: Sheet
    let hidden: [HiddenField]
    let year: FiscalYear?
    let language: Language

    var title: String {
        Bilingual("บันทึกผลการมีส่วนร่วม", "What came of the hearing")(language)
    }

    var body: some Markup {
        PageTitle(
            title, eyebrow: item.content.title,
            lead: Bilingual(
                "สี่ส่วนที่ผู้ประเมินดู: เรื่องใด ใครเข้าร่วม ได้ผลอย่างไร และนำไปใช้อย่างไร",
                "The four parts that the assessor looks for: what it was about, who took part, what came of it, how that was used"
            )(language))
        PostForm(
            to: LinkAddress(HearingLocations.record.path(item.id)),
            hidden: hidden + [HiddenField(HearingField.known, known)]
        ) {
            DateField(
                field(HearingField.held, Bilingual("วันที่จัด", "Held on")),
                value: sheet[HearingField.held], in: year, language)
            TextField(
                field(HearingField.place, Bilingual("สถานที่หรือช่องทาง", "Where, or by what"))
                    .optional(language), value: sheet[HearingField.place])
            TextArea(
                field(HearingField.people, Bilingual("ผู้มีส่วนร่วม", "Who took part")),
                value: sheet[HearingField.people])
            TextField(
                field(HearingField.count, Bilingual("จำนวนคน", "How many")),
                value: sheet[HearingField.count], width: .short)
            TextArea(
                field(HearingField.result, Bilingual("ผลที่ได้", "What came of it")),
                value: sheet[HearingField.result])
            TextArea(
                field(
                    HearingField.use, Bilingual("การนำผลไปใช้", "How it was used"),
                    Bilingual(
                        "เช่น ปรับแผน บรรจุในข้อบัญญัติ เติมภายหลังได้ ระหว่างนี้หน้าประชาชนบอกว่ายังไม่ได้นำไปใช้",
                        "For example a changed plan. It may be added later; until then the public page says it is not yet used."
                    )
                ).optional(language), value: sheet[HearingField.use])
            ButtonRow {
                Button(Bilingual("บันทึกผล", "Save")(language))
                BackLink(to: LinkAddress(NewsLocations.item.path(item.id)), language)
            }
        }.kept(as: "hearing-\(item.id.rawValue)")
    }

    private var known: String {
        sheet[HearingField.known].isEmpty ? "0" : sheet[HearingField.known]
    }

    private func field(_ name: String, _ label: Bilingual, _ hint: Bilingual? = nil) -> Field {
        Field(name, label(language), hint: hint?(language)).showing(sheet.errors)
    }
}

/// What came of a hearing, in its parts.
struct HearingParts: Component {
    let record: HearingRecord
    let language: Language

    var body: some Markup {
        SummaryList(rows)
    }

    private var rows: [SummaryRow] {
        let content = record.content
        let place = content.place.isEmpty ? "" : " · " + content.place
        let waiting = Bilingual("ยังไม่ได้นำไปใช้", "Not used yet")(language)
        return [
            SummaryRow(
                Bilingual("จัดเมื่อ", "Held")(language),
                Timestamp(startOf: content.held).day(language) + place),
            SummaryRow(
                Bilingual("ผู้มีส่วนร่วม", "Who took part")(language),
                Bilingual(
                    "\(content.people) (\(content.count) คน)",
                    "\(content.people) (\(content.count) people)")(language)),
            SummaryRow(Bilingual("ผลที่ได้", "What came of it")(language), content.result),
            SummaryRow(
                Bilingual("การนำผลไปใช้", "How it was used")(language),
                content.use.isEmpty ? waiting : content.use),
        ]
    }
}

/// Hearings as everybody reads them: the matter and, once recorded, who took part, what came of it and how that was used.
struct HearingPage: Component {
    let site: PublicSite
    let all: [PublicHearing]
    /// The year that is shown; nil for all.
    let year: FiscalYear?
    let language: Language

    var title: String {
        guard let year else {
            return Bilingual("การมีส่วนร่วมของประชาชน", "Hearings and participation")(language)
        }
        return Bilingual(
            "การเปิดโอกาสให้มีส่วนร่วม ปีงบประมาณ \(year.buddhist)",
            "Participation in fiscal year \(year.buddhist) (\(year.buddhist - 543))")(language)
    }

    var look: PageLook {
        var look = PageLook(
            description: Bilingual(
                "เรื่องที่\(site.authority.profile.name.thai)รับฟังประชาชน ใครเข้าร่วม ได้ผลอย่างไร และนำไปใช้อย่างไร",
                "What \(site.authority.profile.name.english) asked its residents, who took part, what came of it and how it was used"
            )(language))
        look.site = site
        return look
    }

    private var shown: [PublicHearing] {
        all.filter { year == nil || FiscalYear(containing: $0.day) == year }
    }

    var body: some Markup {
        Breadcrumbs([.front(site, language)], here: title, language)
        PageTitle(
            title,
            lead: Bilingual(
                "เรื่องใด ใครเข้าร่วม ได้ผลอย่างไร และนำไปใช้อย่างไร",
                "What it was about, who took part, what came of it, how that was used")(language))
        if !years.isEmpty {
            FilterChips(
                Bilingual("เลือกปีงบประมาณ", "Choose a fiscal year")(language),
                [chip(nil)] + years.map(chip))
        }
        if shown.isEmpty {
            EmptyState(
                Bilingual("ยังไม่มีเรื่องที่รับฟัง", "No hearings yet")(language),
                Bilingual(
                    "เมื่อหน่วยงานเปิดรับฟังความคิดเห็น จะประกาศที่นี่",
                    "When residents are asked to take part, it stands here")(language),
                icon: .people)
        }
        for hearing in shown {
            section(.class("mt-6 stack"), .aria("labelledby", anchor(hearing))) {
                h2(.id(anchor(hearing))) {
                    a(.href(site.address(NewsLocations.page.path(hearing.item.id)))) {
                        hearing.item.content.title
                    }
                }
                if let record = hearing.record {
                    HearingParts(record: record, language: language)
                } else {
                    p {
                        StatusTag(
                            .now, Bilingual("กำลังเปิดรับฟัง", "Open")(language))
                    }
                    p {
                        GoLink(
                            Bilingual("แสดงความเห็นเรื่องนี้", "Say what you think")(language),
                            to: .opinion(of: hearing.item.id, on: site))
                    }
                }
            }
        }
    }

    private func anchor(_ hearing: PublicHearing) -> String { "h\(hearing.item.id.rawValue)" }

    private var years: [FiscalYear] {
        Set(all.compactMap { FiscalYear(containing: $0.day) }).sorted(by: >)
    }

    private func chip(_ year: FiscalYear?) -> MenuLink {
        MenuLink(
            year.map { String($0.buddhist) } ?? Bilingual("ทั้งหมด", "All")(language),
            site.address(
                year.map { HearingLocations.year.path($0) } ?? HearingLocations.all.path()),
            isCurrent: year == self.year)
    }
}
