import Cryptography
import HTTP
import Platform
import SQL
import Testing

@testable import HTTPTesting
@testable import Prongsai

/// A form of the program: its route, its fields, and who fills it in.
struct BadInputForm: Sendable, CustomTestStringConvertible {
    /// A field with what it is for.
    struct Field: Sendable {
        let name: String
        let kind: BadInputKind
        /// Where the error may stand when not beside the field itself.
        var blamed: String?
        /// A value that is right for somebody else.
        var ofOthers: String?
        /// Whether another field of the form is read by the same lines, so that trying one is enough.
        var isLikeAnother = false
        /// Where this field differs from its kind.
        var except: [BadInput: BadInputVerdict] = [:]

        init(_ name: String, _ kind: BadInputKind) { (self.name, self.kind) = (name, kind) }

        func likeAnother() -> Field { with { $0.isLikeAnother = true } }
        func blaming(_ other: String) -> Field { with { $0.blamed = other } }
        func refusingOf(others value: String) -> Field { with { $0.ofOthers = value } }
        func but(_ verdict: BadInputVerdict, _ inputs: BadInput...) -> Field {
            with { for input in inputs { $0.except[input] = verdict } }
        }

        func verdict(_ input: BadInput) -> BadInputVerdict {
            except[input] ?? kind.verdict(input)
        }

        private func with(_ change: (inout Field) -> Void) -> Field {
            var field = self
            change(&field)
            return field
        }
    }

    /// Somebody in front of the form, with what is right to fill in.
    struct Guest: Sendable {
        var site: TestSite
        var path: String
        var cookie = ""
        var visitor = Visitor.nobody
        var isHere = true
        var right: [String: String] = [:]
        /// A file that goes with the form.
        var file: [UInt8]?
        /// The field in which it comes.
        var fileField = "file"
        /// What it is called.
        var fileName = "plan.docx"
    }

    let route: String
    let fields: [Field]
    let arrive: @Sendable (BadInputStage, Int) async throws -> Guest

    init(
        _ route: String, _ fields: [Field] = [],
        arrive: @escaping @Sendable (BadInputStage, Int) async throws -> Guest
    ) {
        self.route = route
        self.fields = fields
        self.arrive = arrive
    }

    var testDescription: String { route }
}

extension BadInputForm.Guest {
    /// Sends the form with its token: pairs as typed, in the language of a browser.
    func send(
        _ pairs: [(name: String, value: String)], to route: String, language: String = "th"
    ) async throws -> TestResponse {
        try await send(
            pairs, under: token(for: route), to: site.application, language: language)
    }

    /// The token of a form of a route.
    func token(for route: String) -> String {
        let tokens = FormTokens(key: site.installation.key, random: .system)
        return tokens.token(
            purpose: route, session: visitor.binding, person: person, now: site.now)
    }

    private var person: String {
        visitor.session.map { "\($0.member.authority.rawValue)/\($0.member.person.rawValue)" } ?? ""
    }

    /// Sends the form under a token to a node.
    func send(
        _ pairs: [(name: String, value: String)], under token: String, to node: Application,
        language: String = "th"
    ) async throws -> TestResponse {
        let all = [(name: FormField.token, value: token)] + pairs
        var request =
            file.map { file in
                TestRequest(
                    parts: all.map { FormPart($0.name, $0.value) }
                        + [FormPart(fileField, file: fileName, type: "x/y", file)], to: path)
            } ?? TestRequest(form: all, to: path)
        let broken: [UInt8] = file == nil ? Array("%E0%B8%FF".utf8) : [0xE0, 0xB8, 0xFF]
        if pairs.contains(where: { $0.value == BadInput.brokenMark }) {
            request.body.replace(Array(BadInput.brokenMark.utf8), with: broken)
        }
        request.fields += [("Accept-Language", language), ("Cookie", cookie)]
        let client = TestClient(
            node, address: .ipv4(isHere ? 0x7F00_0001 : 0x0A00_0001))
        return try await client.send(request)
    }

    /// How many rows lie in every table that a form could write.
    func stored() async throws -> [Int64] {
        let row = try await site.installation.database.read { transaction in
            try transaction.row(
                """
                SELECT (SELECT count(*) FROM audit_entry) AS acts,
                    (SELECT count(*) FROM authority) AS authorities,
                    (SELECT count(*) FROM person) AS people,
                    (SELECT count(*) FROM division) + (SELECT count(*) FROM membership)
                        + (SELECT count(*) FROM role_grant) + (SELECT count(*) FROM oversight)
                        + (SELECT count(*) FROM disablement) AS places,
                    (SELECT count(*) FROM invitation) + (SELECT count(*) FROM invitation_role)
                        + (SELECT count(*) FROM letter) + (SELECT count(*) FROM job)
                        + (SELECT count(*) FROM request_result) AS letters,
                    (SELECT count(*) FROM session) + (SELECT count(*) FROM half_sign_in)
                        + (SELECT count(*) FROM password_reset)
                        + (SELECT count(*) FROM recovery_code) AS secrets
                """)
        }
        return try ["acts", "authorities", "people", "places", "letters", "secrets"].map {
            try row?[$0] ?? 0
        }
    }
}
