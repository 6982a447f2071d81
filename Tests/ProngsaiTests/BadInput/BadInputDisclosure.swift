import Disclosure
import Measures
import Platform
import Testing
import ThaiText

@testable import Prongsai

extension BadInputForm {
    private static let items = "/work/disclosure/{year}/items/{item}"

    static let disclosure = [
        BadInputForm("/work/disclosure/{year}/start") { stage, _ in
            try stage.player("own officer", at: "/work/disclosure/2569/start")
        },
        BadInputForm(
            "/work/disclosure/{year}/proofs", [Field("proof", .choice).but(.refused, .twice)]
        ) { stage, _ in
            try await stage.takeServices()
            return try stage.player(
                "own officer", at: "/work/disclosure/2569/proofs", ["proof": "o9 page:/services"])
        },
        BadInputForm("/work/disclosure/{year}/self-check") { stage, _ in
            try stage.player("own officer", at: "/work/disclosure/2568/self-check")
        },
        BadInputForm(
            items + "/elements", [Field("element", .optionalChoice).but(.taken, .twice)]
        ) { stage, _ in
            try stage.player(
                "own officer", at: "/work/disclosure/2568/items/o2/elements",
                ["element": "photos"])
        },
        BadInputForm(
            items + "/particulars",
            [
                Field("division", .optionalChoice), Field("note", .optionalPhrase),
                Field("known", .choice).blaming("note"),
            ]
        ) { stage, _ in
            let code = stage.item(0)
            let place = ItemPlace(code, of: try stage.assessed())
            let act = stage.cast.act(.console, stage.cast.first)
            let known = try await act.disclosure(of: place).particulars.version
            return try stage.player(
                "own officer", at: "/work/disclosure/2568/items/\(code)/particulars",
                ["division": "3", "note": "เผยแพร่ 2 ฉบับ", "known": String(known)])
        },
        BadInputForm(items + "/file", [Field("title", .phrase), Field("file_held", .unseen)]) {
            stage, number in
            var guest = try stage.player(
                "own officer", at: "/work/disclosure/2568/items/\(stage.item(number))/file",
                ["title": "แผนปี 2568"])
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(
            items + "/link", [Field("link", .shownCode), Field("link_title", .phrase)]
        ) { stage, number in
            try stage.player(
                "own officer", at: "/work/disclosure/2568/items/\(stage.item(number))/link",
                [
                    "link": "https://www.rimthanthong.example/plan-\(number)",
                    "link_title": "แผนปี 2568",
                ])
        },
        BadInputForm(items + "/proof", [Field("proof", .choice).blaming("question")]) {
            stage, number in
            let link = try await stage.proof(number)
            return try stage.player(
                "own officer", at: "/work/disclosure/2568/items/o12/proof", ["proof": link])
        },
        BadInputForm(
            "/work/disclosure/evidence/{evidence}/withdrawal", [Field("reason", .prose)]
        ) { stage, number in
            let id = try await stage.evidence(number)
            return try stage.player(
                "own officer", at: "/work/disclosure/evidence/\(id.rawValue)/withdrawal",
                ["reason": "ย้ายไปหน้าใหม่ 2 หน้า"])
        },
        BadInputForm("/work/disclosure/evidence/{evidence}/confirmation") { stage, _ in
            try stage.player("own officer", at: "/work/disclosure/evidence/1/confirmation")
        },
    ]
}

extension BadInputStage {
    /// The year that is assessed in these tests.
    func assessed() throws -> FiscalYear { try #require(FiscalYear(2568)) }

    /// One of the items, so that none gets more evidence than it takes.
    func item(_ number: Int) -> String { "o\(number % 20 + 3)" }

    /// New evidence of the first item.
    func evidence(_ number: Int) async throws -> DisclosedEvidence.ID {
        try await cast.act(.console, cast.first).discloseEvidence(
            EvidenceDraft(
                .link("https://www.rimthanthong.example/\(UInt32.random(in: 0 ... .max))"),
                title: "หน้า"), for: ItemPlace(item(number), of: assessed()))
    }

    /// A new link of a measure that aims at item 12, as the form of the item sends it back.
    func proof(_ number: Int) async throws -> String {
        // Letters only: Thai digits in their place would be another link.
        let alphabet = Array("abcdefghij")
        let letters = String(String(number).compactMap(\.wholeNumberValue).map { alphabet[$0] })
        let link = "https://www.rimthanthong.example/\(letters)"
        let act = cast.act(.console, cast.first)
        let year = try assessed()
        let measure = try await act.addMeasure(
            MeasureContent(topic: 4, name: "เผยแพร่รายการจัดซื้อ", targets: ["o14"]), to: year)
        let day = try #require(ThaiDate(iso: "2025-08-20"))
        try await act.recordProgress(
            ProgressEntry.Content(
                share: 10, words: "เผยแพร่แล้ว", day: day, proofs: [.link(link, label: "รายการ")]),
            of: measure.id)
        return "link:" + link
    }
}
