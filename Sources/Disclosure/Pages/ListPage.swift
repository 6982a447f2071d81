import Assessment
import AssessmentPages
import Design
import HTML
import HTTP
import Platform
import ThaiText

/// A year's list in the workspace: what is complete, what is not, and what that would cost.
struct ListPage: Component {
    let list: DisclosureYear
    let expected: ExpectedResult
    let years: [FiscalYear]
    let divisions: [Division.ID: String]
    /// The fiscal year it is; nil before and after all.
    let today: FiscalYear?
    /// The only state that is shown; nil for all.
    let shown: ItemState?
    /// Where the public reads the list.
    let publicPage: LinkAddress?
    let mayManage: Bool
    let language: Language

    var title: String {
        Bilingual(
            "ข้อมูลเปิดเผย (OIT) ปี \(list.year.buddhist)",
            "Disclosure (OIT) of \(list.year.buddhist)")(language)
    }

    var body: some Markup {
        PageTitle(DisclosureCount(list: list, language: language).text, eyebrow: title)
        if let today, today > list.year, years.allSatisfy({ $0 <= list.year }) {
            Banner(.note, noFramework(today)(language), why(language))
        }
        FilterChips(
            Bilingual("เลือกปีงบประมาณ", "Choose a fiscal year")(language),
            years.reversed().map { year in
                MenuLink(
                    String(year.buddhist), LinkAddress(DisclosureLocations.list.path(year)),
                    isCurrent: year == list.year)
            })
        Ribbon(
            list.items.map {
                $0.ribbon(
                    DisclosureLocations.item.path(list.year, $0.question.code).text, language)
            }, language)
        actions
        if list.items.contains(where: { !$0.record.evidence.isEmpty }) {
            ExpectedSection(list: list, expected: expected, language: language)
        }
        section(.class("mt-6 stack"), .aria("labelledby", "items")) {
            h2(.id("items")) { Bilingual("ทุกรายการ", "All items")(language) }
            FilterChips(
                Bilingual("แสดงเฉพาะ", "Show only")(language), [everything] + filters)
            for group in list.groups {
                ItemGroup(group: group, page: self)
            }
        }
    }

    @MarkupBuilder private var actions: some Markup {
        if mayManage, list.items.allSatisfy(\.record.evidence.isEmpty) {
            Banner(
                .note,
                Bilingual(
                    "ปีนี้ยังไม่มีหลักฐาน", "Nothing is shown for this year yet")(language),
                Bilingual(
                    "คัดลอกลิงก์และไฟล์ของปีก่อนมาตั้งต้นได้ หรือเปิดทีละรายการแล้วเพิ่มเอง",
                    "Begin with the links and files of the year before, or open an item and add its own."
                )(language),
                link: GoLink(
                    Bilingual("เริ่มจากปีก่อน", "Start from the year before")(language),
                    to: LinkAddress(DisclosureLocations.start.path(list.year))))
        }
        ButtonRow {
            ButtonLink(
                Bilingual("ตรวจก่อนผู้ประเมิน", "Check before the assessor does")(language),
                to: LinkAddress(DisclosureLocations.check.path(list.year)), icon: .check)
            if mayManage {
                ButtonLink(
                    Bilingual("ใช้หน้าของโปรแกรมนี้", "Use the program's pages")(language),
                    to: LinkAddress(DisclosureLocations.proofs.path(list.year)), .quiet)
            }
            if let publicPage {
                ButtonLink(
                    Bilingual("ดูหน้าที่ประชาชนเห็น", "See the public page")(language),
                    to: publicPage, .quiet, icon: .eye)
            }
        }
    }

    private func noFramework(_ today: FiscalYear) -> Bilingual {
        Bilingual(
            "เกณฑ์ปี \(today.buddhist) ยังไม่มี", "There is no framework of \(today.buddhist) yet")
    }

    private var why: Bilingual {
        Bilingual(
            "จึงเปิดรายการของปี \(list.year.buddhist) ซึ่งเป็นเกณฑ์ล่าสุดที่ระบบนี้มี เมื่อผู้ดูแลเครื่องเพิ่มเกณฑ์ปีใหม่ หลักฐานย้ายไปปีใหม่ได้ในครั้งเดียว",
            "The list is that of \(list.year.buddhist), the latest framework here. Once whoever runs the server adds the new one, the evidence moves to it in one step."
        )
    }

    private var everything: MenuLink {
        MenuLink(
            Bilingual("ทั้งหมด", "All")(language),
            LinkAddress(DisclosureLocations.list.path(list.year)), isCurrent: shown == nil
        ).counting(list.items.count)
    }

    private var filters: [MenuLink] {
        ItemState.allCases.map { state in
            MenuLink(
                state.name(language),
                LinkAddress(
                    DisclosureLocations.list.path(list.year), query: [("show", state.rawValue)]),
                isCurrent: shown == state
            ).counting(list.count(state))
        }
    }
}

/// The items of a group as staff see them.
private struct ItemGroup: Component {
    let group: DisclosureYear.Group
    let page: ListPage

