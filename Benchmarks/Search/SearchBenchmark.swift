import Glibc
import Platform
import SQL

/// Fills an index with 100,000 short texts of one authority and measures queries; prints lines of a table.
///
///     SearchBenchmark sqlite PATH
///     SearchBenchmark postgresql CONNECTION OWNERS-CONNECTION
///
/// What is filled already is measured again without filling. On PostgreSQL the role of the first connection serves, under row
/// security, and the owner of the tables migrates, as in an installation.
@main struct SearchBenchmark {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else { exit(64) }
        let owner = arguments.count > 3 ? arguments[3] : nil
        let place: Configuration.Engine =
            arguments[1] == "sqlite"
            ? .sqlite(path: arguments[2], applicationID: 25)
            : .postgresql(arguments[2], owner: owner)
        let count = 100_000
        let database = try await Database.open(
            Configuration(place, limits: Limits(milliseconds: 600_000)))
        try await database.migrate([PlatformMigrations.all, Search.migrations], at: 0)
        // The installation itself, the one authority of an empty database.
        let own = database.scoped(to: 0)
        let start = ContinuousClock.now
        if try await own.read({ try $0.row("SELECT 1 AS one FROM search_item LIMIT 1") }) == nil {
            try await fill(own, count)
            let each = (milliseconds(start) * 1_000 / Double(count)).rounded() / 1_000
            print("| \(arguments[1]) | putting one text in | \(each) | | |")
        }
        for query in queries { try await measure(query, own, arguments[1]) }
        await database.close()
    }

    private static let queries = [
        "ทุจริต ", "เทศบาล ", "จัดซื้อจัดจ้าง โครงการ ", "แผน ป้องกัน ทุจริต ๒๕๖๙ ", "เท", "โครง",
        "เลขที่ 77777 ",
        "งบประมาณ รายจ่าย ประจำปี ", "ปองกัน ", "จัดซือจัดจาง ", "ไม่มีคำนี้แน่ ",
    ]

    private static func fill(_ own: ScopedDatabase, _ count: Int) async throws {
        for start in stride(from: 0, to: count, by: 500) {
            try await own.write { transaction in
                for number in start..<min(start + 500, count) {
                    try Search.put(
                        text(number), authority: Authority.ID(rawValue: 0), in: transaction)
                }
            }
        }
    }

    private static let words = [
        "โครงการ", "แผน", "รายงาน", "งบประมาณ", "รายจ่าย", "ประจำปี", "จัดซื้อจัดจ้าง", "ประกาศ", "คำสั่ง",
        "มาตรการ",
        "ป้องกัน", "ทุจริต", "คุณธรรม", "โปร่งใส", "บริการ", "ประชาชน", "ถนน", "น้ำประปา", "ไฟฟ้า", "โรงเรียน",
        "สุขภาพ",
        "ผู้สูงอายุ", "ขยะ", "สิ่งแวดล้อม", "ภาษี", "ก่อสร้าง", "อนุญาต", "ร้องเรียน", "ประชุม", "สภา", "ข้อบัญญัติ",
        "ตรวจสอบ",
        "พัสดุ", "ครุภัณฑ์", "อบรม", "บุคลากร", "เลือกตั้ง", "ชุมชน", "ตลาด", "สะพาน",
    ]

    /// Some words stand in nearly every text, others in few, as in life.
    private static func text(_ number: Int) -> SearchItem {
        var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
        func pick() -> String {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let draw = Int(state >> 33) % (words.count * words.count)
            let root = Int(Double(draw).squareRoot())
            return words[words.count - 1 - min(root, words.count - 1)]
        }
        let title = "\(pick())\(pick()) พ.ศ. \(2560 + number % 11) เลขที่ \(number)"
        let body = "เทศบาลตำบลริมธารทอง " + (0..<12).map { _ in pick() }.joined() + " " + pick()
        return SearchItem(
            SearchItem.Key(area: "a", kind: "b", item: "\(number)"), title: title, body: body)
    }

    private static func measure(_ query: String, _ own: ScopedDatabase, _ engine: String)
        async throws
    {
        var times: [Double] = []
        var hits = 0
        for _ in 0..<60 {
            let start = ContinuousClock.now
            hits = try await Search.find(query, in: own).count
            times.append(milliseconds(start))
        }
        times.sort()
        print("| \(engine) | “\(query)” | \(times[30]) | \(times[57]) | \(hits) |")
    }

    private static func milliseconds(_ start: ContinuousClock.Instant) -> Double {
        let parts = start.duration(to: .now).components
        let micro = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        return Double(micro) / 1_000
    }
}
