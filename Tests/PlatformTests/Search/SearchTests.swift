import Platform
import SQL
import Testing

@Suite("Search") struct SearchTests {
    private static let texts: [(String, String, String)] = [
        ("1", "แผนปฏิบัติการป้องกันการทุจริต ๒๕๖๙", "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"),
        (
            "2", "รายงานผลการจัดซื้อจัดจ้าง ปี 2569",
            "รายละเอียดการจัดซื้อจัดจ้างของเทศบาล วงเงินงบประมาณ 500,000 บาท"
        ),
        ("3", "คู่มือการให้บริการประชาชน", "ขั้นตอนขออนุญาตก่อสร้าง การชำระภาษีป้าย และการร้องเรียนการทุจริต"),
        ("4", "ข้อบัญญัติงบประมาณ พ.ศ. 2570", "น้ำประปา ถนน และไฟฟ้าสาธารณะ"),
        ("5", "E-Service for Citizens", "ยื่นคำร้องออนไลน์ผ่าน LINE และเว็บไซต์"),
        ("6", "ระบบe-LAASกลาง", "รุ่น3เดือนเก้า"),
    ]

    @Test(
        "Words are found wherever they stand, those in titles first",
        arguments: Trial.engines,
        [
            ("ทุจริต ", ["1", "3"]), ("การทุจริต ", ["1", "3"]), ("ป้องกันทุจริต ", ["1"]),
            ("งบประมาณ ", ["4", "2"]), ("งบประมาณ 2570 ", ["4"]), ("น้ำประปา ", ["4"]),
            ("ไม่มีคำนี้เลย ", []), ("ทุจริต ประปา ", []), ("", []), ("  ", []), ("!?*\"'%_", []),
            // Digits of either kind, capitals, beginnings, parts of compounds.
            ("2569 ", ["2", "1"]), ("๒๕๖๙ ", ["2", "1"]), ("service ", ["5"]), ("CITIZENS ", ["5"]),
            ("citi", ["5"]), ("ทุจ", ["1", "3"]), ("จัดซื้อจัด", ["2"]), ("จัดจ้าง ", ["2"]),
            ("โปร่งใ", ["1"]),
            // Parts of words, also where another script stands close by.
            ("ลาง ", ["6"]), ("เดือน ", ["6"]), ("3 เดือน ", ["6"]),
            ("๓เดือน ", ["6"]), ("laa", ["6"]), ("AAS ", ["6"]), ("00,000 ", ["2"]),
            ("500,000 ", ["2"]), ("พ.ศ. 2570", ["4"]),
            // Without tone marks, or with others.
            ("ปองกัน ", ["1"]), ("นำประปา ", ["4"]), ("โปรงใส ", ["1"]), ("คูมือ ", ["3"]),
            ("จัดซือจัดจาง ", ["2"]),
            ("ขันตอน", ["3"]),
            // Spelt as old fonts and careless typing do.
            ("น\u{0E4D}\u{0E49}าประปา ", ["4"]), ("เเผนปฏิบัติการ ", ["1"]),
            ("ทุจ\u{200B}ริต ", ["1", "3"]),
        ])
    func found(_ trial: Trial, _ wish: (query: String, items: [String])) async throws {
        try await filled(trial) { database in
            let hits = try await Search.find(wish.query, in: database.scoped(to: 1))
            #expect(hits.map(\.key.item) == wish.items, "\(wish.query)")
        }
    }

