import EService
import HTTP
import Platform
import SQL
import Testing

@testable import HTTPTesting
@testable import Prongsai

extension BadInputForm {
    private static let service = "/a/{slug}/services/{service}/ask"
    private static let request = "/work/requests/{request}"

    static let requests = [
        BadInputForm(service, [Field("shown", .unseen), subject, details]) { stage, _ in
            try await stage.resident(at: "/services/general-request/ask", asked)
        },
        BadInputForm(
            service + "/{draft}/{step}",
            [
                Field("shown", .unseen), Field("name", .name), Field("phone", .shownCode),
                Field("mail", .mail).but(.taken, .missing, .empty, .spaces, .invisibleOnly),
            ]
        ) { stage, _ in
            try await stage.resident(at: stage.draft() + "/contact", stage.applicant)
        },
        BadInputForm(service + "/{draft}/attachments", [Field("then", .unseen)]) { stage, _ in
            var guest = try await stage.resident(
                at: stage.draft() + "/attachments", ["then": "stay"])
            guest.file = try BadInputStage.sample()
            guest.fileField = "answer-attachment"
            return guest
        },
        BadInputForm(service + "/{draft}/attachments/{field}/removal", [Field("file", .unseen)]) {
            stage, _ in
            try await stage.resident(
                at: stage.draft() + "/attachments/attachment/removal", ["file": "1"])
        },
        BadInputForm("/a/{slug}/requests", [Field("code", .shownCode), Field("phone", .shownCode)])
        {
            stage, _ in
            let sent = try await stage.sent()
            return try await stage.resident(
                at: "/requests", ["code": sent.code, "phone": "0812345678"])
        },
        BadInputForm(
            "/a/{slug}/requests/{pass}/{wish}",
            [
                Field("review", .prose), Field("rating", .unseen), Field("comment", .unseen),
                Field("known", .choice).blaming("review"),
            ]
        ) { stage, _ in
            let sent = try await stage.sent()
            var officer = try stage.player(
                "own officer", at: "/work/requests/\(sent.id)/decision",
                ["outcome": "refused", "reason": "อยู่นอกเขต 1 เส้น", "known": "1"])
            officer.file = try BadInputStage.sample()
            _ = try await officer.send(
                officer.right.map { ($0.key, $0.value) }, to: request + "/decision")
            return try await stage.resident(
                at: "/requests/\(sent.pass)/review", ["review": "บ้านเลขที่ 12 อยู่ในเขต", "known": "2"])
        },
        BadInputForm(
            "/a/{slug}/requests/{pass}/answer",
            [
                Field("answer", .prose), Field("known", .choice).blaming("answer"),
                Field("file1_held", .unseen), Field("file2_held", .unseen),
                Field("file3_held", .unseen),
            ]
        ) { stage, _ in
            let sent = try await stage.sent()
            let officer = try stage.player(
                "own officer", at: "/work/requests/\(sent.id)/question",
                ["question": "เสาเลขที่เท่าใด", "known": "1"])
            _ = try await officer.send(
                officer.right.map { ($0.key, $0.value) }, to: "/work/requests/{request}/{action}")
            var guest = try await stage.resident(
                at: "/requests/\(sent.pass)/answer", ["answer": "เสาที่ 12", "known": "2"])
            (guest.file, guest.fileField) = (try BadInputStage.sample(), "file1")
            return guest
        },
        BadInputForm(
            "/work/requests",
            [Field("person", .choice), Field("request", .choice).but(.taken, .twice)]
        ) { stage, _ in
            let sent = try await stage.sent()
            guard case .signedIn(let session) = try stage.cast.player("own officer").visitor else {
                throw AccountRefusal.notPermitted
            }
            return try stage.player(
                "own officer", at: "/work/requests",
                [
                    "person": String(session.member.person.rawValue), "request": String(sent.id),
                ])
        },
        BadInputForm(
            request + "/{action}",
            [
                Field("person", .unseen), Field("question", .prose), Field("division", .unseen),
                Field("message", .unseen), Field("note", .unseen), Field("fill", .unseen),
                Field("question_template", .unseen), Field("message_template", .unseen),
                Field("reason_template", .unseen), Field("why", .unseen),
                Field("known", .choice).blaming("question"),
            ]
        ) { stage, _ in
            let sent = try await stage.sent()
            return try stage.player(
                "own officer", at: "/work/requests/\(sent.id)/question",
                ["question": "เสาเลขที่ 12 ใช่หรือไม่", "known": "1"])
        },
        BadInputForm(
            request + "/decision",
            [
                Field("outcome", .choice), Field("reason", .prose), Field("fill", .unseen),
                Field("unpaid", .unseen), Field("file_held", .unseen),
                Field("question_template", .unseen), Field("message_template", .unseen),
                Field("reason_template", .unseen),
                Field("known", .choice).blaming("outcome"),
            ]
        ) { stage, _ in
            let sent = try await stage.sent()
            var guest = try stage.player(
                "own officer", at: "/work/requests/\(sent.id)/decision",
                ["outcome": "granted", "reason": "ซ่อม 1 จุดแล้ว", "known": "1"])
            guest.file = try BadInputStage.sample()
            return guest
        },
        BadInputForm(
            "/work/counter/{service}",
            [
                Field("name", .name), Field("phone", .shownCode),
                Field("mail", .mail).but(.taken, .missing, .empty, .spaces, .invisibleOnly),
                Field("channel", .choice), Field("form", .unseen), subject, details,
            ]
        ) { stage, _ in
            try await stage.takeServices()
            return try stage.player(
                "own officer", at: "/work/counter/general-request",
                asked.merging(stage.applicant) { first, _ in first }.merging(
                    ["channel": "counter"]) { first, _ in first })
        },
        BadInputForm(
            "/work/services/holidays",
            [
                Field("day", .shownCode),
                Field("holiday", .phrase), Field("kept", .choice).blaming("day"),
            ]
        ) { stage, _ in
            try stage.player(
                "own officer", at: "/work/services/holidays",
                ["day": "21 ธ.ค. 2570", "holiday": "วันหยุด 1 วัน", "kept": "yes"])
        },
    ]

