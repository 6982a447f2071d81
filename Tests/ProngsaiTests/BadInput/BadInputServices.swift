import EService
import Platform
import SQL
import Testing

@testable import Prongsai

extension BadInputForm {
    private static let manual = "/work/services/manuals/{service}"

    static let services = [
        BadInputForm("/work/services/ready-made", [Field("service", .choice).but(.taken, .twice)]) {
            stage, _ in
            try stage.player(
                "own officer", at: "/work/services/ready-made", ["service": "street-light"])
        },
        BadInputForm(
            "/work/services/office",
            [
                Field("villages", .optionalProse), Field("known", .choice).blaming("villages"),
            ]
        ) { stage, _ in
            let act = stage.cast.act(.console, stage.cast.first)
            let row = try await act.database.read { transaction in
                try transaction.row("SELECT max(version) AS version FROM own_service_office")
            }
            let known: Int? = try row?["version"]
            return try stage.player(
                "own officer", at: "/work/services/office",
                ["villages": "หมู่ 1 บ้านริมธาร", "known": String(known ?? 0)])
        },
        BadInputForm(
            "/work/services/programs", [Field("is_on", .choice).blaming("question")]
        ) { stage, _ in
            try stage.player("own officer", at: "/work/services/programs", ["is_on": "yes"])
        },
        BadInputForm(
            "/work/services/hooks",
            [Field("address", .shownCode), Field("event", .choice).but(.taken, .twice)]
        ) { stage, _ in
            try await stage.removeHooks()
            return try stage.player(
                "own officer", at: "/work/services/hooks",
                ["address": "https://line.rimthanthong.example/hook", "event": "request.received"])
        },
        BadInputForm("/work/services/hooks/{hook}/{turn}") { stage, _ in
            let id = try await stage.hook()
            return try stage.player("own officer", at: "/work/services/hooks/\(id)/start")
        },
        BadInputForm(manual + "/opening", [Field("is_open", .choice).blaming("question")]) {
            stage, _ in
            try await stage.takeServices()
            return try stage.player(
                "own officer", at: "/work/services/manuals/street-light/opening",
                ["is_open": "yes"])
        },
        BadInputForm(manual + "/sharing", [Field("is_shared", .choice).blaming("question")]) {
            stage, _ in
            try await stage.takeServices()
            return try stage.player(
                "own officer", at: "/work/services/manuals/street-light/sharing",
                ["is_shared": "yes"])
        },
        BadInputForm(manual, manualFields) { stage, _ in
            let version = try await stage.takeServices()
            return try stage.player(
                "own officer", at: "/work/services/manuals/street-light",
                [
                    "known": String(version), "name": "ซ่อมไฟ 2 แบบ", "purpose": "ไฟดับ 3 ดวง",
                    "who": "ทุกคน", "law": "พ.ร.บ. 2542", "documents": "สำเนา 1 ชุด",
                    "step_1_text": "ซ่อม 1 จุด", "step_1_days": "2", "channel": "web",
                    "payment": "fixed", "payment_amount": "20",
                ])
        },
    ]

    private static var manualFields: [Field] {
        let texts = ["name", "purpose", "who", "law"].flatMap { name in
            [Field(name, .phrase), Field(name + "_english", .optionalPhrase).likeAnother()]
        }
        let steps = (1...8).flatMap { number in
            [
                Field("step_\(number)_text", .phrase),
                Field("step_\(number)_text_english", .optionalPhrase),
                Field("step_\(number)_days", .score).but(
                    .refused, .missing, .empty, .spaces, .invisibleOnly),
                Field("step_\(number)_division", .optionalChoice),
            ].map { number == 1 ? $0 : $0.likeAnother() }
        }
        return texts + steps + [
            Field("fee", .optionalPhrase), Field("fee_english", .optionalPhrase).likeAnother(),
            Field("documents", .optionalProse),
            Field("documents_english", .optionalProse).but(.refused, .lineBreak),
            Field("calendar_days", .score), Field("division", .optionalChoice),
            Field("known", .choice).blaming("name"),
            Field("channel", .choice).but(.taken, .twice),
            Field("payment", .optionalChoice),
            Field("payment_amount", .shownCode).but(.taken, .strangersNumber),
        ]
    }
}

extension BadInputStage {
    /// The authority's services, all ready-made; the version of the manual that forms change.
    @discardableResult
    func takeServices() async throws -> Int {
        let act = cast.act(.console, cast.first)
        let services = try await act.services()
        if services.isEmpty { try await act.takeServices(TestSite.services().ready.entries) }
        let all = services.isEmpty ? try await act.services() : services
        return all.first { $0.code.text == "street-light" }?.version ?? 0
    }
}

extension BadInputStage {
    /// An address that is told of requests; its number.
    func hook() async throws -> Int64 {
        try await removeHooks()
        let route = "/work/services/hooks"
        let officer = try player(
            "own officer", at: route,
            ["address": "https://line.rimthanthong.example/hook", "event": "request.received"])
        _ = try await officer.send(officer.right.map { ($0.key, $0.value) }, to: route)
        let row = try await cast.act(.console, cast.first).database.read {
            try $0.row("SELECT max(id) AS id FROM own_service_hook")
        }
        return try #require(try row?["id"] as Int64?)
    }

    /// Removes all, so that there is room for more.
    func removeHooks() async throws {
        let act = cast.act(.console, cast.first)
        let rows = try await act.database.read {
            try $0.rows("SELECT id FROM own_service_hook WHERE state <> 'removed'")
        }
        let officer = try player("own officer", at: "/")
        for row in rows {
            let id: Int64 = try row["id"]
            var guest = officer
            guest.path = "/work/services/hooks/\(id)/removal"
            _ = try await guest.send([], to: "/work/services/hooks/{hook}/{turn}")
        }
    }
}