    @Test(
        "Nothing of another authority is found, nor of another area when one is asked for",
        arguments: Trial.engines)
    func apart(_ trial: Trial) async throws {
        try await filled(trial) { database in
            let foreign = SearchItem(Self.key("9"), title: "การทุจริต ของหน่วยงานอื่น")
            try await database.scoped(to: 2).write {
                try Search.put(foreign, authority: Authority.ID(rawValue: 2), in: $0)
            }
            let own = try await Search.find("ทุจริต ", in: database.scoped(to: 1))
            #expect(own.map(\.key.item) == ["1", "3"])
            let others = try await Search.find("ทุจริต ", in: database.scoped(to: 2))
            #expect(others.map(\.key.item) == ["9"])
            #expect(try await Search.find("จัดซื้อ ", in: database.scoped(to: 2)).isEmpty)
            #expect(try await Search.find("ทุจริต ", in: database.scoped(to: 1), area: "b").isEmpty)
            #expect(
                try await Search.find("ทุจริต ", in: database.scoped(to: 1), area: "measures").count
                    == 2)
        }
    }

    @Test(
        "What was changed is found by its new words only, what was removed by none",
        arguments: Trial.engines)
    func changed(_ trial: Trial) async throws {
        try await filled(trial) { database async throws in
            let own = database.scoped(to: 1)
            let new = SearchItem(Self.key("4"), title: "ข้อบัญญัติ", body: "สะพาน")
            for _ in 1...2 {
                try await own.write {
                    try Search.put(new, authority: Authority.ID(rawValue: 1), in: $0)
                }
            }
            #expect(try await Search.find("ประปา ", in: own).isEmpty)
            #expect(try await Search.find("สะพาน ", in: own).map(\.key.item) == ["4"])
            try await own.write {
                try Search.remove(Self.key("4"), authority: Authority.ID(rawValue: 1), in: $0)
            }
            #expect(try await Search.find("สะพาน ", in: own).isEmpty)
            let tokens = try await own.read(
                Query("SELECT items FROM search_token WHERE token = 'สะพาน'") {
                    try $0["items"] as Int
                })
            #expect(tokens == [0])
        }
    }

    @Test(
        "The words found are marked in the title and in the place of the text where they stand",
        arguments: Trial.engines)
    func marked(_ trial: Trial) async throws {
        try await filled(trial) { database in
            let own = database.scoped(to: 1)
            let first = try #require(try await Search.find("ทุจริต ", in: own).first)
            #expect(first.title.map(\.text).joined() == Self.texts[0].1)
            #expect(first.title.filter(\.isHit).map(\.text) == ["ทุจริต"])
            let second = try #require(try await Search.find("ภาษี ร้องเรียน ", in: own).first)
            #expect(
                second.excerpt.filter(\.isHit).map(\.text).joined(separator: "|").contains("ภาษี"))
            let tolerant = try #require(try await Search.find("ปองกัน ", in: own).first)
            #expect(tolerant.title.filter(\.isHit).map(\.text) == ["ป้องกัน"])
            let glued = try #require(try await Search.find("เดือน ", in: own).first)
            #expect(glued.excerpt.filter(\.isHit).map(\.text) == ["เดือน"])
        }
    }

    @Test("An index is built anew by a job, also after it was spoilt", arguments: Trial.engines)
    func rebuilt(_ trial: Trial) async throws {
        try await filled(trial) { database async throws in
            let own = database.scoped(to: 1)
            try await own.write {
                try $0.change("DELETE FROM search_posting WHERE authority = 1")
                try $0.change("DELETE FROM search_token WHERE authority = 1")
            }
            #expect(try await Search.find("ทุจริต ", in: own).isEmpty)
            let source = SearchSource("measures") { _ in Self.items.filter { $0.key.item != "3" } }
            let clock = TestClock()
            let now = clock.source()
            try await database.write {
                try Jobs.add(
                    NewJob(
                        "search.rebuild", key: "a", authority: Authority.ID(rawValue: 1),
                        payload: "measures", due: now),
                    at: now, in: $0)
            }
            let worker = JobWorker(
                JobQueue(database), kinds: [Search.rebuilding(database, [source])], holder: "a",
                time: clock.source)
            #expect(try await worker.runDue() == 1)
            #expect(try await Search.find("ทุจริต ", in: own).map(\.key.item) == ["1"])
        }
    }

    private static let items = texts.map { SearchItem(key($0.0), title: $0.1, body: $0.2) }

    private static func key(_ item: String) -> SearchItem.Key {
        SearchItem.Key(area: "measures", kind: "measure", item: item)
    }

    private func filled(_ trial: Trial, _ body: (Database) async throws -> Void) async throws {
        try await trial.services() { database in
            try await database.scoped(to: 1).write { transaction in
                for item in Self.items {
                    try Search.put(item, authority: Authority.ID(rawValue: 1), in: transaction)
                }
            }
            try await body(database)
        }
    }
}
