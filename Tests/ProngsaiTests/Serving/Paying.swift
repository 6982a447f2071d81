import Foundation
import HTTP
import HTTPTesting
import Platform
import SQL
import Testing

@testable import Prongsai

/// A fee of twenty baht, from the account to the receipt.
struct Paying {
    static let slip = "/a/{slug}/requests/{pass}/slip"
    static let deed = "/work/requests/{request}/payment/{payment}"
    let stage: BadInputStage
    let request: (id: Int64, code: String, pass: String)

    /// Paid to an account; `division` confirms what came.
    init(confirming division: String? = nil) async throws {
        stage = try await BadInputStage()
        let administrator = try stage.player(
            "own administrator", at: "/work/services/payments",
            [
                "kind": "tax", "number": "๐๙๙๔๐๐๐๑๖๕๕๐๑", "holder": "เทศบาลตำบลริมธารทอง",
                "known": "0", "division": division ?? "",
            ])
        let kept = try await administrator.send(
            administrator.right.map { ($0.key, $0.value) }, to: "/work/services/payments")
        #expect(kept.status == 303)
        request = try await stage.billed()
    }

    func status() async throws -> String {
        try await TestClient(stage.site.application).send(
            TestRequest(
                .get, "/a/rim/requests/\(request.pass)", fields: [("Accept-Language", "th")])
        ).text
    }

    func open(_ path: String, as player: String? = nil) async throws -> TestResponse {
        let cookie = try player.map { try stage.cast.player($0).cookie } ?? ""
        return try await TestClient(stage.site.application).send(
            TestRequest(.get, path, fields: [("Cookie", cookie), ("Accept-Language", "th")]))
    }

    /// Sends a file as the slip of the first bill.
    func send(_ bytes: [UInt8], named name: String, bill: String = "1") async throws
        -> TestResponse
    {
        var guest = try await stage.resident(at: "/requests/\(request.pass)/slip")
        (guest.file, guest.fileField, guest.fileName) = (bytes, "slip", name)
        return try await guest.send([("bill", bill)], to: Self.slip)
    }

    func act(
        _ deed: String, _ fields: [(name: String, value: String)], as player: String = "own officer"
    ) async throws -> TestResponse {
        try await stage.player(player, at: "/work/requests/\(request.id)/payment/\(deed)").send(
            fields, to: Self.deed)
    }

    /// What was done with a request before it is paid for.
    enum Before: Sendable {
        case nothing, closed, questioned
        case handedTo(String)
        case given(String)
    }

    /// Brings the request to where it was to be before.
    func prepare(_ before: Before) async throws {
        let work = "/work/requests/\(request.id)"
        let act = { (deed: String, fields: [(name: String, value: String)]) in
            let sent = try await stage.player("own officer", at: "\(work)/\(deed)").send(
                fields + [("known", "2")], to: "/work/requests/{request}/{action}")
            #expect(sent.status == 303)
        }
        switch before {
        case .nothing: return
        case .questioned: try await act("question", [("question", "บ้านเลขที่เท่าใด")])
        case .handedTo(let division):
            try await act("handover", [("division", division), ("message", "")])
        case .given(let person):
            try await act("taking", [("person", stage.number(of: person))])
        case .closed:
            var officer = try stage.player("own officer", at: "\(work)/decision")
            (officer.file, officer.fileName) = ([], "")
            let sent = try await officer.send(
                [("outcome", "granted"), ("reason", "อนุญาต"), ("unpaid", "yes"), ("known", "2")],
                to: "/work/requests/{request}/decision")
            #expect(sent.status == 303)
        }
    }

    func count(_ statement: Statement) async throws -> Int {
        let rows = stage.site.installation.database.scoped(to: stage.cast.first.rawValue)
        return try await rows.read { try $0.rows(statement).count }
    }

    /// How many entries of an act the authority's chain has.
    func acts(_ name: String) async throws -> Int {
        try await count("SELECT number FROM own_audit_entry WHERE act = \(name)")
    }

    static func photograph() throws -> [UInt8] {
        Array(
            try Data(
                contentsOf: Prompt.package.appending(
                    path: "Demo/rimthanthong/pictures/notice-board.png")))
    }
}
