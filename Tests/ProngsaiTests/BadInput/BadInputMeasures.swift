import Platform
import Reports
import Testing
import ThaiText

@testable import Measures
@testable import Prongsai

extension BadInputForm {
    private static let wording = [
        Field("topic", .choice), Field("targets", .codes), Field("name", .phrase),
        Field("issue", .optionalProse), Field("steps", .optionalProse),
        Field("divisions", .optionalChoice).but(.taken, .twice),
        Field("period", .optionalPhrase), Field("outputs", .optionalProse).likeAnother(),
        Field("outcomes", .optionalProse).likeAnother(),
    ]

    private static let proofs =
        [
            Field("link", .shownCode), Field("link_label", .optionalPhrase),
            Field("figure", .phrase), Field("figure_label", .phrase),
            Field("file_label", .optionalPhrase), Field("file_held", .unseen),
        ]
        + ProofField.held.dropFirst().map { Field($0, .unseen).likeAnother() }
        + (ProofField.fileLabels.dropFirst() + ProofField.links.dropFirst()
        + ProofField.linkLabels.dropFirst() + ProofField.figures.dropFirst()
        + ProofField.figureLabels.dropFirst()).map {
            Field($0, .optionalPhrase).likeAnother()
        }

    private static let shown = [
        "link": "https://www.rimthanthong.example/news/12", "link_label": "ข่าวการอบรม",
        "figure": "22 คน", "figure_label": "ผู้เข้าอบรม", "file_label": "แผนการอบรม",
    ]

    private static let written = [
        "topic": "4", "targets": "i10 o12", "name": "ยืมของผ่านระบบ 9", "issue": "ยังยืมด้วยสมุด 3 เล่ม",
        "steps": "ทำแบบฟอร์ม 1 แบบ", "divisions": "3", "period": "ไตรมาสที่ 2",
        "outputs": "ใบยืม 120 ใบ", "outcomes": "คืนตรงเวลาร้อยละ 90",
    ]