    private var language: Language { page.language }

    private var items: [DisclosedItem] {
        group.items.filter { page.shown == nil || $0.state == page.shown }
    }

    var body: some Markup {
        if !items.isEmpty {
            h3(.id(group.anchor)) { group.number + " " + group.name(language) }
            DisclosureList(items.map(row))
        }
    }

    private func row(_ item: DisclosedItem) -> DisclosureRow {
        var row = DisclosureRow(
            item.question.code, item.question.name(language), item.state.tag(language))
        row.address = LinkAddress(
            DisclosureLocations.item.path(page.list.year, item.question.code))
        // That nothing is shown says the tag; only what else is wrong needs words.
        row.notes = item.findings.filter { $0.matter != .missing }.prefix(1)
            .map { $0.sentence(language) }
        let count = item.record.evidence.count
        row.facts = [
            item.record.particulars.division.flatMap { page.divisions[$0] },
            count == 0
                ? nil
                : Bilingual(
                    "หลักฐาน \(count) ชิ้น", count == 1 ? "1 piece" : "\(count) pieces")(language),
            item.record.updated.map {
                Bilingual("ปรับปรุง ", "Updated ")(language) + $0.day(language)
            },
        ].compactMap(\.self)
        return row
    }
}

/// What an assessor would probably give, and which items are worth most.
struct ExpectedSection: Component {
    let list: DisclosureYear
    let expected: ExpectedResult
    let language: Language

    private static let most = 5

    var body: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "expected")) {
            if expected.isOver {
                h2(.id("expected")) { over(language) }
                p { afterwards(language) }
            } else {
                h2(.id("expected")) {
                    Bilingual("คะแนนที่น่าจะได้", "The score to expect")(language)
                }
                Standing(
                    result: expected.result, framework: list.framework, note: origin,
                    language: language)
            }
            if !gains.isEmpty {
                h3 {
                    Bilingual("แก้ข้อเหล่านี้ก่อน ได้คะแนนมากที่สุด", "Mend these first")(language)
                }
                ul(.class("items"), .role("list")) {
                    for gain in gains {
                        li {
                            CodeMark(gain.item.question.code)
                            " "
                            a(
                                .href(
                                    LinkAddress(
                                        DisclosureLocations.item.path(
                                            list.year, gain.item.question.code)))
                            ) { gain.item.question.name(language) }
                            " "
                            span(.class("hint")) { words(gain.gain) }
                        }
                    }
                }
            }
        }
    }

    private struct Worth {
        let item: DisclosedItem
        let gain: ExpectedResult.Gain
    }

    private var over: Bilingual {
        Bilingual(
            "ผลปี \(list.year.buddhist) บันทึกไว้แล้ว",
            "The result of \(list.year.buddhist) is recorded")
    }

    private var afterwards: Bilingual {
        Bilingual(
            "จึงไม่คาดคะแนนของปีนี้ คะแนนที่ประกาศอยู่ในหน้าผลการประเมิน หน้านี้บอกสิ่งที่เปิดเผยอยู่วันนี้ ซึ่งอาจต่างจากวันที่ผู้ประเมินเปิดดู",
            "So no score is forecast for it; the announced one is on the page of results. This page tells what is disclosed today, which may differ from what the assessor saw."
        )
    }

    private var gains: [Worth] {
        let all = list.items.compactMap { item in
            expected.gain(of: item).map { Worth(item: item, gain: $0) }
        }
        return all.enumerated().sorted { one, other in
            one.element.gain.points == other.element.gain.points
                ? one.offset < other.offset : one.element.gain.points > other.element.gain.points
        }.prefix(Self.most).map(\.element)
    }

    private func words(_ gain: ExpectedResult.Gain) -> String {
        let points = gain.points.text()
        let words =
            gain.isOfTotal
            ? Bilingual("+\(points) คะแนนรวม", "+\(points) of the total")
            : Bilingual("+\(points) คะแนน OIT", "+\(points) of the disclosure")
        guard let level = gain.level?.decided else { return words(language) }
        return
            (words
            + Bilingual(
                " ระดับเป็น\(level.name.thai)", ", and the level is \(level.name.english)"))(
                language)
    }

    private var origin: Bilingual {
        let rule = Bilingual(
            "OIT คิดจากรายการที่ครบ = คะแนนเต็ม ยังขาดหรือไม่เป็นปัจจุบัน = 0 (ครึ่งเดียวเฉพาะข้อที่รู้แน่ว่ามีคะแนนครึ่ง)",
            "The disclosure counts full marks for complete items and none for others (half only where the framework is sure of it)."
        )
        guard let surveys = expected.surveys else {
            return rule
                + Bilingual(
                    " ยังไม่มีผล IIT และ EIT จึงยังไม่มีคะแนนรวม",
                    " Without results of the surveys there is no total yet.")
        }
        return rule
            + Bilingual(
                " IIT และ EIT ใช้ผลปี \(surveys.year.buddhist)",
                " The surveys are those of \(surveys.year.buddhist).")
    }
}
