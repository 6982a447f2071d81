import Assessment
import Design
import HTML
import HTTP
import Platform
import ThaiText

extension Disclosure {
    func checkRoutes(_ gate: Gate) -> [Route<Access>] {
        [
            gate.get(DisclosureLocations.check, .page(.ofAuthority), answer: checked),
            gate.post(
                DisclosureLocations.check,
                .form(.disclosers, fields: [], limit: Self.formLimit), answer: beginCheck),
        ]
    }

    private func beginCheck(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        _ = try framework(year)
        let act = try visit.act(in: database)
        try act.require(.disclose)
        try await checks.begin(year, of: act.authority)
        return .redirect(to: LinkAddress(DisclosureLocations.check.path(year)))
    }

    private func checked(_ visit: Visit, _ year: FiscalYear) async throws -> Response {
        let act = try visit.act(in: database)
        let list = try await disclosureYear(year, act)
        let (last, ended) = try await act.read(.seeDisclosure) {
            (try $0.check(of: year), try $0.endedCheck(of: year))
        }
        let page = CheckPage(
            list: list, expected: ExpectedResult(list, try await surveys(act, year)), last: last,
            ended: ended, recorded: try await recorded(act, year),
            opensLinks: checks.opensLinks, now: visit.now,
            hidden: (try? act.require(.disclose)) == nil
                ? nil : visit.hidden(for: DisclosureLocations.check.template),
            language: visit.language)
        var response = try await self.page(
            page.title, visit, under: Above.list(year, visit.language)
        ) { page }
        if page.isUnderWay { response.headers.add("Refresh", "3") }
        return response
    }
}

/// What the check before the assessor found, and how far it has come.
struct CheckPage: Component {
    let list: DisclosureYear
    let expected: ExpectedResult
    let last: DisclosureCheck?
    /// The last that was done to its end.
    let ended: DisclosureCheck?
    /// What the last result gave for the items.
    let recorded: RecordedItems?
    let opensLinks: Bool
    let now: Timestamp
    /// What the form carries that begins a check; nil for who may not.
    let hidden: [HiddenField]?
    let language: Language

    var title: String {
        Bilingual("ตรวจก่อนผู้ประเมิน", "Check before the assessor does")(language)
    }

    var isUnderWay: Bool { last?.isUnderWay(at: now) ?? false }

    private func say(_ thai: String, _ english: String) -> String {
        Bilingual(thai, english)(language)
    }

    private var findings: [ItemFinding] { list.items.flatMap(\.findings) }

    var body: some Markup {
        PageTitle(heading, eyebrow: title)
        progress
        waiting
        if let hidden, !isUnderWay {
            PostForm(
                to: LinkAddress(DisclosureLocations.check.path(list.year)), hidden: hidden
            ) {
                ButtonRow {
                    Button(
                        last == nil
                            ? say("เปิดดูหลักฐานทุกชิ้น", "Open every piece of evidence")
                            : say("เปิดดูหลักฐานอีกครั้ง", "Open everything again"))
                }
            }
        }
        if !opensLinks {
            Banner(
                .note,
                say(
                    "เครื่องนี้ตั้งไว้ไม่ให้เปิดลิงก์ภายนอก จึงตรวจเฉพาะไฟล์และหน้าของโปรแกรม",
                    "This installation is set not to open links, so only files and pages of the program are opened"
                ))
        }
        // What is to be mended is what the page is for; what it would be worth comes after it.
        found
        ExpectedSection(list: list, expected: expected, language: language)
    }

    /// Where an item stands otherwise than the last result says.
    private func contrast(_ item: DisclosedItem) -> ScoreContrast? {
        ScoreContrast(item, in: list.year, recorded)
    }