    static let measures = [
        BadInputForm("/work/measures/{year}/new", wording) { stage, _ in
            try stage.player("own officer", at: "/work/measures/2569/new", written)
        },
        BadInputForm(
            "/work/measures/{year}/suggestions",
            [Field("suggestions", .choice).but(.taken, .twice)]
        ) { stage, _ in
            try await stage.offerSuggestions()
            return try stage.player(
                "own officer", at: "/work/measures/2568/suggestions",
                ["suggestions": "borrowing-on-record"])
        },
        BadInputForm("/work/measures/{year}/start") { stage, _ in
            try stage.player("own officer", at: "/work/measures/2570/start")
        },
        BadInputForm(
            "/work/measure/{measure}/wording",
            wording + [Field("known", .choice).blaming("name")]
        ) { stage, _ in
            let measure = try await stage.measure()
            return try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/wording",
                written.merging(["known": "1"]) { $1 })
        },
        BadInputForm(
            "/work/measure/{measure}/place",
            ["known", "is_out"].map { Field($0, .choice).blaming("question") }
        ) { stage, _ in
            let measure = try await stage.measure()
            return try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/place",
                ["known": "1", "is_out": "1"])
        },
        BadInputForm(
            "/work/measure/{measure}/progress",
            [
                Field("share", .shownCode), Field("words", .prose), Field("day", .shownCode),
                Field("lower", .unseen), Field("counted", .unseen),
            ] + proofs
        ) { stage, _ in
            let measure = try await stage.measure()
            var guest = try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/progress",
                shown.merging([
                    "share": "40", "words": "อบรมแล้ว 22 คน", "day": "20 ส.ค. 2569",
                ]) { $1 })
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm("/work/measure/{measure}/progress/{entry}/evidence", proofs) { stage, _ in
            let measure = try await stage.measure()
            let entry = try await stage.progress(of: measure)
            var guest = try stage.player(
                "own officer",
                at: "/work/measure/\(measure.rawValue)/progress/\(entry.rawValue)/evidence", shown)
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(
            "/work/measure/{measure}/progress/{entry}/evidence/{place}/removal",
            [Field("reason", .prose)]
        ) { stage, _ in
            let measure = try await stage.measure()
            let entry = try await stage.progress(of: measure, [.figure("22 คน", label: "อบรม")])
            return try stage.player(
                "own officer",
                at:
                    "/work/measure/\(measure.rawValue)/progress/\(entry.rawValue)/evidence/0/removal",
                ["reason": "แนบผิดรูป"])
        },
        BadInputForm(
            "/work/measure/{measure}/progress/{entry}/withdrawal", [Field("reason", .prose)]
        ) { stage, _ in
            let measure = try await stage.measure()
            let entry = try await stage.progress(of: measure)
            return try stage.player(
                "own officer",
                at: "/work/measure/\(measure.rawValue)/progress/\(entry.rawValue)/withdrawal",
                ["reason": "บันทึกผิดมาตรการ"])
        },
        BadInputForm(
            "/work/measure/{measure}/conclusion",
            [
                Field("outcomes", .prose), Field("recommendation", .optionalProse),
                Field("known", .choice).blaming("outcomes"),
            ]
        ) { stage, _ in
            let measure = try await stage.measure()
            try await stage.cast.act(.console, stage.cast.first).concludeMeasure(
                measure, MeasureConclusion.Content(outcomes: ["คืนตรงเวลา"]), after: 0)
            return try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/conclusion",
                ["outcomes": "คืนตรงเวลา 96 ใน 100 ครั้ง", "recommendation": "ทำต่อ 1 ปี", "known": "1"])
        },
        BadInputForm(
            "/work/measure/{measure}/figure", [Field("figure", .optionalChoice)]
        ) { stage, _ in
            let measure = try await stage.measure()
            return try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/figure",
                ["figure": "visitors"])
        },
        BadInputForm(
            "/work/measure/{measure}/assignments",
            [Field("person", .choice), Field("due", .shownCode)]
        ) { stage, _ in
            let measure = try await stage.measure()
            return try stage.player(
                "own officer", at: "/work/measure/\(measure.rawValue)/assignments",
                ["person": "9", "due": "15 ก.ย. 2569"])
        },
        BadInputForm(
            "/work/measures/{year}/import", [Field("document", .optionalChoice)]
        ) { stage, _ in
            var guest = try stage.player(
                "own officer", at: "/work/measures/2569/import", ["document": ""])
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(
            "/work/measures/{year}/import/{reading}",
            [Field("measures", .choice).but(.taken, .twice)]
        ) { stage, number in
            let reading = try await stage.reading(number)
            return try stage.player(
                "own officer", at: "/work/measures/2569/import/\(reading.rawValue)",
                ["measures": "1"])
        },
        BadInputForm(
            "/work/measures/{year}/import/{reading}/{place}",
            wording + [
                Field("recommendation", .optionalProse).likeAnother(),
                Field("known", .choice).blaming("meanwhile"),
            ]
        ) { stage, number in
            let reading = try await stage.reading(number)
            try await stage.cast.act(.console, stage.cast.first).correctReading(
                reading, at: 1, to: ReadContent(), after: 0)
            return try stage.player(
                "own officer", at: "/work/measures/2569/import/\(reading.rawValue)/1",
                written.merging(["recommendation": "ทำต่อ", "known": "1"]) { $1 })
        },
        BadInputForm("/work/measure/{measure}/assignments/{assignment}") { stage, _ in
            try stage.player("own officer", at: "/work/measure/1/assignments/1")
        },
    ]
}

extension BadInputStage {
    /// A new measure of this year in its first version.
    func measure() async throws -> PlannedMeasure.ID {
        let year = try #require(FiscalYear(2569))
        return try await cast.act(.console, cast.first)
            .addMeasure(MeasureContent(topic: 4, name: "ตรวจนับครุภัณฑ์"), to: year).id
    }

    /// A new reading of a report with one measure.
    func reading(_ number: Int) async throws -> PlanReading.ID {
        var report = Report(kind: .results, fiscalYear: 2569)
        report.measures = [
            Measure(topic: 4, name: "ยืมของผ่านระบบ \(number)", outputs: ["ใบยืม 120 ใบ"])
        ]
        let act = cast.act(.console, cast.first)
        let sent = SentPlan(
            name: "รายงาน.docx", digest: [UInt8](repeating: 9, count: 32),
            document: try #require(ReadPlan(report, origins: [:])))
        let wish = Idempotency.Wish(
            "reading", key: "reading-of-bad-input-\(number)-\(act.time.milliseconds)", content: "",
            authority: cast.first, at: act.time)
        return try await act.keepReading(sent, once: wish)
    }

    /// A new entry of a measure's progress.
    func progress(
        of measure: PlannedMeasure.ID, _ proofs: [ProgressEntry.Proof] = []
    ) async throws -> ProgressEntry.ID {
        let day = try #require(ThaiDate(iso: "2026-08-20"))
        return try await cast.act(.console, cast.first).recordProgress(
            ProgressEntry.Content(share: 10, words: "เริ่มแล้ว", day: day, proofs: proofs),
            of: measure)
    }
}
