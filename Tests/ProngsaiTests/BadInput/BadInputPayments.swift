import EService
import Platform
import SQL
import Testing

@testable import Prongsai

extension BadInputForm {
    private static let answers = "/work/services/answers"

    static let payments = [
        BadInputForm(answers, answerFields + [Field("known", .unseen)]) { stage, number in
            try stage.player("own officer", at: answers, answer(number))
        },
        BadInputForm(
            answers + "/{template}", answerFields + [Field("known", .choice).blaming("name")]
        ) { stage, number in
            let id = try await stage.answer(number)
            return try stage.player(
                "own officer", at: answers + "/\(id)",
                answer(number + 100_000).merging(["known": "1"]) { first, _ in first })
        },
        BadInputForm(answers + "/{template}/removal") { stage, number in
            let id = try await stage.answer(number)
            return try stage.player("own officer", at: answers + "/\(id)/removal")
        },
        BadInputForm(
            "/a/{slug}/requests/{pass}/slip", [Field("bill", .choice).blaming("slip")]
        ) { stage, _ in
            let sent = try await stage.billed()
            var guest = try await stage.resident(
                at: "/requests/\(sent.pass)/slip", ["bill": "1"])
            guest.file = try BadInputStage.sample("plan.pdf")
            (guest.fileField, guest.fileName) = ("slip", "slip.pdf")
            return guest
        },
        BadInputForm(
            "/work/requests/{request}/payment/{payment}",
            [
                Field("amount", .shownCode).but(.taken, .strangersNumber),
                Field("bill", .choice).blaming("amount"), Field("slip", .unseen),
                Field("reason", .unseen), Field("reason_template", .unseen),
                Field("fill", .unseen),
            ]
        ) { stage, _ in
            let sent = try await stage.billed()
            return try stage.player(
                "own officer", at: "/work/requests/\(sent.id)/payment/amount",
                ["amount": "1250", "bill": "1"])
        },
        BadInputForm(
            "/work/services/payments",
            [
                Field("kind", .choice), Field("number", .shownCode), Field("holder", .phrase),
                Field("division", .optionalChoice), Field("known", .choice).blaming("number"),
            ]
        ) { stage, number in
            let act = stage.cast.act(.console, stage.cast.first)
            let row = try await act.database.read { transaction in
                try transaction.row("SELECT max(version) AS version FROM own_service_payee")
            }
            let known: Int? = try row?["version"]
            return try stage.player(
                "own administrator", at: "/work/services/payments",
                [
                    "kind": "tax", "number": "0994000165501", "holder": "เทศบาล \(number)",
                    "known": String(known ?? 0),
                ])
        },
    ]

    private static let answerFields = [
        Field("name", .phrase), Field("text", .prose).but(.refused, .format),
        Field("service", .optionalChoice),
    ]

    fileprivate static func answer(_ number: Int) -> [String: String] {
        ["name": "ขอรูปเพิ่ม \(number)", "text": "เรียน {ชื่อ} ขอรูปเพิ่ม 2 รูป", "service": ""]
    }
}

extension BadInputStage {
    /// A template; its number.
    func answer(_ number: Int) async throws -> Int64 {
        let route = "/work/services/answers"
        let officer = try player("own officer", at: route, BadInputForm.answer(number))
        _ = try await officer.send(officer.right.map { ($0.key, $0.value) }, to: route)
        let row = try await cast.act(.console, cast.first).database.read {
            try $0.row("SELECT max(id) AS id FROM own_service_answer")
        }
        return try #require(try row?["id"] as Int64?)
    }

    /// Says to which account residents pay, unless that was said.
    private func openPromptPay() async throws {
        let row = try await cast.act(.console, cast.first).database.read {
            try $0.row("SELECT max(version) AS version FROM own_service_payee")
        }
        let known: Int? = try row?["version"]
        guard known == nil else { return }
        let route = "/work/services/payments"
        let administrator = try player(
            "own administrator", at: route,
            ["kind": "tax", "number": "0994000165501", "holder": "เทศบาล", "known": "0"])
        _ = try await administrator.send(
            administrator.right.map { ($0.key, $0.value) }, to: route)
    }

    /// A request for which twenty baht are to be paid.
    func billed() async throws -> (id: Int64, code: String, pass: String) {
        try await openPromptPay()
        return try await sent(
            draft(
                of: "fee-payment",
                ["answer-fee": "waste", "answer-bill": "12", "answer-amount": "20"]))
    }
}