    private static let subject = Field("answer-subject", .phrase)
    private static let details = Field("answer-details", .prose)
    private static let asked = [
        "answer-subject": "ขอใช้ศาลา 1 หลัง", "answer-details": "งานบุญ 2 วัน",
    ]
}

extension BadInputStage {
    /// Who asks.
    var applicant: [String: String] {
        ["name": "มานี มีนา", "phone": "0812345678", "mail": "manee9@rimthanthong.example"]
    }

    /// Somebody without an account in front of a form of the first authority.
    func resident(
        at path: String, _ right: [String: String] = [:]
    ) async throws -> BadInputForm.Guest {
        try await takeServices()
        return nobody(at: "/a/rim" + path, right)
    }

    /// A form that is being filled in: where its steps are.
    func draft(
        of service: String = "general-request",
        _ answers: [String: String] = [
            "answer-subject": "ขอใช้ศาลา", "answer-details": "งานบุญ",
        ]
    ) async throws -> String {
        let guest = try await resident(at: "/services/\(service)/ask", answers)
        let answer = try await guest.send(
            guest.right.map { ($0.key, $0.value) }, to: "/a/{slug}/services/{service}/ask")
        let location = try #require(answer["Location"])
        let pieces = location.split(separator: "/")
        let place = try #require(pieces.firstIndex(of: "services"))
        return "/" + pieces[place...].prefix(4).joined(separator: "/")
    }

    /// A request that was sent: its number, its code, and a pass that opens it.
    func sent() async throws -> (id: Int64, code: String, pass: String) {
        try await sent(draft())
    }

    /// A request of a form that is being filled in, whose questions are answered.
    func sent(_ steps: String) async throws -> (id: Int64, code: String, pass: String) {
        let contact = try await resident(at: steps + "/contact", applicant)
        let route = "/a/{slug}/services/{service}/ask/{draft}/{step}"
        _ = try await contact.send(contact.right.map { ($0.key, $0.value) }, to: route)
        let check = try await resident(at: steps + "/check")
        _ = try await check.send([], to: route)
        let page = try await TestClient(site.application).send(
            TestRequest(.get, "/a/rim" + steps + "/sent"))
        let pass = try #require(page.text.firstMatch(of: /requests\/([\w-]{43})/)).1
        let code = try #require(
            page.text.firstMatch(of: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}/)
        ).0
        let row = try await site.installation.database.scoped(to: cast.first.rawValue).read {
            try $0.row("SELECT id FROM own_service_request WHERE code = \(String(code))")
        }
        return (try #require(try row?["id"] as Int64?), String(code), String(pass))
    }
}