    private var found: some Markup {
        section(.class("mt-6 stack"), .aria("labelledby", "findings")) {
            h2(.id("findings")) { say("สิ่งที่พบ ทีละรายการ", "What was found, item by item") }
            for item in list.items where !item.findings.isEmpty || contrast(item) != nil {
                div(.class("card stack stack-2")) {
                    h3 {
                        CodeMark(item.question.code)
                        " "
                        a(
                            .href(
                                LinkAddress(
                                    DisclosureLocations.item.path(
                                        list.year, item.question.code)))
                        ) { item.question.name(language) }
                    }
                    if !item.findings.isEmpty {
                        ul { for finding in item.findings { li { finding.sentence(language) } } }
                    }
                    if let contrast = contrast(item) {
                        p(.class("hint")) { contrast.sentence(language) }
                    }
                }
            }
            if findings.isEmpty {
                p {
                    unchecked == 0
                        ? say("ไม่พบสิ่งที่ต้องแก้", "There is nothing to mend")
                        : say(
                            "ในส่วนที่ตรวจแล้วไม่พบสิ่งที่ต้องแก้",
                            "There is nothing to mend in what was checked")
                }
            }
        }
    }

    /// How many of the pieces that are shown now the last whole check opened; links and pages that nobody could ask are not
    /// among them.
    private var opened: Int {
        guard let ended else { return 0 }
        let openings = list.items.flatMap(\.record.evidence).compactMap(\.opening)
        return openings.count { $0.checked >= ended.asked }
    }

    private var heading: String {
        let (count, items) = (findings.count, list.items.count { !$0.findings.isEmpty })
        guard count > 0 else {
            return unchecked == 0
                ? say("ไม่พบสิ่งที่ต้องแก้", "Nothing to mend")
                : say("ยังไม่ได้ตรวจ \(unchecked) ชิ้น", pieces + " not checked yet")
        }
        return say(
            "พบ \(count) เรื่องที่ควรแก้ ใน \(items) รายการ",
            (count == 1 ? "1 thing to mend in " : "\(count) things to mend in ")
                + (items == 1 ? "1 item" : "\(items) items"))
    }

    /// How many pieces nobody has opened yet: they count as right only because nothing is known of them. Links that this
    /// installation never opens are not among them.
    private var unchecked: Int {
        list.items.flatMap(\.record.evidence).count { piece in
            guard piece.opening == nil else { return false }
            guard case .link = piece.content else { return true }
            return opensLinks || piece.isPageOfProgram
        }
    }

    private var pieces: String { unchecked == 1 ? "1 piece is" : "\(unchecked) pieces are" }

    /// That some evidence is not judged yet, and when it will be.
    @MarkupBuilder private var waiting: some Markup {
        if unchecked > 0, !isUnderWay {
            Banner(
                .note,
                say("ยังไม่ได้เปิดดู \(unchecked) ชิ้น", pieces + " not opened yet"),
                say(
                    "จึงยังไม่รู้ว่าเปิดได้หรือไม่ คะแนนที่น่าจะได้ข้างล่างคิดเหมือนว่าเปิดได้ ระบบเปิดดูให้เองทุกคืน หรือกดให้เปิดดูตอนนี้",
                    "Whether they open is not known; the score below takes it that they do. It is done every night, or now by the button."
                ))
        }
    }

    @MarkupBuilder private var progress: some Markup {
        if let last, isUnderWay {
            ProgressBar(
                say(
                    "กำลังเปิดดูหลักฐาน \(last.done) จาก \(last.whole) ชิ้น หน้านี้เปลี่ยนเองเมื่อเสร็จ",
                    "Opening the evidence, \(last.done) of \(last.whole); this page changes by itself"
                ), done: last.done, of: max(1, last.whole))
        } else if let end = ended?.ended {
            p(.class("meta")) {
                say(
                    "เปิดดูหลักฐาน \(opened) ชิ้น ครั้งล่าสุดเมื่อ ",
                    (opened == 1 ? "1 piece was" : "\(opened) pieces were") + " last opened ")
                end.moment(language)
            }
        } else {
            p(.class("meta")) {
                say(
                    "ยังไม่เคยเปิดดูหลักฐาน ระบบเปิดดูให้เองทุกคืน หรือกดให้เปิดดูตอนนี้",
                    "Nothing was opened yet. It is done every night, or now by the button.")
            }
        }
    }
}
