import Platform
import SQL
import StorageTesting
import Testing
import ThaiText

@testable import EService

@Suite("Looking for requests") struct RequestListTests {
    @Test(
        "Who looks without choosing a part finds the closed ones too: by code, a part of it, name and telephone",
        arguments: Trial.engines)
    func closed(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let now = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let asking = try await town.asking()
            let id = try await town.received(asking, at: now).id
            try await town.note(EventDraft(.granted, "เปลี่ยนหลอดแล้ว"), on: id, after: 1, at: now)
            let found = { (words: String, view: RequestFilter.View) in
                try await town.rows.read { transaction in
                    try transaction.page(
                        1, of: RequestFilter(view: view, sight: .all, words: words), of: nil,
                        on: Bangkok(now).date
                    ).rows.map(\.id) == [id]
                }
            }
            let code = asking.code.text
            let bare = code.filter { $0 != "-" }
            let words = [
                code, code.lowercased(), String(bare.prefix(4)),
                String(bare.dropFirst(2).prefix(5)),
                asking.contact.phone, String(asking.contact.name.prefix(4)),
            ]
            for word in words {
                let view = RequestFilter.view(named: nil, words: word)
                #expect(view == .all)
                #expect(try await found(word, view), "\(word)")
                // The control: among the open ones it is not.
                #expect(try await !found(word, .open), "\(word)")
            }
            #expect(RequestFilter.view(named: nil, words: "") == .open)
            #expect(RequestFilter.view(named: "late", words: code) == .late)
            // Three signs are too few to tell a code by, and another code is another request's.
            #expect(RequestCode.part(String(bare.prefix(3))) == nil)
            let other = bare.prefix(4) == "2222" ? "3333" : "2222"
            #expect(try await !found(other, .all))
        }
    }

    @Test(
        "What was looked for is told page by page with how many pages there are, whichever page is asked for",
        arguments: Trial.engines)
    func pages(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let now = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            for number in 0..<27 {
                let mark = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(number)))
                _ = try await town.received(
                    town.asking(String(repeating: mark, count: 64)), at: now)
            }
            let name = try await town.asking().contact.name
            let page = { (words: String, asked: Int) in
                try await town.rows.read { transaction in
                    try transaction.page(
                        asked, of: RequestFilter(view: .all, sight: .all, words: words), of: nil,
                        on: Bangkok(now).date)
                }
            }
            for words in ["", name] {
                for (asked, shown, rows) in [(1, 1, 25), (2, 2, 2), (3, 2, 2), (.max, 2, 2)] {
                    let found = try await page(words, asked)
                    #expect(found.page == shown && found.pages == 2, "\(words) \(asked)")
                    #expect(found.rows.count == rows, "\(words) \(asked)")
                    #expect(found.number == 27, "\(words) \(asked)")
                }
            }
            for asked in [1, 2, .max] {
                let nothing = try await page("ไม่มีใครชื่อนี้", asked)
                #expect(nothing.rows.isEmpty && nothing.page == 1 && nothing.pages == 1)
                #expect(nothing.number == 0)
                #expect(nothing.counts[.open] == 27)
            }
        }
    }

    @Test(
        "A name of Latin letters is found in small or large ones, and as it was written, on either engine",
        arguments: Trial.engines)
    func latin(_ engine: Trial) async throws {
        try await engine.run(Town.serviceSchema) { database in
            let town = try await Town.serving("rimthan", on: database)
            let now = Timestamp(try #require(ThaiDate(iso: "2026-11-23")))
            let id = try await town.received(town.asking(name: "Élodie MARTIN"), at: now).id
            for (words, finds) in [
                ("martin", true), ("Martin", true), ("tin", true), ("Élodie", true),
                ("martins", false),
            ] {
                let page = try await town.rows.read { transaction in
                    try transaction.page(
                        1, of: RequestFilter(view: .all, sight: .all, words: words), of: nil,
                        on: Bangkok(now).date)
                }
                #expect(page.rows.map(\.id) == (finds ? [id] : []), "\(words)")
            }
        }
    }

    @Test("What a service costs is what was written, else what is known of its payment")
    func cost() async throws {
        var content = try #require(
            ServiceFiles.data().ready.entries.first { $0.code.text == "street-light" }
        ).content
        let costs: [(ServiceContent.Payment?, String?)] = [
            (nil, nil), (.fixed(10_000), "100.00 บาท"), (.byStaff, "ตามที่เจ้าหน้าที่แจ้ง"),
            (.stated("amount"), "ตามใบแจ้ง"),
        ]
        for (payment, cost) in costs {
            (content.fee, content.payment) = (nil, payment)
            #expect(content.cost?.thai == cost)
            #expect(content.feeWording.thai == cost ?? "ไม่มี")
            content.fee = Bilingual("ตามข้อบัญญัติ", "As the ordinance says")
            #expect(content.cost?.thai == "ตามข้อบัญญัติ")
        }
    }

    @Test("A page that was changed leads back to the last look, unless it leads to something new")
    func changed() {
        var (kind, number) = (
            ServiceField("kind", .choice, Bilingual("ขอ", "For")),
            ServiceField("number", .text, Bilingual("เลขที่เดิม", "Number"))
        )
        kind.choices = ["new", "old"].map { ServiceField.Choice($0, Bilingual($0, $0)) }
        number.when = ServiceField.Condition("kind", is: "old")
        let form = ServiceForm([
            .init(Bilingual("ก", "A"), [kind]), .init(Bilingual("ข", "B"), [number]),
            .init(Bilingual("ค", "C"), [ServiceField("more", .text, Bilingual("อื่น", "More"))]),
        ])
        let before = FormAnswers(["kind": .chosen(["new"])])
        let step = { (answers: FormAnswers, isKnown: Bool) in
            AskPlan(form: form, answers: answers).step(
                after: .page(1), asked: form.asked(before), isKnown: isKnown)
        }
        #expect(step(before, true) == .check)
        // The controls: who has not said who asks, and an answer that asks for another.
        #expect(step(before, false) == .page(3))
        #expect(step(FormAnswers(["kind": .chosen(["old"])]), true) == .page(2))
    }

    @Test("The last look lists the answers in the order of the steps, files after all pages")
    func order() {
        let field = { (id: String, kind: ServiceField.Kind) in
            ServiceField(id, kind, Bilingual(id, id))
        }
        let form = ServiceForm([
            .init(Bilingual("ก", "A"), [field("photo", .photo), field("fault", .text)]),
            .init(Bilingual("ข", "B"), [field("place", .text), field("paper", .file)]),
        ])
        let plan = AskPlan(form: form, answers: FormAnswers([:]))
        #expect(plan.questions.map(\.id) == ["fault", "place", "photo", "paper"])
        #expect(plan.steps.count == 5)
    }
}
